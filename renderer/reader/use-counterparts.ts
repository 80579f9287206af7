import { useCallback, useMemo } from 'react';
import { useQuery } from '../engine/use-query.ts';
import type { TwinSpan } from './page-overlay.tsx';
import type { PagesHandle, Place } from './pages-handle.ts';
import type { Outline, Pages, PlacedProvision } from './use-outline.ts';
import type { PlacedTag } from './use-tagged.ts';

/** The same version in the other language: which provision stands for which. */
export interface Counterparts { readonly other: string | null; readonly there: ReadonlyMap<string, string>; readonly back: ReadonlyMap<string, string> }

/** The pairs of a document and the other language of its version. */
export function useCounterparts(document: string): Counterparts {
  const { data } = useQuery('outline.counterparts', { document });
  return useMemo(() => {
    const pairs = data?.pairs ?? [], back = new Map<string, string>();
    // An article may stand for paragraphs that its translation does not number: the way back is the widest.
    for (const { provision, counterpart } of pairs) if (!back.has(counterpart)) back.set(counterpart, provision);
    return { other: data?.other ?? null, there: new Map(pairs.map(({ provision, counterpart }) => [provision, counterpart])), back };
  }, [data]);
}

/** The provision that stands for one, or for what it lies in. */
export function counterpartOf(provision: PlacedProvision | null, mine: Outline, theirs: Outline, pairs: ReadonlyMap<string, string>): { readonly mine: PlacedProvision; readonly theirs: PlacedProvision } | null {
  for (let at = provision ?? undefined; at; at = at.parent === null ? undefined : mine.byPath.get(at.parent)) {
    const path = pairs.get(at.path), there = path === undefined ? undefined : theirs.byPath.get(path);
    if (there) return { mine: at, theirs: there };
  }
  return null;
}

const readingLine = 72;
const endOf = ({ ends }: PlacedProvision): Place => ({ pageNumber: ends.pageNumber, y: ends.y, start: ends.end });

/** Moves the other pages to where the counterpart of what is being read stands, as far into it as one has read. */
export function followWith(lead: PagesHandle, mine: Outline, follower: PagesHandle, theirs: Outline, pairs: ReadonlyMap<string, string>): void {
  const pair = counterpartOf(mine.provisionAt(lead.placeAt(readingLine)), mine, theirs, pairs);
  if (!pair) return;
  const begin = lead.pixelsTo(pair.mine.begins), end = lead.pixelsTo(endOf(pair.mine));
  const share = end > begin ? Math.min(1, Math.max(0, (readingLine - begin) / (end - begin))) : 0;
  const there = follower.pixelsTo(pair.theirs.begins), thereEnd = follower.pixelsTo(endOf(pair.theirs));
  const step = there + share * Math.max(0, thereEnd - there) - readingLine;
  if (Math.abs(step) > 1) follower.scrollBy(step);
}

/** Tags of the other text as spans beside the provisions that stand for theirs, page by page. */
export function useTwins(tags: readonly PlacedTag[], outline: Outline | null, pairs: ReadonlyMap<string, string>, labelOf: (target: string) => string): (pageNumber: number) => readonly TwinSpan[] {
  const byPage = useMemo(() => {
    const spans = new Map<number, TwinSpan[]>();
    for (const tag of outline ? tags : []) {
      const path = tag.provision === null ? undefined : pairs.get(tag.provision), provision = path === undefined ? undefined : outline!.byPath.get(path);
      if (provision) for (const [pageNumber, place] of spanOf(provision, outline!.pages)) spans.set(pageNumber, [...(spans.get(pageNumber) ?? []), { id: tag.id, words: labelOf(tag.for), place }]);
    }
    return spans;
  }, [tags, outline, pairs, labelOf]);
  return useCallback((pageNumber) => byPage.get(pageNumber) ?? [], [byPage]);
}

function spanOf({ begins, ends }: PlacedProvision, pages: Pages): [number, TwinSpan['place']][] {
  return Array.from({ length: ends.pageNumber - begins.pageNumber + 1 }, (_, i) => {
    const pageNumber = begins.pageNumber + i, { width, height } = pages[pageNumber - 1] ?? { width: 595, height: 842 };
    const top = i === 0 ? begins.y : height * 0.07, bottom = pageNumber === ends.pageNumber ? ends.y : height * 0.93;
    return [pageNumber, { stretches: [{ start: i === 0 ? begins.start : 0, end: pageNumber === ends.pageNumber ? ends.end : 1e7 }], boxes: [{ x: pages[pageNumber - 1]?.textLeft ?? 0, y: top, width, height: Math.max(4, bottom - top) }] }];
  });
}
