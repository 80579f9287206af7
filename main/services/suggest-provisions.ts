import type { Output, Parsed } from '../../shared/contract/operations.ts';
import { findTarget, isCheckableOnStatutes } from '../../shared/domain/catalogue-lookup.ts';
import type { LawDocument } from '../../shared/domain/evidence.ts';
import { Failure } from '../../shared/domain/failure.ts';
import type { SuggestDocument } from '../suggestion/prepare-document.ts';
import { suggest } from '../suggestion/suggest.ts';
import type { StoredProvision } from '../store/provision-table.ts';
import type { ReviewStore } from '../store/review-store.ts';
import { documentsOf, findDocument, languageOf, readingOf, type Desk } from './desk.ts';

type Hit = Output<'suggestions.list'>[number];

/** The provisions most likely to bear on an element, item or recommendation, best first, each with its reason. Offers; never tags. */
export function suggestProvisions(desk: Desk, wish: Parsed<'suggestions.list'>): Hit[] {
  const target = findTarget(desk.catalogue(), wish.for);
  if (target.kind === 'recommendation' && !isCheckableOnStatutes(target.recommendation)) throw new Failure('invalid-input', `${wish.for} is addressed to OSCE institutions, not to States: it is no check on a statute.`);
  const documents = wish.document ? [findDocument(desk, wish.document)] : documentsOf(desk).filter((d) => desk.store.extractions.get(d.id)?.state === 'ready');
  if (wish.document) readingOf(desk, documents[0]!);
  const laws = new Map(documents.map((document) => [document.id, lawFor(desk, document)]));
  const found = suggest({ targetId: wish.for, catalogue: desk.catalogue(), lexicon: desk.lexicon(), limit: wish.limit, documents: [...laws.values()].map(({ law }) => law) });
  return found.map((s) => ({
    document: s.document, provision: s.provision, number: s.number, article: s.article, heading: s.heading, score: s.score, snippet: s.snippet, reasons: [...s.reasons],
    page: laws.get(s.document)!.firstPages.get(s.provision) ?? 1, fileName: fileNameOf(documents, s.document),
  }));
}

interface KnownLaw { readonly made: string; readonly law: SuggestDocument; readonly firstPages: ReadonlyMap<string, number> }
const known = new WeakMap<ReviewStore, Map<string, KnownLaw>>();

/**
 * A document as suggestion takes it. The same object as long as its outline and language stand: suggestion prepares each object once
 * (words, stems, citations), which costs more than all the ranking.
 */
function lawFor(desk: Desk, document: LawDocument): KnownLaw {
  const ofReview = known.get(desk.store) ?? new Map<string, KnownLaw>();
  known.set(desk.store, ofReview);
  const reading = desk.store.extractions.get(document.id), language = languageOf(desk, document);
  const made = `${reading?.outlineDigest} ${language}`, there = ofReview.get(document.id);
  if (there?.made === made) return there;
  const outline = desk.store.provisions.list(document.id);
  const law = { made, law: { documentId: document.id, language, title: reading?.title ?? '', articles: articlesOf(outline) }, firstPages: new Map(outline.map((p) => [p.path, p.firstPage])) };
  ofReview.set(document.id, law);
  return law;
}

/** The articles and annexes with the headings above them: where in the code they stand. */
export function articlesOf(outline: readonly StoredProvision[]) {
  const byPath = new Map(outline.map((p) => [p.path, p]));
  const above = (provision: StoredProvision): string[] => {
    const headings: string[] = [];
    for (let at = provision.parent === null ? undefined : byPath.get(provision.parent); at; at = at.parent === null ? undefined : byPath.get(at.parent)) headings.unshift(`${at.label} ${at.heading}`.trim());
    return headings;
  };
  return outline.filter((p) => p.kind === 'article' || (p.kind === 'annex' && p.text !== '')).map((p) => ({ path: p.path, number: p.number, heading: p.heading, text: p.text, containers: above(p) }));
}

/** The file name of a document, or nothing where it is gone. */
export const fileNameOf = (documents: readonly LawDocument[], id: string): string => documents.find((d) => d.id === id)?.fileName ?? '';
