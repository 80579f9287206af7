import type { Box } from '../../../shared/domain/text.ts';
import type { Place } from '../pages-handle.ts';
import type { Pages } from '../use-outline.ts';
import type { PDFDocumentProxy } from './pdfjs.ts';

/** A link of the file to a place in itself: where it stands on its page as read (in the units of the page), and the page that it leads to. */
export interface InnerLink { readonly box: Box; readonly pageNumber: number; readonly destination: readonly unknown[] }

const most = 400;

interface Annotation { readonly subtype?: string; readonly rect?: readonly number[]; readonly dest?: unknown; readonly url?: unknown; readonly unsafeUrl?: unknown; readonly action?: unknown; readonly attachment?: unknown; readonly resetForm?: unknown; readonly setOCGState?: unknown; readonly actions?: unknown }

/** True for a link that does nothing but lead to a place in the file itself. What leads out of it, runs or opens something is no link here. */
export const leadsInside = (one: Annotation): boolean =>
  one.subtype === 'Link' && (typeof one.dest === 'string' || Array.isArray(one.dest)) && ![one.url, one.unsafeUrl, one.action, one.attachment, one.resetForm, one.setOCGState, one.actions].some(Boolean);

/** The links of a page to places in the same file; those that lead nowhere are left out. */
export async function readInnerLinks(pdf: PDFDocumentProxy, pageNumber: number, pages: Pages): Promise<InnerLink[]> {
  const page = await pdf.getPage(pageNumber), size = pages[pageNumber - 1];
  const links = ((await page.getAnnotations({ intent: 'display' })) as Annotation[]).filter(leadsInside).slice(0, most);
  if (!size || links.length === 0) return [];
  const viewport = page.getViewport({ scale: 1 }), across = size.width / viewport.width, down = size.height / viewport.height;
  return (await Promise.all(links.map(async ({ rect, dest }): Promise<InnerLink[]> => {
    const destination = typeof dest === 'string' ? await pdf.getDestination(dest) : dest as unknown[], number = await pageOf(pdf, destination);
    if (!destination || number === null || number > pages.length || !rect) return [];
    const [x, y] = viewport.convertToViewportPoint(rect[0]!, rect[1]!) as [number, number], [u, v] = viewport.convertToViewportPoint(rect[2]!, rect[3]!) as [number, number];
    return [{ box: { x: Math.min(x, u) * across, y: Math.min(y, v) * down, width: Math.abs(u - x) * across, height: Math.abs(v - y) * down }, pageNumber: number, destination }];
  }))).flat();
}

/** Where a link leads: the page, and how far down it where the file says so. */
export async function placeOfLink(pdf: PDFDocumentProxy, { pageNumber, destination }: InnerLink, pages: Pages): Promise<Place> {
  const page = await pdf.getPage(pageNumber), size = pages[pageNumber - 1], viewport = page.getViewport({ scale: 1 });
  const kind = (destination[1] as { readonly name?: string } | undefined)?.name, [left, top] = kind === 'XYZ' ? [destination[2], destination[3]] : kind === 'FitH' || kind === 'FitBH' ? [0, destination[2]] : kind === 'FitR' ? [destination[2], destination[5]] : [0, null];
  if (!size || typeof top !== 'number') return { pageNumber, y: 0 };
  const y = (viewport.convertToViewportPoint(typeof left === 'number' ? left : 0, top) as number[])[1]! * size.height / viewport.height;
  return { pageNumber, y: Math.min(size.height, Math.max(0, y)) };
}

/** The number of the page that a destination names; null where the file has no such page. */
async function pageOf(pdf: PDFDocumentProxy, destination: readonly unknown[] | null): Promise<number | null> {
  const target = destination?.[0];
  if (typeof target === 'number') return Number.isInteger(target) && target >= 0 && target < pdf.numPages ? target + 1 : null;
  if (typeof target !== 'object' || target === null) return null;
  const reference = target as { num: number; gen: number };
  try { return pdf.cachedPageNumber(reference) ?? await pdf.getPageIndex(reference) + 1; } catch { return null; }
}
