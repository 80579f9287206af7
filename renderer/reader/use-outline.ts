import { useMemo } from 'react';
import type { Output } from '../../shared/contract/operations.ts';
import { unpackOutline, type PlacedProvision } from '../../shared/domain/packed-outline.ts';
import { useQuery } from '../engine/use-query.ts';
import type { Place } from './pages-handle.ts';

export type OutlineAnswer = Output<'outline.places'>;
export type { PlacedProvision };
export type Pages = OutlineAnswer['pages'];

/** A document's outline as the reader walks it. */
export interface Outline {
  readonly provisions: readonly PlacedProvision[];
  readonly pages: Pages;
  readonly byPath: ReadonlyMap<string, PlacedProvision>;
  readonly indexOf: ReadonlyMap<string, number>;
  /** The article that holds a provision, or the provision itself where none does. */
  articleOf(path: string): PlacedProvision | null;
  /** By which word the article of a provision is cited. */
  unitOf(path: string): OutlineAnswer['unit'];
  /** The provision that stands at a place: the last that begins at or above it. */
  provisionAt(place: Place): PlacedProvision | null;
}

/** The outline of a document; null until it is there. */
export function useOutline(document: string | null): { readonly outline: Outline | null; readonly refusal: string } {
  const { data, error } = useQuery('outline.places', { document: document ?? '' }, { enabled: document !== null });
  const outline = useMemo(() => (data ? outlineOf(data) : null), [data]);
  return { outline, refusal: error?.message ?? '' };
}

function outlineOf({ provisions: packed, pages, unit }: OutlineAnswer): Outline {
  const provisions = unpackOutline(packed);
  const byPath = new Map(provisions.map((provision) => [provision.path, provision]));
  const indexOf = new Map(provisions.map(({ path }, index) => [path, index]));
  const articleOf = (path: string): PlacedProvision | null => {
    for (let at = byPath.get(path); at; at = at.parent === null ? undefined : byPath.get(at.parent)) if (at.kind === 'article') return at;
    return byPath.get(path) ?? null;
  };
  return {
    provisions, pages, byPath, indexOf, articleOf, unitOf: (path) => articleOf(path)?.unit ?? unit,
    provisionAt: (place) => {
      let found: PlacedProvision | null = null;
      // On a page of two columns the second begins higher up: it is reached only below everything of the first.
      for (const provision of provisions) {
        if (provision.begins.pageNumber > place.pageNumber || (provision.begins.pageNumber === place.pageNumber && isBelow(provision.begins, place))) break;
        found = provision;
      }
      return found;
    },
  };
}

const isBelow = (begins: PlacedProvision['begins'], place: Place): boolean => (place.start === undefined ? begins.y > place.y + 2 : begins.start > place.start);
