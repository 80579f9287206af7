import { describe, expect, it } from 'vitest';
import { layOutPage } from '../../../../main/extraction/layout/lay-out-page.ts';
import type { PageText } from '../../../../shared/domain/text.ts';
import { prose, typeset } from '../typeset.ts';
import type { Drawn } from '../typeset.ts';

const pageOf = (drawn: readonly Drawn[]): PageText => layOutPage(typeset(drawn), 0);
const lineTexts = (page: PageText, role?: string): string[] => page.lines.filter((l) => !role || l.role === role).map((l) => page.text.slice(l.start, l.end));

describe('words of a line', () => {
  it('joins a letter-spaced heading, whether the gaps were drawn as spaces or as tracking', () => {
    expect(lineTexts(pageOf([{ text: 'T i t e l', x: 50, y: 50 }, { text: 'Kapitel zwei', x: 50, y: 80, tracking: 2 }, { text: 'У К А З', x: 50, y: 110 }]))).toEqual(['Titel', 'Kapitel zwei', 'УКАЗ']);
  });
  it('keeps single letters apart when they stand in a sentence', () => {
    expect(pageOf([{ text: 'point a or b of Annex V applies', x: 50, y: 50 }]).text).toBe('point a or b of Annex V applies');
  });
  it('writes a raised number after an article number as a superscript, and keeps raised letters as letters', () => {
    expect(pageOf([{ text: 'Article 96', x: 50, y: 50 }, { text: '1', x: 97.6, y: 46, size: 6 }, { text: '. Theft on the 1', x: 100.8, y: 50 }, { text: 'st', x: 167.6, y: 46, size: 6 }]).text).toBe('Article 96¹. Theft on the 1st');
  });
  it("keeps a note's mark after an index in the line of the label, and apart from the index", () => {
    const label = (mark: Drawn): string[] => lineTexts(pageOf([mark, { text: 'Article 9', x: 250, y: 74 }, { text: '2', x: 292.5, y: 70, size: 6 }, ...prose('body', 50, 88, 6, 80)])).slice(0, 1);
    expect(label({ text: '10', x: 295.6, y: 68.7, size: 7 })).toEqual(['Article 9² ¹⁰']);
    // The same height and size: a digit of the index, drawn by itself.
    expect(label({ text: '1', x: 295.5, y: 70, size: 6 })).toEqual(['Article 9²¹']);
  });
  it('drops the small raised hyphen before a raised digit, and puts a space after a mark that begins a note', () => {
    expect(lineTexts(pageOf([{ text: 'Article 96', x: 50, y: 50 }, { text: '-1', x: 97.6, y: 46, size: 6 }, { text: '7', x: 50, y: 76, size: 6 }, { text: 'Amended', x: 54, y: 80 }]))).toEqual(['Article 96¹', '⁷ Amended']);
  });
  it('keeps a raised digit in its number where the column beside stands a little higher', () => {
    const left = [{ text: 'Article 52', x: 50, y: 101.9 }, { text: '1', x: 97.6, y: 97.9, size: 6 }, { text: '. Theft', x: 100.8, y: 101.9 }];
    const page = pageOf([...prose('left', 50, 113.9, 20), ...prose('right', 310, 100, 21), ...left]);
    expect(lineTexts(page)).toContain('Article 52¹. Theft');
  });
  it('reads the Serbian and Macedonian forms that fonts keep under private codes', () => {
    expect(pageOf([{ text: 'О\uf6c5ид и про\uf6c6а\uf6c5а', x: 50, y: 100 }]).text).toBe('Обид и продаба');
  });
  it('resolves ligatures, composes accents, drops soft hyphens inside a line and keeps one at its end as a hyphen', () => {
    expect(lineTexts(pageOf([{ text: 'o\ufb03ce cafe\u0301 pro\u00advision', x: 50, y: 50 }, { text: 'traf\u00ad', x: 50, y: 62 }]))).toEqual(['office café provision', 'traf-']);
  });
  it('reads letters that were drawn twice to look bold only once', () => {
    expect(pageOf([{ text: 'Article 5', x: 50, y: 50 }, { text: 'Article 5', x: 50.3, y: 50 }]).text).toBe('Article 5');
  });
  it('puts a line together from left to right however it was drawn, with runs and boxes for its pieces', () => {
    const page = pageOf([{ text: 'of the Code', x: 95, y: 50, bold: true }, { text: 'Article 5', x: 50, y: 50 }]);
    expect(page.text).toBe('Article 5 of the Code');
    expect(page.runs.map((r) => [page.text.slice(r.start, r.end), r.bold, r.box.x])).toEqual([['Article 5', false, 50], ['of the Code', true, 95]]);
  });
});

describe('reading order', () => {
  const left = prose('left', 50, 100, 20), right = prose('right', 310, 106, 20);
  it('reads two columns one after the other, however the stream was shuffled', () => {
    const shuffled = left.flatMap((line, i) => [right[i]!, line]);
    const page = pageOf(shuffled);
    expect(lineTexts(page).map((t) => t.split(' ', 2).join(' '))).toEqual([...left.map((_, i) => `left ${i + 1}`), ...right.map((_, i) => `right ${i + 1}`)]);
    expect(new Set(page.lines.map((l) => l.column))).toEqual(new Set([0, 1]));
  });
  it('reads columns whose lines share baselines as columns too', () => {
    const page = pageOf([...left, ...prose('right', 310, 100, 20)]);
    expect(lineTexts(page)[20]).toMatch(/^right 1 /);
  });
  it('reads two columns whose lines are mostly short, and a second one of two lines or of one', () => {
    const short = (side: string, x: number, y: number): Drawn[] => prose(side, x, y, 20).map((line, i) => (i % 3 ? { ...line, text: `${side} ${i + 1}` } : line));
    const second = (page: PageText): string[] => page.lines.filter((l) => l.column === 1).map((l) => page.text.slice(l.start, l.end));
    expect(second(pageOf([...short('left', 50, 100), ...short('right', 310, 106)]))).toHaveLength(20);
    for (const count of [1, 2]) expect(second(pageOf([...prose('left', 50, 100, 40), ...prose('right', 310, 100, count)]))).toHaveLength(count);
  });
  it('makes no column of a word at the right below the first line, or of the cells of a row', () => {
    const columns = (page: PageText): number => new Set(page.lines.map((l) => l.column)).size;
    expect(columns(pageOf([...prose('left', 50, 100, 40), { text: 'The Speaker', x: 310, y: 556 }]))).toBe(1);
    expect(columns(pageOf([...prose('left', 50, 100, 20, 90), { text: 'Done at Varania', x: 50, y: 360 }, { text: 'The Speaker', x: 310, y: 360 }]))).toBe(1);
  });
  it('lets a heading across both columns divide the page into bands', () => {
    const heading = { text: 'Chapter Two: of offences against the person and liberty of persons', x: 110, y: 352 };
    const page = pageOf([...left, ...right, heading, ...prose('lower', 50, 380, 10), ...prose('beside', 310, 380, 10)]);
    const order = lineTexts(page).map((t) => t.split(' ')[0]);
    expect([order[0], order[20], order[40], order[41], order[51]]).toEqual(['left', 'right', 'Chapter', 'lower', 'beside']);
    expect(page.lines[40]?.column).toBe(-1);
  });
  it('keeps hanging numbers with their text: they are no column', () => {
    const page = pageOf(Array.from({ length: 12 }, (_, i) => [{ text: `${i + 1}.`, x: 50, y: 100 + i * 12 }, { text: 'whoever recruits or transports a person by force for exploitation', x: 80, y: 100 + i * 12 }]).flat());
    expect(lineTexts(page)[4]).toBe('5. whoever recruits or transports a person by force for exploitation');
  });
  it('joins a label that its side column broke, and no rows of a table', () => {
    const row = (y: number, text: string, label?: string): Drawn[] => [...(label ? [{ text: label, x: 50, y }] : []), { text: `${text} lorem ipsum dolor sit amet consectetur`, x: 125, y }];
    const law = (second: number): Drawn[] => [['Article 8', ''], ['Article 9', ''], ['Article 9', 'quater'], ['Article 10', '']].flatMap(([label, rest], i) => [
      ...row(100 + i * 60, 'heading', label), ...row(100 + i * 60 + second, 'one', rest), ...row(112 + i * 60 + second, 'two'), ...row(124 + i * 60 + second, 'three')]);
    expect(lineTexts(pageOf(law(12))).slice(8, 10).map((t) => t.split(' lorem')[0])).toEqual(['Article 9 quater heading', 'one']);
    const justified = law(12).flatMap((drawn): Drawn[] => (drawn.text === 'Article 9' ? [{ ...drawn, text: 'Article' }, { ...drawn, text: '9', x: 108 }] : [drawn]));
    expect(lineTexts(pageOf(justified)).slice(8, 9).map((t) => t.split(' lorem')[0])).toEqual(['Article 9 quater heading']);
    // As far below the first row as that is below the row before: two rows of a table.
    expect(lineTexts(pageOf(law(24))).slice(8, 10).map((t) => t.split(' lorem')[0])).toEqual(['Article 9 heading', 'quater one']);
  });
  it('keeps notes in the margin out of the text', () => {
    const body = prose('body', 50, 100, 30, 70);
    const notes = [{ text: 'Short title', x: 460, y: 104, size: 7 }, { text: 'and extent', x: 460, y: 112, size: 7 }, { text: 'Act 5 of', x: 460, y: 204, size: 7 }, { text: 'the year 1999', x: 460, y: 212, size: 7 }];
    const page = pageOf([...body, ...notes]);
    expect(lineTexts(page, 'margin-note')).toEqual(['Short title', 'and extent', 'Act 5 of', 'the year 1999']);
    expect(lineTexts(page, 'body')).toHaveLength(30);
  });
  it('keeps a note on the baseline of a heading out of it, be it the only one beside short lines', () => {
    const line = (text: string, i: number): Drawn => ({ text, x: 130, y: 100 + i * 14 });
    const body = [line('Article 8. Reflection period', 0), line('A victim may not be removed from the State within the first ninety days.', 1), ...['Short line', 'One more', 'Article 9. Stay', 'Any person', 'Court'].map((text, i) => line(text, i + 2))];
    for (const at of [[0], [0, 4]]) {
      const page = pageOf([...at.map((i) => ({ text: 'Act 65 of 2019', x: 54, y: 101 + i * 14, size: 6.5 })), ...body]);
      expect(lineTexts(page, 'margin-note')).toEqual(at.map(() => 'Act 65 of 2019'));
      expect(lineTexts(page, 'body')).toEqual(body.map(({ text }) => text));
    }
  });
  it('keeps small print in its line where it is no note: a mark beside short rows, a line above the text', () => {
    const body = prose('body', 130, 100, 12, 60);
    expect(lineTexts(pageOf([...body, { text: 'Form 12', x: 54, y: 80, size: 6.5 }]), 'margin-note')).toEqual([]);
    expect(lineTexts(pageOf([...body, { text: '12)', x: 110, y: 148, size: 6.5 }]), 'margin-note')).toEqual([]);
  });
  it('takes a slanted stamp across the page for a watermark', () => {
    const page = pageOf([...prose('body', 50, 100, 10, 70), { text: 'DRAFT COPY', x: 150, y: 500, size: 60, slanted: true }]);
    expect(lineTexts(page, 'watermark')).toEqual(['DRAFT COPY']);
  });
  it('marks smaller lines at the foot that begin with a mark as footnotes, and not small print without one', () => {
    const page = pageOf([...prose('body', 50, 100, 20, 70), { text: '12 Amended by Act 4 of 1999.', x: 50, y: 700, size: 7 }, { text: 'and by Act 7 of 2004.', x: 50, y: 709, size: 7 }]);
    expect(lineTexts(page, 'footnote')).toEqual(['12 Amended by Act 4 of 1999.', 'and by Act 7 of 2004.']);
    expect(lineTexts(pageOf([...prose('body', 50, 100, 20, 70), { text: 'Printed by the State Printer', x: 50, y: 700, size: 7 }]), 'footnote')).toEqual([]);
  });
  it('sees where a block begins by the white space above it', () => {
    const page = pageOf([...prose('one', 50, 100, 4, 60), ...prose('two', 50, 172, 4, 60)]);
    expect(page.lines.map((l) => l.spaceBefore)).toEqual([true, false, false, false, true, false, false, false]);
  });
});

describe('text quality', () => {
  it('says when a page has no text layer, and when its text lies invisibly over a scan', () => {
    expect(pageOf([]).quality).toEqual({ score: 0, notes: ['This page has no text layer: it is a scan, or it is empty.'] });
    expect(pageOf(prose('scan', 50, 100, 5).map((l) => ({ ...l, hidden: true }))).quality.notes[0]).toMatch(/character recognition/);
  });
  it('suspects old national fonts and guessed letters, and not ordinary laws', () => {
    const lines = (text: string): Drawn[] => Array.from({ length: 12 }, (_, i) => ({ text, x: 50, y: 100 + 12 * i }));
    expect(pageOf(lines('mixeil baZaRua adamianiT vaWroba kanoniT gaTvaliswinebuli')).quality.score).toBeLessThan(0.5);
    expect(pageOf(lines('zakon o dr`avnim cestama i ~lanovima razrje{ava')).quality.score).toBeLessThan(0.5);
    expect(pageOf(lines('nоJI зaкoн cтaтья пpaвa нapoдa poccии гpaждaн oбщecтвa')).quality.score).toBe(0.5);
    expect(pageOf(lines('Kdo jiného přinutí, zjedná nebo zláká; the McDonald case, §§ 5-7')).quality.score).toBe(1);
  });
});

describe('two columns of short sections', () => {
  /** Centred headings and labels above a line or two of text: most lines of the column are short. */
  const sections = (name: string, x: number, first: number): Drawn[] => Array.from({ length: 8 }, (_, i) => [
    { text: `Heading ${name}${i}`, x: x + 70, y: first + i * 72 }, { text: `Section ${name}${i}`, x: x + 75, y: first + 12 + i * 72 },
    { text: `words of ${name}${i} that reach from edge to edge of it`, x, y: first + 26 + i * 72 }, { text: `and end ${name}${i}.`, x, y: first + 38 + i * 72 }, { text: `(2) A short one ${name}${i}.`, x: x + 12, y: first + 50 + i * 72 },
  ]).flat();

  it('are read one after the other, also below a running head and a title that cross their middle', () => {
    const heads = [{ text: 'PAGE 12   OFFICIAL GAZETTE OF THE REPUBLIC   No. 125', x: 160, y: 40, size: 8 }, { text: 'Law on the protection of persons from exploitation', x: 160, y: 66 }];
    for (const above of [[], heads.slice(0, 1), heads]) {
      const page = pageOf([...above, ...sections('a', 50, 100), ...sections('b', 320, 96)]);
      const order = [...page.text.matchAll(/Heading (\w\d)/gu)].map((m) => m[1]);
      expect(order).toEqual([...Array(8).keys()].map((i) => `a${i}`).concat([...Array(8).keys()].map((i) => `b${i}`)));
    }
  });

  it('are read so where hardly a line is full, as long as each side keeps to its own baselines', () => {
    const thin = (name: string, x: number, first: number): Drawn[] => sections(name, x, first).map((d, i) => (Math.floor(i / 5) % 3 === 0 && d.text.startsWith('words') ? { ...d, text: `words of ${name}${Math.floor(i / 5)}` } : d));
    const inOrder = (page: PageText): boolean => page.text.indexOf('Heading b0') > page.text.indexOf('and end a7.');
    expect(inOrder(pageOf([...thin('a', 50, 100), ...thin('b', 320, 94)]))).toBe(true);
    expect(inOrder(pageOf([...thin('a', 50, 100), ...thin('b', 320, 100)]))).toBe(false);
  });
  it('share out their last lines, which are of one width on both sides of the middle', () => {
    const line = (x: number, y: number, name: string): Drawn => ({ text: `${name} reaches from edge to edge of the column so`, x, y });
    const page = pageOf([{ text: 'OFFICIAL GAZETTE OF THE REPUBLIC OF THE TWO RIVERS, No. 12, 26 March', x: 160, y: 40, size: 8 }, { ...line(62, 80, 'one'), text: 'one reaches to the edge of the column just so' }, { text: 'and ends.', x: 50, y: 92 }, { text: '§ 30', x: 420, y: 80 }, { text: 'Entry into force', x: 400, y: 92 }, line(320, 106, 'two'), line(320, 118, 'three'), line(320, 130, 'four')]);
    expect(lineTexts(page).map((text) => text.split(' ')[0])).toEqual(['OFFICIAL', 'one', 'and', '§', 'Entry', 'two', 'three', 'four']);
  });
  it('are found three beside each other', () => {
    const narrow = (name: string, x: number, first: number): Drawn[] => Array.from({ length: 9 }, (_, i) => [{ text: `Heading ${name}${i}`, x: x + 40, y: first + i * 64 }, { text: `Art. ${name}${i}`, x: x + 50, y: first + 12 + i * 64 }, { text: `words of ${name}${i} to the edge of it`, x, y: first + 26 + i * 64 }, { text: 'and more.', x, y: first + 38 + i * 64 }]).flat();
    const page = pageOf([...narrow('a', 60, 100), ...narrow('b', 210, 100), ...narrow('c', 360, 100)]);
    expect([...page.text.matchAll(/Heading (\w)0/gu)].map((m) => m[1])).toEqual(['a', 'b', 'c']);
    expect(page.text.indexOf('Heading a8')).toBeLessThan(page.text.indexOf('Heading b0'));
    // Each on baselines of its own, below a head that crosses both gutters.
    const apart = pageOf([{ text: 'PAGE 12   OFFICIAL GAZETTE OF THE REPUBLIC OF THE TWO RIVERS   No. 125', x: 90, y: 60, size: 8 }, ...narrow('a', 60, 100), ...narrow('b', 210, 97), ...narrow('c', 360, 103)]);
    expect(['a', 'b', 'c'].flatMap((name) => [`Heading ${name}0`, `Heading ${name}8`]).map((text) => apart.text.indexOf(text))).toEqual(['a', 'b', 'c'].flatMap((name) => [`Heading ${name}0`, `Heading ${name}8`]).map((text) => apart.text.indexOf(text)).sort((x, y) => x - y));
  });
});

describe('numbers in the margin', () => {
  const bill = (number: (line: number) => Drawn | null): PageText => pageOf([...prose('words', 100, 100, 24, 70), ...Array.from({ length: 24 }, (_, i) => number(i + 1) ?? []).flat()]);
  const kept = (page: PageText): string[] => lineTexts(page, 'body').filter((text) => /^\d|\d$/u.test(text));

  it('that count the lines of a bill are no part of its text, in either margin, every fifth or every one', () => {
    expect(kept(bill((line) => (line % 5 ? null : { text: String(line), x: 540, y: 100 + (line - 1) * 12 })))).toEqual([]);
    expect(kept(bill((line) => (line % 5 ? null : { text: String(line), x: 60, y: 100 + (line - 1) * 12 })))).toEqual([]);
    expect(kept(bill((line) => ({ text: String(line), x: 60, y: 100 + (line - 1) * 12 })))).toEqual([]);
    expect(lineTexts(bill((line) => (line % 5 ? null : { text: String(line), x: 540, y: 100 + (line - 1) * 12 })), 'margin-note')).toEqual(['5', '10', '15', '20']);
  });
  it('that do not are the labels of what stands beside them, also in a list with one line for each', () => {
    const sections = [1, 4, 9, 15, 20];
    expect(kept(bill((line) => (sections.includes(line) ? { text: String(sections.indexOf(line) + 1), x: 80, y: 100 + (line - 1) * 12 } : null)))).toHaveLength(5);
    const list = pageOf(Array.from({ length: 20 }, (_, i) => [{ text: String(i + 1), x: 60, y: 100 + i * 14 }, { text: `Entry ${'abcdefghij'.slice(0, 2 + (i * 7) % 8)}`.repeat(1 + (i % 3)), x: 90, y: 100 + i * 14 }]).flat());
    expect(kept(list)).toHaveLength(20);
  });
});
