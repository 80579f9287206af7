import type { Virtualizer } from '@tanstack/react-virtual';
import type { Found, MarkedWords, PagesHandle, Place } from '../pages-handle.ts';
import type { ReadPage } from '../use-lines.ts';
import type { Pages } from '../use-outline.ts';
import { findInText, showFound, type FoundPlace } from './find-in-text.ts';
import { boxesOnSection } from './section-boxes.ts';

interface Told { readonly current: { readonly list: Virtualizer<HTMLDivElement, Element>; readonly readPage: ReadPage; readonly onFound: (found: Found) => void; readonly pages: Pages } }
const margin = 24;

/** What the reader asks of the pages, answered by text set in the window. */
export function handleFlow(container: HTMLDivElement, told: Told, zoom: (next: (before: number) => number) => void): PagesHandle {
  const sectionOf = (pageNumber: number): HTMLElement | null => container.querySelector(`[data-page-number="${pageNumber}"]`);
  const pixelsTo = ({ pageNumber, start = 0 }: Place): number => {
    const section = sectionOf(pageNumber), top = container.getBoundingClientRect().top;
    if (!section) return (told.current.list.getOffsetForIndex(pageNumber - 1, 'start')?.[0] ?? 0) - container.scrollTop;
    return section.getBoundingClientRect().top - top + (boxesOnSection(section, [{ start, end: start + 1 }])[0]?.y ?? 0);
  };
  const show = (place: Place, below = margin): void => {
    if (!sectionOf(place.pageNumber)) told.current.list.scrollToIndex(place.pageNumber - 1, { align: 'start' });
    // The page is set before its words can be measured; a page further away takes a moment to come.
    settle(() => sectionOf(place.pageNumber) !== null, () => { container.scrollTop += pixelsTo(place) - below; });
  };
  let found: readonly FoundPlace[] = [], at = -1;
  const showMatch = (): void => { const place = found[at]; if (place) { show(place, container.clientHeight / 3); settle(() => sectionOf(place.pageNumber) !== null, () => showFound(found, at, sectionOf)); } told.current.onFound({ current: at + 1, total: found.length, isSearching: false }); };
  return {
    show, pixelsTo,
    scrollBy: (pixels) => { container.scrollTop += pixels; },
    placeAt: (below) => {
      const edge = container.getBoundingClientRect().top + below;
      const section = [...container.querySelectorAll<HTMLElement>('[data-page-number]')].findLast((one) => one.getBoundingClientRect().top <= edge);
      if (!section) return { pageNumber: 1, y: 0, start: 0 };
      const line = [...section.querySelectorAll<HTMLElement>('[data-start]')].findLast((one) => one.getBoundingClientRect().top <= edge);
      return { pageNumber: Number(section.dataset.pageNumber), y: 0, start: Number(line?.dataset.start ?? 0) };
    },
    zoom: (to) => zoom((before) => (to === 'in' ? before * 1.1 : to === 'out' ? before / 1.1 : 100)),
    rotate: () => undefined,
    marked: async () => markedWords(container),
    find: (wish) => {
      if (!wish) { found = []; at = -1; showFound([], -1); return; }
      if (wish.again && found.length) { at = (at + (wish.backwards ? -1 : 1) + found.length) % found.length; showMatch(); return; }
      told.current.onFound({ current: 0, total: 0, isSearching: true });
      void findInText(told.current.readPage, told.current.pages.length, wish.words).then((places) => { found = places; at = places.length ? 0 : -1; showMatch(); });
    },
    focus: () => container.focus(),
  };
}

/** Does something as soon as it can be done, within a second. */
function settle(isReady: () => boolean, act: () => void, frames = 60): void {
  if (isReady()) { act(); requestAnimationFrame(act); } else if (frames > 0) requestAnimationFrame(() => settle(isReady, act, frames - 1));
}

/** The words marked now: each line knows its offsets. */
function markedWords(container: HTMLElement): MarkedWords | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0 || !container.contains(selection.anchorNode)) return null;
  const range = selection.getRangeAt(0);
  const stretches = [...container.querySelectorAll<HTMLElement>('[data-start]')].filter((line) => range.intersectsNode(line)).flatMap((line) => {
    const offset = Number(line.dataset.start), length = line.textContent!.length;
    const from = line.contains(range.startContainer) && range.startContainer.nodeType === Node.TEXT_NODE ? range.startOffset : 0;
    const to = line.contains(range.endContainer) ? (range.endContainer.nodeType === Node.TEXT_NODE ? range.endOffset : 0) : length;
    return from < to ? [{ pageNumber: Number(line.closest<HTMLElement>('[data-page-number]')!.dataset.pageNumber), start: offset + from, end: offset + to }] : [];
  });
  return stretches.length ? { stretches, words: selection.toString() } : null;
}
