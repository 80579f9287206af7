import type { EdgeLine, PageSketch } from './page-sketch.ts';

/** Lines at one height are no further apart than this, in points; a line that gave way to a title above it stands at least so much lower. */
const sameHeight = 4, lowered = 18;
/** So many pages begin alike before it is asked whether they begin with labels. */
const fewestPages = 2;

interface Sighting { readonly sketch: number; readonly edge: EdgeLine }

/**
 * Lines with a counted number that open the text of page after page: labels of articles that each begin a page, standing alone in their line. A page's own number, or a
 * running head, keeps its height on every page and has it for itself. A label gives way: below a title or a chapter's heading it stands lower, and its count
 * goes on there; and a page on which no such label begins has its first line of text at the very height where the others have the label.
 */
export function pageOpeners(sketches: readonly PageSketch[]): ReadonlySet<EdgeLine> {
  const byKey = new Map<string, Sighting[]>(), openers = new Set<EdgeLine>();
  sketches.forEach(({ edges }, sketch) => {
    for (const edge of edges) {
      if (!edge.top || edge.rank === 99 || !edge.key.includes('#')) continue;
      const known = byKey.get(edge.key);
      if (known) known.push({ sketch, edge }); else byKey.set(edge.key, [{ sketch, edge }]);
    }
  });
  const counts = countKeys(sketches);
  for (const sightings of byKey.values()) {
    const first = firstLines(sightings);
    if (first.length < fewestPages) continue;
    const height = first[Math.floor(first.length / 2)]!.edge.middle, there = new Set(first.map(({ sketch }) => sketch));
    const gaveWay = new Map(sightings.filter(({ sketch, edge }) => !there.has(sketch) && edge.rank > 0 && edge.heads && edge.middle >= height + lowered && goesOn(first, sketch, edge)).map(({ sketch, edge }) => [sketch, edge]));
    if (gaveWay.size === 0) continue;
    // What repeats there is furniture itself, and says nothing of where text begins.
    const textThere = sketches.filter(({ edges }, i) => !there.has(i) && edges.some(({ top, rank, middle, key }) => top && rank === 0 && Math.abs(middle - height) <= sameHeight && counts.get(key)! < 3)).length;
    if (gaveWay.size + textThere < 2) continue;
    for (const { edge } of [...first, ...[...gaveWay].map(([, edge]) => ({ edge }))]) openers.add(edge);
    for (const { edges } of sketches) for (const edge of edges) if (edge.top && edge.rank === 0 && Math.abs(edge.middle - height) <= sameHeight && edge.key.includes('#') && counts.get(edge.key)! < 3) openers.add(edge);
  }
  return openers;
}

/** Of a line's sightings those that are the first line of their page, at the height at which most of them stand; in order of that height. */
function firstLines(sightings: readonly Sighting[]): Sighting[] {
  const first = sightings.filter(({ edge }) => edge.rank === 0).sort((a, b) => a.edge.middle - b.edge.middle);
  let best: Sighting[] = [];
  for (let i = 0, j = 0; i < first.length; i++) {
    while (first[i]!.edge.middle - first[j]!.edge.middle > sameHeight) j++;
    if (i - j + 1 > best.length) best = first.slice(j, i + 1);
  }
  return best;
}

/** Whether a number counts on from the nearest page that begins with such a line. */
function goesOn(first: readonly Sighting[], sketch: number, edge: EdgeLine): boolean {
  const nearest = first.reduce((a, b) => (Math.abs(b.sketch - sketch) < Math.abs(a.sketch - sketch) ? b : a));
  return numberIn(edge) - sketch === numberIn(nearest.edge) - nearest.sketch;
}

const numberIn = ({ text }: EdgeLine): number => Number(/\p{Nd}+/u.exec(text)?.[0] ?? NaN);

/** On how many pages each line stands at the top, its numbers aside. */
function countKeys(sketches: readonly PageSketch[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { edges } of sketches) for (const key of new Set(edges.filter(({ top }) => top).map(({ key }) => key))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
