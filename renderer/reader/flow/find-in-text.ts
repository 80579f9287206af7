import type { ReadPage } from '../use-lines.ts';
import { rangeOn } from './section-boxes.ts';

export interface FoundPlace { readonly pageNumber: number; readonly y: number; readonly start: number; readonly end: number }

const most = 5_000;

/** Every place of some words in a text, whatever their case; at most five thousand. */
export async function findInText(readPage: ReadPage, pageCount: number, words: string): Promise<FoundPlace[]> {
  const found: FoundPlace[] = [], wanted = words.trim().toLocaleLowerCase();
  if (!wanted) return found;
  for (let pageNumber = 1; pageNumber <= pageCount && found.length < most; pageNumber++) {
    const text = (await readPage(pageNumber))?.text.toLocaleLowerCase().replace(/\n/gu, ' ') ?? '';
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) found.push({ pageNumber, y: 0, start: at, end: at + wanted.length });
  }
  return found;
}

/** Marks the found words that are on screen, by the browser's own highlights: no element is added to the text. */
export function showFound(found: readonly FoundPlace[], at: number, sectionOf: (pageNumber: number) => HTMLElement | null = () => null): void {
  if (!('highlights' in CSS)) return;
  const rangesOf = (places: readonly FoundPlace[]): Range[] => places.flatMap((place) => { const section = sectionOf(place.pageNumber), range = section && rangeOn(section, place); return range ? [range] : []; });
  const near = found.filter(({ pageNumber }) => Math.abs(pageNumber - (found[at]?.pageNumber ?? 0)) <= 3);
  CSS.highlights.set('reader-found', new Highlight(...rangesOf(near)));
  CSS.highlights.set('reader-found-now', new Highlight(...rangesOf(found.slice(at, at + 1))));
}
