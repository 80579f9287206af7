import { lineRoles } from '../../../shared/domain/text.ts';
import type { LineRole, PageText } from '../../../shared/domain/text.ts';
import type { PageRevision } from '../page-revision.ts';
import { revisePage } from '../page-revision.ts';
import { findContents } from './find-contents.ts';
import { levelKeys } from './level-keys.ts';
import { pageOpeners } from './page-openers.ts';
import { isAmongWords, readPageNumbers } from './read-page-numbers.ts';
import { roleNumber, sketchPage } from './page-sketch.ts';
import type { EdgeLine, PageSketch } from './page-sketch.ts';

/** Lines at one height of several pages are the same line when no further apart than this, in points. */
const sameHeight = 4;
/** Sheets lie on a scanner as they were laid: lines of recognised pages come back within this, in points. */
const sameHeightOnSheets = 14;
/** A line must come back on this many pages before it can be furniture. */
const fewestPages = 3;

/** Pages with running heads and feet, page numbers, watermarks and contents marked, and labelled as printed. The streaming form is `reviseDocument`. */
export function markFurniture(pages: readonly PageText[]): PageText[] {
  const revisions = new Map(reviseDocument(pages.map(sketchPage), null).map((r) => [r.pageIndex, r]));
  return pages.map((page) => revisePage(page, revisions.get(page.pageIndex)));
}

/** What the whole document says about its pages. `ownLabels` are the file's own page labels; a printed number goes before them. Pages that were never printed have neither heads nor numbers. */
export function reviseDocument(sketches: readonly PageSketch[], ownLabels: readonly string[] | null, isPrinted = true): PageRevision[] {
  const changed = sketches.map(({ roles }) => roles.slice()), labels = isPrinted ? markFurnitureOf(sketches, changed) : new Map<number, string>();
  findContents(sketches, changed);
  return sketches.flatMap((sketch, i): PageRevision[] => {
    const pageLabel = labels.get(i) ?? ownLabels?.[sketch.pageIndex];
    const roles = changed[i]!.every((role, k) => role === sketch.roles[k]) ? undefined : [...changed[i]!].map((role): LineRole => lineRoles[role]!);
    if (roles === undefined && (pageLabel === undefined || pageLabel === String(sketch.pageIndex + 1))) return [];
    return [{ pageIndex: sketch.pageIndex, ...(pageLabel === undefined ? {} : { pageLabel }), ...(roles ? { roles } : {}) }];
  });
}

/** Marks heads, feet and page numbers; returns the labels of pages that are printed, by place in `sketches`. */
function markFurnitureOf(sketches: readonly PageSketch[], changed: readonly Uint8Array[]): ReadonlyMap<number, string> {
  const openers = pageOpeners(sketches), furnishing = openers.size === 0 ? sketches : sketches.map((sketch) => ({ ...sketch, edges: withoutOpened(sketch.edges, openers) }));
  const printed = readPageNumbers(furnishing);
  markRepeated(levelKeys(furnishing), changed, new Map(printed.lines.map(({ sketch, edge }) => [sketch, edge.line])));
  for (const { sketch, edge, alone } of printed.lines) changed[sketch]![edge.line] = roleNumber(alone ? 'page-number' : edge.top ? 'running-head' : 'running-foot');
  return printed.labels;
}

/** The lines of a page's edges that may be furniture: none that opens its text, and at the top none below it. */
function withoutOpened(edges: readonly EdgeLine[], openers: ReadonlySet<EdgeLine>): EdgeLine[] {
  const opening = Math.min(...edges.filter((edge) => openers.has(edge)).map(({ middle }) => middle));
  return edges.filter((edge) => !edge.top || edge.rank === 99 || edge.middle < opening);
}

interface Sighting { readonly sketch: number; readonly edge: EdgeLine; readonly height: number }

/** Height from the nearer end of the page: pages of one document may differ in size. */
const heightOf = (edge: EdgeLine, sketch: PageSketch): number => edge.top ? edge.middle : sketch.height - edge.middle;

function markRepeated(sketches: readonly PageSketch[], changed: readonly Uint8Array[], numbered: ReadonlyMap<number, number>): void {
  const byKey = new Map<string, Sighting[]>(), all: { top: Sighting[]; foot: Sighting[] } = { top: [], foot: [] };
  sketches.forEach((sketch, i) => {
    for (const edge of sketch.edges) {
      const sighting = { sketch: i, edge, height: heightOf(edge, sketch) };
      const key = (edge.top ? 't' : 'f') + edge.key, list = byKey.get(key);
      if (list) list.push(sighting); else byKey.set(key, [sighting]);
      all[edge.top ? 'top' : 'foot'].push(sighting);
    }
  });
  const reach = sketches.some(({ recognised }) => recognised) ? sameHeightOnSheets : sameHeight;
  const repeated = [...byKey.values()].map((sightings) => atOneHeight(sightings, reach)).filter((same) => same.length >= fewestPages || isHeadOfBoth(same, sketches.length));
  const slots = { top: new Slots(all.top, repeated.flat(), reach), foot: new Slots(all.foot, repeated.flat(), reach) };
  // Below the label with which a page's text opens there is text.
  const opens = new Map<number, number>(), labels = new Set(repeated.filter((same) => isArticleEachPage(same, numbered)));
  for (const { sketch, edge } of [...labels].flat()) opens.set(sketch, edge.middle);
  const isText = ({ sketch, edge }: Sighting): boolean => edge.top && edge.rank < 99 && edge.middle > (opens.get(sketch) ?? Infinity);
  for (const same of repeated) {
    const { edge, height } = same[0]!;
    if (labels.has(same) || same.filter(isText).length >= same.length * mostSightings) continue;
    if (isFurniture(same, slots[edge.top ? 'top' : 'foot'].at(height), sketches.length)) for (const s of same) changed[s.sketch]![s.edge.line] = roleNumber(edge.rank === 99 ? 'watermark' : edge.top ? 'running-head' : 'running-foot');
  }
}

/** In a file of two pages, a line that opens or ends both, alone or beside another, with the very same words: no law says that twice at one height. */
function isHeadOfBoth(same: readonly Sighting[], pageCount: number): boolean {
  return pageCount === 2 && same.length === 2 && same.every(({ edge }) => edge.rank <= 1 && edge.text === same[0]!.edge.text);
}

/** The largest group of sightings at one height, one for each page. */
function atOneHeight(sightings: readonly Sighting[], reach: number): Sighting[] {
  const sorted = [...sightings].sort((a, b) => a.height - b.height);
  let best: Sighting[] = [];
  for (let i = 0, j = 0; i < sorted.length; i++) {
    while (sorted[i]!.height - sorted[j]!.height > reach) j++;
    if (i - j + 1 > best.length) best = sorted.slice(j, i + 1);
  }
  return [...new Map(best.map((s) => [s.sketch, s])).values()];
}

/**
 * A line is furniture when it comes back at one height and that height is a place for such lines: many pages have a line there, and most of
 * those repeat one. The first line of a page's text stands at one height too, and may often be "Article 5." - but on most pages it is
 * something else, and a heading there stands on few pages.
 */
function isFurniture(same: readonly Sighting[], slot: { readonly pages: number; readonly repeated: number }, pageCount: number): boolean {
  const { edge } = same[0]!;
  if (edge.rank === 99) return same.length >= Math.max(fewestPages, pageCount * 0.5);
  if (!/\p{L}/u.test(edge.key) && !edge.key.includes('#')) return same.length >= Math.max(fewestPages, pageCount * 0.3);
  const places = same.map((s) => s.sketch), span = Math.max(...places) - Math.min(...places) + 1;
  if (!numbersBelong(same) && (same.length < 6 || same.length < span * everyPage)) return false;
  if (same.length >= 6 && same.length >= span * 0.45) return true;
  return (slot.repeated >= slot.pages * 0.6 && slot.pages >= pageCount * 0.4) || same.length >= Math.max(fewestPages, pageCount * 0.4);
}

/** A line whose numbers go their own way is furniture only where it stands on all but every page: a running "Art. 12" does, an article's own label does not. */
const everyPage = 0.9;
const mostSightings = 0.8;

/**
 * Whether a line that counts with the pages heads the text of each: articles that begin a page one after the other, where the number stands
 * among words or another line of the page tells its number.
 */
function isArticleEachPage(same: readonly Sighting[], numbered: ReadonlyMap<number, number>): boolean {
  if (!same[0]!.edge.key.includes('#')) return false;
  const steps = new Set(same.map(({ sketch, edge }) => Number(/\p{Nd}+/u.exec(edge.text)?.[0] ?? NaN) - sketch));
  const heading = ({ sketch, edge }: Sighting): boolean => edge.heads && /[\p{L}§]/u.test(edge.text) && (isAmongWords(edge.text) || (numbered.get(sketch) ?? edge.line) !== edge.line);
  return steps.size <= Math.ceil(same.length * (1 - mostSightings)) && same.filter(heading).length >= same.length * mostSightings;
}

/** Whether each number of a repeated line is the same on its pages, or counts with them: a gazette's number, a year, a page. */
function numbersBelong(same: readonly Sighting[]): boolean {
  const rows = same.map((s) => ({ sketch: s.sketch, numbers: (s.edge.text.match(/\p{Nd}+/gu) ?? []).map(Number) }));
  const most = (values: readonly number[]): number => {
    const counts = new Map<number, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return Math.max(...counts.values());
  };
  return rows[0]!.numbers.every((_, k) => {
    const values = rows.map((row) => row.numbers[k] ?? NaN), steps = rows.map((row, i) => values[i]! - row.sketch);
    return Math.max(most(values), most(steps)) >= rows.length * mostSightings;
  });
}

/** How many pages have a line at a height, and how many of those a repeated one. */
class Slots {
  readonly #all = new Map<number, Set<number>>();
  readonly #repeated = new Map<number, Set<number>>();
  readonly #reach: number;

  constructor(all: readonly Sighting[], repeated: readonly Sighting[], reach: number) {
    this.#reach = reach;
    const known = new Set(all);
    for (const s of all) put(this.#all, Math.round(s.height), s.sketch);
    for (const s of repeated) if (known.has(s)) put(this.#repeated, Math.round(s.height), s.sketch);
  }

  at(height: number): { readonly pages: number; readonly repeated: number } {
    const count = (map: Map<number, Set<number>>): number => {
      const pages = new Set<number>();
      for (let h = Math.round(height) - this.#reach; h <= Math.round(height) + this.#reach; h++) for (const page of map.get(h) ?? []) pages.add(page);
      return pages.size;
    };
    return { pages: count(this.#all), repeated: count(this.#repeated) };
  }
}

function put(map: Map<number, Set<number>>, key: number, value: number): void {
  const set = map.get(key);
  if (set) set.add(value); else map.set(key, new Set([value]));
}
