import type { Database } from 'better-sqlite3';

/** Where to look: in these documents; only in these provisions and in none of those (by id; null: no such condition). */
export interface ScopeQuery { readonly documentIds: readonly string[]; readonly only?: readonly number[] | null; readonly less?: readonly number[] | null }
/** The same as the index asks it: between two ids, and what else must be asked of each provision there (null: nothing). */
export interface Scope { readonly first: number; readonly last: number; readonly documents: string | null; readonly only: string | null; readonly less: string | null }
interface Range { readonly documentId: string; readonly first: number; readonly last: number; readonly provisions: number }
interface Ranges { readonly version: unknown; readonly documents: readonly Range[]; /** No provision of one document lies among another's. */ readonly apart: boolean }

/** Which provisions of the index are asked, and whose they are. A document's provisions are written at once, so their ids stand together: a range of ids spares asking each hit for its document. */
export function provisionScope(db: Database) {
  const owner = db.prepare(`SELECT document_id FROM indexed_provisions WHERE id = ?`).pluck();
  const ranges = db.prepare(`SELECT document_id AS documentId, min(id) AS first, max(id) AS last, count(*) AS provisions FROM indexed_provisions GROUP BY document_id ORDER BY first`);
  const between = `t.rowid BETWEEN @first AND @last`;
  // A rowid behind a plus sign is a filter and no way in: FTS5 would ask its postings anew for each.
  const narrowed = `(@documents IS NULL OR o.document_id IN (SELECT value FROM json_each(@documents))) AND (@only IS NULL OR +t.rowid IN (SELECT value FROM json_each(@only))) AND (@less IS NULL OR +t.rowid NOT IN (SELECT value FROM json_each(@less)))`;
  const ids = db.prepare(`SELECT t.rowid FROM indexed_provisions t JOIN indexed_provisions o ON o.id = t.rowid WHERE ${between} AND ${narrowed} ORDER BY t.rowid`).pluck();
  const matching = db.prepare(`SELECT rowid FROM provision_terms WHERE provision_terms MATCH @match AND rowid BETWEEN @first AND @last ORDER BY rowid`).pluck();
  const version = (): unknown => db.pragma('data_version', { simple: true });
  let known: Ranges | null = null;
  const list = (): Ranges => {
    const now = version();
    if (known && known.version === now) return known;
    const documents = ranges.all() as Range[];
    return known = { version: now, documents, apart: documents.every((d, i) => i === 0 || d.first > documents[i - 1]!.last) };
  };
  const ownerOf = (id: number): string => owner.get(id) as string;
  const isRange = ({ documents, only, less }: Scope): boolean => documents === null && only === null && less === null;
  return {
    forget: (): void => { known = null; },
    /** A number that differs once another connection has written. */
    version,
    /** Whether the ids between `first` and `last` are all that the scope asks. */
    isRange,
    of: ({ documentIds, only, less }: ScopeQuery): Scope => {
      const { documents, apart } = list(), asked = new Set(documentIds), those = documents.filter(({ documentId }) => asked.has(documentId));
      const first = Math.min(...those.map((range) => range.first)), last = Math.max(...those.map((range) => range.last));
      const isAlone = apart && documents.filter((range) => range.last >= first && range.first <= last).length === those.length;
      return { first: those.length ? first : 0, last: those.length ? last : -1, documents: isAlone || those.length === documents.length ? null : JSON.stringify(documentIds), only: only ? JSON.stringify(only) : null, less: less ? JSON.stringify(less) : null };
    },
    ownerOf,
    /** The scope of all documents. */
    everything: (): Scope => { const { documents } = list(); return { first: documents[0]?.first ?? 0, last: documents.reduce((last, range) => Math.max(last, range.last), -1), documents: null, only: null, less: null }; },
    /** Those of these provisions, in the order of their ids, that belong to the scope's documents. */
    within: (ids: readonly number[], { documents: asked }: Scope): number[] => {
      const { documents, apart } = list(), those = new Set(JSON.parse(asked ?? '[]') as string[]), kept: number[] = [];
      if (!apart) return ids.filter((id) => those.has(ownerOf(id)));
      let at = 0;
      for (const { documentId, last } of documents) for (const isAsked = those.has(documentId); at < ids.length && ids[at]! <= last; at++) if (isAsked) kept.push(ids[at]!);
      return kept;
    },
    /** How many provisions each of these documents has. */
    sizes: (documentIds: readonly string[]): Map<string, number> => { const asked = new Set(documentIds); return new Map(list().documents.filter(({ documentId }) => asked.has(documentId)).map(({ documentId, provisions }) => [documentId, provisions])); },
    /** How many of these provisions, in the order of their ids, each document has. */
    countByOwner: (ids: readonly number[]): Map<string, number> => {
      const { documents, apart } = list(), counts = new Map<string, number>();
      if (!apart) { for (const id of ids) { const owner = ownerOf(id); counts.set(owner, (counts.get(owner) ?? 0) + 1); } return counts; }
      let from = 0;
      for (const { documentId, last } of documents) {
        let to = from;
        while (to < ids.length && ids[to]! <= last) to++;
        if (to > from) counts.set(documentId, to - from);
        from = to;
      }
      return counts;
    },
    /** A question about what matches in a scope, once for ranges of ids alone and once for narrower scopes, whose rows `o` then tells the owners. */
    prepare: <Row>(sql: (matched: string) => string, { pluck }: { readonly pluck: boolean }) => {
      const plain = db.prepare(sql(`FROM provision_terms t WHERE provision_terms MATCH @match AND ${between}`)).pluck(pluck);
      const narrow = db.prepare(sql(`FROM provision_terms t JOIN indexed_provisions o ON o.id = t.rowid WHERE provision_terms MATCH @match AND ${between} AND ${narrowed}`)).pluck(pluck);
      return (scope: Scope, asked: { readonly match: string; readonly limit: number }): Row[] => (isRange(scope) ? plain.all({ first: scope.first, last: scope.last, ...asked }) : narrow.all({ ...scope, ...asked })) as Row[];
    },
    /** The first provisions of a scope, whatever is in them, less those that match `except`. Both stand in the order of their ids, so no more is read than is asked for. */
    whole: (scope: Scope, except: string | null, limit: number): number[] => {
      const found: number[] = [];
      const excepted = except === null ? null : matching.iterate({ match: except, first: scope.first, last: scope.last }) as IterableIterator<number>;
      let next = excepted?.next();
      for (const id of ids.iterate(scope) as IterableIterator<number>) {
        while (next && !next.done && next.value < id) next = excepted!.next();
        if (next && !next.done && next.value === id) continue;
        if (found.push(id) >= limit) break;
      }
      excepted?.return?.();
      return found;
    },
  };
}
