import type { Database } from 'better-sqlite3';
import { byWorth, passAmongBest, type Scored } from './best-together.ts';
import { inAny, inEvery, without, type Ids } from './id-lists.ts';
import { matchingIds } from './matching-ids.ts';
import { provisionScope, type Scope, type ScopeQuery } from './provision-scope.ts';
import { rememberAnswers } from './remembered-answers.ts';

/**
 * One thing looked for: a MATCH expression, how much it counts, whether every hit has it, and whether it is words that stand together. `anyOf`: the words or phrases of which any suffices, each as an expression; null where they are many.
 */
export interface IndexPart { readonly match: string; readonly boost: number; readonly isRequired: boolean; readonly isPhrase: boolean; readonly anyOf: readonly string[] | null }
/** A MATCH expression (null: every provision of the scope), and the parts of it that are looked for. `except`: what must not match. */
export interface IndexQuery extends ScopeQuery { readonly match: string | null; readonly except: string | null; readonly parts: readonly IndexPart[] }
export interface IndexHit { readonly provisionId: number; readonly documentId: string; readonly score: number }

/** A hit in a heading says more than one in the text; the number of an article is mostly asked for on purpose. */
const weights = '4.0, 6.0, 1.0';
/** What more provisions than this have is common: bm25 takes long to tell its provisions apart and weighs it at next to nothing. It is told by where it stands instead. */
const MANY = 1500;
/** Of more words or phrases than this, to ask for one provision opens the postings of too many. */
const FEW_WORDS = 8;

type Sought = IndexQuery & { readonly match: string };

/** An expression with the same hits as a query's `match`, which says besides what else is weighed. */
function hitsOf({ match, except, parts }: Sought): string {
  const required = parts.filter(({ isRequired }) => isRequired);
  return required.length > 0 && required.length < parts.length ? allOf(required.map((part) => part.match), except) : match;
}

/** In one order, whatever asks: what was asked as "a and b" is known as "b and a". */
function allOf(expressions: readonly string[], except: string | null): string {
  const all = expressions.length === 1 ? expressions[0]! : expressions.toSorted().map((one) => `(${one})`).join(' AND ');
  return except === null ? all : `(${all}) NOT (${except})`;
}

/** Finds, ranks and counts provisions; the room's README says which order is promised. */
export function rankProvisions(db: Database) {
  const scopes = provisionScope(db);
  const provisions = matchingIds(scopes, 'provision_terms'), headings = matchingIds(scopes, 'provision_headings');
  const scored = rememberAnswers<readonly Scored[]>(scopes.prepare<Scored>(`t.rowid AS id, -bm25(provision_terms, ${weights}) AS score`), scopes.version);
  const provisionCount = db.prepare(`SELECT count(*) FROM indexed_provisions`).pluck();

  /** The first provisions that match, in order; more than `MANY` if there are. */
  const begin = (match: string, scope: Scope): Ids => provisions.ask(scope, match, MANY + 1);
  /** Whether one word alone makes the hits many: it is asked for in any case, and the query need not be. */
  const isCommon = ({ parts, except }: IndexQuery, scope: Scope): boolean => except === null && !parts.some(({ isRequired }) => isRequired) && parts.some(({ isPhrase, match }) => !isPhrase && begin(match, scope).length > MANY);
  /** Whether a word that every hit has makes them few. */
  const isRare = ({ parts }: IndexQuery, scope: Scope): boolean => parts.length > 1 && parts.some(({ isRequired, isPhrase, match }) => isRequired && !isPhrase && begin(match, scope).length <= MANY);
  const hit = ({ id, score }: Scored): IndexHit => ({ provisionId: id, documentId: scopes.ownerOf(id), score });
  const best = (hits: readonly Scored[], limit: number): Scored[] => hits.toSorted(byWorth).slice(0, limit);
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

  /** Where a part stands in headings, among provisions that have all that is required and nothing that is excepted; the first `limit` (-1: all). */
  function inHeadings(part: IndexPart, query: Sought, scope: Scope, limit: number): Ids {
    const { parts, except } = query, required = parts.filter(({ isRequired }) => isRequired);
    if (except === null && required.every((other) => other === part)) return headings.ask(scope, part.match, limit);
    const found = headings.ask(scope, part.match, -1);
    const kept = required.length > 0 ? inEvery([found, provisions.ask(scope, hitsOf(query), -1)], Infinity) : without(found, provisions.ask(scope, except!, -1));
    return limit < 0 ? kept : kept.slice(0, limit);
  }

  /**
   * All that match with their weight, or null where they are many. A phrase is weighed by its rarity, once more where it stands in a heading: bm25 would walk the postings of all its words
   * twice again, to count it and to tell how often it stands in one provision, which is mostly once.
   */
  function fewOf(part: IndexPart, query: Sought, scope: Scope): readonly Scored[] | null {
    const match = allOf([part, ...query.parts.filter((other) => other.isRequired && other !== part)].map((one) => one.match), query.except), found = begin(match, scope);
    if (found.length > MANY) return null;
    if (!part.isPhrase) return scored.ask(scope, match, MANY);
    const inHeading = new Set(inHeadings(part, query, scope, -1)), rarity = Math.log(1 + (provisionCount.get() as number) / found.length);
    return Array.from(found, (id) => ({ id, score: inHeading.has(id) ? 2 * rarity : rarity }));
  }

  /**
   * The best of more matches than it pays to weigh. What few provisions have is weighed. What is common counts in a heading: twice its rarity in headings, as bm25 does at most (it is compared with bm25's
   * scores of other languages), but only once beside something rare, which says what is sought; all parts together count once each. What is equal stands in the order of the laws.
   * Of the provisions that have a common part in their heading, or all parts, the first `MANY` are looked at.
   */
  function ofCommonWords(query: Sought, scope: Scope, limit: number): Scored[] {
    const { parts } = query, scores = new Map<number, number>(), count = provisionCount.get() as number;
    const add = (id: number, worth: number): void => { scores.set(id, (scores.get(id) ?? 0) + worth); };
    const common: IndexPart[] = [], few: (readonly Scored[])[] = [];
    for (const part of parts) {
      const weighed = part.isRequired || parts.length === 1 ? null : fewOf(part, query, scope);
      if (weighed) few.push(weighed); else common.push(part);
      weighed?.forEach(({ id, score }) => add(id, score * part.boost));
    }
    const worthOf = (found: number): number => (few.length === 0 ? 2 * Math.log(1 + count / found) : 1);
    for (const part of common) {
      const found = inHeadings(part, query, scope, MANY);
      for (const id of found) add(id, part.boost * worthOf(found.length));
    }
    // Where all parts are required, every hit has them.
    if (parts.length > 1 && !parts.every(({ isRequired }) => isRequired)) for (const id of together(query, scope, few, common, scores, limit)) add(id, parts.length);
    return bestOf(scores, limit);
  }

  /** The first `MANY` that have all parts; where something rare is among them, those whose place among the best `limit` it decides are enough. */
  function together({ parts, except }: IndexQuery, scope: Scope, few: readonly (readonly Scored[])[], common: readonly IndexPart[], scores: ReadonlyMap<number, number>, limit: number): Iterable<number> {
    const known = except === null ? parts.flatMap((part) => provisions.known(scope, part.match) ?? []) : [];
    if (known.length === parts.length) return inEvery(known, MANY);
    // What is rare was sought among provisions that have all that is required and nothing that is excepted.
    const others = common.filter(({ isRequired }) => !isRequired), expression = allOf(others.map(({ match }) => match), null);
    if (few.length > 0 && others.reduce((sum, { anyOf }) => sum + (anyOf?.length ?? Infinity), 0) <= FEW_WORDS) {
      const rare = inEvery(few.map((weighed) => Int32Array.from(weighed, ({ id }) => id).sort()), Infinity);
      if (others.length === 0) return rare;
      const passed = passAmongBest(Array.from(rare, (id) => ({ id, score: scores.get(id)! })), parts.length, limit, (id) => scopes.matches(expression, id));
      if (passed) return passed;
    }
    return provisions.ask(scope, allOf(parts.map(({ match }) => match), except), MANY);
  }

  /** All that have a part. */
  function whole({ match, anyOf }: IndexPart, scope: Scope): Ids {
    if (anyOf && anyOf.length > 1) provisions.learn(scope, match, anyOf);
    return provisions.ask(scope, match, -1);
  }

  /**
   * All that match. Counting every document by itself instead would begin a walk of the postings for each of them. Where any part suffices, each is asked for itself: the next key changes one of them only.
   */
  function idsOf(query: Sought, scope: Scope): Ids {
    const { match, except, parts } = query;
    if (parts.some(({ isRequired }) => isRequired) || parts.length === 0) return provisions.ask(scope, hitsOf(query), -1);
    const wanted = inAny(parts.map((part) => whole(part, scope)));
    return provisions.keep(scope, match, except === null ? wanted : without(wanted, provisions.ask(scope, except, -1)));
  }

  function countWhole({ documentIds, except }: Pick<IndexQuery, 'documentIds' | 'except'>, scope: Scope): Map<string, number> {
    if (!scopes.isRange(scope)) return scopes.countByOwner(scopes.whole(scope, except, Infinity));
    const less = except === null ? null : scopes.countByOwner(provisions.ask(scope, except, -1));
    return new Map([...scopes.sizes(documentIds)].map(([documentId, held]) => [documentId, held - (less?.get(documentId) ?? 0)]));
  }

  function find(query: IndexQuery, limit: number): IndexHit[] {
    const scope = scopes.of(query), { match } = query;
    if (match === null) return Array.from(scopes.whole(scope, query.except, limit), (id) => hit({ id, score: 0 }));
    const sought = { ...query, match }, hits = hitsOf(sought);
    if (isRare(query, scope) || (!isCommon(query, scope) && begin(hits, scope).length <= MANY)) return weigh(match, query.parts, scope, limit).map(hit);
    const first = ofCommonWords(sought, scope, limit), had = new Set(first.map(({ id }) => id));
    const others = first.length < limit ? provisions.ask(scope, hits, limit + first.length).filter((id) => !had.has(id)) : [];
    return [...first, ...Array.from(others, (id) => ({ id, score: 0 }))].slice(0, limit).map(hit);
  }

  function tally(query: IndexQuery): { documentId: string; hits: number }[] {
    const scope = scopes.of(query), { match } = query, counts = match === null ? countWhole(query, scope) : scopes.countByOwner(idsOf({ ...query, match }, scope));
    return [...counts].filter(([, hits]) => hits > 0).map(([documentId, hits]) => ({ documentId, hits }));
  }

  const atOnce = db.transaction((ask: () => unknown): unknown => ask());
  return {
    forget: (): void => { for (const known of [scopes, provisions, headings, scored]) known.forget(); },
    // In one transaction: the dozens of small questions behind a query each took and gave back the file's lock, a tenth of the time.
    find: (query: IndexQuery, limit: number): IndexHit[] => atOnce(() => find(query, limit)) as IndexHit[],
    /** How many provisions of each document match; quicker than ranking them. */
    tally: (query: IndexQuery): { documentId: string; hits: number }[] => atOnce(() => tally(query)) as { documentId: string; hits: number }[],
  };
}
