import type { Box } from '../../shared/domain/text.ts';

export type Side = 'left' | 'right';
/** An upright strip of a page, `from` left `to` right, that no line of text crosses where it is wanted; and at which side of the words it lies. */
export interface Strip { readonly side: Side; readonly from: number; readonly to: number }
export interface Extent { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }

/** Pixels: how far marks may hang over the edge of a page, and how far from its column a strip still is that column's. */
const overhang = 32, besideColumn = 24;

/**
 * The strip beside some words that is free of text from their top to their bottom: the gutter or margin at one side, else at the other, else a thinner one there, else the
 * nearest that there is beyond the other columns. `needs` are the widths to be tried, the best first; outside of the page there is always room.
 */
export function stripBeside(words: Extent, lines: readonly Box[], needs: readonly number[], page: { readonly width: number; readonly pixel: number }, first: Side = 'left'): Strip {
  const level = lines.filter(({ y, height }) => y < words.bottom && y + height > words.top);
  // The column is as wide as the lines that hold the words.
  const own = level.filter(({ x, width }) => x < words.right && x + width > words.left);
  const left = Math.min(words.left, ...own.map(({ x }) => x)), right = Math.max(words.right, ...own.map(({ x, width }) => x + width));
  const found = needs.flatMap((need) => [
    { strip: leftOf(left, level, need, -overhang * page.pixel), away: (strip: Strip) => left - strip.to },
    { strip: turnRound(leftOf(-right, level.map(mirrored), need, -page.width - overhang * page.pixel)), away: (strip: Strip) => strip.from - right },
  ].sort((a, b) => Number(b.strip.side === first) - Number(a.strip.side === first))).map(({ strip, away }) => ({ strip, away: away(strip) }));
  return (found.find(({ away }) => away <= besideColumn * page.pixel) ?? found.sort((a, b) => a.away - b.away)[0]!).strip;
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
