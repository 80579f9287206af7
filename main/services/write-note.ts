import type { Output, Parsed } from '../../shared/contract/operations.ts';
import type { LawDocument } from '../../shared/domain/evidence.ts';
import { Failure } from '../../shared/domain/failure.ts';
import type { Note } from '../../shared/domain/judgement.ts';
import { decide, findDocument, type Desk } from './desk.ts';
import { findPassage } from './find-passage.ts';
import { placesNow } from './place-now.ts';
import { unitAt } from './printed-places.ts';
import { standings } from './quotation-standing.ts';

type NoteRow = Output<'notes.list'>[number];

/** Writes a note beside a passage. It bears on no element and enters no memo. */
export function writeNote(desk: Desk, wish: Parsed<'notes.add'>): NoteRow {
  const passage = findPassage(desk, findDocument(desk, wish.document), wish);
  const note: Note = { id: desk.newId(), passage, text: wish.text, by: desk.by, at: desk.now() };
  decide(desk, [{ topic: 'note', id: note.id, before: null, after: note }]);
  return rowOf(desk, note);
}

/** Changes a note's text. */
export function changeNote(desk: Desk, wish: Parsed<'notes.change'>): NoteRow {
  const note = noteNamed(desk, wish.note), after: Note = { ...note, text: wish.text };
  if (after.text !== note.text) decide(desk, [{ topic: 'note', id: note.id, before: note, after }]);
  return rowOf(desk, after);
}

/** Removes a note; undo brings it back. */
export function removeNote(desk: Desk, wish: Parsed<'notes.remove'>): { removed: string } {
  const note = noteNamed(desk, wish.note);
  decide(desk, [{ topic: 'note', id: note.id, before: note, after: null }]);
  return { removed: note.id };
}

/** The notes, each with whether the words beside it still stand. */
export function listNotes(desk: Desk, { document }: Parsed<'notes.list'>): NoteRow[] {
  const only = document ? findDocument(desk, document).id : null, standingOf = standings(desk);
  return notesOf(desk).filter(({ passage }) => !only || passage.documentId === only).map((note) => rowOf(desk, note, standingOf(note)));
}

/** The notes as they stand, oldest first, each in the provision of the present outline that holds its words. */
export function notesOf(desk: Desk): Note[] {
  const now = placesNow(desk);
  return recordedNotes(desk).map((note) => { const passage = now(note.passage); return passage === note.passage ? note : { ...note, passage }; });
}

/** The notes as the journal holds them. */
const recordedNotes = (desk: Desk): Note[] => desk.store.standing.list<Note>('note').map(({ value }) => value).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));

function noteNamed(desk: Desk, named: string): Note {
  const found = recordedNotes(desk).filter(({ id }) => id === named || (named.length >= 4 && id.startsWith(named)));
  if (found.length > 1) throw new Failure('ambiguous', `"${named}" is the beginning of ${found.length} notes. Give more of its id.`);
  if (!found[0]) throw new Failure('not-found', `There is no note "${named}". "lacuna notes" lists them.`);
  return found[0];
}

function rowOf(desk: Desk, note: Note, standing = standings(desk)(note)): NoteRow {
  const { id, passage, text, by, at } = note;
  const fileName = desk.store.standing.get<LawDocument>('document', passage.documentId)?.fileName ?? '(removed)';
  return {
    id, text, document: passage.documentId, fileName, provision: passage.provision, article: passage.article, unit: unitAt(desk, passage.documentId, passage.provision), quotation: passage.quotation, firstPage: passage.firstPage, lastPage: passage.lastPage, pageLabel: passage.pageLabel,
    by, at, standing, region: passage.region ?? null,
  };
}
