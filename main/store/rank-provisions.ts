import type { Database } from 'better-sqlite3';
import { provisionScope, type Scope, type ScopeQuery } from './provision-scope.ts';

/** One thing looked for: a MATCH expression, how much it counts, whether every hit has it, and whether it is words that stand together. */
export interface IndexPart { readonly match: string; readonly boost: number; readonly isRequired: boolean; readonly isPhrase: boolean }
/** A MATCH expression (null: every provision of the scope), and the parts of it that are looked for. `except`: what must not match. */
export interface IndexQuery extends ScopeQuery { readonly match: string | null; readonly except: string | null; readonly parts: readonly IndexPart[] }
export interface IndexHit { readonly provisionId: number; readonly documentId: string; readonly score: number }

/** A hit in a heading says more than one in the text; the number of an article is mostly asked for on purpose. */
const weights = '4.0, 6.0, 1.0';
/** What more provisions than this have is common: bm25 takes long to tell its provisions apart and weighs it at next to nothing. It is told by where it stands instead. */
const MANY = 1500;
/** Answers kept for the next question, each of `MANY` rows at most. */
const REMEMBERED = 40;
interface Question { readonly match: string; readonly limit: number }
interface Scored { readonly id: number; readonly score: number }

/** Finds, ranks and counts provisions; the room's README says which order is promised. */
export function rankProvisions(db: Database) {
  const scopes = provisionScope(db), forgets: (() => void)[] = [];
  const rows = remembered(scopes.prepare<number>((matched) => `SELECT t.rowid ${matched} ORDER BY t.rowid LIMIT @limit`, { pluck: true }));
  const scored = remembered(scopes.prepare<Scored>((matched) => `SELECT t.rowid AS id, -bm25(provision_terms, ${weights}) AS score ${matched} LIMIT @limit`, { pluck: false }));
  const provisionCount = db.prepare(`SELECT count(*) FROM indexed_provisions`).pluck();

  // While one types, the words before the last stay; and a page of hits and their number are asked for one after the other.
  function remembered<Row>(ask: (scope: Scope, asked: Question) => Row[]) {
    const answers = new Map<string, Row[]>();
    let version: unknown;
    forgets.push(() => answers.clear());
    const keyOf = (scope: Scope, asked: Question): string => {
      const now = scopes.version();
      if (version !== now) { answers.clear(); version = now; }
      return JSON.stringify([asked, scope]);
    };
    const keep = (key: string, found: Row[]): Row[] => {
      if (found.length > MANY + 1) return found;
      if (answers.size >= REMEMBERED) answers.delete(answers.keys().next().value!);
      answers.set(key, found);
      return found;
    };
    return Object.assign((scope: Scope, asked: Question): Row[] => { const key = keyOf(scope, asked); return answers.get(key) ?? keep(key, ask(scope, asked)); }, { keep: (scope: Scope, asked: Question, found: Row[]): void => { keep(keyOf(scope, asked), found); } });
  }

  /** The first provisions that match, in order; more than `MANY` if there are. */
  const begin = (match: string, scope: Scope): readonly number[] => rows(scope, { match, limit: MANY + 1 });
  const hit = ({ id, score }: Scored): IndexHit => ({ provisionId: id, documentId: scopes.ownerOf(id), score });
  const best = (hits: readonly Scored[], limit: number): Scored[] => hits.toSorted((a, b) => b.score - a.score || a.id - b.id).slice(0, limit);
  const bestOf = (scores: ReadonlyMap<number, number>, limit: number): Scored[] => best([...scores].map(([id, score]) => ({ id, score })), limit);

  /** bm25 knows no weight per word, but it is a sum over the words: the share of one is what the sum grows by when it is asked for once more. */
  function weigh(match: string, parts: readonly IndexPart[], scope: Scope, limit: number): Scored[] {
    const boosted = parts.filter(({ boost }) => boost !== 1);
    const hits = scored(scope, { match, limit: MANY });
    if (boosted.length === 0) return best(hits, limit);
    const plain = new Map(hits.map(({ id, score }) => [id, score])), sum = new Map(plain);
    for (const part of boosted) {
      for (const { id, score } of scored(scope, { match: `(${part.match}) AND (${match})`, limit: MANY })) sum.set(id, sum.get(id)! + (part.boost - 1) * (score - plain.get(id)!));
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
    if (!part.isPhrase) return scored(scope, { match: beside(part.match), limit: MANY });
    const inHeading = new Set(rows(scope, { match: beside(`{heading} : (${part.match})`), limit: MANY })), rarity = Math.log(1 + (provisionCount.get() as number) / found.length);
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
      const all = [expression, ...others.map(({ match }) => match)].map((one) => `(${one})`).join(' AND ');
      return except === null ? all : `(${all}) NOT (${except})`;
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
      const found = rows(scope, { match: beside(`{heading} : (${part.match})`, othersThan(part)), limit: MANY });
      for (const id of found) add(id, part.boost * worthOf(found.length));
    }
    // Where all parts are required, every hit has them.
    if (required.length < parts.length && parts.length > 1) for (const id of rows(scope, { match: beside(parts[0]!.match, parts.slice(1)), limit: MANY })) add(id, parts.length);
    return bestOf(scores, limit);
  }

  /** All that match. Counting every document by itself instead would begin a walk of the postings for each of them. */
  function idsOf(match: string, scope: Scope): readonly number[] {
    const ids = rows(scope, { match, limit: -1 });
    rows.keep(scope, { match, limit: MANY + 1 }, ids.slice(0, MANY + 1)); // what `find` asks first
    return ids;
  }

  function countWhole({ documentIds, except }: Pick<IndexQuery, 'documentIds' | 'except'>, scope: Scope): Map<string, number> {
    if (!scopes.isRange(scope)) return scopes.countByOwner(scopes.whole(scope, except, Infinity));
    const less = except === null ? null : scopes.countByOwner(rows(scope, { match: except, limit: -1 }));
    return new Map([...scopes.sizes(documentIds)].map(([documentId, provisions]) => [documentId, provisions - (less?.get(documentId) ?? 0)]));
  }

  return {
    forget: (): void => { scopes.forget(); for (const one of forgets) one(); },
    find: (query: IndexQuery, limit: number): IndexHit[] => {
      const scope = scopes.of(query), { match } = query;
      if (match === null) return scopes.whole(scope, query.except, limit).map((id) => hit({ id, score: 0 }));
      if (begin(match, scope).length <= MANY) return weigh(match, query.parts, scope, limit).map(hit);
      const first = ofCommonWords(query, scope, limit), had = new Set(first.map(({ id }) => id));
      const others = first.length < limit ? rows(scope, { match, limit: limit + first.length }).filter((id) => !had.has(id)) : [];
      return [...first, ...others.map((id) => ({ id, score: 0 }))].slice(0, limit).map(hit);
    },
    /** How many provisions of each document match; quicker than ranking them. */
    tally: (query: Omit<IndexQuery, 'parts'>): { documentId: string; hits: number }[] => {
      const scope = scopes.of(query), counts = query.match === null ? countWhole(query, scope) : scopes.countByOwner(idsOf(query.match, scope));
      return [...counts].filter(([, hits]) => hits > 0).map(([documentId, hits]) => ({ documentId, hits }));
    },
  };
}
