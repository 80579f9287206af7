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
    if (beginPages(first, sketches)) { for (const { edge } of first) openers.add(edge); continue; }
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

/** How much white may stand below a label, in steps from line to line: a page's number stands off further. */
const nearText = 2.2;

/**
 * Whether the first lines of pages begin what is printed on them although no title ever moves them: their numbers count on by one, over pages without one too, where
 * a page's number would have gone on counting; or the pages end early, each where the next begins anew. Text that runs on from page to page fills its pages.
 */
function beginPages(first: readonly Sighting[], sketches: readonly PageSketch[]): boolean {
  const inOrder = [...first].sort((a, b) => a.sketch - b.sketch), steps = inOrder.slice(1).map((s, i) => ({ pages: s.sketch - inOrder[i]!.sketch, by: numberIn(s.edge) - numberIn(inOrder[i]!.edge), before: s.sketch - 1 }));
  if (steps.length < 2 || steps.some(({ by }) => by !== 1) || !inOrder.every(({ sketch, edge }) => isNearText(sketches[sketch]!, edge))) return false;
  // Leaves of a book have a number each, on every second page.
  const skipped = new Set(steps.map(({ pages }) => pages)).size > 1 ? steps.filter(({ pages }) => pages > 1).length : 0, short = steps.filter(({ before }) => endsEarly(sketches[before]!)).length;
  return (skipped >= 2 && short >= 1) || short >= steps.length * 0.6;
}

/** A small letter, in the scripts that begin sentences with capitals; Georgian does not. */
const goesOnSmall = /^\s*(?!\p{Script=Georgian})\p{Ll}/u;

/** Whether the line below follows as text follows its label, and begins anew. */
function isNearText({ edges }: PageSketch, edge: EdgeLine): boolean {
  const top = edges.filter((e) => e.top && e.rank < 99).sort((a, b) => a.middle - b.middle), below = top.filter((e) => e.middle > edge.middle + 1);
  const step = Math.min(...below.slice(1).map((e, i) => e.middle - below[i]!.middle).filter((gap) => gap > 4));
  return below.length > 0 && !goesOnSmall.test(below[0]!.text) && (step === Infinity || below[0]!.middle - edge.middle <= step * nearText);
}

/** Whether nothing but a page's number stands in the foot of a page. */
function endsEarly({ edges }: PageSketch): boolean {
  return edges.every((e) => e.top || e.rank === 99 || !/\p{L}/u.test(e.text));
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
