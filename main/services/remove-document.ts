import type { Output, Parsed } from '../../shared/contract/operations.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { decide, findDocument, type Desk } from './desk.ts';
import { clearedShelf } from './order-instruments.ts';
import { forgetText } from './keep-outline.ts';
import { tagsOf } from './tag-passage.ts';
import { notesOf } from './write-note.ts';

/** Takes a document out of the review. Its bytes stay, so undo brings it back whole; its tags are named, never dropped. */
export function removeDocument(desk: Desk, wish: Parsed<'documents.remove'>): Output<'documents.remove'> {
  const document = findDocument(desk, wish.document);
  const resting = tagsOf(desk).filter((tag) => tag.passage.documentId === document.id);
  if (resting.length > 0) throw new Failure('refused', `${resting.length} tag${resting.length === 1 ? ' rests' : 's rest'} on ${document.fileName}. Remove ${resting.length === 1 ? 'it' : 'them'} first, so that no finding loses its ground unseen.`);
  const beside = notesOf(desk).filter((note) => note.passage.documentId === document.id).length;
  if (beside > 0) throw new Failure('refused', `${beside} note${beside === 1 ? ' stands' : 's stand'} beside words of ${document.fileName}. Remove ${beside === 1 ? 'it' : 'them'} first.`);
  decide(desk, [{ topic: 'document', id: document.id, before: document, after: null }, ...clearedShelf(desk, document)]);
  desk.store.transact(() => { forgetText(desk, document.id); desk.store.extractions.drop(document.id); });
  return { removed: document.id, tags: 0 };
}
