import type { Output, Parsed } from '../../shared/contract/operations.ts';
import { packOutline, roundPoints, type PlacedProvision as Placed } from '../../shared/domain/packed-outline.ts';
import type { Line } from '../../shared/domain/text.ts';
import type { StoredProvision } from '../store/provision-table.ts';
import { findDocument, pagesReadOf, type Desk } from './desk.ts';
import { unitsOf } from './printed-places.ts';
import { doubtsOf } from './settle-doubt.ts';

/** A document's provisions without their text, each with where it begins and ends on its pages: what a reader follows while the pages go by. By columns, since a code has thousands. */
export function placeOutline(desk: Desk, wish: Parsed<'outline.places'>): Output<'outline.places'> {
  const document = findDocument(desk, wish.document), doubts = doubtsOf(desk, pagesReadOf(desk, document).reading);
  const pages = desk.store.pages.list(document.id);
  const linesOf = (pageIndex: number): readonly Line[] => pages[pageIndex]?.lines ?? [];
  const doubtsAt = Map.groupBy(doubts.filter(({ path, seen }) => path !== null && !seen), ({ path }) => path!);
  const provisions = desk.store.provisions.list(document.id), { usual, articles } = unitsOf(desk, document.id);
  const placed = provisions.map((provision): Placed => {
    const { path, kind, number, label, heading, article, depth, parent } = provision;
    const unit = articles.get(path);
    return { path, kind, number, label, heading, article, depth, parent, ...(unit && (unit.kind !== usual.kind || unit.word !== usual.word) ? { unit: { ...unit } } : {}), doubts: (doubtsAt.get(path) ?? []).map(({ note }) => note), ...extentOf(provision, linesOf) };
  });
  return {
    document: document.id, unit: { ...usual }, provisions: packOutline(withContainersToTheirEnd(placed)),
    pages: pages.map(({ pageIndex, pageLabel, width, height, text, lines, ocr, quality }) => ({ pageNumber: pageIndex + 1, pageLabel, width, height, hasText: text.trim() !== '', ocr, note: quality.notes[0] ?? '', ...textEdges(lines, width) })),
  };
}

function extentOf({ labelStretches, stretches, firstPage, lastPage }: StoredProvision, linesOf: (pageIndex: number) => readonly Line[]): Pick<Placed, 'begins' | 'ends'> {
  const first = labelStretches[0] ?? stretches[0], last = stretches.at(-1) ?? labelStretches.at(-1);
  const begun = first && linesOf(first.pageIndex).find((line) => line.end > first.start), ended = last && linesOf(last.pageIndex).findLast((line) => line.start < last.end);
  return {
    begins: { pageNumber: first ? first.pageIndex + 1 : firstPage, start: first?.start ?? 0, y: begun?.box.y ?? 0 },
    ends: { pageNumber: last ? last.pageIndex + 1 : lastPage, end: last?.end ?? 0, y: ended ? ended.box.y + ended.box.height : 0 },
  };
}

/** Between which edges the law's own words stand on a page; the page's edges where it has none. */
function textEdges(lines: readonly Line[], width: number): { textLeft: number; textRight: number } {
  const body = lines.filter(({ role }) => role === 'body');
  return body.length > 0 ? { textLeft: roundPoints(Math.min(...body.map(({ box }) => box.x))), textRight: roundPoints(Math.max(...body.map(({ box }) => box.x + box.width))) } : { textLeft: 0, textRight: width };
}

/** A container ends where the last provision in it ends. Children stand behind their parents, so one pass from the end is enough. */
function withContainersToTheirEnd(provisions: readonly Placed[]): Placed[] {
  const ends = new Map(provisions.map(({ path, ends: end }) => [path, end]));
  const later = (a: Placed['ends'], b: Placed['ends']): Placed['ends'] => (a.pageNumber > b.pageNumber || (a.pageNumber === b.pageNumber && a.end >= b.end) ? a : b);
  for (const { path, parent } of [...provisions].reverse()) if (parent !== null && ends.has(parent)) ends.set(parent, later(ends.get(parent)!, ends.get(path)!));
  return provisions.map((provision) => ({ ...provision, ends: ends.get(provision.path)! }));
}
