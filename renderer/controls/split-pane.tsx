import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { usePreference } from '../frame/preferences.ts';
import styles from './split-pane.module.css';

interface SplitPaneProps {
  /** Under this name the width is remembered. */
  readonly name: string;
  /** What the divider resizes, for screen readers. */
  readonly label: string;
  readonly start: ReactNode;
  readonly children: ReactNode;
  /** Widths of the first pane in pixels. */
  readonly initial: number;
  readonly least?: number;
  readonly most?: number;
  /** The first pane is put away for now; what is in the second stays as it is. */
  readonly isStartHidden?: boolean;
}

/** Two panes side by side with a divider that is dragged, or moved with the arrow keys; its place is remembered. */
export function SplitPane({ name, label, start, children, initial, least = 160, most = 640, isStartHidden = false }: SplitPaneProps) {
  const [kept, keep] = usePreference(`pane.${name}`);
  const [dragged, setDragged] = useState<number | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const width = dragged ?? (typeof kept === 'number' ? kept : initial);
  const within = (wish: number): number => Math.round(Math.min(most, Math.max(least, wish)));
  const onPointerMove = (event: PointerEvent): void => { if (event.currentTarget.hasPointerCapture(event.pointerId)) setDragged(within(event.clientX - box.current!.getBoundingClientRect().left)); };
  const onPointerUp = (): void => { if (dragged !== null) { keep(dragged); setDragged(null); } };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowLeft' ? -16 : event.key === 'ArrowRight' ? 16 : event.key === 'Home' ? least - width : event.key === 'End' ? most - width : 0;
    if (step) { event.preventDefault(); keep(within(width + step)); }
  };
  return (
    <div ref={box} className={styles.panes} style={{ gridTemplateColumns: isStartHidden ? 'minmax(0, 1fr)' : `${width}px 1px minmax(0, 1fr)` }}>
      <div className={styles.pane} hidden={isStartHidden}>{start}</div>
      <div className={styles.divider} hidden={isStartHidden} role="separator" tabIndex={0} aria-label={label} aria-orientation="vertical" aria-valuenow={width} aria-valuemin={least} aria-valuemax={most}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)} onPointerMove={onPointerMove} onPointerUp={onPointerUp} onKeyDown={onKeyDown} />
      <div className={styles.pane}>{children}</div>
    </div>
  );
}
