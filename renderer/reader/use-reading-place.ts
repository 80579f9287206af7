import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { PagesHandle, Place } from './pages-handle.ts';
import type { Which } from './use-active-text.ts';
import type { Outline, PlacedProvision } from './use-outline.ts';

export interface ReadingPlace {
  /** The provision that is being read, and the place at the top of what is shown. */
  readonly current: PlacedProvision | null;
  readonly pageNumber: number;
  goTo(path: string): void;
  goToPlace(place: Place, path?: string | null): void;
  /** From now on the current provision is whatever stands at the top. */
  follow(): void;
  /** Other words stand at the top now. */
  moved(): void;
}

/** Reading happens a little below the upper edge. */
const readingLine = 72;

/** Follows where one reads. What was chosen stays the current provision until a person moves the pages away from it; a text beside it follows there. */
export function useReadingPlace(outline: Outline | null, handle: RefObject<PagesHandle | null>, container: RefObject<HTMLElement | null>, lead: RefObject<Which>): ReadingPlace {
  const [path, setPath] = useState<string | null>(null), [pageNumber, setPageNumber] = useState(1);
  const follows = useRef(true);
  useEffect(() => {
    const box = container.current;
    if (!box) return undefined;
    const byHand = (event: Event): void => { if (event.type !== 'keydown' || /^(?:Arrow|Page|Home|End| )/u.test((event as KeyboardEvent).key)) follows.current = true; };
    for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown']) box.addEventListener(type, byHand, { passive: true });
    return () => { for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown']) box.removeEventListener(type, byHand); };
  }, [container]);
  const goToPlace = useCallback((place: Place, chosen: string | null = null) => {
    follows.current = chosen === null;
    lead.current = 'mine';
    if (chosen !== null) setPath(chosen);
    setPageNumber(place.pageNumber);
    handle.current?.show(place);
  }, [handle, lead]);
  const goTo = useCallback((wanted: string) => { const provision = outline?.byPath.get(wanted); if (provision) goToPlace(provision.begins, wanted); }, [outline, goToPlace]);
  const moved = useCallback(() => {
    const place = handle.current?.placeAt(readingLine);
    if (!place || !outline) return;
    setPageNumber(place.pageNumber);
    if (follows.current) setPath(outline.provisionAt(place)?.path ?? null);
  }, [handle, outline]);
  return { current: (path === null ? null : outline?.byPath.get(path)) ?? null, pageNumber, goTo, goToPlace, moved, follow: useCallback(() => { follows.current = true; }, []) };
}
