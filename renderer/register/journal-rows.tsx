import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import type { Output } from '../../shared/contract/operations.ts';
import { useCommands } from '../frame/commands.ts';
import { say } from '../text/say.ts';
import { EntryLine } from './entry-line.tsx';
import { placeOf } from './entry-place.ts';
import styles from './register-screen.module.css';
import { useEntries, type Filter } from './use-journal.ts';

const rowHeight = 2 * parseFloat(getComputedStyle(document.documentElement).fontSize);

interface JournalRowsProps { readonly filter: Filter; readonly head: Output<'journal.browse'> | undefined; readonly chosen: number | null; readonly onLook: (sequence: number) => void }

/** The entries as rows, of which only those in sight are drawn. Apart from the filters above them, which are many controls and need not be drawn anew at every step of scrolling. */
export function JournalRows({ filter, head, chosen, onLook }: JournalRowsProps) {
  const scroller = useRef<HTMLDivElement>(null), list = useRef<HTMLOListElement>(null), moved = useRef(false), goal = useRef(0);
  const [at, setAt] = useState(0), go = useNavigate(), total = head?.total ?? 0;
  const rows = useVirtualizer({
    count: total, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 12, useFlushSync: false,
    rangeExtractor: useCallback((range: Parameters<typeof defaultRangeExtractor>[0]) => [...new Set([...defaultRangeExtractor(range), at])].filter((row) => row < range.count).sort((a, b) => a - b), [at]),
  });
  const drawn = rows.getVirtualItems(), entryAt = useEntries(filter, head, drawn.map(({ index }) => index));
  useEffect(() => {
    // Keys may be ahead of what is drawn: only the row that the last of them leads to takes the focus.
    if (!moved.current || at !== goal.current) return;
    const button = list.current?.querySelector<HTMLElement>(`[data-row="${at}"] button`);
    moved.current = !button;
    // A row whose page is still being fetched takes the focus when it comes; until then the list keeps it, so that no key is lost.
    (button ?? list.current)?.focus({ preventScroll: true });
  });
  const current = entryAt(Math.min(at, Math.max(0, total - 1))), place = current && placeOf(current);
  useCommands([{ id: 'register.open', words: say('register.journal.open'), group: say('register.keys'), keys: ['o'], isDisabled: !place, run: () => { if (place) void go(place); } }]);
  const onFocus = (row: number): void => { moved.current = false; goal.current = row; setAt(row); };
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const to: Readonly<Record<string, number>> = { ArrowDown: goal.current + 1, ArrowUp: goal.current - 1, Home: 0, End: total - 1, PageDown: goal.current + page, PageUp: goal.current - page };
    const next = to[event.key];
    if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    moved.current = true;
    const row = Math.max(0, Math.min(total - 1, next));
    goal.current = row;
    setAt(row);
    rows.scrollToIndex(row);
  };
  return (
    <div ref={scroller} className={styles.scroller}>
      <ol ref={list} tabIndex={-1} aria-label={say('register.journal.list')} className={styles.entries} style={{ height: rows.getTotalSize() }} onKeyDown={onKeyDown}>
        {drawn.map(({ key, index, start }) => <EntryLine key={key} entry={entryAt(index)} index={index} total={total} top={start} isCurrent={index === at} isChosen={chosen !== null && entryAt(index)?.sequence === chosen} onFocus={onFocus} onLook={onLook} />)}
      </ol>
    </div>
  );
}
