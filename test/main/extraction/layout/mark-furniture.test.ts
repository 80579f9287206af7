import { describe, expect, it } from 'vitest';
import { layOutPage } from '../../../../main/extraction/layout/lay-out-page.ts';
import { markFurniture } from '../../../../main/extraction/layout/mark-furniture.ts';
import type { LineRole, PageText } from '../../../../shared/domain/text.ts';
import { prose, typeset } from '../typeset.ts';
import type { Drawn } from '../typeset.ts';

/** Different words on every page, as in a law. */
const words = (i: number): string => 'abcdefghijklmnopqrstuvwxyz'.slice(i % 20, i % 20 + 6) + ' '.repeat(1) + 'zyxwvutsrq'.slice(i % 7);
const law = (count: number, extra: (pageIndex: number) => readonly Drawn[], first = 120): PageText[] =>
  markFurniture(Array.from({ length: count }, (_, i) => layOutPage(typeset([...extra(i), ...prose(words(i), 50, first, 40, 80, 14)]), i)));
const withRole = (pages: readonly PageText[], role: LineRole): string[] => pages.flatMap((page) => page.lines.filter((l) => l.role === role).map((l) => page.text.slice(l.start, l.end)));

describe('what repeats from page to page', () => {
  it('marks running heads that change sides on odd and even pages, and page numbers, and labels pages as printed', () => {
    const pages = law(12, (i) => [{ text: i % 2 ? 'PENAL CODE' : 'OFFICIAL GAZETTE', x: i % 2 ? 50 : 300, y: 50, size: 8 }, { text: `- ${i + 37} -`, x: 290, y: 780, size: 8 }]);
    expect([...new Set(withRole(pages, 'running-head'))].sort()).toEqual(['OFFICIAL GAZETTE', 'PENAL CODE']);
    expect(withRole(pages, 'page-number')).toHaveLength(12);
    expect(pages.map((p) => p.pageLabel)).toEqual(Array.from({ length: 12 }, (_, i) => String(i + 37)));
  });
  it('reads roman numbers in the front matter and arabic ones after it', () => {
    const numerals = ['i', 'ii', 'iii', 'iv', 'v'];
    const pages = law(15, (i) => [{ text: numerals[i] ?? String(i - 4), x: 290, y: 780, size: 8 }]);
    expect(pages.map((p) => p.pageLabel)).toEqual([...numerals, '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
  });
  it('finds the page number inside a running head', () => {
    const pages = law(10, (i) => [{ text: `Official Journal of the Republic of the Two Rivers, No. 179, 11 November 2020, page ${5369 + i}`, x: 50, y: 50, size: 8 }]);
    expect(pages[3]?.pageLabel).toBe('5372');
    expect(withRole(pages, 'running-head')).toHaveLength(10);
  });
  it('takes neither an article heading that happens to begin some pages nor the title of the first page for a running head', () => {
    const pages = law(20, (i) => [...(i % 4 === 0 ? [{ text: `Article ${i * 3 + 2}`, x: 50, y: 106 }] : []), ...(i === 0 ? [{ text: 'PENAL CODE', x: 200, y: 80, size: 20 }] : [{ text: 'PENAL CODE', x: 50, y: 40, size: 8 }])]);
    expect(withRole(pages, 'running-head')).toEqual(Array.from({ length: 19 }, () => 'PENAL CODE'));
    expect(pages[0]?.lines.find((l) => l.fontSize === 20)?.role).toBe('body');
    expect(withRole(pages, 'page-number')).toEqual([]);
  });
  it('takes no article label for a running head where the layout puts one at the top of every other page', () => {
    const pages = law(12, (i) => (i % 2 ? [] : [{ text: `Article ${i * 5 + 3}`, x: 250, y: 106 }]));
    expect([withRole(pages, 'running-head'), withRole(pages, 'page-number')]).toEqual([[], []]);
  });
  it('takes no running text for a page number because a number in it counts with the pages by chance', () => {
    const pages = law(10, (i) => (i >= 2 && i <= 6 ? [{ text: `Section ${i * 9 + 1} Whoever ${words(i)} commits an act under section ${i + 1} of this law`, x: 50, y: 106 }] : []));
    expect(withRole(pages, 'running-head')).toEqual([]);
  });
  it('takes no article with its heading for a page number where every page begins an article', () => {
    const headings = ['Scope', 'Aims', 'Victims', 'Coercion', 'Penalties', 'Children', 'Duties', 'Appeal'];
    for (const count of [2, 3, 8]) for (const heading of [() => 'Scope', (i: number) => headings[i]!]) {
      const pages = law(count, (i) => [{ text: 'PENAL CODE', x: 250, y: 40, size: 8 }, { text: `Article ${i + 1}. ${heading(i)}`, x: 50, y: 106 }]);
      const labels = pages.map((page, i) => page.lines.find((l) => page.text.slice(l.start, l.end) === `Article ${i + 1}. ${heading(i)}`)?.role);
      expect(labels).toEqual(labels.map(() => 'body'));
    }
  });
  it('marks the number at the foot of an only page, far off its text', () => {
    const only = (y: number): string[] => withRole(markFurniture([layOutPage(typeset([...prose('words', 50, 100, 20), { text: '1', x: 290, y }]), 0)]), 'page-number');
    expect([only(760), only(340)]).toEqual([['1'], []]);
  });
  it('marks the head of both pages of a file that has two, and nothing that differs on them', () => {
    const pages = law(2, (i) => [{ text: 'OFFICIAL GAZETTE', x: 250, y: 40, size: 8 }, { text: `Article ${i + 1}`, x: 50, y: 106 }]);
    expect(withRole(pages, 'running-head')).toEqual(['OFFICIAL GAZETTE', 'OFFICIAL GAZETTE']);
  });
  it('keeps the label of the article that each page begins with where the page has its number at the foot', () => {
    const pages = law(8, (i) => [{ text: 'PENAL CODE', x: 250, y: 40, size: 8 }, { text: `Article ${i + 1}`, x: 50, y: 106 }, { text: `${i + 1}`, x: 290, y: 780, size: 8 }]);
    expect([withRole(pages, 'running-head').includes('Article 3'), withRole(pages, 'page-number').join(' ')]).toEqual([false, '1 2 3 4 5 6 7 8']);
  });
  it('keeps the label with which every page begins where it gives way to a title or a chapter, in any style, though no page has a number', () => {
    for (const label of [(n: string) => `Article ${n}`, (n: string) => `§ ${n}`, (n: string) => `${n}. §`, (n: string) => `Стаття ${n}.`, (n: string) => `მუხლი ${n}`, (n: string) => n]) {
      const numbers = ['1', '2', '3', '4', '5', '6', '6 bis', '7', '8', '9', '10'];
      const pages = law(numbers.length, (i) => (i === 0 || i === 4 ? [{ text: i ? 'Offences against the person' : 'PENAL CODE', x: 200, y: 60, size: 14 }, { text: label(numbers[i]!), x: 280, y: 100 }] : [{ text: label(numbers[i]!), x: 280, y: 60 }]), 118);
      expect(pages.map((page, i) => page.lines.find((l) => page.text.slice(l.start, l.end) === label(numbers[i]!))?.role)).toEqual(numbers.map(() => 'body'));
    }
  });
  it('keeps the bare number with which every article begins its page, though no title or chapter ever moves it', () => {
    const article = (n: string, rows: number): Drawn[] => [...(n ? [{ text: n, x: 280, y: 60 }] : []), ...prose(n ? `Whoever ${n}` : 'goes on', 50, n ? 84 : 60, rows, 80, 14)];
    const bodies = (pages: readonly (readonly [label: string, rows: number])[], foot = false): (LineRole | undefined)[] => {
      const made = markFurniture(pages.map(([label, rows], i) => layOutPage(typeset([...article(label, rows), ...(foot ? [{ text: String(i + 1), x: 290, y: 780 }] : [])]), i)));
      return made.filter((_, i) => pages[i]![0]).map((page, i) => page.lines.find((l) => page.text.slice(l.start, l.end) === pages.filter(([label]) => label)[i]![0])?.role);
    };
    for (const foot of [false, true]) {
      expect(bodies([1, 2, 3, 4, 5].map((n) => [`${n}.`, 12 + n] as const), foot)).toEqual(Array(5).fill('body'));
      // Some articles fill several pages: a page's number would have counted those too.
      expect(bodies([['1', 50], ['', 50], ['', 30], ['2', 50], ['3', 50], ['', 20], ['4', 50]], foot)).toEqual(Array(4).fill('body'));
    }
    // What runs on from page to page has its numbers from the pages.
    expect(bodies([1, 2, 3, 4, 5].map((n) => [String(n), 50] as const))).toEqual(Array(5).fill('page-number'));
  });
  it('takes a page number at the top for one though a page without it begins with a title', () => {
    const pages = law(11, (i) => (i % 5 === 0 ? [{ text: `Chapter ${i + 2}`, x: 200, y: 60, size: 14 }, { text: `${i / 5 + 1}`, x: 280, y: 100 }] : [{ text: `Page ${i + 1}`, x: 280, y: 40 }]), 118);
    expect(withRole(pages, 'page-number')).toEqual([2, 3, 4, 5, 7, 8, 9, 10].map((n) => `Page ${n}`));
  });
  it('still reads a number among words of the running head, and "Page 3 of 10" below another line', () => {
    const between = law(8, (i) => [{ text: `MINISTRY OF JUSTICE — ${i + 5} — PENAL CODE`, x: 150, y: 40, size: 8 }]);
    expect(between[2]?.pageLabel).toBe('7');
    expect(withRole(between, 'running-head')).toHaveLength(8);
    const below = law(8, (i) => [{ text: 'PENAL CODE', x: 250, y: 40, size: 8 }, { text: `Page ${i + 1} of 8`, x: 250, y: 52, size: 8 }]);
    expect(withRole(below, 'page-number')).toHaveLength(8);
  });
  it('knows the head and the foot of scanned sheets, which lie a little higher or lower each, though a letter or the page number was read wrong', () => {
    const shift = [0, 6, -5, 3, -2, 5, -4, 1];
    const texts = ['Whoever recruits a person', 'A sentence may be suspended', 'Property is forfeited to the State', 'Children are heard apart', 'Courts publish what they decide', 'Attempts are punishable', 'Fines go by daily income', 'This law enters into force'];
    const sheet = (recognised: boolean): PageText[] => markFurniture(shift.map((down, i) => ({ ...layOutPage(typeset([
      { text: i === 4 ? 'OFFICIAL CAZETTF' : 'OFFICIAL GAZETTE', x: 50, y: 50 + down, size: 8 }, { text: i === 6 ? 'Fassung vom 26. März 2022' : `Fassung vom 26. März 2022 ${i + 1}/8`, x: 200, y: 790 + down, size: 8 },
      ...prose(texts[i]!, 50, 120 + down, 40, 80, 14)]), i), ocr: recognised })));
    expect(withRole(sheet(true), 'running-head')).toEqual([...Array.from({ length: 4 }, () => 'OFFICIAL GAZETTE'), 'OFFICIAL CAZETTF', ...Array.from({ length: 3 }, () => 'OFFICIAL GAZETTE')]);
    expect(withRole(sheet(true), 'running-foot')).toHaveLength(8);
    // Letters that a file has itself are not another one's mistakes.
    expect(withRole(sheet(false), 'running-head')).not.toContain('OFFICIAL CAZETTF');
  });
  it('leaves a document of one page alone', () => {
    expect(withRole(law(1, () => [{ text: '7', x: 290, y: 780 }]), 'body')).toContain('7');
  });
});

describe('tables of contents', () => {
  it('keeps entries without leaders between two parts of one table', () => {
    const entry = (k: number, dots: boolean): Drawn[] => (dots ? [{ text: `Article ${k}. Theft ${'.'.repeat(30)} ${k + 2}`, x: 50, y: 80 + k * 24 }] : [{ text: `Article ${k}. A heading that fills its line${k + 2}`, x: 50, y: 80 + k * 24 }, { text: 'and runs on below it', x: 50, y: 92 + k * 24 }]);
    const table = typeset(Array.from({ length: 24 }, (_, k) => entry(k + 1, k < 9 || k > 12)).flat());
    const pages = markFurniture([table, ...Array.from({ length: 3 }, (_, i) => typeset(prose(`body ${i}`, 50, 100, 30)))].map(layOutPage));
    expect(pages[0]!.lines.filter((l) => l.role !== 'contents')).toEqual([]);
  });
  const entries = (from: number): Drawn[] => Array.from({ length: 20 }, (_, k) => ({ text: `Article ${from + k}. Of some offence ${'.'.repeat(30)} ${from + k + 3}`, x: 50, y: 100 + k * 14 }));
  it('marks entries with leader dots over several pages, and lines that an entry was broken into', () => {
    const contents = [typeset([{ text: 'CONTENTS', x: 250, y: 80 }, ...entries(1)]), typeset([...entries(21).slice(0, 10), { text: 'Article 31. A title that is broken', x: 50, y: 250 }, { text: `over two lines ${'.'.repeat(20)} 40`, x: 50, y: 264 }])];
    const pages = markFurniture([...contents, ...Array.from({ length: 3 }, (_, i) => typeset(prose(`body ${i}`, 50, 100, 30)))].map(layOutPage));
    expect(withRole(pages, 'contents')).toHaveLength(32);
    expect(withRole(pages, 'contents')).toContain('Article 31. A title that is broken');
    expect(withRole(pages, 'body')).toContain('CONTENTS');
  });
  /** What recognition makes of leader dots. */
  const misread = ['.......', '....,..', 'eeeceee', '-.-.—..', '.cccces', '-.-.-.-', '~~.....', '„......'];
  /** Lines of a scanned sheet, each with the number that ends it, set so that all numbers end under each other. */
  const scanned = (lines: readonly (readonly [words: string, number: string])[]): PageText[] => {
    const drawn = lines.flatMap(([words, number], k): Drawn[] => [{ text: words.slice(0, 60), x: 50 + (k % 3) * 0.7, y: 100 + k * 14 }, ...(number ? [{ text: number, x: 372 - number.replace(/\.$/u, '').length * 5 + (k % 2), y: 100 + k * 14 }] : [])]);
    return markFurniture([layOutPage(typeset([{ text: 'CONTENTS', x: 250, y: 70 }, ...drawn]), 0), ...Array.from({ length: 3 }, (_, i) => layOutPage(typeset(prose(`body ${i}`, 50, 100, 30)), i + 1))].map((page) => ({ ...page, ocr: true })));
  };
  const read = (k: number, words: string): string => `${words} ${misread[k % misread.length]!.repeat(12)}`;
  it('knows a table on a scanned sheet by its column of numbers, whatever was read for the dots, and a number or two wrongly', () => {
    for (const count of [9, 20]) {
      const pages = scanned(Array.from({ length: count }, (_, k) => [read(k, `Article ${k + 1}. Of offence`), `${k === 7 ? 'l1' : k === 12 ? '1S' : 11 + k}${k % 5 === 4 ? '.' : ''}`]));
      expect(pages[0]!.lines.filter((l) => l.role !== 'contents').map((l) => pages[0]!.text.slice(l.start, l.end))).toEqual(['CONTENTS']);
    }
  });
  it('takes neither a short tariff nor law that ends some lines with numbers for such a table', () => {
    expect(withRole(scanned(Array.from({ length: 6 }, (_, k) => [read(k, `Fee of class ${k + 1}`), String(10 + k * 5)])), 'contents')).toEqual([]);
    expect(withRole(scanned(Array.from({ length: 24 }, (_, k) => (k % 3 ? ['whoever commits this offence shall be fined according to the law', ''] : ['shall be punished as is said above, in the one of the sections', String(10 + k)]))), 'contents')).toEqual([]);
  });
  it('does not take sentences that end with numbers for contents', () => {
    const pages = markFurniture([layOutPage(typeset(Array.from({ length: 20 }, (_, k) => ({ text: k % 3 ? 'whoever commits this offence shall be punished' : `under section ${40 - k}`, x: 50, y: 100 + k * 14 }))), 0)]);
    expect(withRole(pages, 'contents')).toEqual([]);
  });
});
