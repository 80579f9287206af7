import type { Line } from './lay-lines.ts';

/** Before the laws: the element and its verdict. */
export const firstColumns = 2;
/** The cell that has the focus. The line goes by its id, so that it keeps the focus when others come and go. */
export interface Spot { readonly id: string; readonly column: number }
interface Standing { readonly lines: readonly Line[]; readonly at: number; readonly column: number; readonly columns: number; readonly page: number; /** With Ctrl: of the whole grid. */ readonly whole: boolean }

export const idOf = (line: Line): string => (line.kind === 'group' ? line.group.id : line.row.id);

/** Where a key goes from a cell: another cell, "toggle" for the item under it, or null for a key that does not move. */
export function moveInGrid(key: string, { lines, at, column, columns, page, whole }: Standing): { at: number; column: number } | 'toggle' | null {
  const line = lines[at]!, last = lines.length - 1, to = (row: number, col = column) => ({ at: Math.max(0, Math.min(last, row)), column: Math.max(0, Math.min(columns - 1, col)) });
  const above = (): number => { for (let i = at; i > 0; i--) if (lines[i]!.kind === 'group') return i; return 0; };
  switch (key) {
    case 'ArrowDown': return to(whole ? last : at + 1);
    case 'ArrowUp': return to(whole ? 0 : at - 1);
    case 'ArrowRight': return column === 0 && line.kind === 'group' && !line.isOpen ? 'toggle' : to(at, whole ? columns - 1 : column + 1);
    case 'ArrowLeft': return column > 0 ? to(at, whole ? 0 : column - 1) : line.kind === 'row' ? to(above()) : line.isOpen ? 'toggle' : null;
    case 'Home': return to(whole ? 0 : at, 0);
    case 'End': return to(whole ? last : at, columns - 1);
    case 'PageDown': return to(at + page);
    case 'PageUp': return to(at - page);
    default: return null;
  }
}
