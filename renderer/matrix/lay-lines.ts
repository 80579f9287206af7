import type { Output } from '../../shared/contract/operations.ts';
import { filterRows, relatedGroup, type MatrixFilter } from '../../shared/domain/matrix.ts';
import { say } from '../text/say.ts';

export type Shown = Output<'matrix.show'>;
export type Row = Shown['rows'][number];
export type Cell = Row['cells'][number];

/** What heads a group of rows: an item, or the related recommendations, which have no verdict of their own. */
export interface Group { readonly id: string; readonly title: string; readonly verdict: Row['verdict'] | null; readonly why: string; readonly rows: readonly Row[]; readonly cells: ReadonlyMap<string, Cell> }
export type Line = { readonly kind: 'group'; readonly group: Group; readonly isOpen: boolean } | { readonly kind: 'row'; readonly row: Row; readonly cells: ReadonlyMap<string, Cell> };

/** The lines of the grid, from top to bottom: each item with its rows under it, as far as the filter leaves some and the item is open. */
export function layLines(matrix: Shown, filter: MatrixFilter, closed: ReadonlySet<string>): Line[] {
  const rows = Map.groupBy(filterRows(matrix.rows, filter), (row) => row.itemId);
  const groups = [...matrix.items.map((item) => ({ id: item.itemId, title: item.title, verdict: item.verdict, why: item.why, own: item.cells })), { id: relatedGroup, title: say('matrix.related'), verdict: null, why: '', own: [] }];
  return groups.flatMap(({ own, ...head }): Line[] => {
    const mine = rows.get(head.id) ?? [], isOpen = !closed.has(head.id);
    if (mine.length === 0) return [];
    return [{ kind: 'group', isOpen, group: { ...head, rows: mine, cells: addUp([...own, ...mine.flatMap((row) => row.cells)]) } }, ...(isOpen ? mine.map((row): Line => ({ kind: 'row', row, cells: new Map(row.cells.map((cell) => [cell.column, cell])) })) : [])];
  });
}

/** The rows of the lines, as they are exported and printed: a closed item's too. */
export const rowsOf = (lines: readonly Line[]): Row[] => lines.flatMap((line) => (line.kind === 'group' ? line.group.rows : []));

/** One cell for each column in which any of the cells has something. */
function addUp(cells: readonly Cell[]): ReadonlyMap<string, Cell> {
  const sums = new Map<string, Cell>();
  for (const { column, tags, lost } of cells) {
    const there = sums.get(column);
    sums.set(column, { column, tags: tags + (there?.tags ?? 0), lost: lost + (there?.lost ?? 0), assessed: false, places: [] });
  }
  return sums;
}
