import { lineRoles } from '../../../shared/domain/text.ts';
import type { LineRole, PageText } from '../../../shared/domain/text.ts';

/** A line near the top or foot of a page, or one set very large: what may be furniture. */
export interface EdgeLine { readonly line: number; readonly text: string; readonly key: string; readonly middle: number; readonly top: boolean; readonly rank: number; readonly large: boolean; readonly left: number; /** Stands nearer to the line below than to the one above, as a heading does: a running head stands off from the text. */ readonly heads: boolean }

/** What is kept of a page while a document streams by: a few hundred bytes. */
export interface PageSketch {
  readonly pageIndex: number;
  readonly height: number;
  /** Its words were read from a picture: the sheet may lie a little higher or lower than the others, and letters may be wrong. */
  readonly recognised: boolean;
  readonly roles: Uint8Array;
  readonly edges: readonly EdgeLine[];
  /** For each line, the number that it ends with, or -1; negative numbers below -1 are `-2 - number` and have leader dots before them, or `misread - number` and stand behind what may have been such dots. */
  readonly trailing: Int32Array;
  /** Where each line ends, in points from the left; only of a recognised page, whose leader dots may have become anything. */
  readonly rights: Float32Array | null;
}

const edgeLines = 5, longestEdge = 160;
/** The upper and the lower part of a page where furniture may stand. */
const edgeShare = 0.2;

/** A role as the small number that sketches keep. */
export const roleNumber = (role: LineRole): number => lineRoles.indexOf(role);

/** Numbers masked, spaces and case levelled: `Página 50` and `PÁGINA 51` are the same line on two pages. */
export const furnitureKey = (text: string): string => text.slice(0, longestEdge).toLowerCase().replace(/\p{Nd}+/gu, '#').replace(/\s+/gu, ' ').trim();

/** Keeps of a page what tells furniture from text: its edge lines, roles and trailing numbers. */
export function sketchPage(page: PageText): PageSketch {
  const middles = page.lines.map((line) => line.box.y + line.box.height / 2);
  const order = page.lines.map((_, i) => i).sort((a, b) => middles[a]! - middles[b]!);
  const usual = usualLineSize(page);
  const edges: EdgeLine[] = [];
  const heights = [...new Set(order.map((i) => Math.round(middles[i]!)))];
  const isNearerToNext = (line: number): boolean => {
    const at = heights.indexOf(Math.round(middles[line]!));
    return at > 0 && at + 1 < heights.length && heights[at + 1]! - heights[at]! < heights[at]! - heights[at - 1]!;
  };
  const add = (line: number, rank: number, top: boolean): void => {
    const { start, end, fontSize, box } = page.lines[line]!;
    const text = page.text.slice(start, Math.min(end, start + longestEdge));
    if (text.trim()) edges.push({ line, text, key: furnitureKey(text), middle: middles[line]!, top, rank, large: fontSize >= usual * 1.8, left: box.x, heads: top && isNearerToNext(line) });
  };
  const above = order.filter((i) => middles[i]! < page.height * edgeShare).slice(0, edgeLines);
  const below = order.filter((i) => middles[i]! > page.height * (1 - edgeShare)).slice(-edgeLines).reverse();
  above.forEach((line, rank) => { add(line, rank, true); });
  below.forEach((line, rank) => { add(line, rank, false); });
  for (const line of order) if (page.lines[line]!.fontSize >= usual * 1.8 && !above.includes(line) && !below.includes(line)) add(line, 99, true);
  return { pageIndex: page.pageIndex, height: page.height, recognised: page.ocr, roles: Uint8Array.from(page.lines, (line) => roleNumber(line.role)), edges, trailing: Int32Array.from(page.lines, (line) => trailingNumber(page.text.slice(line.start, line.end), page.ocr)), rights: page.ocr ? Float32Array.from(page.lines, ({ box }) => box.x + box.width) : null };
}

function usualLineSize(page: PageText): number {
  const letters = new Map<number, number>();
  for (const line of page.lines) letters.set(line.fontSize, (letters.get(line.fontSize) ?? 0) + line.end - line.start);
  return [...letters].reduce((a, b) => (b[1] > a[1] ? b : a), [10, 0])[0];
}

const leaders = /(?:\.{4,}|(?:\. ?){5,}|…{2,}|(?:… ?){2,}|_{4,}|·{4,}|(?:· ?){4,})\s*\p{L}?-?(\d{1,4})\s*$/u;
const plainNumber = /[^\d.,/()№-]\s(\d{1,4})$/u;

/** Numbers of this and less in `trailing` stand behind what recognition made of leader dots. */
export const misread = -20_000;
/** On a picture, dots become letters, strokes and commas before the number, and a speck may stand behind it. */
const misreadNumber = /[\s.…·_,:;~—–-](\d{1,4})[\s.,:;'’|-]{0,3}$/u;

function trailingNumber(text: string, recognised: boolean): number {
  const dotted = leaders.exec(text);
  if (dotted) return -2 - Number(dotted[1]);
  const plain = plainNumber.exec(text);
  if (plain) return Number(plain[1]);
  const behindSpecks = recognised ? misreadNumber.exec(text) : null;
  return behindSpecks ? misread - Number(behindSpecks[1]) : -1;
}
