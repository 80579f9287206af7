import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { say } from '../text/say.ts';
import { HitCard } from './hit-card.tsx';
import styles from './search-screen.module.css';
import type { Hit } from './use-hits.ts';

interface HitListProps { readonly ref: Ref<HTMLUListElement | null>; readonly hits: readonly Hit[]; readonly total: number; readonly onMore: (() => void) | null; readonly onLeave: () => void; readonly onOpen: () => void; readonly onTag: (hit: Hit) => void }

const guessedHeight = 108;

/** The hits: arrow keys go through them, Enter opens, T tags. Only those in sight are drawn; more are fetched as the end comes near. */
export function HitList({ ref, hits, total, onMore, onLeave, onOpen, onTag }: HitListProps) {
  const scroller = useRef<HTMLDivElement>(null), list = useRef<HTMLUListElement>(null);
  useImperativeHandle<HTMLUListElement | null, HTMLUListElement | null>(ref, () => list.current);
  const [at, setAt] = useState(0);
  const moved = useRef(false);
  const current = Math.min(at, Math.max(0, hits.length - 1));
  const rows = useVirtualizer({
    count: hits.length, getScrollElement: () => scroller.current, estimateSize: () => guessedHeight, overscan: 4, useFlushSync: false, getItemKey: (index) => `${hits[index]!.document} ${hits[index]!.provision}`,
    rangeExtractor: useCallback((range: Parameters<typeof defaultRangeExtractor>[0]) => [...new Set([...defaultRangeExtractor(range), current])].filter((i) => i < range.count).sort((a, b) => a - b), [current]),
  });
  const drawn = rows.getVirtualItems(), last = drawn.at(-1)?.index ?? 0;
  useEffect(() => { if (onMore && last >= hits.length - 15) onMore(); }, [onMore, last, hits.length]);
  useEffect(() => { setAt(0); if (scroller.current) scroller.current.scrollTop = 0; }, [hits[0]]);
  useEffect(() => {
    if (!moved.current) return;
    const link = list.current?.querySelector<HTMLElement>(`[data-hit="${current}"] a`);
    moved.current = !link;
    link?.focus({ preventScroll: true });
  });
  const move = (to: number): void => { const next = Math.max(0, Math.min(hits.length - 1, to)); moved.current = true; setAt(next); rows.scrollToIndex(next); };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(current + 1), ArrowUp: () => (current === 0 ? onLeave() : move(current - 1)), Home: () => move(0), End: () => move(hits.length - 1), PageDown: () => move(current + 6), PageUp: () => move(current - 6),
      Escape: onLeave, t: () => { if (hits[current]) onTag(hits[current]); },
    };
    const step = steps[event.code === 'KeyT' && !event.shiftKey ? 't' : event.key];
    if (step) { event.preventDefault(); step(); }
  };
  return (
    <div ref={scroller} className={styles.hits}>
      <ul ref={list} aria-label={say('search.list')} className={styles.list} style={{ height: rows.getTotalSize() }} onKeyDown={onKeyDown}>
        {drawn.map(({ key, index, start }) => (
          <li key={key} ref={rows.measureElement} data-index={index} data-hit={index} aria-setsize={total} aria-posinset={index + 1} className={styles.hit} style={{ transform: `translateY(${start}px)` }} onFocus={() => setAt(index)}>
            <HitCard hit={hits[index]!} tab={index === current ? 0 : -1} onOpen={onOpen} onTag={onTag} />
          </li>
        ))}
      </ul>
    </div>
  );
}
