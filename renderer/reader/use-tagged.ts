import { useMemo } from 'react';
import type { Output } from '../../shared/contract/operations.ts';
import { useQuery } from '../engine/use-query.ts';
import type { Outline } from './use-outline.ts';

export type TagRow = Output<'tags.list'>[number];
export type NoteRow = Output<'notes.list'>[number];
export type PagePlaces = Output<'tags.places'>['tags'][number]['pages'];
export type PlacedTag = TagRow & { readonly pages: PagePlaces };
export type PlacedNote = NoteRow & { readonly pages: PagePlaces };

/** What people have put beside a document's words, in the order of the document. */
export interface Tagged { readonly tags: readonly PlacedTag[]; readonly notes: readonly PlacedNote[] }

const none: Tagged = { tags: [], notes: [] };

/** The tags and notes of a document with their places on its pages. */
export function useTagged(document: string | null): Tagged {
  const wish = { document: document ?? '' }, enabled = { enabled: document !== null };
  const { data: rows } = useQuery('tags.list', wish, enabled), { data: notes } = useQuery('notes.list', wish, enabled), { data: places } = useQuery('tags.places', wish, enabled);
  return useMemo(() => {
    if (!rows || !notes || !places) return none;
    const ofTag = new Map(places.tags.map(({ tag, pages }) => [tag, pages])), ofNote = new Map(places.notes.map(({ note, pages }) => [note, pages]));
    return {
      tags: rows.map((row) => ({ ...row, pages: ofTag.get(row.id) ?? [] })).sort(byPlace),
      notes: notes.map((row) => ({ ...row, pages: ofNote.get(row.id) ?? [] })).sort(byPlace),
    };
  }, [rows, notes, places]);
}

const byPlace = (a: { readonly pages: PagePlaces; readonly at: string }, b: { readonly pages: PagePlaces; readonly at: string }): number => {
  const [p, q] = [a.pages[0], b.pages[0]];
  return (p?.pageNumber ?? 1e9) - (q?.pageNumber ?? 1e9) || (p?.stretches[0]?.start ?? 0) - (q?.stretches[0]?.start ?? 0) || (a.at < b.at ? -1 : 1);
};

/** How many tags lie in each provision, counted into everything above it. */
export function countTags(outline: Outline, tags: readonly PlacedTag[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { provision } of tags) for (let at = provision === null ? undefined : outline.byPath.get(provision); at; at = at.parent === null ? undefined : outline.byPath.get(at.parent)) counts.set(at.path, (counts.get(at.path) ?? 0) + 1);
  return counts;
}

/** The tags and notes that lie in an article (or whatever provision stands in its place). */
export function taggedIn<T extends { readonly provision: string | null }>(rows: readonly T[], outline: Outline, article: string | null): readonly T[] {
  return rows.filter(({ provision }) => (provision === null ? null : outline.articleOf(provision)?.path ?? null) === article);
}
