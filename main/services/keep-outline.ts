import type { LawDocument } from '../../shared/domain/evidence.ts';
import type { OutlineCorrection } from '../../shared/domain/outline.ts';
import type { PageText } from '../../shared/domain/text.ts';
import type { Extraction } from '../store/extraction-table.ts';
import { packPage } from '../store/page-codec.ts';
import type { Desk } from './desk.ts';
import { heardLanguage } from './heard-language.ts';
import { makeOutline, type OutlineMade } from './make-outline.ts';
import { fewPages, OutlineAside } from './outline-aside.ts';

/** What a person corrected in a document's outline. */
export const correctionsOf = (desk: Desk, documentId: string): OutlineCorrection[] => desk.store.standing.list<OutlineCorrection>('correction').map(({ value }) => value).filter((c) => c.documentId === documentId);

/** Makes the outline and its index anew from the pages, at once: after every correction. */
export function outlineDocument(desk: Desk, document: LawDocument, extraction: Extraction): Extraction {
  return keepOutline(desk, document, extraction, makeOutline({ pages: desk.store.pages.list(document.id), language: extraction.language, corrections: correctionsOf(desk, document.id) }, desk.vocabulary()));
}

/** Keeps an outline and its index in place of the one before. */
export function keepOutline(desk: Desk, document: LawDocument, extraction: Extraction, { provisions, digest, doubts, terms }: OutlineMade): Extraction {
  const { store } = desk;
  return store.transact(() => {
    store.index.removeDocument(document.id);
    store.provisions.drop(document.id);
    store.extractions.put(extraction);
    const ids = provisions.map((row) => store.provisions.insert(document.id, row));
    store.index.addDocument(document.id, extraction.language, terms.map(([ordinal, row]) => ({ provisionId: ids[ordinal]!, ...row })));
    const done: Extraction = { ...extraction, doubts, outlineDigest: digest };
    store.extractions.put(done);
    return done;
  });
}

/** The outline of pages that are not kept yet, in a thread where they are many. */
export async function outlineOf(desk: Desk, document: LawDocument, pages: readonly PageText[]): Promise<OutlineMade> {
  const task = { language: heardLanguage(desk, document, [], (pageIndex) => pages[pageIndex]?.text ?? '').language, corrections: correctionsOf(desk, document.id) };
  if (pages.length < fewPages) return makeOutline({ ...task, pages }, desk.vocabulary());
  const aside = new OutlineAside();
  try { aside.take(pages.map(packPage)); return await aside.make(task, [], desk.signal); } finally { aside.end(); }
}

/** Keeps an outline of pages that were just changed, with their digest; to be called in the transaction that changes them. */
export function replaceText(desk: Desk, document: LawDocument, extraction: Extraction, made: OutlineMade): Extraction {
  return keepOutline(desk, document, { ...extraction, ...heardLanguage(desk, document, extraction.notes), textDigest: desk.store.pages.digest(document.id) }, made);
}

/** Takes away what was derived from a document; the evidence stays. */
export function forgetText(desk: Desk, documentId: string): void {
  desk.store.index.removeDocument(documentId);
  desk.store.provisions.drop(documentId);
  desk.store.pages.drop(documentId);
}
