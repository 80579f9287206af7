import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { MatrixBy } from '../../shared/domain/matrix.ts';
import { say } from '../text/say.ts';
import type { Line, Shown } from './lay-lines.ts';
import styles from './matrix-grid.module.css';
import { MatrixLine } from './matrix-line.tsx';
import { firstColumns, idOf, moveInGrid, type Spot } from './move-in-grid.ts';
import type { Place } from './use-matrix-address.ts';

interface MatrixGridProps {
  readonly by: MatrixBy; readonly columns: Shown['columns']; readonly lines: readonly Line[]; readonly place: Place | null;
  readonly onToggle: (group: string) => void; readonly onLook: (place: Place) => void;
}

const rowHeight = 1.75 * parseFloat(getComputedStyle(document.documentElement).fontSize);

/** The grid itself: one cell has the focus, keys move it, Enter looks behind it. Only the rows in sight are drawn. */
export function MatrixGrid({ by, columns, lines, place, onToggle, onLook }: MatrixGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [spot, setSpot] = useState<Spot>(() => ({ id: place?.row ?? (lines[0] ? idOf(lines[0]) : ''), column: place?.column ? firstColumns + columns.findIndex(({ id }) => id === place.column) : 0 }));
  const moved = useRef(false);
  const at = Math.max(0, lines.findIndex((line) => idOf(line) === spot.id));
  const column = Math.min(Math.max(0, spot.column), columns.length + firstColumns - 1);
  const rows = useVirtualizer({
    count: lines.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 10, getItemKey: (index) => idOf(lines[index]!), useFlushSync: false,
    // The row with the focus stays drawn, however far one scrolls from it.
    rangeExtractor: useCallback((range: Parameters<typeof defaultRangeExtractor>[0]) => [...new Set([...defaultRangeExtractor(range), at])].sort((a, b) => a - b), [at]),
  });
  const cellAt = (line: number, col: number): HTMLElement | null => scroller.current?.querySelector(`[data-line="${line}"] > [data-column="${col}"]`) ?? null;
  useLayoutEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    const cell = cellAt(at, column);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  useEffect(() => { if (place) cellAt(at, column)?.scrollIntoView({ block: 'nearest', inline: 'nearest' }); }, []);

  const open = (line: Line, col: number): void => {
    if (line.kind === 'group' && col === 0) return onToggle(line.group.id);
    onLook({ row: idOf(line), column: col < firstColumns ? null : columns[col - firstColumns]!.id });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const line = lines[at];
    if (!line || event.altKey || event.metaKey) return;
    if ((event.key === 'Enter' || event.key === ' ') && !event.ctrlKey) { event.preventDefault(); return open(line, column); }
    const page = Math.max(1, Math.floor((scroller.current!.clientHeight - rowHeight * 2) / rowHeight) - 1);
    const to = moveInGrid(event.key, { lines, at, column, columns: columns.length + firstColumns, page, whole: event.ctrlKey });
    if (!to) return;
    event.preventDefault();
    if (to === 'toggle') { if (line.kind === 'group') onToggle(line.group.id); return; }
    moved.current = true;
    setSpot({ id: idOf(lines[to.at]!), column: to.column });
  };
  const onClick = ({ target }: MouseEvent): void => {
    const cell = (target as Element).closest<HTMLElement>('[data-column]'), line = lines[Number(cell?.parentElement?.dataset.line)];
    if (!cell || !line) return;
    moved.current = true;
    setSpot({ id: idOf(line), column: Number(cell.dataset.column) });
    open(line, Number(cell.dataset.column));
  };
  const isWide = columns.length <= 5;
  return (
    <div ref={scroller} className={styles.scroller} data-wide={isWide || undefined} data-detailed={columns.some(({ detail }) => detail) || undefined} style={{ '--columns': columns.length } as React.CSSProperties}>
      <div role="treegrid" aria-label={say('matrix.grid', { by })} aria-rowcount={lines.length + 1} aria-colcount={columns.length + firstColumns} className={styles.grid} onKeyDown={onKeyDown} onClick={onClick}>
        <div role="rowgroup" className={styles.head}>
          <div role="row" aria-rowindex={1} className={styles.row}>
            <div role="columnheader" aria-colindex={1} className={`${styles.cell} ${styles.label}`}>{say('matrix.head.element')}</div>
            <div role="columnheader" aria-colindex={2} className={`${styles.cell} ${styles.verdict}`}>{say('matrix.head.verdict')}</div>
            {columns.map(({ id, name, detail }, i) => (
              <div key={id} role="columnheader" aria-colindex={i + firstColumns + 1} className={`${styles.cell} ${styles.name}`} title={detail ? `${name}, ${detail}` : name}><span className={styles.clamp}>{name}</span>{detail ? <span className={styles.detail}>{detail}</span> : null}</div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className={styles.body} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ key, index, start }) => (
            <MatrixLine key={key} line={lines[index]!} index={index} top={start} columns={columns} focused={index === at ? column : null} chosen={place && place.row === idOf(lines[index]!) ? place.column ?? '' : null} />
          ))}
        </div>
      </div>
    </div>
  );
}
