import type { Output } from '../../shared/contract/operations.ts';

/** A place that the pages can be turned to. */
export interface WordsPlace { readonly pageNumber: number; readonly y: number; readonly start: number }

/** A little above some words a reader can see what they belong to. */
const ABOVE = 40;

/** Where the first of some words stands on its page; null for words that stand on none (a heading's). */
export function placeOfWords(pages: Output<'microscope.show'>['penalties'][number]['pages']): WordsPlace | null {
  const [page] = pages;
  return page ? { pageNumber: page.pageNumber, y: Math.max(0, (page.boxes[0]?.y ?? 0) - ABOVE), start: page.stretches[0]?.start ?? 0 } : null;
}
