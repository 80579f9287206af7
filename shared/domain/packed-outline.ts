import type { PrintedUnit } from './cite-unit.ts';
import { provisionKinds, type ProvisionKind } from './outline.ts';

/** A provision without its text, and where on the pages it begins and ends; `y` in points from the page's top, `start` and `end` offsets into its text. */
export interface PlacedProvision {
  readonly path: string;
  readonly kind: ProvisionKind;
  readonly number: string;
  readonly label: string;
  readonly heading: string;
  /** The number of the article that holds it. */
  readonly article: string;
  /** By which word it is cited, where that is not the document's usual one. */
  readonly unit?: PrintedUnit;
  readonly depth: number;
  readonly parent: string | null;
  /** What about it should be looked at. */
  readonly doubts: readonly string[];
  readonly begins: { readonly pageNumber: number; readonly start: number; readonly y: number };
  readonly ends: { readonly pageNumber: number; readonly end: number; readonly y: number };
}

/** An outline by columns, one entry a provision: 19,000 provisions are less than a third of what they are as rows. */
export interface PackedOutline {
  /** The index of the provision above; -1 at the top. Whoever holds others stands before them. */
  readonly parents: number[];
  /** Paths; one that goes on from its parent's is given from there ("__para_1"). */
  readonly paths: string[];
  /** Indexes into the kinds of provisions. */
  readonly kinds: number[];
  readonly numbers: string[];
  readonly labels: string[];
  readonly headings: string[];
  /** null: the same as the parent's. */
  readonly articles: (string | null)[];
  readonly beginPages: number[];
  readonly beginStarts: number[];
  readonly beginTops: number[];
  readonly endPages: number[];
  readonly endEnds: number[];
  readonly endBottoms: number[];
  /** Only of those that have any. */
  readonly units: { index: number; unit: { kind: PrintedUnit['kind']; word: string } }[];
  readonly doubts: { index: number; notes: string[] }[];
}

/** Tenths of a point: finer than a line can be placed by eye. */
export const roundPoints = (points: number): number => Math.round(points * 10) / 10;
const joint = '__';

/** Sets provisions, in the order of the document, by columns. */
export function packOutline(provisions: readonly PlacedProvision[]): PackedOutline {
  const indexOf = new Map(provisions.map(({ path }, index) => [path, index]));
  const above = provisions.map(({ parent }) => (parent === null ? undefined : provisions[indexOf.get(parent) ?? -1]));
  return {
    parents: provisions.map(({ parent }) => (parent === null ? -1 : indexOf.get(parent) ?? -1)),
    paths: provisions.map(({ path }, i) => (above[i] && path.startsWith(above[i].path + joint) ? path.slice(above[i].path.length) : path)),
    kinds: provisions.map(({ kind }) => provisionKinds.indexOf(kind)), numbers: provisions.map(({ number }) => number), labels: provisions.map(({ label }) => label), headings: provisions.map(({ heading }) => heading),
    articles: provisions.map(({ article }, i) => (above[i]?.article === article ? null : article)),
    beginPages: provisions.map(({ begins }) => begins.pageNumber), beginStarts: provisions.map(({ begins }) => begins.start), beginTops: provisions.map(({ begins }) => roundPoints(begins.y)),
    endPages: provisions.map(({ ends }) => ends.pageNumber), endEnds: provisions.map(({ ends }) => ends.end), endBottoms: provisions.map(({ ends }) => roundPoints(ends.y)),
    units: provisions.flatMap(({ unit }, index) => (unit ? [{ index, unit: { ...unit } }] : [])), doubts: provisions.flatMap(({ doubts }, index) => (doubts.length > 0 ? [{ index, notes: [...doubts] }] : [])),
  };
}

/** The provisions again, as they were but for tenths of a point. */
export function unpackOutline(packed: PackedOutline): PlacedProvision[] {
  const units = new Map(packed.units.map(({ index, unit }) => [index, unit])), doubts = new Map(packed.doubts.map(({ index, notes }) => [index, notes])), made: PlacedProvision[] = [];
  for (const [i, tail] of packed.paths.entries()) {
    const parent = made[packed.parents[i]!], unit = units.get(i);
    made.push({
      path: parent && tail.startsWith(joint) ? parent.path + tail : tail, kind: provisionKinds[packed.kinds[i]!]!, number: packed.numbers[i]!, label: packed.labels[i]!, heading: packed.headings[i]!,
      article: packed.articles[i] ?? parent?.article ?? '', ...(unit ? { unit } : {}), depth: parent ? parent.depth + 1 : 0, parent: parent?.path ?? null, doubts: doubts.get(i) ?? [],
      begins: { pageNumber: packed.beginPages[i]!, start: packed.beginStarts[i]!, y: packed.beginTops[i]! }, ends: { pageNumber: packed.endPages[i]!, end: packed.endEnds[i]!, y: packed.endBottoms[i]! },
    });
  }
  return made;
}
