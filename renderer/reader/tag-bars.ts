import type { Box } from '../../shared/domain/text.ts';
import { stripBeside, type Side, type Strip } from './free-strips.ts';

/** A bar beside words that are tagged, in the units of its page: who holds others stands further out, so that brackets nest. Words that run on in another column have a bar in each. */
export interface Bar { readonly id: string; readonly part: number; readonly side: Side; readonly top: number; readonly bottom: number; readonly left: number; readonly width: number }
export interface Span { readonly id: string; readonly boxes: readonly Box[] }
/** What bars have to keep clear of, and how long a pixel is in the units of the page. */
export interface Ground { readonly lines: readonly Box[]; readonly width: number; readonly pixel: number }

interface Part { readonly id: string; readonly part: number; readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }
interface Nest { readonly parts: readonly Part[]; readonly lanes: ReadonlyMap<Part, number>; readonly count: number; readonly strip: Strip }

/** Pixels: a bar that has room, the thinnest two that are tried, its distance from the words, the shortest bar, and how far bars of one column are brought into one line. */
const widest = 9, thin = [3.5, 2.5], clear = 5, shortest = 10, inLine = 48;

/** Sets bars beside spans of words so that none covers another, and none covers a word. */
export function layOutBars(spans: readonly Span[], ground: Ground): Bar[] {
  let nests = spans.flatMap((span) => partsOf(span, ground.pixel)).map((part) => nestOf([part], ground));
  for (let at = meeting(nests); at; at = meeting(nests)) {
    const [a, b] = at;
    nests = [...nests.filter((nest) => nest !== a && nest !== b), nestOf([...a.parts, ...b.parts], ground)];
  }
  return nests.flatMap((nest) => barsOf(nest, edgeInLine(nest, nests, ground.pixel), ground.pixel));
}

/** Lines that follow one another down a column. Where the words go on higher up, another column begins. */
function partsOf({ id, boxes }: Span, pixel: number): Part[] {
  const runs: Box[][] = [];
  for (const box of boxes) {
    const last = runs.at(-1)?.at(-1);
    if (last && box.y + box.height / 2 >= last.y) runs.at(-1)!.push(box); else runs.push([box]);
  }
  return runs.map((own, part) => {
    const top = Math.min(...own.map(({ y }) => y));
    return { id, part, top, bottom: Math.max(top + shortest * pixel, ...own.map(({ y, height }) => y + height)), left: Math.min(...own.map(({ x }) => x)), right: Math.max(...own.map(({ x, width }) => x + width)) };
  });
}

/** Parts that share a strip: the shortest nearest to the words. */
function nestOf(parts: readonly Part[], { lines, width, pixel }: Ground): Nest {
  const lanes = new Map<Part, number>();
  for (const part of [...parts].sort((a, b) => a.bottom - a.top - (b.bottom - b.top) || a.top - b.top)) {
    let lane = 0;
    while ([...lanes].some(([other, taken]) => taken === lane && other.top < part.bottom && other.bottom > part.top)) lane += 1;
    lanes.set(part, lane);
  }
  const count = Math.max(...lanes.values()) + 1;
  const whole = { top: Math.min(...parts.map(({ top }) => top)), bottom: Math.max(...parts.map(({ bottom }) => bottom)), left: Math.min(...parts.map(({ left }) => left)), right: Math.max(...parts.map(({ right }) => right)) };
  return { parts, lanes, count, strip: stripBeside(whole, lines, thin.map((lane) => (count * lane + 2) * pixel), { width, pixel }) };
}

/** Two nests whose bars would stand on one another. */
function meeting(nests: readonly Nest[]): readonly [Nest, Nest] | null {
  for (const [i, a] of nests.entries()) for (const b of nests.slice(i + 1)) if (a.strip.side === b.strip.side && a.strip.from < b.strip.to && a.strip.to > b.strip.from && a.parts.some((part) => b.parts.some((other) => part.top < other.bottom && part.bottom > other.top))) return [a, b];
  return null;
}

/** Bars of one column stand in one line, beside its outermost words, where their own strip reaches that far. */
function edgeInLine({ strip, count }: Nest, nests: readonly Nest[], pixel: number): number {
  const need = (count * thin[0]! + 2) * pixel, out = strip.side === 'left' ? -1 : 1, edge = edgeOf(strip);
  const near = nests.filter(({ strip: other }) => other.side === strip.side && Math.abs(edgeOf(other) - edge) <= inLine * pixel).map(({ strip: other }) => edgeOf(other));
  const reachable = near.filter((other) => (strip.side === 'left' ? other - strip.from : strip.to - other) >= need);
  return reachable.reduce((furthest, other) => (out * (other - furthest) > 0 ? other : furthest), edge);
}

const edgeOf = ({ side, from, to }: Strip): number => (side === 'left' ? to : from);

function barsOf({ parts, lanes, count, strip }: Nest, edge: number, pixel: number): Bar[] {
  const room = strip.side === 'left' ? edge - strip.from : strip.to - edge;
  const width = Math.min(widest * pixel, Math.max(0, room - 2 * pixel) / count), apart = Math.min(clear * pixel, (room - width * count) / 2);
  return parts.map((part) => {
    const away = apart + lanes.get(part)! * width;
    return { id: part.id, part: part.part, side: strip.side, top: part.top, bottom: part.bottom, left: strip.side === 'left' ? edge - away - width : edge + away, width };
  });
}

/** Pixels: a note's mark, and the room that it takes. */
const mark = { width: 12, height: 14, room: 18 };

/** Sets the marks of notes at the right of their first lines, or else at the left: over no word, no bar and no other mark. */
export function layOutNotes(notes: readonly Span[], bars: readonly Bar[], { lines, width, pixel }: Ground): (Box & { readonly id: string })[] {
  const taken: Box[] = bars.map(({ left, top, bottom, width: wide }) => ({ x: left, y: top, width: wide, height: bottom - top })), need = mark.room * pixel;
  return notes.filter(({ boxes }) => boxes.length > 0).map(({ id, boxes: [first] }) => {
    const { x, y } = first!, { side, from, to } = stripBeside({ left: x, right: x + first!.width, top: y, bottom: y + Math.max(first!.height, mark.height * pixel) }, [...lines, ...taken], [need], { width, pixel }, 'right');
    const apart = (mark.room - mark.width) * pixel / 2, at = { x: side === 'right' ? from + apart : to - need + apart, y, width: mark.width * pixel, height: mark.height * pixel };
    taken.push(at);
    return { ...at, id };
  });
}
