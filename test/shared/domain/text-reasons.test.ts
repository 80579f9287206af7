import { describe, expect, it } from 'vitest';
import { reasonsOfPage, type OutlineSays } from '../../../shared/domain/text-reasons.ts';
import type { Line, LineRole, PageText, TextReason } from '../../../shared/domain/text.ts';

/** A page of these lines, one under the other, each with its role. */
function pageOf(lines: readonly (string | readonly [LineRole, string])[], reasons: readonly TextReason[] = [], pageIndex = 0): PageText {
  let text = '';
  const made = lines.map((line, i): Line => {
    const [role, words] = typeof line === 'string' ? ['body', line] as const : line;
    if (i) text += '\n';
    const start = text.length;
    text += words;
    return { start, end: text.length, box: { x: 50, y: 20 * i, width: 6 * words.length, height: 10 }, fontSize: 10, bold: false, italic: false, column: 0, spaceBefore: false, role };
  });
  return { pageIndex, pageLabel: String(pageIndex + 1), width: 600, height: 800, text, lines: made, runs: [], ocr: false, quality: { score: 1, notes: [] }, reasons };
}

const nothing: OutlineSays = { stretches: [], numbers: new Set() };
const said = (page: PageText, outline = nothing, others: readonly PageText[] = []) => reasonsOfPage(page, outline, (i) => [page, ...others].find(({ pageIndex }) => pageIndex === i)!.text).map(({ fate, words, was, is }) => [fate, words, was, is]);

describe('the reasons of a page', () => {
  it('say of lines that are no part of the law what they are, neighbours of one kind once', () => {
    expect(said(pageOf([['running-head', 'Gazette 5'], 'Text', ['margin-note', 'Amended'], ['footnote', '1 First'], ['footnote', 'and on'], ['watermark', 'DRAFT'], ['unseen', 'secret']]))).toEqual([
      ['left-out', 'left out: running head', 'Gazette 5', ''], ['kept-apart', 'kept apart: marginal note', 'Amended', 'Amended'], ['kept-apart', 'kept apart: footnote', '1 First\nand on', '1 First\nand on'],
      ['left-out', 'left out: watermark', 'DRAFT', ''], ['unseen', 'left out: not visible on the page', 'secret', ''],
    ]);
  });
  it('tell a hyphen that went from one that stayed, at the end of a line and of a page', () => {
    const page = pageOf(['for exploi-', 'tation in the anti-', 'trafficking law and pun-']), next = pageOf(['ishment'], [], 1);
    const stretches = [[{ pageIndex: 0, start: 0, end: 10, join: '' as const }, { pageIndex: 0, start: 12, end: 31, join: '' as const }, { pageIndex: 0, start: 32, end: 55, join: '' as const }, { pageIndex: 1, start: 0, end: 7, join: '' as const }]];
    expect(said(page, { ...nothing, stretches }, [next])).toEqual([
      ['joined', 'joined: hyphen at line end', 'exploi- tation', 'exploitation'], ['kept', 'hyphen at line end kept: it belongs to the word', 'anti- trafficking', 'anti-trafficking'], ['joined', 'joined: hyphen at page end', 'pun- ishment', 'punishment'],
    ]);
  });
  it('keep a raised figure in its number, and a note’s mark out of it', () => {
    const page = pageOf(['Article 149¹. Trafficking', 'Article 248⁷⁵ and words² here', 'Article 149³', ['footnote', '⁷⁵ Amended'], ['footnote', '3 As amended']]);
    expect(said(page, { ...nothing, numbers: new Set(['149³']) }).filter(([, words]) => words !== 'kept apart: footnote')).toEqual([
      ['kept', 'raised figure kept as 149¹', '149¹', '149¹'], ['kept-apart', 'kept apart: mark of footnote ⁷⁵, no figure of 248', '248⁷⁵', '248⁷⁵'], ['kept-apart', 'kept apart: raised mark, as of a note', 'words²', 'words²'], ['kept', 'raised figure kept as 149³', '149³', '149³'],
    ]);
  });
  it('show what stood in the file beside what was made of it', () => {
    const page = pageOf(['Title of the law'], [{ start: 0, end: 5, kind: 'letters-joined', was: 'T i t l e' }]);
    expect(reasonsOfPage(page, nothing, () => '')).toEqual([{ fate: 'joined', start: 0, end: 5, words: 'joined: letter-spaced word', was: 'T i t l e', is: 'Title', boxes: [page.lines[0]!.box] }]);
  });
});
