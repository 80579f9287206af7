import { matchQuote } from './match-quote.ts';
import type { PageText } from './text.ts';

/** Words of a page by which their place is found again in another reading: the words, what stands around them, and where they stood. */
export interface Anchor { readonly quotation: string; readonly prefix: string; readonly suffix: string; readonly pageIndex: number; readonly start: number }

/** A place on a page, half-open offsets into its text. */
export interface PagePoint { readonly pageIndex: number; readonly start: number; readonly end: number }

type Page = Pick<PageText, 'pageIndex' | 'text'>;
const contextLength = 48, compared = 14;

/** The anchor of some words of a page. */
export function anchorAt({ text, pageIndex }: Page, start: number, end: number): Anchor {
  return { quotation: text.slice(start, end), prefix: text.slice(Math.max(0, start - contextLength), start), suffix: text.slice(end, end + contextLength), pageIndex, start };
}

const plain = (text: string): string => text.replace(/[\s\u00ad\u2010-]+/gu, '').toLowerCase();

/** Where an anchor's words stand now: at their place, or at the one place that fits by its words and context. Null where none fits, or several do. */
export function findAnchor(pages: readonly Page[], anchor: Anchor): PagePoint | null {
  const places = pages.flatMap(({ pageIndex, text }) => matchQuote(text, anchor.quotation).map((place) => ({ pageIndex, ...place, text })));
  const fits = ({ text, start, end }: { text: string; start: number; end: number }): number => {
    const before = plain(text.slice(Math.max(0, start - contextLength), start)), after = plain(text.slice(end, end + contextLength)), wantedBefore = plain(anchor.prefix), wantedAfter = plain(anchor.suffix);
    // What ends a page has another page's words before or behind it only by chance.
    return (wantedBefore === '' || before.endsWith(wantedBefore.slice(-compared)) ? 1 : 0) + (wantedAfter === '' || after.startsWith(wantedAfter.slice(0, compared)) ? 1 : 0);
  };
  const scored = places.map((place) => ({ place, score: fits(place) + (place.pageIndex === anchor.pageIndex && place.start === anchor.start ? 0.5 : 0) })).sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (!first || (second && second.score === first.score)) return null;
  if (first.score < 1 && !(scored.length === 1 && plain(anchor.quotation).length >= 16)) return null;
  const { pageIndex, start, end } = first.place;
  return { pageIndex, start, end };
}
