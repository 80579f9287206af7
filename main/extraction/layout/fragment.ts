import type { Box } from '../../../shared/domain/text.ts';
import type { GlyphTable } from './glyph-table.ts';

/**
 * Glyphs `first`..`last` (inclusive) of the table, drawn one after the other on one baseline. Places are in the upright frame of their writing
 * direction: `left` to `right` along the text, `baseline` down the page.
 */
export interface Fragment { readonly first: number; readonly last: number; readonly left: number; readonly right: number; baseline: number; readonly size: number; raised: boolean; /** Drawn once more in the same place. */ doubled: boolean }

/** Places of glyphs as if their writing direction were upright. */
export interface Frame {
  readonly turn: number;
  readonly width: number;
  readonly height: number;
  start(glyph: number): number;
  end(glyph: number): number;
  baseline(glyph: number): number;
  /** A box of this frame as a box of the page as shown. */
  toPage(left: number, top: number, right: number, bottom: number): Box;
}

/** The frame in which text written at `turn` quarter turns clockwise stands upright. */
export function frameOf(glyphs: GlyphTable, turn: number): Frame {
  const { width: w, height: h, x, y, endX, endY } = glyphs;
  const box = (x1: number, y1: number, x2: number, y2: number): Box => ({ x: x1, y: y1, width: x2 - x1, height: y2 - y1 });
  switch (turn) {
    case 1: return { turn, width: h, height: w, start: (i) => y[i]!, end: (i) => endY[i]!, baseline: (i) => w - x[i]!, toPage: (l, t, r, b) => box(w - b, l, w - t, r) };
    case 2: return { turn, width: w, height: h, start: (i) => w - x[i]!, end: (i) => w - endX[i]!, baseline: (i) => h - y[i]!, toPage: (l, t, r, b) => box(w - r, h - b, w - l, h - t) };
    case 3: return { turn, width: h, height: w, start: (i) => h - y[i]!, end: (i) => h - endY[i]!, baseline: (i) => x[i]!, toPage: (l, t, r, b) => box(t, h - r, b, h - l) };
    default: return { turn, width: w, height: h, start: (i) => x[i]!, end: (i) => endX[i]!, baseline: (i) => y[i]!, toPage: box };
  }
}

/** A gap of one em breaks a fragment, and so does going back by half of one: the next glyphs belong somewhere else. */
const widestGap = 1, furthestBack = -0.5;

/** Cuts the glyphs of one writing direction, in drawing order, into fragments. Letters drawn twice in the same place (imitated bold) are dropped once. */
export function gatherFragments(glyphs: GlyphTable, frame: Frame): Fragment[] {
  const fragments: Fragment[] = [];
  let first = -1, last = -1;
  const close = (): void => {
    if (first >= 0) fragments.push({ first, last, left: frame.start(first), right: Math.max(frame.end(last), frame.start(last)), baseline: frame.baseline(first), size: glyphs.size[first]!, raised: false, doubled: false });
    first = -1;
  };
  for (let i = 0; i < glyphs.text.length; i++) {
    if (glyphs.turn[i] !== frame.turn) continue;
    if (first >= 0 && !follows(glyphs, frame, last, i)) close();
    if (first < 0) first = i;
    last = i;
  }
  close();
  return withoutDoubles(fragments, glyphs);
}

function follows(glyphs: GlyphTable, frame: Frame, last: number, next: number): boolean {
  const size = glyphs.size[last]!;
  if (next !== last + 1 || Math.abs(glyphs.size[next]! - size) > size * 0.04 || Math.abs(frame.baseline(next) - frame.baseline(last)) > size * 0.04) return false;
  const gap = frame.start(next) - frame.end(last);
  return gap <= size * widestGap && gap >= size * furthestBack;
}

function withoutDoubles(fragments: readonly Fragment[], glyphs: GlyphTable): Fragment[] {
  const seen = new Map<string, Fragment[]>();
  return fragments.filter((fragment) => {
    const text = glyphs.text.slice(fragment.first, Math.min(fragment.last + 1, fragment.first + 24)).join('') + (fragment.last - fragment.first);
    const same = seen.get(text);
    if (!same) { seen.set(text, [fragment]); return true; }
    const near = fragment.size * 0.12;
    const twin = same.find((other) => Math.abs(other.left - fragment.left) < near && Math.abs(other.baseline - fragment.baseline) < near);
    if (twin) { twin.doubled = true; return false; }
    same.push(fragment);
    return true;
  });
}

/**
 * Puts the words that character recognition laid over a skewed scan on one baseline for each line: a word that follows another within a third
 * of its height stands in the same line. Only for hidden text; what a printer drew at another height is meant.
 */
export function straightenScan(fragments: Fragment[], glyphs: GlyphTable): void {
  let previous: { readonly right: number; readonly drawn: number; readonly line: number; readonly size: number } | null = null;
  for (const fragment of fragments) {
    if (glyphs.faint[fragment.first] !== 1) { previous = null; continue; }
    const drawn = fragment.baseline, gap = previous ? fragment.left - previous.right : 0;
    if (previous && Math.abs(drawn - previous.drawn) < previous.size * 0.35 && gap > -previous.size * 0.5 && gap < previous.size * 3) fragment.baseline = previous.line;
    previous = { right: fragment.right, drawn, line: fragment.baseline, size: fragment.size };
  }
}

/** The size of most letters of these fragments. */
export function usualSize(fragments: readonly Fragment[]): number {
  const letters = new Map<number, number>();
  for (const { first, last, size } of fragments) letters.set(Math.round(size * 2) / 2, (letters.get(Math.round(size * 2) / 2) ?? 0) + last - first + 1);
  let best = 10, most = 0;
  for (const [size, count] of letters) if (count > most) { most = count; best = size; }
  return best;
}

/**
 * Finds the raised smaller marks (96¹, 1er, footnote marks) and puts each on the baseline of the text that it is attached to, so that it
 * stands in that text's line.
 */
export function attachRaised(fragments: Fragment[]): void {
  const byBaseline = [...fragments].sort((a, b) => a.baseline - b.baseline);
  const baselines = byBaseline.map((f) => f.baseline);
  for (const mark of fragments) {
    if (mark.last - mark.first > 5) continue;
    for (let k = firstAtLeast(baselines, mark.baseline + mark.size * 0.1); k < byBaseline.length && baselines[k]! - mark.baseline < mark.size * 1.2; k++) {
      const host = byBaseline[k]!;
      if (!isRaisedAt(mark, host)) continue;
      mark.baseline = host.baseline;
      mark.raised = true;
      break;
    }
  }
  attachAfterRaised(fragments);
}

/** A note's mark after an index (9² and then ¹⁰) touches no text, only the mark before it. */
function attachAfterRaised(fragments: readonly Fragment[]): void {
  const raised = fragments.filter((f) => f.raised);
  if (raised.length === 0) return;
  for (const mark of fragments) {
    if (mark.raised || mark.last - mark.first > 2) continue;
    const before = raised.find((f) => Math.abs(mark.left - f.right) < mark.size * 0.3 && f.baseline - mark.baseline > mark.size * 0.2 && f.baseline - mark.baseline < mark.size * 0.9 && Math.abs(f.size - mark.size) < mark.size * 0.3);
    if (!before) continue;
    mark.baseline = before.baseline;
    mark.raised = true;
  }
}

function isRaisedAt(mark: Fragment, host: Fragment): boolean {
  const rise = host.baseline - mark.baseline;
  if (host === mark || host.raised || mark.size > host.size * 0.88 || rise < host.size * 0.15 || rise > host.size * 0.7) return false;
  const after = mark.left - host.right, before = host.left - mark.right;
  // A note's own mark may hang out to the left of it.
  return Math.abs(after) < host.size * 0.3 || (before > -host.size * 0.35 && before < host.size * 1.6) || (after < 0 && before < 0);
}

/** The first place in an ascending list whose value is at least `value`. */
export function firstAtLeast(ascending: readonly number[], value: number): number {
  let low = 0, high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < value) low = middle + 1; else high = middle;
  }
  return low;
}
