import type { LawDocument } from '../../shared/domain/evidence.ts';
import { customaryUnit, unknownUnit, type PrintedPlace, type PrintedUnit } from '../../shared/domain/cite-unit.ts';
import { unitOfLabel } from '../outline/unit-of-label.ts';
import type { ReviewStore } from '../store/review-store.ts';
import { languageOf, type Desk } from './desk.ts';

/** The units of one document: the usual one, and that of each article by its path. */
export interface DocumentUnits { readonly usual: PrintedUnit; readonly articles: ReadonlyMap<string, PrintedUnit> }

const known = new WeakMap<ReviewStore, Map<string, { readonly made: string; readonly units: DocumentUnits }>>();
const nothing: DocumentUnits = { usual: unknownUnit, articles: new Map() };

const seen = new WeakMap<Desk, Map<string, DocumentUnits>>();

/** By which words a document's articles are cited, read once for each of its outlines; looked up once for each operation, which may speak of thousands of places. */
export function unitsOf(desk: Desk, documentId: string): DocumentUnits {
  const here = seen.get(desk) ?? new Map<string, DocumentUnits>();
  seen.set(desk, here);
  const there = here.get(documentId) ?? unitsNow(desk, documentId);
  here.set(documentId, there);
  return there;
}

function unitsNow(desk: Desk, documentId: string): DocumentUnits {
  const document = desk.store.standing.get<LawDocument>('document', documentId), reading = desk.store.extractions.brief(documentId);
  if (!document || !reading) return nothing;
  const ofReview = known.get(desk.store) ?? new Map<string, { made: string; units: DocumentUnits }>();
  known.set(desk.store, ofReview);
  const language = languageOf(desk, document), made = `${reading.outlineDigest} ${language} ${document.role}`, there = ofReview.get(documentId);
  if (there?.made === made) return there.units;
  const units = readUnits(desk, document, language);
  ofReview.set(documentId, { made, units });
  return units;
}

/** A bare number takes the word that most of the law's articles print; where none prints one, that of the law's tradition. */
function readUnits(desk: Desk, document: LawDocument, language: string): DocumentUnits {
  const read = desk.store.provisions.articleLabels(document.id).map(({ path, label, number }) => [path, unitOfLabel(desk.vocabulary(), language, label, number)] as const);
  const printed = Map.groupBy(read.flatMap(([, unit]) => unit ?? []), ({ kind, word }) => `${kind} ${word}`);
  const most = [...printed.values()].sort((a, b) => b.length - a.length)[0]?.[0];
  const usual = most ?? customaryUnit(document.role === 'original' ? language : '');
  return { usual, articles: new Map(read.map(([path, unit]) => [path, unit ?? usual])) };
}

/** The unit of the article that holds a provision; the document's usual one where the provision is not in its outline any more. */
export function unitAt(desk: Desk, documentId: string, path: string | null): PrintedUnit {
  const { usual, articles } = unitsOf(desk, documentId);
  return articles.get(articlePath(articles, path) ?? '') ?? usual;
}

/** A place with everything that the law prints for it; null where it is not in the outline. */
export function printedPlace(desk: Desk, documentId: string, path: string): PrintedPlace | null {
  const { articles } = unitsOf(desk, documentId), root = articlePath(articles, path), get = desk.store.provisions.get;
  const article = root ? get(documentId, root) : null;
  if (!root || !article) return null;
  const parts = path.slice(root.length).split('__').slice(1), below = parts.flatMap((_, i) => get(documentId, [root, ...parts.slice(0, i + 1)].join('__')) ?? []);
  return { unit: articles.get(root)!, label: article.label, below: below.map(({ kind, label }) => ({ kind, label })) };
}

function articlePath(articles: ReadonlyMap<string, unknown>, path: string | null): string | null {
  for (let at = path ?? ''; at; at = at.slice(0, Math.max(0, at.lastIndexOf('__')))) if (articles.has(at)) return at;
  return null;
}
