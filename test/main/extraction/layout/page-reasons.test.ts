import { describe, expect, it } from 'vitest';
import { layOutPage } from '../../../../main/extraction/layout/lay-out-page.ts';
import { decodePage, encodePage } from '../../../../main/extraction/reader/page-frame.ts';
import { packReasons, packRuns, unpackReasons, unpackRuns } from '../../../../main/store/page-codec.ts';
import { prose, typeset } from '../typeset.ts';
import type { Drawn } from '../typeset.ts';

const pageOf = (drawn: readonly Drawn[]) => layOutPage(typeset(drawn), 0);
const told = (drawn: readonly Drawn[]) => { const page = pageOf(drawn); return page.reasons?.map(({ start, end, kind, was }) => [kind, page.text.slice(start, end), was]); };

describe('what was done in spelling a line', () => {
  it('is told for letter-spaced words, one reason a word', () => {
    expect(told([{ text: 'The T i t e l now', x: 50, y: 50 }])).toEqual([['letters-joined', 'Titel', 'T i t e l']]);
  });
  it('is told for ligatures and soft hyphens, with the letters that the file has', () => {
    expect(told([{ text: 'oﬃcial tra\u00adﬁc', x: 50, y: 50 }])).toEqual([['letter-form', 'ffi', 'ﬃ'], ['soft-hyphen', '', '\u00ad'], ['letter-form', 'fi', 'ﬁ']]);
  });
  it('keeps its places where accents compose', () => {
    expect(told([{ text: 'e\u0301te\u0301 oﬃcial', x: 50, y: 50 }])).toEqual([['letter-form', 'ffi', 'ﬃ']]);
  });
  it('is told for letters drawn twice, and nothing is told of plain text', () => {
    expect(told([{ text: 'Bold', x: 50, y: 50 }, { text: 'Bold', x: 50.3, y: 50 }, { text: 'plain', x: 50, y: 80 }])).toEqual([['drawn-twice', 'Bold', '']]);
    expect(told([{ text: 'Article 5. Plain words', x: 50, y: 50 }])).toBeUndefined();
  });
  it('is told for words that cannot be seen among those that can; a line of them is no part of the law', () => {
    const page = pageOf([...prose('seen', 50, 60, 12), { text: 'not to be seen', x: 50, y: 300, hidden: true }]);
    expect(page.reasons?.map(({ kind, start, end }) => [kind, page.text.slice(start, end)])).toEqual([['unseen', 'not to be seen']]);
    expect(page.lines.at(-1)).toMatchObject({ role: 'unseen' });
  });
  it('is not told of the hidden text of a scan, whose lines stay', () => {
    const page = pageOf([{ text: 'Stamp', x: 400, y: 20 }, ...prose('scan', 50, 60, 12).map((line) => ({ ...line, hidden: true }))]);
    expect(page.reasons).toBeUndefined();
    expect(page.lines.every(({ role }) => role === 'body')).toBe(true);
  });
});

describe('reasons and fonts of a page', () => {
  it('cross from the reading process and stay in the review as they are', () => {
    const page = pageOf([{ text: 'oﬃcial', x: 50, y: 50, bold: true }, { text: 'T i t e l', x: 50, y: 80 }]);
    expect(page.fonts).toEqual(['Serif-Bold', 'Serif']);
    expect(page.runs.map(({ font }) => font)).toEqual([0, 1]);
    expect(decodePage(encodePage(page), 1000)).toEqual(page);
    expect(unpackReasons(packReasons(page))).toEqual({ reasons: page.reasons, fonts: page.fonts });
    expect(unpackRuns(packRuns(page.runs)).map(({ font, bold }) => [font, bold])).toEqual([[0, true], [1, false]]);
  });
  it('are refused when they lie outside the page’s text', () => {
    const page = pageOf([{ text: 'oﬃcial', x: 50, y: 50 }]);
    expect(() => decodePage(encodePage({ ...page, reasons: [{ start: 2, end: 400, kind: 'letter-form', was: '' }] }), 1000)).toThrow('outside its text');
  });
});
