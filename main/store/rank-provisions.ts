import type { Database } from 'better-sqlite3';
import { provisionScope, type Scope, type ScopeQuery } from './provision-scope.ts';

/** One thing looked for: a MATCH expression, how much it counts, and whether every hit has it. */
export interface IndexPart { readonly match: string; readonly boost: number; readonly isRequired: boolean }
/** A MATCH expression (null: every provision of the scope), and the parts of it that are looked for. `except`: what must not match. */
export interface IndexQuery extends ScopeQuery { readonly match: string | null; readonly except: string | null; readonly parts: readonly IndexPart[] }
export interface IndexHit { readonly provisionId: number; readonly documentId: string; readonly score: number }

/** A hit in a heading says more than one in the text; the number of an article is mostly asked for on purpose. */
const weights = '4.0, 6.0, 1.0';
/** What more provisions than this have is common: bm25 takes long to tell its provisions apart and weighs it at next to nothing. It is told by where it stands instead. */
const MANY = 1500;

/** Finds, ranks and counts provisions; the room's README says which order is promised. */
export function rankProvisions(db: Database) {
  const scopes = provisionScope(db);
  const rows = scopes.prepare((matched) => `SELECT t.rowid ${matched} ORDER BY t.rowid LIMIT @limit`, { pluck: true });
  const scored = scopes.prepare((matched) => `SELECT t.rowid AS id, -bm25(provision_terms, ${weights}) AS score ${matched} ORDER BY score DESC, t.rowid LIMIT @limit`, { pluck: false });
  const provisionCount = db.prepare(`SELECT count(*) FROM indexed_provisions`).pluck();
  interface Scored { readonly id: number; readonly score: number }

  // A page of hits and their number are asked for one after the other: what was read for one need not be read again for the other.
  let last: { readonly asked: string; readonly version: unknown; readonly ids: readonly number[] } | null = null;
  /** The first provisions that match, in order; more than `MANY` if there are. */
  function begin(match: string, scope: Scope): readonly number[] {
    const asked = JSON.stringify([match, scope]), version = scopes.version();
    if (last?.asked !== asked || last.version !== version) last = { asked, version, ids: rows<number>(scope, { match, limit: MANY + 1 }) };
    return last.ids;
  }

  const hit = ({ id, score }: Scored): IndexHit => ({ provisionId: id, documentId: scopes.ownerOf(id), score });
  const bestOf = (scores: ReadonlyMap<number, number>, limit: number): Scored[] => [...scores].sort(([a, x], [b, y]) => y - x || a - b).slice(0, limit).map(([id, score]) => ({ id, score }));

  /** bm25 knows no weight per word, but it is a sum over the words: the share of one is what the sum grows by when it is asked for once more. */
  function weigh(match: string, parts: readonly IndexPart[], scope: Scope, limit: number): Scored[] {
    const boosted = parts.filter(({ boost }) => boost !== 1);
    if (boosted.length === 0) return scored<Scored>(scope, { match, limit });
    const plain = new Map(scored<Scored>(scope, { match, limit: -1 }).map(({ id, score }) => [id, score])), sum = new Map(plain);
    for (const part of boosted) {
      for (const { id, score } of scored<Scored>(scope, { match: `(${part.match}) AND (${match})`, limit: -1 })) sum.set(id, sum.get(id)! + (part.boost - 1) * (score - plain.get(id)!));
    }
    return bestOf(sum, limit);
  }

  /**
   * The best of more matches than it pays to weigh. What few provisions have is weighed by bm25. What is common counts in a heading: twice its rarity in headings, as bm25 does at most (it is compared with bm25's
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
      const match = beside(part.match, othersThan(part));
      if (part.isRequired || parts.length === 1 || rows(scope, { match, limit: MANY + 1 }).length > MANY) return true;
      for (const { id, score } of scored<Scored>(scope, { match, limit: -1 })) add(id, score * part.boost);
      return false;
    });
    const worthOf = (found: number): number => (common.length === parts.length ? 2 * Math.log(1 + provisions / found) : 1);
    for (const part of common) {
      const found = rows<number>(scope, { match: beside(`{heading} : (${part.match})`, othersThan(part)), limit: MANY });
      for (const id of found) add(id, part.boost * worthOf(found.length));
    }
    // Where all parts are required, every hit has them.
    if (required.length < parts.length && parts.length > 1) for (const id of rows<number>(scope, { match: beside(parts[0]!.match, parts.slice(1)), limit: MANY })) add(id, parts.length);
    return bestOf(scores, limit);
  }

  /** All that match. Counting every document by itself instead would begin a walk of the postings for each of them. */
  function idsOf(match: string, scope: Scope): readonly number[] {
    const begun = begin(match, scope);
    return begun.length <= MANY ? begun : rows<number>(scope, { match, limit: -1 });
  }

  function countWhole({ documentIds, except }: Pick<IndexQuery, 'documentIds' | 'except'>, scope: Scope): Map<string, number> {
    if (!scopes.isRange(scope)) return scopes.countByOwner(scopes.whole(scope, except, Infinity));
    const less = except === null ? null : scopes.countByOwner(rows<number>(scope, { match: except, limit: -1 }));
    return new Map([...scopes.sizes(documentIds)].map(([documentId, provisions]) => [documentId, provisions - (less?.get(documentId) ?? 0)]));
  }

  return {
    forget: (): void => { last = null; scopes.forget(); },
    find: (query: IndexQuery, limit: number): IndexHit[] => {
      const scope = scopes.of(query), { match } = query;
      if (match === null) return scopes.whole(scope, query.except, limit).map((id) => hit({ id, score: 0 }));
      if (begin(match, scope).length <= MANY) return weigh(match, query.parts, scope, limit).map(hit);
      const best = ofCommonWords(query, scope, limit), had = new Set(best.map(({ id }) => id));
      const others = best.length < limit ? rows<number>(scope, { match, limit: limit + best.length }).filter((id) => !had.has(id)) : [];
      return [...best, ...others.map((id) => ({ id, score: 0 }))].slice(0, limit).map(hit);
    },
    /** How many provisions of each document match; quicker than ranking them. */
    tally: (query: Omit<IndexQuery, 'parts'>): { documentId: string; hits: number }[] => {
      const scope = scopes.of(query), counts = query.match === null ? countWhole(query, scope) : scopes.countByOwner(idsOf(query.match, scope));
      return [...counts].filter(([, hits]) => hits > 0).map(([documentId, hits]) => ({ documentId, hits }));
    },
  };
}
