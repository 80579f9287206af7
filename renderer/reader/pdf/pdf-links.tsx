import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Box } from '../../../shared/domain/text.ts';
import { say } from '../../text/say.ts';
import type { Place } from '../pages-handle.ts';
import type { Pages } from '../use-outline.ts';
import { placeOfLink, readInnerLinks, type InnerLink } from './inner-links.ts';
import styles from './pdf-links.module.css';
import type { PDFDocumentProxy } from './pdfjs.ts';

/** So long a page must have been in sight before its links are read. */
const restMs = 150;

interface PdfLinksProps { readonly pdf: PDFDocumentProxy; readonly pageNumber: number; readonly pages: Pages; /** A box on the page as it is turned now, in shares of the page. */ readonly shareOf: (box: Box) => Box; readonly onGo: (place: Place) => void }

/** The links of a page to other places of the same file, such as the entries of its contents. The mouse marks words through them, and follows them where it only clicks; by keyboard they are one stop, and up and down go through them. */
export function PdfLinks({ pdf, pageNumber, pages, shareOf, onGo }: PdfLinksProps) {
  const [links, setLinks] = useState<readonly InnerLink[]>([]), [at, setAt] = useState(0), layer = useRef<HTMLDivElement>(null), hasAny = links.length > 0;
  useEffect(() => {
    let gone = false;
    // A page that only flies by is not asked for its links.
    const rest = setTimeout(() => void readInnerLinks(pdf, pageNumber, pages).then((found) => { if (!gone) setLinks(found); }, () => undefined), restMs); // a file that is being closed answers no more
    return () => { gone = true; clearTimeout(rest); };
  }, [pdf, pageNumber, pages]);
  useEffect(() => {
    const sheet = layer.current?.closest<HTMLElement>('.page');
    if (!hasAny || !sheet) return undefined;
    const under = ({ clientX, clientY }: MouseEvent): HTMLElement | undefined => {
      const away = (one: Element): number => { const { left, right, top, bottom } = one.getBoundingClientRect(); return clientX < left || clientX > right || clientY < top || clientY > bottom ? Infinity : Math.abs(clientY - (top + bottom) / 2); };
      const nearest = [...layer.current?.querySelectorAll<HTMLElement>('button') ?? []].sort((a, b) => away(a) - away(b))[0];
      return nearest && away(nearest) < Infinity ? nearest : undefined;
    };
    const look = (event: MouseEvent): void => { sheet.toggleAttribute('data-over-link', under(event) !== undefined); };
    const follow = (event: MouseEvent): void => { if (event.detail > 0 && getSelection()?.isCollapsed !== false && !(event.target as Element).closest('button')) under(event)?.click(); };
    sheet.addEventListener('mousemove', look);
    sheet.addEventListener('click', follow);
    return () => { sheet.removeEventListener('mousemove', look); sheet.removeEventListener('click', follow); sheet.removeAttribute('data-over-link'); };
  }, [hasAny]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = event.key === 'ArrowDown' ? at + 1 : event.key === 'ArrowUp' ? at - 1 : -1;
    if (next < 0 || next >= links.length) return;
    event.preventDefault();
    event.stopPropagation();
    setAt(next);
    layer.current?.querySelectorAll('button')[next]?.focus();
  };
  if (!hasAny) return null;
  return (
    <div ref={layer} role="group" aria-label={say('reader.links', { label: pages[pageNumber - 1]?.pageLabel || String(pageNumber) })} onKeyDown={onKeyDown}>
      {links.map((link, i) => { const words = say('reader.link', { label: pages[link.pageNumber - 1]?.pageLabel || String(link.pageNumber) }); return (
        <button key={i} type="button" tabIndex={i === at ? 0 : -1} className={styles.link} style={styleOf(shareOf(link.box))} onFocus={() => setAt(i)} title={words} aria-label={words} onClick={() => void placeOfLink(pdf, link, pages).then(onGo, () => undefined)} />
      ); })}
    </div>
  );
}

/** As high as a finger or an unsteady hand needs, in the middle of the line. */
const styleOf = ({ x, y, width, height }: Box) => ({ left: `${100 * x}%`, width: `${100 * width}%`, height: `max(24px, ${100 * height}%)`, top: `calc(${100 * (y + height / 2)}% - max(24px, ${100 * height}%) / 2)` });
