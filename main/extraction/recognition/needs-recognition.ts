import { isBlank, type PageText } from '../../../shared/domain/text.ts';

/** Below this the text of a page cannot be trusted. */
const soundEnough = 0.6;
/** A page with fewer letters than this holds no article; where most pages are so, a stamp or a library's mark lies over a scan. */
const fewLetters = 120, most = 0.5;

/** The pages of a PDF that have no text of their own, or none that can be relied on. Blank pages have nothing to recognise. */
export function pagesNeedingRecognition(pages: readonly PageText[]): number[] {
  const printed = pages.filter((page) => !isBlank(page)), letters = printed.map(({ text }) => lettersUpTo(fewLetters, text)), sparse = letters.filter((count) => count < fewLetters).length > printed.length * most;
  return printed.filter((page, i) => !page.ocr && (letters[i] === 0 || page.quality.score < soundEnough || (sparse && letters[i]! < fewLetters))).map(({ pageIndex }) => pageIndex);
}

/** How many letters and digits a text has, counted no further than matters. */
function lettersUpTo(most: number, text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/[\p{L}\p{Nd}]/gu)) if (++count >= most) break;
  return count;
}

/** Whether recognised text serves better than what the file has: it does where there is none, and elsewhere only where it is surely read and no poorer. */
export function isBetter(recognised: Pick<PageText, 'text' | 'quality'>, confidence: number, own: Pick<PageText, 'text' | 'quality'>): boolean {
  if (own.text.trim() === '') return true;
  return confidence >= 75 && recognised.quality.score > own.quality.score && recognised.text.length > own.text.length * 0.5 || (recognised.text.length > own.text.length * 3 && confidence >= 70);
}
