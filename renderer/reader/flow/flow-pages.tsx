import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { say } from '../../text/say.ts';
import type { Found, PageGeometry, PagesHandle } from '../pages-handle.ts';
import type { LinesPage, ReadPage } from '../use-lines.ts';
import type { Pages } from '../use-outline.ts';
import { showFound } from './find-in-text.ts';
import styles from './flow-pages.module.css';
import { handleFlow } from './handle-flow.ts';
import { boxesOnSection } from './section-boxes.ts';

interface FlowPagesProps {
  readonly label: string;
  readonly language: string;
  readonly pages: Pages;
  readonly takeHandle: (handle: PagesHandle | null) => void;
  readonly onMove: () => void;
  readonly onFound: (found: Found) => void;
  readonly onScale: (percent: number) => void;
  readonly overlay: (pageNumber: number, geometry: PageGeometry) => ReactNode;
  readonly readPage: ReadPage;
}

/** A law without printed pages: its text, page by page, in the serif. */
export function FlowPages({ label, language, pages, takeHandle, onMove, onFound, onScale, overlay, readPage }: FlowPagesProps) {
  const container = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(100);
  const list = useVirtualizer({ count: pages.length, getScrollElement: () => container.current, estimateSize: () => 1100, overscan: 2, getItemKey: (index) => index });
  const told = useRef({ onMove, onFound, onScale, readPage, list, pages });
  told.current = { onMove, onFound, onScale, readPage, list, pages };
  useEffect(() => {
    const zoom = (next: (before: number) => number): void => setScale((before) => { const after = Math.min(250, Math.max(60, next(before))); told.current.onScale(after); return after; });
    takeHandle(handleFlow(container.current!, told, zoom));
    onScale(100);
    return () => { takeHandle(null); showFound([], -1); };
    // The handle reaches what is new through `told`.
  }, []);
  return (
    <div ref={container} className={styles.container} tabIndex={0} role="region" aria-label={label} data-pages onScroll={() => told.current.onMove()}>
      <h2 className="unseen">{label}</h2>
      <div className={styles.all} style={{ height: list.getTotalSize(), fontSize: `${scale}%` }}>
        {list.getVirtualItems().map(({ index, start }) => (
          <div key={index} ref={list.measureElement} data-index={index} className={styles.place} style={{ transform: `translateY(${start}px)` }}>
            <FlowPage pageNumber={index + 1} language={language} readPage={readPage} overlay={overlay} scale={scale} />
          </div>
        ))}
      </div>
    </div>
  );
}

function FlowPage({ pageNumber, language, readPage, overlay, scale }: { readonly pageNumber: number; readonly language: string; readonly readPage: ReadPage; readonly overlay: FlowPagesProps['overlay']; readonly scale: number }) {
  const section = useRef<HTMLElement>(null);
  const [page, setPage] = useState<LinesPage | null>(null), [size, setSize] = useState<{ width: number; height: number } | null>(null);
  useEffect(() => { let gone = false; void readPage(pageNumber).then((read) => { if (!gone) setPage(read); }, () => undefined); return () => { gone = true; }; }, [pageNumber, readPage]);
  const measure = useCallback(() => { const at = section.current; if (at) setSize((before) => (before?.width === at.offsetWidth && before.height === at.offsetHeight ? before : { width: at.offsetWidth, height: at.offsetHeight })); }, []);
  useLayoutEffect(() => { if (!page || !section.current) return undefined; measure(); const watch = new ResizeObserver(measure); watch.observe(section.current); return () => watch.disconnect(); }, [page, scale, measure]);
  if (!page) return <section className={styles.page} aria-busy="true" />;
  return (
    <section ref={section} className={styles.page} data-page-number={pageNumber} lang={language || undefined} aria-label={say('reader.page', { label: page.pageLabel || String(pageNumber) })}>
      {page.lines.map(({ start, end, bold, spaceBefore, leftOut }) => <p key={start} data-start={start} data-end={end} data-bold={bold || undefined} data-apart={spaceBefore || undefined} data-left-out={leftOut ? '' : undefined} title={leftOut || undefined}>{page.text.slice(start, end)}</p>)}
      {size ? <div className={styles.over}>{overlay(pageNumber, { ...size, boxesOf: ({ stretches }) => (section.current ? boxesOnSection(section.current, stretches) : []) })}</div> : null}
    </section>
  );
}

