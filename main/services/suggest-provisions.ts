import type { Output, Parsed } from '../../shared/contract/operations.ts';
import { findTarget, isCheckableOnStatutes } from '../../shared/domain/catalogue-lookup.ts';
import type { LawDocument } from '../../shared/domain/evidence.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { dismissalId } from '../../shared/domain/judgement.ts';
import type { SuggestDocument } from '../suggestion/prepare-document.ts';
import { suggest } from '../suggestion/suggest.ts';
import type { StoredProvision } from '../store/provision-table.ts';
import type { ReviewStore } from '../store/review-store.ts';
import { articleLanguages } from './article-languages.ts';
import { carriersOf, carrySuggestion } from './carry-suggestions.ts';
import { documentsOf, findDocument, languageOf, readingOf, type Desk } from './desk.ts';
import { dismissalsFor } from './dismiss-suggestion.ts';
import { pointAtPassages } from './point-at-passages.ts';
import { unitAt } from './printed-places.ts';
import { tagsOf } from './tag-passage.ts';

type Row = Output<'suggestions.list'>[number];

/**
 * The provisions most likely to bear on an element, item or recommendation, best first, each with its reason. Offers; never tags.
 * A law in a language without words for it is suggested from by the other language of its version, where there is one.
 * What is tagged to the target already says so; what was dismissed for it is left out unless asked for.
 */
export function suggestProvisions(desk: Desk, wish: Parsed<'suggestions.list'>): Row[] {
  const target = findTarget(desk.catalogue(), wish.for);
  if (target.kind === 'recommendation' && !isCheckableOnStatutes(target.recommendation)) throw new Failure('invalid-input', `${wish.for} is addressed to OSCE institutions, not to States: it is no check on a statute.`);
  const documents = wish.document ? [findDocument(desk, wish.document)] : documentsOf(desk).filter((d) => desk.store.extractions.get(d.id)?.state === 'ready');
  if (wish.document) readingOf(desk, documents[0]!);
  const all = documentsOf(desk), carriers = carriersOf(desk, documents, all), asked = new Set(documents.map(({ id }) => id));
  const laws = new Map([...documents, ...carriers.values()].map((document) => [document.id, lawFor(desk, document)]));
  const dismissed = new Set(dismissalsFor(desk, wish.for).map(dismissalId));
  const tagged = tagsOf(desk).filter((tag) => tag.targetId === wish.for).map((tag) => tag.passage);
  const stateOf = (documentId: string, provision: string): Row['state'] =>
    tagged.some((p) => p.documentId === documentId && (p.provision === provision || p.provision?.startsWith(`${provision}__`))) ? 'tagged' : dismissed.has(dismissalId({ targetId: wish.for, documentId, provision })) ? 'dismissed' : 'offered';
  /** What another text stands in for comes first, in its own language; the text that was read only where it was asked for. */
  const withCarried = (row: Row): Row[] => [
    ...documents.filter(({ id }) => carriers.get(id)?.id === row.document).flatMap((document) => carrySuggestion(desk, row, document, stateOf) ?? []), ...(asked.has(row.document) ? [row] : []),
  ];
  const found = suggest({ targetId: wish.for, catalogue: desk.catalogue(), lexicon: desk.lexicon(), limit: wish.limit + dismissed.size, documents: [...laws.values()].map(({ law }) => law) });
  const rows = found.flatMap((s): Row[] => withCarried({
    document: s.document, provision: s.provision, number: s.number, article: s.article, heading: s.heading, score: s.score, snippet: s.snippet, marks: s.marks.map((mark) => ({ ...mark })), reasons: [...s.reasons], passages: pointAtPassages(desk, s.document, s),
    page: laws.get(s.document)!.firstPages.get(s.provision) ?? 1, fileName: fileNameOf(all, s.document), unit: unitAt(desk, s.document, s.provision), language: languageAt(laws.get(s.document)!, s.provision), state: stateOf(s.document, s.provision),
  }));
  // What is carried over to a provision and what its own words say of it is one suggestion.
  const seen = new Set<string>(), once = rows.filter(({ document, provision }) => { const key = `${document} ${provision}`, isNew = !seen.has(key); seen.add(key); return isNew; });
  return wish.dismissed ? once : once.filter((row) => row.state !== 'dismissed').slice(0, wish.limit);
}

export interface KnownLaw { readonly made: string; readonly law: SuggestDocument; readonly firstPages: ReadonlyMap<string, number> }
const known = new WeakMap<ReviewStore, Map<string, KnownLaw>>();

/**
 * A document as suggestion takes it. The same object as long as its outline and language stand: suggestion prepares each object once
 * (words, stems, citations), which costs more than all the ranking.
 */
export function lawFor(desk: Desk, document: LawDocument): KnownLaw {
  const ofReview = known.get(desk.store) ?? new Map<string, KnownLaw>();
  known.set(desk.store, ofReview);
  const reading = desk.store.extractions.get(document.id), language = languageOf(desk, document);
  const made = `${reading?.outlineDigest} ${language}`, there = ofReview.get(document.id);
  if (there?.made === made) return there;
  const outline = desk.store.provisions.list(document.id);
  const articles = articlesOf(outline), languages = articleLanguages(language, articles);
  const law = { made, law: { documentId: document.id, language, title: reading?.title ?? '', articles: articles.map((article, i) => (languages[i] ? { ...article, language: languages[i] } : article)) }, firstPages: new Map(outline.map((p) => [p.path, p.firstPage])) };
  ofReview.set(document.id, law);
  return law;
}

/** The language that an article is written in, which may be another than the law is recorded in. */
export const languageAt = ({ law }: KnownLaw, article: string): string => law.articles.find(({ path }) => path === article)?.language ?? law.language;

/** The languages whose words a document is searched with: as recorded, and of articles that are written in another. */
export const languagesRead = (desk: Desk, document: LawDocument): string[] => [...new Set([languageOf(desk, document), ...lawFor(desk, document).law.articles.flatMap(({ language }) => language ?? [])])];

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
