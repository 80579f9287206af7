import type { Output, Parsed } from '../../shared/contract/operations.ts';
import type { PagePlace } from '../../shared/domain/place-boxes.ts';
import { findDocument, type Desk } from './desk.ts';
import { pagesOnce, placePassage } from './find-passage.ts';
import { tagsOf } from './tag-passage.ts';
import { notesOf } from './write-note.ts';

/** Where a document's tagged words and notes stand on its pages now, for whoever draws them there. */
export function placeTags(desk: Desk, wish: Parsed<'tags.places'>): Output<'tags.places'> {
  const document = findDocument(desk, wish.document), pageOf = pagesOnce(desk, document.id);
  const tags = tagsOf(desk).filter(({ passage }) => passage.documentId === document.id), notes = notesOf(desk).filter(({ passage }) => passage.documentId === document.id);
  return {
    document: document.id,
    tags: tags.map(({ id, targetId, bearing, passage }) => ({ tag: id, for: targetId, bearing, pages: plain(placePassage(desk, passage, pageOf)) })),
    notes: notes.map(({ id, passage }) => ({ note: id, pages: plain(placePassage(desk, passage, pageOf)) })),
  };
}

/** Places as the contract's plain data. */
export const plain = (places: readonly PagePlace[]) => places.map(({ pageNumber, stretches, boxes }) => ({ pageNumber, stretches: [...stretches], boxes: [...boxes] }));
