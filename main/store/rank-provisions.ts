import type { Database } from 'better-sqlite3';
import { inAny, inEvery, without } from './id-lists.ts';
import { provisionScope, type Scope, type ScopeQuery } from './provision-scope.ts';
import { rememberAnswers } from './remembered-answers.ts';

/** One thing looked for: a MATCH expression, how much it counts, whether every hit has it, and whether it is words that stand together. */
export interface IndexPart { readonly match: string; readonly boost: number; readonly isRequired: boolean; readonly isPhrase: boolean }
/** A MATCH expression (null: every provision of the scope), and the parts of it that are looked for. `except`: what must not match. */
export interface IndexQuery extends ScopeQuery { readonly match: string | null; readonly except: string | null; readonly parts: readonly IndexPart[] }
export interface IndexHit { readonly provisionId: number; readonly documentId: string; readonly score: number }

/** A hit in a heading says more than one in the text; the number of an article is mostly asked for on purpose. */
const weights = '4.0, 6.0, 1.0';
/** What more provisions than this have is common: bm25 takes long to tell its provisions apart and weighs it at next to nothing. It is told by where it stands instead. */
const MANY = 1500;
interface Scored { readonly id: number; readonly score: number }

/** Finds, ranks and counts provisions; the room's README says which order is promised. */
export function rankProvisions(db: Database) {
  const scopes = provisionScope(db);
  const rows = rememberAnswers(scopes.prepare<number>((matched) => `SELECT t.rowid ${matched} ORDER BY t.rowid LIMIT @limit`, { pluck: true }), scopes.version);
  const scored = rememberAnswers(scopes.prepare<Scored>((matched) => `SELECT t.rowid AS id, -bm25(provision_terms, ${weights}) AS score ${matched} LIMIT @limit`, { pluck: false }), scopes.version);
  const provisionCount = db.prepare(`SELECT count(*) FROM indexed_provisions`).pluck();

  /** The first `limit` provisions of a scope that match, in order; -1: all. Where only some documents are asked, all are, and the others left out: the next language, or another choice of laws, finds the answer there. */
  function ask(scope: Scope, match: string, limit: number): readonly number[] {
    if (scope.documents === null || scope.only !== null || scope.less !== null) return rows.ask(scope, match, limit);
    const all = rows.known(scope, match) ?? rows.keep(scope, match, scopes.within(rows.ask(scopes.everything(), match, -1), scope));
    return limit < 0 ? all : all.slice(0, limit);
  }

  /** The first provisions that match, in order; more than `MANY` if there are. */
  const begin = (match: string, scope: Scope): readonly number[] => ask(scope, match, MANY + 1);
  const hit = ({ id, score }: Scored): IndexHit => ({ provisionId: id, documentId: scopes.ownerOf(id), score });
  const best = (hits: readonly Scored[], limit: number): Scored[] => hits.toSorted((a, b) => b.score - a.score || a.id - b.id).slice(0, limit);
  const bestOf = (scores: ReadonlyMap<number, number>, limit: number): Scored[] => best([...scores].map(([id, score]) => ({ id, score })), limit);

  /** bm25 knows no weight per word, but it is a sum over the words: the share of one is what the sum grows by when it is asked for once more. */
  function weigh(match: string, parts: readonly IndexPart[], scope: Scope, limit: number): Scored[] {
    const boosted = parts.filter(({ boost }) => boost !== 1);
    const hits = scored.ask(scope, match, MANY);
    if (boosted.length === 0) return best(hits, limit);
    const plain = new Map(hits.map(({ id, score }) => [id, score])), sum = new Map(plain);
    for (const part of boosted) {
      for (const { id, score } of scored.ask(scope, `(${part.match}) AND (${match})`, MANY)) sum.set(id, sum.get(id)! + (part.boost - 1) * (score - plain.get(id)!));
    }
    return bestOf(sum, limit);
  }

  /**
   * All that match with their weight, or null where they are many. A phrase is weighed by its rarity, once more where it stands in a heading: bm25 would walk the postings of all its words
   * twice again, to count it and to tell how often it stands in one provision, which is mostly once.
   */
  function fewOf(part: IndexPart, beside: (expression: string) => string, scope: Scope): readonly Scored[] | null {
    const found = begin(beside(part.match), scope);
    if (found.length > MANY) return null;
    if (!part.isPhrase) return scored.ask(scope, beside(part.match), MANY);
    const inHeading = new Set(ask(scope, beside(`{heading} : (${part.match})`), MANY)), rarity = Math.log(1 + (provisionCount.get() as number) / found.length);
    return found.map((id) => ({ id, score: inHeading.has(id) ? 2 * rarity : rarity }));
  }

  /**
   * The best of more matches than it pays to weigh. What few provisions have is weighed. What is common counts in a heading: twice its rarity in headings, as bm25 does at most (it is compared with bm25's
   * scores of other languages), but only once beside something rare, which says what is sought; all parts together count once each. What is equal stands in the order of the laws.
   * Of the provisions that have a common part in their heading, or all parts, the first `MANY` are looked at.
   */
  function ofCommonWords({ parts, except }: IndexQuery, scope: Scope, limit: number): Scored[] {
    const scores = new Map<number, number>(), provisions = provisionCount.get() as number, required = parts.filter(({ isRequired }) => isRequired);
    const add = (id: number, worth: number): void => { scores.set(id, (scores.get(id) ?? 0) + worth); };
    // A part is in the query: besides it only what the query requires and excepts is asked. To ask the whole query again would read every posting once more.
    const beside = (expression: string, others: readonly IndexPart[]): string => {
      const all = others.length === 0 ? expression : [expression, ...others.map(({ match }) => match)].map((one) => `(${one})`).join(' AND ');
      return except === null ? all : `(${all}) NOT (${except})`;
    };
    const together = (): readonly number[] => {
      const known = parts.flatMap((part) => { const all = except === null ? rows.known(scope, part.match) : null; return all ? [all] : []; });
      return known.length === parts.length ? inEvery(known, MANY) : ask(scope, beside(parts[0]!.match, parts.slice(1)), MANY);
    };
    const othersThan = (part: IndexPart): IndexPart[] => required.filter((other) => other !== part);
    const common = parts.filter((part) => {
      if (part.isRequired || parts.length === 1) return true;
      const few = fewOf(part, (expression) => beside(expression, othersThan(part)), scope);
      few?.forEach(({ id, score }) => add(id, score * part.boost));
      return few === null;
    });
    const worthOf = (found: number): number => (common.length === parts.length ? 2 * Math.log(1 + provisions / found) : 1);
    for (const part of common) {
      const found = ask(scope, beside(`{heading} : (${part.match})`, othersThan(part)), MANY);
      for (const id of found) add(id, part.boost * worthOf(found.length));
    }
    // Where all parts are required, every hit has them.
    if (required.length < parts.length && parts.length > 1) for (const id of together()) add(id, parts.length);
    return bestOf(scores, limit);
  }

  /**
   * All that match. Counting every document by itself instead would begin a walk of the postings for each of them. Where any part suffices, each is asked for itself: the next key changes one of them only.
   */
  function idsOf({ match, except, parts }: IndexQuery & { readonly match: string }, scope: Scope): readonly number[] {
    if (parts.some(({ isRequired }) => isRequired) || parts.length === 0) return ask(scope, match, -1);
    const wanted = inAny(parts.map((part) => ask(scope, part.match, -1)));
    return rows.keep(scope, match, except === null ? wanted : without(wanted, ask(scope, except, -1)));
  }

  function countWhole({ documentIds, except }: Pick<IndexQuery, 'documentIds' | 'except'>, scope: Scope): Map<string, number> {
    if (!scopes.isRange(scope)) return scopes.countByOwner(scopes.whole(scope, except, Infinity));
    const less = except === null ? null : scopes.countByOwner(ask(scope, except, -1));
    return new Map([...scopes.sizes(documentIds)].map(([documentId, provisions]) => [documentId, provisions - (less?.get(documentId) ?? 0)]));
  }

  return {
    forget: (): void => { scopes.forget(); rows.forget(); scored.forget(); },
    find: (query: IndexQuery, limit: number): IndexHit[] => {
      const scope = scopes.of(query), { match } = query;
      if (match === null) return scopes.whole(scope, query.except, limit).map((id) => hit({ id, score: 0 }));
      if (begin(match, scope).length <= MANY) return weigh(match, query.parts, scope, limit).map(hit);
      const first = ofCommonWords(query, scope, limit), had = new Set(first.map(({ id }) => id));
      const others = first.length < limit ? ask(scope, match, limit + first.length).filter((id) => !had.has(id)) : [];
      return [...first, ...others.map((id) => ({ id, score: 0 }))].slice(0, limit).map(hit);
    },
    /** How many provisions of each document match; quicker than ranking them. */
    tally: (query: IndexQuery): { documentId: string; hits: number }[] => {
      const scope = scopes.of(query), { match } = query, counts = match === null ? countWhole(query, scope) : scopes.countByOwner(idsOf({ ...query, match }, scope));
      return [...counts].filter(([, hits]) => hits > 0).map(([documentId, hits]) => ({ documentId, hits }));
    },
  };
}
