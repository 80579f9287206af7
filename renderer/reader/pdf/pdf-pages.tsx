import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { Box } from '../../../shared/domain/text.ts';
import { useEngine } from '../../engine/engine-context.tsx';
import { say } from '../../text/say.ts';
import type { Found, PageGeometry, PagesHandle, Place } from '../pages-handle.ts';
import { turnBox } from '../pages-handle.ts';
import type { Pages } from '../use-outline.ts';
import { atMost } from '../at-most.ts';
import { fitText } from './fit-text.ts';
import { handlePdf } from './handle-pdf.ts';
import type { ReadPage } from '../use-lines.ts';
import styles from './pdf-pages.module.css';
import { giveRecognisedText } from './recognised-text.ts';
import './pdf-viewer.css';
import { PdfLinks } from './pdf-links.tsx';
import type { PDFDocumentProxy, PdfViewer } from './pdfjs.ts';

interface PdfPagesProps {
  readonly document: string;
  readonly label: string;
  readonly language: string;
  readonly pages: Pages;
  readonly takeHandle: (handle: PagesHandle | null) => void;
  /** Told, at most once a frame, that other words stand at the top; and whether a person moved them. */
  readonly onMove: () => void;
  readonly onFound: (found: Found) => void;
  readonly onScale: (percent: number) => void;
  /** What lies over a page that is in sight. */
  readonly overlay: (pageNumber: number, geometry: PageGeometry) => ReactNode;
  readonly readLines: ReadPage;
}

/** A PDF as its own pages show it, drawn by PDF.js, with ours laid over the pages in sight. */
export function PdfPages({ document: documentId, label, language, pages, takeHandle, onMove, onFound, onScale, overlay, readLines }: PdfPagesProps) {
  const { pipe } = useEngine();
  const container = useRef<HTMLDivElement>(null), sheets = useRef<HTMLDivElement>(null);
  const hosts = useRef(new Map<number, HTMLDivElement>());
  const [inSight, setInSight] = useState<readonly number[]>([]), [turned, setTurned] = useState(0), [fault, setFault] = useState(''), [pdf, setPdf] = useState<PDFDocumentProxy | null>(null), handled = useRef<PagesHandle | null>(null);
  const told = useRef({ onMove, onFound, onScale, takeHandle, readLines, pages });
  told.current = { onMove, onFound, onScale, takeHandle, readLines, pages };

  useEffect(() => {
    let ended = false, handle: PagesHandle | null = null, close = (): void => undefined;
    void import('./pdfjs.ts').then(async ({ FindState, makeViewer, openPdf }) => {
      if (ended) return;
      const made = makeViewer(container.current!, sheets.current!), opening = openPdf(pipe.evidenceAddress(documentId));
      close = () => { told.current.takeHandle(null); closeGently(made, opening); };
      const settle = atMost(100, () => { if (ended || made.viewer.pagesCount === 0) return; const numbers = hostPages(made, hosts.current); setInSight((before) => (before.join() === numbers.join() ? before : numbers)); });
      const move = atMost(120, () => { if (!ended) told.current.onMove(); });
      made.events.on('pagesinit', () => { fitText(made, told.current.pages); handled.current = handle = handlePdf(made, told, setTurned); told.current.takeHandle(handle); });
      for (const event of ['updateviewarea', 'pagerendered', 'scalechanging', 'rotationchanging']) made.events.on(event, settle);
      made.events.on('updateviewarea', move);
      made.events.on('scalechanging', ({ scale }: { scale: number }) => told.current.onScale(Math.round(scale * 100)));
      made.events.on('updatefindmatchescount', ({ matchesCount }: { matchesCount: { current: number; total: number } }) => told.current.onFound({ ...matchesCount, isSearching: false }));
      made.events.on('updatefindcontrolstate', ({ state, matchesCount }: { state: number; matchesCount: { current: number; total: number } }) => told.current.onFound({ ...matchesCount, isSearching: state === FindState.PENDING }));
      const pdf = await opening.promise;
      giveRecognisedText(pdf, (pageNumber) => told.current.readLines(pageNumber));
      made.show(pdf);
      setPdf(pdf);
      // PDF.js says the language that the file claims for itself, whatever that is: the review knows better.
      void pdf.getMetadata().then(() => setTimeout(() => { if (!ended) sheets.current!.lang = language; }), () => undefined);
      const watch = new ResizeObserver(() => fitAgain(made, told.current.pages, handle)), headings = levelHeadings(sheets.current!);
      watch.observe(container.current!);
      close = () => { watch.disconnect(); headings.disconnect(); told.current.takeHandle(null); closeGently(made, opening); };
      if (ended) close();
    }).catch((error: unknown) => { if (!ended) setFault((error as Error).message); });
    return () => { ended = true; hosts.current.clear(); setInSight([]); setPdf(null); handled.current = null; close(); };
  }, [documentId, pipe]);

  const follow = useCallback((place: Place) => handled.current?.show(place), []);
  return (
    <div className={styles.desk}>
      {fault ? <p className={styles.fault} role="alert">{say('reader.pdf.fault', { why: fault })}</p> : null}
      <div ref={container} className={styles.container} tabIndex={0} role="region" aria-label={label} data-pages>
        <h2 className="unseen">{label}</h2>
        <div ref={sheets} className="pdfViewer" />
      </div>
      {inSight.map((pageNumber) => {
        const host = hosts.current.get(pageNumber), page = pages[pageNumber - 1];
        if (!host || !page) return null;
        const geometry = geometryOf(page, turned);
        return createPortal(<>{pdf ? <PdfLinks pdf={pdf} pageNumber={pageNumber} pages={pages} shareOf={(box) => shareOf(turnBox(box, page, turned), geometry)} onGo={follow} /> : null}{overlay(pageNumber, geometry)}</>, host, pageNumber);
      })}
    </div>
  );
}

/** PDF.js asks for all its pages when it opens a document, and would report each one that it does not get as an error: they are waited for. */
function closeGently(made: PdfViewer, opening: { readonly destroy: () => Promise<void> }): void {
  const end = (): void => { made.close(); void opening.destroy(); };
  if (made.viewer.pagesCount > 0) void (made.viewer.pagesPromise as Promise<void>).then(end, end); else end();
}

function geometryOf(page: { readonly width: number; readonly height: number }, turned: number): PageGeometry {
  const across = turned % 180 === 0 ? page : { width: page.height, height: page.width };
  return { width: across.width, height: across.height, boxesOf: ({ boxes }) => boxes.map((box) => turnBox(box, page, turned)) };
}

const shareOf = ({ x, y, width, height }: Box, page: PageGeometry): Box => ({ x: x / page.width, y: y / page.height, width: width / page.width, height: height / page.height });

/** PDF.js empties a page's box whenever it draws it anew: our layer is put back into each page in sight. */
function hostPages({ viewer }: PdfViewer, hosts: Map<number, HTMLDivElement>): number[] {
  const { views } = viewer._getVisiblePages() as { views: readonly { readonly id: number; readonly view: { readonly div: HTMLDivElement } }[] };
  for (const { id, view } of views) {
    let host = hosts.get(id);
    if (!host) { host = document.createElement('div'); host.className = styles.host!; hosts.set(id, host); }
    if (host.parentNode !== view.div) view.div.append(host);
    // Two texts side by side would otherwise have the same landmarks.
    if (view.div.getAttribute('role') === 'region') view.div.setAttribute('role', 'group');
  }
  return views.map(({ id }) => id).sort((a, b) => a - b);
}

/** The file's own headings stay headings, one step below that of the law, on pages that are drawn before they are in sight too. */
function levelHeadings(sheets: HTMLElement): MutationObserver {
  const watch = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof HTMLElement && node.classList.contains('structTree')) for (const heading of node.querySelectorAll('[role=heading]')) heading.setAttribute('aria-level', '3');
  });
  watch.observe(sheets, { childList: true, subtree: true });
  return watch;
}

/** After the room has changed: the size follows where it is to follow, and the words at the top stay there. */
function fitAgain(made: PdfViewer, pages: Pages, handle: PagesHandle | null): void {
  const { viewer } = made, value = viewer.currentScaleValue, place = handle?.placeAt(topLine);
  if (viewer.pagesCount > 0) { if (made.fitsText) fitText(made, pages); else if (['auto', 'page-fit', 'page-width'].includes(value)) viewer.currentScaleValue = value; }
  viewer.update();
  if (place) handle?.show(place, topLine);
}

const topLine = 72;
