import type { Pages } from '../use-outline.ts';
import type { PdfViewer } from './pdfjs.ts';

/** Beside the words there is room for bars and notes; larger than half as large again is for those who ask for it. */
const besidePixels = 48, largest = 1.5, pixelsOfPoint = 96 / 72;

/** Makes the text, not the page, as wide as there is room, and puts it in the middle: a page's empty margins may lie out of sight. */
export function fitText({ viewer }: PdfViewer, pages: Pages): void {
  // A page that holds only its number says nothing about where the text stands.
  const withText = pages.filter(({ hasText, textLeft, textRight, width }) => hasText && textRight - textLeft < width * 0.98), container = viewer.container;
  if (withText.length === 0 || viewer.pagesRotation % 180 !== 0) { viewer.currentScaleValue = 'auto'; return; }
  const left = quantile(withText.map(({ textLeft }) => textLeft), 0.1), right = quantile(withText.map(({ textRight }) => textRight), 0.9);
  const room = container.clientWidth - 2 * besidePixels;
  if (room <= 0 || right - left < 50) return;
  viewer.currentScale = Math.min(largest, room / ((right - left) * pixelsOfPoint));
  const page = viewer.getPageView(0) as { readonly div: HTMLElement; readonly viewport: { readonly scale: number } };
  container.scrollLeft = page.div.offsetLeft + ((left + right) / 2) * page.viewport.scale - container.clientWidth / 2;
}

const quantile = (values: readonly number[], share: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;
