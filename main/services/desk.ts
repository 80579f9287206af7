import type { Catalogue } from '../../shared/domain/catalogue.ts';
import type { ComparisonVocabulary } from '../../shared/domain/comparison-words.ts';
import type { LawDocument } from '../../shared/domain/evidence.ts';
import { Failure } from '../../shared/domain/failure.ts';
import type { Change, JournalEntry, Topic } from '../../shared/domain/journal.ts';
import type { ReviewSubject } from '../../shared/domain/judgement.ts';
import type { Cancellation, Progress } from '../../shared/contract/operation.ts';
import type { StructureVocabulary } from '../outline/structure-vocabulary.ts';
import type { Extraction } from '../store/extraction-table.ts';
import type { ReviewStore } from '../store/review-store.ts';
import type { Uploads } from '../store/uploads.ts';
import type { Lexicon } from '../suggestion/load-lexicon.ts';

/** What lies on the desk while one intention is carried out: the open review, the program's knowledge, and the doorways to clock and ids. */
export interface Desk {
  readonly store: ReviewStore;
  /** Files that came through a browser and wait to be imported. */
  readonly uploads: Uploads;
  /** With the review's own packs. */
  readonly catalogue: () => Catalogue;
  readonly lexicon: () => Lexicon;
  readonly vocabulary: () => StructureVocabulary;
  /** The words by which two languages are compared. */
  readonly comparison: () => ComparisonVocabulary;
  readonly now: () => string;
  readonly newId: () => string;
  /** SHA-256 of bytes or UTF-8 text, in hex. */
  readonly digest: (content: string | Uint8Array) => string;
  readonly by: string;
  readonly signal?: Cancellation;
  readonly report: (progress: Progress) => void;
  readonly program: string;
}

/** Records one decision of the user and folds it. */
export function decide(desk: Desk, changes: readonly Change[], undoes: string | null = null): JournalEntry[] {
  return desk.store.decide(changes, { group: desk.newId(), at: desk.now(), by: desk.by, undoes });
}

/** The change that sets a value, whatever was there. */
export function setting(desk: Desk, topic: Topic, id: string, after: unknown): Change {
  return { topic, id, before: desk.store.standing.get(topic, id), after };
}

/** What the open review is of. */
export function subjectOf(desk: Desk): ReviewSubject {
  return desk.store.standing.get<ReviewSubject>('review', 'review') ?? { state: '', title: '', asOf: '', reviewers: [] };
}

/** The documents in the order in which they came in. */
export const documentsOf = (desk: Desk): LawDocument[] =>
  desk.store.standing.list<LawDocument>('document').map(({ value }) => value).sort((a, b) => (a.importedAt < b.importedAt ? -1 : a.importedAt > b.importedAt ? 1 : a.fileName < b.fileName ? -1 : 1));

/** Finds a document by its id, the beginning of its id, or its file name. */
export function findDocument(desk: Desk, named: string): LawDocument {
  const all = documentsOf(desk);
  const found = [all.filter((d) => d.id === named), all.filter((d) => d.fileName === named), all.filter((d) => named.length >= 4 && d.id.startsWith(named.toLowerCase()))].find((some) => some.length > 0) ?? [];
  if (found.length > 1) throw new Failure('ambiguous', `"${named}" may be any of these: ${found.map((d) => `${d.id} (${d.fileName})`).join(', ')}. Name one by its id.`);
  if (!found[0]) throw new Failure('not-found', all.length ? `No document is called "${named}". The review holds ${all.slice(0, 8).map((d) => d.fileName).join(', ')}${all.length > 8 ? ' ...' : ''}.` : `The review holds no documents yet. Import one first.`);
  return found[0];
}

/** The extraction of a document that has been read; a Failure with the reason where it could not be. */
export function readingOf(desk: Desk, document: LawDocument): Extraction {
  const extraction = desk.store.extractions.get(document.id);
  if (extraction?.state === 'ready') return extraction;
  if (extraction?.state === 'reading') throw new Failure('busy', `${document.fileName} is still being read: ${soFar(desk.store.pages.count(document.id), extraction.pageCount)} are there. They can be read and searched already; this waits for the last one.`);
  throw new Failure('failed', extraction?.message ? `${document.fileName} has no text: ${extraction.message}` : `${document.fileName} has not been read yet. Use "lacuna reread" to read it.`);
}

/** Whether the pages of a reading in this state may be looked at and searched: those that are there so far. */
export const isReadable = (extraction: Pick<Extraction, 'state'> | null): boolean => extraction !== null && ['ready', 'reading', 'cancelled'].includes(extraction.state);

/** A document's reading for looking at its pages: while it is being read, or was broken off, those that are there. What is decided on asks `readingOf`. */
export function pagesReadOf(desk: Desk, document: LawDocument): { readonly reading: Extraction; readonly pagesRead: number } {
  const reading = desk.store.extractions.get(document.id), pagesRead = isReadable(reading) ? desk.store.pages.count(document.id) : 0;
  return reading && pagesRead > 0 ? { reading, pagesRead } : { reading: readingOf(desk, document), pagesRead };
}

/** What to say of a page that is not there. */
export function noSuchPage(document: LawDocument, { pageCount }: Extraction, pagesRead: number, pageNumber: number): Failure {
  return pageNumber <= pageCount ? new Failure('not-found', `Page ${pageNumber} of ${document.fileName} has not been read yet: ${soFar(pagesRead, pageCount)} are there.`)
    : new Failure('not-found', `${document.fileName} has ${pageCount} pages; there is no page ${pageNumber}.`);
}

const soFar = (pagesRead: number, pageCount: number): string => `${pagesRead.toLocaleString('en')} of ${pageCount.toLocaleString('en')} pages`;

/** The language that analysis uses: as stated, made precise by what the text shows. */
export const languageOf = (desk: Desk, document: LawDocument): string => desk.store.extractions.brief(document.id)?.language || document.language;
