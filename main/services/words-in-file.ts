import type { Passage } from '../../shared/domain/judgement.ts';
import { asInFile } from '../../shared/domain/text-repairs.ts';
import { joinStretches } from '../../shared/domain/text.ts';
import { lettersRepaired } from '../extraction/document-view.ts';
import type { Desk } from './desk.ts';

/** What the file has where a passage stands, letter for letter; null where no letters of its document were repaired. */
export function placeInFile(desk: Desk, { documentId, stretches, region }: Passage): string | null {
  if (region || !desk.store.extractions.get(documentId)?.notes.some((note) => note.startsWith(lettersRepaired))) return null;
  return joinStretches((pageIndex) => { const page = desk.store.pages.get(documentId, pageIndex); return page ? asInFile(page) : ''; }, stretches);
}

/** A passage's words as the file has them, where they were repaired; empty where the file has the quotation itself. */
export function wordsInFile(desk: Desk, passage: Passage): string {
  const words = placeInFile(desk, passage);
  return words === null || words === passage.quotation ? '' : words;
}
