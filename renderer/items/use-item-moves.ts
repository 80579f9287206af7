import { useEffect, useRef, type KeyboardEvent } from 'react';
import { tell } from '../frame/notices.ts';
import { useCommands } from '../frame/commands.ts';
import { say } from '../text/say.ts';
import type { Check, ItemSheet, ItemsList } from './item-types.ts';

interface Moves {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly goToNextUnassessed: () => void;
  /** What is shown is no longer what was asked for: keys pressed now are meant for what comes. */
  readonly isLeaving: () => boolean;
}

const columns = ['items', 'elements', 'sheet'] as const;
const columnOf = (target: EventTarget | null): string | undefined => (target instanceof HTMLElement ? target.closest<HTMLElement>('[data-column]')?.dataset.column : undefined);
const rowsOf = (column: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`[data-column="${column}"] [data-row]`)];

interface Where {
  readonly list: ItemsList | undefined;
  readonly sheet: ItemSheet | undefined;
  readonly check: Check | undefined;
  /** What the address asks for: it may be ahead of what is shown. */
  readonly asked: string;
  readonly go: (target: string, replace: boolean) => void;
}

/** Moving about by keyboard: up and down in the column that has the focus, left and right between columns, Alt with them between items, N to what is not assessed. */
export function useItemMoves({ list, sheet, check, asked, go }: Where): Moves {
  const at = useRef(asked), wanted = useRef<string | null>(null), sent = useRef<readonly string[]>([]);
  // The address comes after the keys: one that they have already left behind leads nowhere back. Any other was asked for by a link, and counts.
  useEffect(() => {
    const own = sent.current.indexOf(asked);
    sent.current = own >= 0 ? sent.current.slice(own + 1) : [];
    if (sent.current.length === 0) at.current = asked;
  }, [asked]);
  // What is chosen is in sight, also when an address led here.
  useEffect(() => { for (const column of ['items', 'elements']) rowsOf(column).find((row) => row.getAttribute('aria-current'))?.scrollIntoView({ block: 'nearest' }); }, [sheet?.id, check?.id, list !== undefined]);
  // The row that keys have chosen takes the focus once it is the one shown.
  useEffect(() => {
    if (!wanted.current || !sheet || !check || (at.current !== check.id && at.current !== sheet.id)) return;
    const row = rowsOf(wanted.current).find((one) => one.getAttribute('aria-current'));
    if (row) { wanted.current = null; row.focus({ preventScroll: true }); }
  }, [asked, sheet?.id, check?.id]);

  const lines = list ? [...list.items, ...list.related.flatMap(({ lines }) => lines)] : [];
  const move = (target: string, column: string, replace: boolean): void => { wanted.current = column; at.current = target; sent.current = [...sent.current, target]; go(target, replace); };
  const itemAt = (): string => at.current.split('/')[0]!;
  const checksAt = () => (sheet?.id === itemAt() ? sheet.checks : []);
  const indexOfCheck = (): number => Math.max(0, checksAt().findIndex(({ id }) => id === at.current));
  const toElement = (by: number): void => {
    const next = checksAt()[indexOfCheck() + by];
    if (next) move(next.id, 'elements', true);
  };
  const toItem = (by: number, column = 'items'): void => {
    const next = lines[lines.findIndex(({ id }) => id === itemAt()) + by];
    if (next) move(next.id, column, false);
  };
  const toColumn = (by: number): void => {
    wanted.current = null;
    const to = columns[columns.indexOf((columnOf(document.activeElement) ?? 'elements') as typeof columns[number]) + by];
    if (to) (rowsOf(to).find((row) => row.getAttribute('aria-current')) ?? rowsOf(to)[0] ?? document.querySelector<HTMLElement>(`[data-column="${to}"] :is(input:checked, textarea)`))?.focus();
  };
  const goToNextUnassessed = (): void => {
    const checks = checksAt(), here = indexOfCheck();
    const next = [...checks.slice(here + 1), ...checks.slice(0, here)].find(({ assessment, tier }) => !assessment && tier !== 'enhanced') ?? checks.slice(here + 1).find(({ assessment }) => !assessment);
    if (next) return move(next.id, 'elements', false);
    const item = lines.slice(lines.findIndex(({ id }) => id === itemAt()) + 1).find(({ progress }) => progress.some(({ tier, assessed, total }) => tier !== 'enhanced' && assessed < total));
    if (item) move(item.id, 'elements', false); else tell({ kind: 'done', sentence: say('items.all-assessed') });
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
  return { onKeyDown, goToNextUnassessed, isLeaving: () => at.current !== asked || itemAt() !== sheet?.id };
}
