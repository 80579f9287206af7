import { describe, expect, it } from 'vitest';
import { isRaised, sectionSigns } from '../../../../main/extraction/recognition/read-signs.ts';
import { setLines } from '../../../../main/extraction/recognition/glyphs-of-lines.ts';
import { pageOfLines } from '../../../../main/extraction/recognition/page-of-lines.ts';
import type { SeenLine, SeenWord } from '../../../../main/extraction/recognition/tesseract.ts';

/** A word of letters 10 wide on a line at 100: capitals and digits 20 high, unless told otherwise. */
function word(text: string, x0: number, { confidence = 95, top = 80, bottom = 100 } = {}): SeenWord {
  const symbols = [...text].map((letter, i) => ({ text: letter, confidence, bbox: { x0: x0 + i * 10, x1: x0 + i * 10 + 10, y0: top, y1: bottom } }));
  return { text, confidence, symbols, bbox: { x0, x1: x0 + text.length * 10, y0: top, y1: bottom } };
}
const line = (words: readonly SeenWord[], y = 100): SeenLine => ({ text: words.map(({ text }) => text).join(' '), confidence: 95, words, bbox: { x0: words[0]!.bbox.x0, x1: words.at(-1)!.bbox.x1, y0: y - 20, y1: y }, baseline: { x0: 0, y0: y, x1: 1000, y1: y }, rowAttributes: { rowHeight: 25 } });
const read = (words: readonly SeenWord[]): string[] => sectionSigns(words, line(words)).map(({ text }) => text);

describe('a section sign that the data cannot write', () => {
  it('is known by hanging below the line before a number', () => {
    expect(read([word('8', 0, { bottom: 104 }), word('184b', 30)])).toEqual(['§', '184b']);
    expect(read([word('nach', 0), word('$', 60, { bottom: 104 }), word('11', 90)])).toEqual(['nach', '§', '11']);
  });
  it('may be two, or two readings of one', () => {
    expect(read([word('88', 0, { bottom: 104 }), word('177', 30)])).toEqual(['§§', '177']);
    const doubled = word('$&', 0, { bottom: 104, confidence: 40 }), one: SeenWord = { ...doubled, symbols: [doubled.symbols[0]!, { ...doubled.symbols[1]!, bbox: { ...doubled.symbols[0]!.bbox, x0: 4 } }] };
    expect(read([one, word('202c', 30)])).toEqual(['§', '202c']);
    expect(read([word('($', 0, { bottom: 104 }), word('5)', 30)])).toEqual(['(§', '5)']);
  });
  it('is not taken for a speck where the engine is unsure of it', () => {
    const { page } = pageOfLines([line([word('$', 100, { bottom: 104, confidence: 35 }), word('223', 130), word('Harm', 180)])], { width: 595, height: 842, turns: 0, pointsPerPixel: 0.36, knowsSection: false }, 0, 0);
    expect(page.text).toBe('§ 223 Harm');
  });
  it('is not seen in a digit that stands on the line, nor before a word', () => {
    expect(read([word('8', 0), word('000', 30), word('Euro', 80)])).toEqual(['8', '000', 'Euro']);
    expect(read([word('88', 0), word('177', 30)])).toEqual(['88', '177']);
    expect(read([word('8', 0, { bottom: 104 }), word('Tage', 30)])).toEqual(['8', 'Tage']);
  });
});

describe('a small digit above the line', () => {
  it('is the raised number of an article inserted later', () => {
    const article = word('149', 0), raised = { ...word('1', 30, { top: 76, bottom: 87 }) };
    expect([isRaised(raised.symbols[0]!, line([article]), 28), isRaised(article.symbols[0]!, line([article]), 28)]).toEqual([true, false]);
    const joined: SeenWord = { ...article, text: '1491', symbols: [...article.symbols, ...raised.symbols], bbox: { ...article.bbox, x1: 40 } };
    const seen = [line([word('Article', 100), { ...joined, bbox: { ...joined.bbox, x0: 200, x1: 240 } }])];
    expect(pageOfLines(seen, { width: 595, height: 842, turns: 0, pointsPerPixel: 0.36, knowsSection: true }, 0, 0).page.text).toBe('Article 149¹');
  });
});

describe('recognised words', () => {
  const sheet = { width: 595, height: 842, turns: 0, pointsPerPixel: 0.36, knowsSection: true };
  it('keep how sure the engine was of each, and name those it was not', () => {
    const { page, words } = pageOfLines([line([word('Whoever', 100), word('recnits', 200, { confidence: 41 }), word('persons', 300)])], sheet, 0, 4);
    expect(words.map(({ start, end, confidence }) => [page.text.slice(start, end), confidence])).toEqual([['Whoever', 95], ['recnits', 41], ['persons', 95]]);
    expect(page).toMatchObject({ pageIndex: 4, ocr: true, text: 'Whoever recnits persons', quality: { doubts: [{ kind: 'uncertain-words', note: expect.stringContaining('“recnits”'), start: 8, end: 15 }] } });
  });
  it('leave specks out', () => {
    expect(setLines([line([word('.', 10, { confidence: 30 }), word('Words', 100), word('~', 300, { confidence: 22 })])], sheet).words).toHaveLength(1);
  });
  it('are put where they stand on a skewed sheet', () => {
    const straight = pageOfLines([line([word('Words', 100)])], sheet, 0, 0).page.lines[0]!.box, skewed = pageOfLines([line([word('Words', 100)])], sheet, -0.01, 0).page.lines[0]!.box;
    // Turned back clockwise by 0.01 about the middle: what lies up and to the left of it goes right and up.
    expect([skewed.x - straight.x > 3, skewed.y - straight.y < -2]).toEqual([true, true]);
  });
});
