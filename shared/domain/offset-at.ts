import { matchQuote } from './match-quote.ts';
import type { Box } from './text.ts';

interface PlacedWords extends Box { readonly start: number; readonly end: number }
/** A page as one needs it to find words by their place: its lines and runs with their boxes. */
export interface PlacedPage { readonly text: string; readonly lines: readonly PlacedWords[]; readonly runs: readonly PlacedWords[] }
export interface Point { readonly x: number; readonly y: number }

/** The offset into a page's text that is nearest to a point on the page; null on a page without lines. Inside a run, letters are taken to be equally wide. */
export function offsetAt({ lines, runs }: PlacedPage, { x, y }: Point): number | null {
  const line = nearest(lines, x, y);
  if (!line) return null;
  const run = nearest(runs.filter((one) => one.start < line.end && one.end > line.start), x, y) ?? line;
  const share = run.width > 0 ? Math.min(1, Math.max(0, (x - run.x) / run.width)) : 0;
  return run.start + Math.round(share * (run.end - run.start));
}

/**
 * The words that were marked between two points, where the page as drawn reads `words`: the place in the page's text that reads the same and lies nearest.
 * Where the drawn text reads otherwise (other order, other letters), the whole words between the points.
 */
export function wordsBetween(page: PlacedPage, from: Point, to: Point, words: string): { readonly start: number; readonly end: number } | null {
  const first = offsetAt(page, from), last = offsetAt(page, to);
  if (first === null || last === null) return null;
  const start = Math.min(first, last), end = Math.max(first, last);
  const places = words.trim() ? matchQuote(page.text, words) : [];
  const best = places.sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0];
  // The same few letters may stand on the page again, far from what was marked.
  if (best && Math.abs(best.start - start) <= 40 + words.length / 2) return best;
  return wholeWords(page.text, start, end);
}

const isInWord = (text: string, at: number): boolean => /[\p{L}\p{N}\p{M}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}\p{M}]/u.test(text[at] ?? '');

function wholeWords(text: string, start: number, end: number): { start: number; end: number } | null {
  let from = start, to = end;
  while (from > 0 && isInWord(text, from)) from -= 1;
  while (to < text.length && isInWord(text, to)) to += 1;
  return text.slice(from, to).trim() ? { start: from, end: to } : null;
}

/** The box that a point lies in, else the nearest one; a step up or down counts more than one along the line. */
function nearest<B extends Box>(boxes: readonly B[], x: number, y: number): B | null {
  let best: B | null = null, least = Infinity;
  for (const box of boxes) {
    const dx = Math.max(box.x - x, 0, x - box.x - box.width), dy = Math.max(box.y - y, 0, y - box.y - box.height);
    const far = dx + 4 * dy;
    if (far < least) { least = far; best = box; }
  }
  return best;
}
