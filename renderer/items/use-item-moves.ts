import { useEffect, useRef, type KeyboardEvent } from 'react';
import { tell } from '../frame/notices.ts';
import { useCommands } from '../frame/commands.ts';
import { say } from '../text/say.ts';
import type { Check, ItemSheet, ItemsList } from './item-types.ts';

interface Moves { readonly onKeyDown: (event: KeyboardEvent) => void; readonly goToNextUnassessed: () => void }

const columns = ['items', 'elements', 'sheet'] as const;
const columnOf = (target: EventTarget | null): string | undefined => (target instanceof HTMLElement ? target.closest<HTMLElement>('[data-column]')?.dataset.column : undefined);
const rowsOf = (column: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`[data-column="${column}"] [data-row]`)];

/** Moving about by keyboard: up and down in the column that has the focus, left and right between columns, Alt with them between items, N to what is not assessed. */
export function useItemMoves({ list, sheet, check, go }: { readonly list: ItemsList | undefined; readonly sheet: ItemSheet | undefined; readonly check: Check | undefined; readonly go: (target: string, replace: boolean) => void }): Moves {
  const wanted = useRef<string | null>(null);
  // The row that keys have chosen takes the focus once it is the chosen one.
  useEffect(() => {
    if (!wanted.current) return;
    const column = wanted.current;
    const row = rowsOf(column).find((one) => one.getAttribute('aria-current'));
    if (row) { wanted.current = null; row.focus(); row.scrollIntoView({ block: 'nearest' }); }
  }, [sheet?.id, check?.id]);

  const lines = list ? [...list.items, ...list.related.flatMap(({ lines }) => lines)] : [];
  const toElement = (by: number): void => {
    const next = sheet?.checks[sheet.checks.findIndex(({ id }) => id === check?.id) + by];
    if (next) { wanted.current = 'elements'; go(next.id, true); }
  };
  const toItem = (by: number, column = 'items'): void => {
    const next = lines[lines.findIndex(({ id }) => id === sheet?.id) + by];
    if (next) { wanted.current = column; go(next.id, false); }
  };
  const toColumn = (by: number): void => {
    const at = columns.indexOf((columnOf(document.activeElement) ?? 'elements') as typeof columns[number]), to = columns[at + by];
    if (to) (rowsOf(to).find((row) => row.tabIndex === 0 && row.getAttribute('aria-current')) ?? rowsOf(to)[0])?.focus();
  };
  const goToNextUnassessed = (): void => {
    if (!sheet || !check) return;
    const at = sheet.checks.findIndex(({ id }) => id === check.id);
    const next = [...sheet.checks.slice(at + 1), ...sheet.checks.slice(0, at)].find(({ assessment, tier }) => !assessment && tier !== 'enhanced') ?? sheet.checks.slice(at + 1).find(({ assessment }) => !assessment);
    if (next) { wanted.current = 'elements'; return go(next.id, false); }
    const item = lines.slice(lines.findIndex(({ id }) => id === sheet.id) + 1).find(({ progress }) => progress.some(({ tier, assessed, total }) => tier !== 'enhanced' && assessed < total));
    if (item) { wanted.current = 'elements'; go(item.id, false); } else tell({ kind: 'done', sentence: say('items.all-assessed') });
  };

  const group = say('items.keys');
  useCommands([
    { id: 'items.next-element', words: say('items.keys.next-element'), group, keys: ['ArrowDown'], keysOnly: true, run: () => toElement(1) },
    { id: 'items.previous-element', words: say('items.keys.previous-element'), group, keys: ['ArrowUp'], keysOnly: true, run: () => toElement(-1) },
    { id: 'items.next-column', words: say('items.keys.next-column'), group, keys: ['ArrowRight'], keysOnly: true, run: () => toColumn(1) },
    { id: 'items.previous-column', words: say('items.keys.previous-column'), group, keys: ['ArrowLeft'], keysOnly: true, run: () => toColumn(-1) },
    { id: 'items.next-item', words: say('items.keys.next-item'), group, keys: ['alt+ArrowDown'], run: () => toItem(1, 'elements') },
    { id: 'items.previous-item', words: say('items.keys.previous-item'), group, keys: ['alt+ArrowUp'], run: () => toItem(-1, 'elements') },
    { id: 'items.next-unassessed', words: say('items.keys.next-unassessed'), group, keys: ['n'], run: goToNextUnassessed },
  ]);

  // In the list of items, and among suggestions, up and down move there.
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0, column = columnOf(event.target);
    if (!by || event.altKey || event.defaultPrevented || !(event.target instanceof HTMLElement)) return;
    if (column === 'items' && event.target.closest('[data-row]')) { event.preventDefault(); toItem(by); }
    if (column === 'sheet' && event.target.closest('[data-row]')) {
      const rows = rowsOf('sheet'), next = rows[rows.indexOf(event.target.closest<HTMLElement>('[data-row]')!) + by];
      event.preventDefault();
      next?.focus();
      next?.scrollIntoView({ block: 'nearest' });
    }
  };
  return { onKeyDown, goToNextUnassessed };
}
