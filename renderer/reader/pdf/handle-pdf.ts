import { wordsBetween, type PlacedPage, type Point } from '../../../shared/domain/offset-at.ts';
import { turnBox, type MarkedWords, type PagesHandle, type Place } from '../pages-handle.ts';
import type { Pages } from '../use-outline.ts';
import { fitText } from './fit-text.ts';
import type { PdfViewer } from './pdfjs.ts';

/** Gives a page's words with their places. */
export type PlacedReader = (pageNumber: number) => Promise<PlacedPage | null>;

interface PageView { readonly div: HTMLDivElement; readonly viewport: { readonly scale: number } }
const margin = 24;

/** What the reader asks of the pages, answered by PDF.js's viewer. */
export function handlePdf(made: PdfViewer, told: { readonly current: { readonly readLines: PlacedReader; readonly pages: Pages } }, onTurn: (degrees: number) => void): PagesHandle {
  const { viewer, events } = made, container = viewer.container;
  const viewOf = (pageNumber: number): PageView => viewer.getPageView(Math.min(viewer.pagesCount, Math.max(1, pageNumber)) - 1) as PageView;
  const topOf = ({ div }: PageView): number => div.offsetTop + div.clientTop;
  const pixelsOf = ({ pageNumber, y }: Place): number => {
    const view = viewOf(pageNumber), page = told.current.pages[pageNumber - 1];
    const down = page ? turnBox({ x: 0, y, width: page.width, height: 1 }, page, viewer.pagesRotation).y : y;
    return topOf(view) + down * view.viewport.scale;
  };
  const placeAt = (below: number): Place => {
    const pixels = container.scrollTop + below;
    let low = 1, high = viewer.pagesCount;
    while (low < high) { const middle = Math.ceil((low + high) / 2); if (topOf(viewOf(middle)) <= pixels) low = middle; else high = middle - 1; }
    const view = viewOf(low);
    return { pageNumber: low, y: viewer.pagesRotation === 0 ? (pixels - topOf(view)) / view.viewport.scale : 0 };
  };
  return {
    show: (place, below = margin) => { container.scrollTop = pixelsOf(place) - below; },
    placeAt,
    pixelsTo: (place) => pixelsOf(place) - container.scrollTop,
    scrollBy: (pixels) => { container.scrollTop += pixels; },
    zoom: (to) => {
      made.fitsText = to === 'auto';
      if (to === 'auto') return fitText(made, told.current.pages);
      if (to === 'in') viewer.increaseScale(); else if (to === 'out') viewer.decreaseScale();
      else viewer.currentScaleValue = to === 'actual' ? '1' : to;
    },
    rotate: () => {
      const place = placeAt(margin);
      viewer.pagesRotation = (viewer.pagesRotation + 90) % 360;
      onTurn(viewer.pagesRotation);
      if (made.fitsText) fitText(made, told.current.pages);
      container.scrollTop = pixelsOf(place) - margin;
    },
    marked: () => markedWords(container, viewer.pagesRotation, told.current.pages, told.current.readLines),
    find: (wish) => {
      if (!wish) events.dispatch('findbarclose', { source: null });
      else events.dispatch('find', { source: null, type: wish.again ? 'again' : '', query: wish.words, caseSensitive: false, entireWord: false, highlightAll: true, findPrevious: wish.backwards, matchDiacritics: false });
    },
    focus: () => container.focus(),
  };
}

/** The words marked now, page by page: where they stand is taken from where they are drawn, so that it does not matter in which order or letters PDF.js has them. */
async function markedWords(container: HTMLElement, rotation: number, pages: Pages, readLines: PlacedReader): Promise<MarkedWords | null> {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0 || !container.contains(selection.anchorNode)) return null;
  const range = selection.getRangeAt(0).cloneRange(), words = selection.toString();
  const touched = [...container.querySelectorAll<HTMLElement>('.page > .textLayer')].filter((layer) => range.intersectsNode(layer)).flatMap((layer) => partOn(layer, range, rotation, pages));
  const stretches = await Promise.all(touched.map(async ({ pageNumber, from, to, words: own }) => {
    const page = await readLines(pageNumber), between = page && wordsBetween(page, from, to, own);
    return between ? [{ pageNumber, ...between }] : [];
  }));
  return stretches.flat().length > 0 ? { stretches: stretches.flat(), words } : null;
}

function partOn(layer: HTMLElement, range: Range, rotation: number, pages: Pages): { pageNumber: number; from: Point; to: Point; words: string }[] {
  const sheet = layer.parentElement!, pageNumber = Number(sheet.dataset.pageNumber), page = pages[pageNumber - 1];
  const own = document.createRange();
  own.selectNodeContents(layer);
  if (range.compareBoundaryPoints(Range.START_TO_START, own) > 0) own.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, own) < 0) own.setEnd(range.endContainer, range.endOffset);
  const rects = [...own.getClientRects()].filter(({ width, height }) => width > 0.5 && height > 0.5 && height < sheet.clientHeight / 2);
  const first = rects[0], last = rects.at(-1);
  if (!page || !first || !last) return [];
  const box = layer.getBoundingClientRect(), turned = rotation % 180 === 0 ? page : { width: page.height, height: page.width };
  // Back from the page as it is turned now to the page as it was read.
  const pointOf = (x: number, y: number): Point => turnBox({ x: ((x - box.left) / box.width) * turned.width, y: ((y - box.top) / box.height) * turned.height, width: 0, height: 0 }, turned, 360 - rotation);
  return [{ pageNumber, from: pointOf(first.left + 0.5, first.top + first.height / 2), to: pointOf(last.right - 0.5, last.top + last.height / 2), words: own.toString() }];
}
