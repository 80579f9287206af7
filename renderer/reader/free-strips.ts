import type { Box } from '../../shared/domain/text.ts';

export type Side = 'left' | 'right';
/** An upright strip of a page, `from` left `to` right, that no line of text crosses where it is wanted; and at which side of the words it lies. */
export interface Strip { readonly side: Side; readonly from: number; readonly to: number }
export interface Extent { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }

/** Pixels: how far marks may hang over the edge of a page, how far from its column a strip still is that column's, and how far up and down a gutter is measured. */
const overhang = 32, besideColumn = 24, aroundThem = 120;

/**
 * The strip beside some words that is free of text from their top to their bottom: the gutter or margin at one side, else at the other, else a thinner one there, else the
 * nearest that there is beyond the other columns. `needs` are the widths to be tried, the best first; outside of the page there is always room.
 * What the next column leaves free at the end of a paragraph or beside a title is no gutter: it is taken only where the lines around leave nothing.
 */
export function stripBeside(words: Extent, lines: readonly Box[], needs: readonly number[], page: { readonly width: number; readonly pixel: number }, first: Side = 'left'): Strip {
  const around = { ...words, top: words.top - aroundThem * page.pixel, bottom: words.bottom + aroundThem * page.pixel };
  const found = [around, words].flatMap((extent) => stripsOf(words, lines.filter(({ y, height }) => y < extent.bottom && y + height > extent.top), needs, page, first));
  return (found.find(({ away }) => away <= besideColumn * page.pixel) ?? found.sort((a, b) => a.away - b.away)[0]!).strip;
}

/** The strips at both sides for each width, and how far from the column they lie. */
function stripsOf(words: Extent, level: readonly Box[], needs: readonly number[], page: { readonly width: number; readonly pixel: number }, first: Side): { strip: Strip; away: number }[] {
  // The column is as wide as the lines that hold the words.
  const own = level.filter(({ x, y, width, height }) => x < words.right && x + width > words.left && y < words.bottom && y + height > words.top);
  const left = Math.min(words.left, ...own.map(({ x }) => x)), right = Math.max(words.right, ...own.map(({ x, width }) => x + width));
  return needs.flatMap((need) => {
    const before = leftOf(left, level, need, -overhang * page.pixel), behind = turnRound(leftOf(-right, level.map(mirrored), need, -page.width - overhang * page.pixel));
    const both = [{ strip: before, away: left - before.to }, { strip: behind, away: behind.from - right }];
    return first === 'left' ? both : both.reverse();
  });
}

/** Goes left from an edge past everything that leaves less than `need` free. */
function leftOf(from: number, lines: readonly Box[], need: number, end: number): Strip {
  let edge = from;
  for (;;) {
    const inTheWay = lines.filter(({ x, width }) => x < edge && x + width > edge - need);
    if (inTheWay.length === 0) break;
    edge = Math.min(...inTheWay.map(({ x }) => x));
  }
  return { side: 'left', from: Math.min(edge - need, Math.max(end, ...lines.filter(({ x, width }) => x + width <= edge - need).map(({ x, width }) => x + width))), to: edge };
}

const mirrored = ({ x, width, ...rest }: Box): Box => ({ ...rest, x: -x - width, width });
const turnRound = ({ from, to }: Strip): Strip => ({ side: 'right', from: -to, to: -from });
