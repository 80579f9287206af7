import { describe, expect, it } from 'vitest';
import { holderOf, markPassage } from '../../../shared/domain/mark-passage.ts';
import type { ProvisionKind } from '../../../shared/domain/outline.ts';
import { joinStretches, type Line, type LineRole, type Stretch } from '../../../shared/domain/text.ts';

/** A page of lines; `~` opens a running head, `#` a footnote. */
function pageOf(pageIndex: number, ...printed: string[]) {
  const words = printed.map((line) => line.replace(/^[~#]/u, ''));
  let at = 0;
  const lines = printed.map((line, i): Line => {
    const role: LineRole = line.startsWith('~') ? 'running-head' : line.startsWith('#') ? 'footnote' : 'body';
    const start = at;
    at += words[i]!.length + 1;
    return { start, end: at - 1, box: { x: 50, y: 50 + 14 * i, width: 400, height: 10 }, fontSize: 10, bold: false, italic: false, column: 0, spaceBefore: false, role };
  });
  return { pageIndex, text: words.join('\n'), lines };
}

const pages = [
  pageOf(0, '~Criminal Code', 'Article 10. Trafficking', '(1) Whoever recruits or trans-', 'ports a person by force', '#1 As amended.'),
  pageOf(1, '~Criminal Code', 'shall be punished.', '(2) An attempt is punished.', 'Article 11. Attempt'),
];
const textOf = (pageIndex: number): string => pages[pageIndex]!.text;
const stretch = (pageIndex: number, words: string, join: Stretch['join']): Stretch => { const start = textOf(pageIndex).indexOf(words); return { pageIndex, start, end: start + words.length, join }; };
const first = [stretch(0, '(1) Whoever recruits or trans', ''), stretch(0, 'ports a person by force', ''), stretch(1, 'shall be punished.', ' ')];
const second = [stretch(1, '(2) An attempt is punished.', '\n')];
const provision = (path: string, kind: ProvisionKind, depth: number, label: Stretch, stretches: readonly Stretch[], parent: string | null) => ({ path, kind, depth, label: path, labelStretches: [label], stretches, parent });
const provisions = [
  provision('art_10', 'article', 0, stretch(0, 'Article 10.', ''), [...first, ...second], null),
  provision('art_10__para_1', 'paragraph', 1, stretch(0, '(1)', ''), first, 'art_10'),
  provision('art_10__para_2', 'paragraph', 1, stretch(1, '(2)', ''), second, 'art_10'),
  provision('art_11', 'article', 0, stretch(1, 'Article 11.', ''), [], null),
];
const from = (pageIndex: number, words: string): number => textOf(pageIndex).indexOf(words);
const marked = (...marks: { pageIndex: number; start: number; end: number }[]) => {
  const stretches = markPassage(pages, provisions, marks);
  return { words: joinStretches(textOf, stretches), holder: holderOf(provisions, stretches)?.path ?? null };
};

describe('words marked on the pages', () => {
  it('are joined over lines and pages as the provision joins them, without what stands between', () => {
    expect(marked({ pageIndex: 0, start: from(0, 'recruits'), end: textOf(0).length }, { pageIndex: 1, start: 0, end: from(1, ' punished') })).toEqual({ words: 'recruits or transports a person by force shall be', holder: 'art_10__para_1' });
  });

  it('belong to the smallest provision that holds them all', () => {
    expect(marked({ pageIndex: 1, start: from(1, 'punished.'), end: from(1, ' is punished') })).toEqual({ words: 'punished.\n(2) An attempt', holder: 'art_10' });
  });

  it('may begin with the label and heading', () => {
    expect(marked({ pageIndex: 0, start: from(0, 'Article'), end: from(0, ' recruits') })).toEqual({ words: 'Article 10. Trafficking\n(1) Whoever', holder: 'art_10' });
  });

  it('may be a footnote, where nothing else is marked', () => {
    expect(marked({ pageIndex: 0, start: from(0, '1 As'), end: textOf(0).length }).words).toBe('1 As amended.');
  });

  it('of two articles are refused: they cannot be cited as one', () => {
    expect(() => marked({ pageIndex: 1, start: 0, end: textOf(1).length })).toThrow('2 articles (art_10, art_11)');
  });

  it('are the same however they were marked: twice, backwards, with blanks', () => {
    const start = from(0, 'Whoever'), end = from(0, 'or trans-');
    expect(marked({ pageIndex: 0, start: start + 4, end }, { pageIndex: 0, start: start - 1, end: start + 6 })).toEqual({ words: 'Whoever recruits', holder: 'art_10__para_1' });
  });

  it('are nothing where only blanks are marked', () => expect(markPassage(pages, provisions, [{ pageIndex: 0, start: 3, end: 3 }])).toEqual([]));
});
