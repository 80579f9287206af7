import type { Box } from '../../shared/domain/text.ts';

/** A place in a document: a page, how far down it in points, and the offset in its text where that is known. */
export interface Place { readonly pageNumber: number; readonly y: number; readonly start?: number }

/** Words that a person marked in the window, page by page, as they read and where they stand there. */
export interface MarkedWords { readonly stretches: readonly { readonly pageNumber: number; readonly start: number; readonly end: number }[]; readonly words: string }

export interface FindWish { readonly words: string; readonly again: boolean; readonly backwards: boolean }
export interface Found { readonly current: number; readonly total: number; readonly isSearching: boolean }

/** What the reader asks of the pages, be they drawn from a PDF or set from text. */
export interface PagesHandle {
  /** Brings a place so many pixels below the upper edge. */
  show(place: Place, below?: number): void;
  /** The place that stands so many pixels below the upper edge. */
  placeAt(below: number): Place;
  /** How many pixels a place lies below the upper edge now (above it: less than 0). */
  pixelsTo(place: Place): number;
  scrollBy(pixels: number): void;
  zoom(to: 'in' | 'out' | 'auto' | 'page-fit' | 'actual'): void;
  rotate(): void;
  /** The words marked now, or null. */
  marked(): Promise<MarkedWords | null>;
  find(wish: FindWish | null): void;
  focus(): void;
}

/** A page as the overlay needs it: its size in its own units, and where words stand on it as drawn now. */
export interface PageGeometry { readonly width: number; readonly height: number; readonly boxesOf: (place: { readonly stretches: readonly { readonly start: number; readonly end: number }[]; readonly boxes: readonly Box[] }) => readonly Box[] }

/** A box on a page that is shown turned by quarter turns clockwise. */
export function turnBox({ x, y, width, height }: Box, page: { readonly width: number; readonly height: number }, degrees: number): Box {
  const turn = ((degrees % 360) + 360) % 360;
  if (turn === 90) return { x: page.height - y - height, y: x, width: height, height: width };
  if (turn === 180) return { x: page.width - x - width, y: page.height - y - height, width, height };
  if (turn === 270) return { x: y, y: page.width - x - width, width: height, height: width };
  return { x, y, width, height };
}
