import type { Box } from '../../../shared/domain/text.ts';
import type { GlyphTable, Numbers } from './glyph-table.ts';

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
  /** Where each glyph begins and ends along the text, and how far down its baseline lies; as long as the table was when the frame was made. */
  readonly starts: Numbers;
  readonly ends: Numbers;
  readonly baselines: Numbers;
  /** A box of this frame as a box of the page as shown. */
  toPage(left: number, top: number, right: number, bottom: number): Box;
}

/** The frame in which text written at `turn` quarter turns clockwise stands upright. */
export function frameOf(glyphs: GlyphTable, turn: number): Frame {
  const { width: w, height: h, x, y, endX, endY } = glyphs;
  const box = (x1: number, y1: number, x2: number, y2: number): Box => ({ x: x1, y: y1, width: x2 - x1, height: y2 - y1 });
  switch (turn) {
    case 1: return { turn, width: h, height: w, starts: y, ends: endY, baselines: from(w, x), toPage: (l, t, r, b) => box(w - b, l, w - t, r) };
    case 2: return { turn, width: w, height: h, starts: from(w, x), ends: from(w, endX), baselines: from(h, y), toPage: (l, t, r, b) => box(w - r, h - b, w - l, h - t) };
    case 3: return { turn, width: h, height: w, starts: from(h, y), ends: from(h, endY), baselines: x, toPage: (l, t, r, b) => box(t, h - r, b, h - l) };
    default: return { turn, width: w, height: h, starts: x, ends: endX, baselines: y, toPage: box };
  }
}

/** How far places lie from the other edge. */
const from = (edge: number, places: Numbers): Float64Array => { const turned = Float64Array.from(places); for (let i = 0; i < turned.length; i++) turned[i] = edge - turned[i]!; return turned; };

/** A gap of one em breaks a fragment, and so does going back by half of one: the next glyphs belong somewhere else. */
const widestGap = 1, furthestBack = -0.5;

/** Cuts the glyphs of one writing direction, in drawing order, into fragments. Letters drawn twice in the same place (imitated bold) are dropped once. */
export function gatherFragments(glyphs: GlyphTable, frame: Frame): Fragment[] {
  const fragments: Fragment[] = [], { starts, ends, baselines, turn } = frame, { size, turn: turns } = glyphs, count = glyphs.text.length;
  const close = (first: number, last: number): void => { fragments.push({ first, last, left: starts[first]!, right: Math.max(ends[last]!, starts[last]!), baseline: baselines[first]!, size: size[first]!, raised: false, doubled: false }); };
  const follows = (last: number, next: number): boolean => {
    const own = size[last]!, gap = starts[next]! - ends[last]!;
    return next === last + 1 && Math.abs(size[next]! - own) <= own * 0.04 && Math.abs(baselines[next]! - baselines[last]!) <= own * 0.04 && gap <= own * widestGap && gap >= own * furthestBack;
  };
  let first = -1, last = -1;
  for (let i = 0; i < count; i++) {
    if (turns[i] !== turn) continue;
    if (first >= 0 && !follows(last, i)) { close(first, last); first = -1; }
    if (first < 0) first = i;
    last = i;
  }
  if (first >= 0) close(first, last);
  return withoutDoubles(fragments, glyphs);
}

function withoutDoubles(fragments: readonly Fragment[], glyphs: GlyphTable): Fragment[] {
  const { text } = glyphs, seen = new Map<number, Fragment[]>();
  return fragments.filter((fragment) => {
    const { first, last, left, baseline, size } = fragment, key = (last - first) * 0x10000 + text[first]!.charCodeAt(0), alike = seen.get(key);
    if (!alike) { seen.set(key, [fragment]); return true; }
    const near = size * 0.12;
    const twin = alike.find((other) => Math.abs(other.left - left) < near && Math.abs(other.baseline - baseline) < near && haveOneText(other.first, fragment, text));
    if (twin) { twin.doubled = true; return false; }
    alike.push(fragment);
    return true;
  });
}

/** Whether the glyphs from `other` on say what a fragment says, as far as its first two dozen letters. */
function haveOneText(other: number, { first, last }: Fragment, text: readonly string[]): boolean {
  const letters = Math.min(last - first + 1, 24);
  for (let i = 0; i < letters; i++) if (text[other + i] !== text[first + i]) return false;
  return true;
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
