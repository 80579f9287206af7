import type { Output, Parsed } from '../../shared/contract/operations.ts';
import { findCounterparts } from '../../shared/domain/counterparts.ts';
import type { LawDocument } from '../../shared/domain/evidence.ts';
import type { StoredProvision } from '../store/provision-table.ts';
import { documentsOf, findDocument, languageOf, readingOf, type Desk } from './desk.ts';

/** The documents that hold the same version in the other language and have been read: translations of an original, the original of a translation. */
export const otherLanguages = (desk: Desk, documents: readonly LawDocument[], mine: LawDocument): LawDocument[] =>
  documents.filter((d) => d.id !== mine.id && d.versionId === mine.versionId && (d.role === 'original') !== (mine.role === 'original') && desk.store.extractions.get(d.id)?.state === 'ready');

type Finder = ReturnType<typeof findCounterparts<StoredProvision>>;
const finders = new WeakMap<Desk, Map<string, Finder>>();

/** Finds counterparts in a document; its outline is read once for each thing done at the desk. */
export function counterpartIn(desk: Desk, documentId: string): Finder {
  const known = finders.get(desk) ?? new Map<string, Finder>();
  finders.set(desk, known);
  const finder = known.get(documentId) ?? findCounterparts(desk.store.provisions.list(documentId));
  known.set(documentId, finder);
  return finder;
}

/** The pairs of provisions of a document and the other language of its version, in the document's order. */
export function pairProvisions(desk: Desk, wish: Parsed<'outline.counterparts'>): Output<'outline.counterparts'> {
  const document = findDocument(desk, wish.document);
  readingOf(desk, document);
  const others = otherLanguages(desk, documentsOf(desk), document);
  const other = wish.other ? findDocument(desk, wish.other) : others[0];
  if (wish.other) readingOf(desk, other!);
  const counterpart = other ? counterpartIn(desk, other.id) : () => null;
  const pairs = desk.store.provisions.list(document.id).flatMap(({ path, kind, article }) => { const there = counterpart({ path, kind, article }); return there ? [{ provision: path, counterpart: there.path }] : []; });
  return { document: document.id, other: other?.id ?? null, others: others.map((d) => ({ document: d.id, fileName: d.fileName, role: d.role, language: languageOf(desk, d) })), pairs };
}
