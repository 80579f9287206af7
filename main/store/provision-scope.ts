import type { Database } from 'better-sqlite3';
import { readIds, type Ids } from './id-lists.ts';

/** Where to look: in these documents; only in these provisions and in none of those (by id; null: no such condition). */
export interface ScopeQuery { readonly documentIds: readonly string[]; readonly only?: readonly number[] | null; readonly less?: readonly number[] | null }
/** The same as the index asks it: between two ids, and what else must be asked of each provision there (null: nothing). */
export interface Scope { readonly first: number; readonly last: number; readonly documents: string | null; readonly only: string | null; readonly less: string | null }
interface Range { readonly documentId: string; readonly first: number; readonly last: number }
interface Ranges { readonly version: unknown; readonly documents: readonly Range[]; /** No provision of one document lies among another's. */ readonly apart: boolean }

/** The postings of all fields, or of headings alone. */
export type PostingsTable = 'provision_terms' | 'provision_headings';
interface Asked { readonly match: string; readonly limit: number }

const isRange = ({ documents, only, less }: Scope): boolean => documents === null && only === null && less === null;

/** Which provisions of the index are asked, and whose they are. A document's provisions are written at once, so their ids stand together: a range of ids spares asking each hit for its document. */
export function provisionScope(db: Database) {
  const owner = db.prepare(`SELECT document_id FROM indexed_provisions WHERE id = ?`).pluck();
  // From one document to the next by the index: to group all rows takes 10 ms at 100,000 provisions, after every write.
  const ranges = db.prepare(`
    WITH RECURSIVE each_document (id) AS (
      SELECT min(document_id) FROM indexed_provisions
      UNION ALL SELECT (SELECT min(document_id) FROM indexed_provisions WHERE document_id > each_document.id) FROM each_document WHERE each_document.id IS NOT NULL
    )
    SELECT d.id AS documentId, (SELECT min(p.id) FROM indexed_provisions p WHERE p.document_id = d.id) AS first, (SELECT max(p.id) FROM indexed_provisions p WHERE p.document_id = d.id) AS last
    FROM each_document d WHERE d.id IS NOT NULL ORDER BY first`);
  const sizes = db.prepare(`SELECT document_id AS documentId, count(*) AS provisions FROM indexed_provisions WHERE document_id IN (SELECT value FROM json_each(?)) GROUP BY document_id`);
  // Numbers come in as REAL: FTS5 passes over such a bound (and any row equals it), and would walk all postings for one document's.
  const between = `t.rowid BETWEEN CAST(@first AS INTEGER) AND CAST(@last AS INTEGER)`;
  // A rowid behind a plus sign is a filter and no way in: FTS5 would ask its postings anew for each.
  const narrowed = `(@documents IS NULL OR o.document_id IN (SELECT value FROM json_each(@documents))) AND (@only IS NULL OR +t.rowid IN (SELECT value FROM json_each(@only))) AND (@less IS NULL OR +t.rowid NOT IN (SELECT value FROM json_each(@less)))`;
  const ids = db.prepare(`SELECT t.rowid FROM indexed_provisions t JOIN indexed_provisions o ON o.id = t.rowid WHERE ${between} AND ${narrowed} ORDER BY t.rowid`).pluck();
  const matchingInOrder = db.prepare(`SELECT rowid FROM provision_terms WHERE provision_terms MATCH @match AND rowid BETWEEN CAST(@first AS INTEGER) AND CAST(@last AS INTEGER) ORDER BY rowid`).pluck();
  const matches = db.prepare(`SELECT 1 FROM provision_terms WHERE provision_terms MATCH ? AND rowid = CAST(? AS INTEGER)`).pluck();
  const matching = <Row>(select: string, table: PostingsTable, rest: string, pluck = false) => {
    const plain = db.prepare(`SELECT ${select} FROM ${table} t WHERE ${table} MATCH @match AND ${between} ${rest}`).pluck(pluck);
    const narrow = db.prepare(`SELECT ${select} FROM ${table} t JOIN indexed_provisions o ON o.id = t.rowid WHERE ${table} MATCH @match AND ${between} AND ${narrowed} ${rest}`).pluck(pluck);
    return (scope: Scope, asked: Asked): Row[] => (isRange(scope) ? plain.all({ first: scope.first, last: scope.last, ...asked }) : narrow.all({ ...scope, ...asked })) as Row[];
  };
  const dataVersion = db.prepare(`PRAGMA data_version`).pluck(), version = (): unknown => dataVersion.get();
  let known: Ranges | null = null;
  const list = (): Ranges => {
    const now = version();
    if (known && known.version === now) return known;
    const documents = ranges.all() as Range[];
    return known = { version: now, documents, apart: documents.every((d, i) => i === 0 || d.first > documents[i - 1]!.last) };
  };
  const ownerOf = (id: number): string => owner.get(id) as string;
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
    within: (ids: Ids, { documents: asked }: Scope): Ids => {
      const { documents, apart } = list(), those = new Set(JSON.parse(asked ?? '[]') as string[]);
      if (!apart) return ids.filter((id) => those.has(ownerOf(id)));
      const kept = new Int32Array(ids.length);
      let at = 0, count = 0;
      for (const { documentId, last } of documents) for (const isAsked = those.has(documentId); at < ids.length && ids[at]! <= last; at++) if (isAsked) kept[count++] = ids[at]!;
      return kept.slice(0, count);
    },
    /** How many provisions each of these documents has. */
    sizes: (documentIds: readonly string[]): Map<string, number> => new Map((sizes.all(JSON.stringify(documentIds)) as { documentId: string; provisions: number }[]).map(({ documentId, provisions }) => [documentId, provisions])),
    /** How many of these provisions, in the order of their ids, each document has. */
    countByOwner: (ids: Ids): Map<string, number> => {
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
    /** A question about what matches in a scope, once for ranges of ids alone and once for narrower scopes. */
    prepare: <Row>(select: string) => matching<Row>(select, 'provision_terms', 'LIMIT @limit'),
    /** Asks a table of postings for the ids that match: the first `limit`, -1 for all. */
    prepareIds: (table: PostingsTable) => {
      const first = matching<number>('t.rowid', table, 'ORDER BY t.rowid LIMIT @limit', true), all = matching<string | null>('group_concat(t.rowid)', table, '', true);
      return (scope: Scope, asked: Asked): Ids => (asked.limit < 0 ? readIds(all(scope, asked)[0]!) : Int32Array.from(first(scope, asked)));
    },
    /** Whether a provision matches: for a few of them, each costs less than a walk to find all that do. */
    matches: (match: string, id: number): boolean => matches.get(match, id) !== undefined,
    /** The first provisions of a scope, whatever is in them, less those that match `except`. Both stand in the order of their ids, so no more is read than is asked for. */
    whole: (scope: Scope, except: string | null, limit: number): Ids => {
      const found: number[] = [];
      const excepted = except === null ? null : matchingInOrder.iterate({ match: except, first: scope.first, last: scope.last }) as IterableIterator<number>;
      let next = excepted?.next();
      for (const id of ids.iterate(scope) as IterableIterator<number>) {
        while (next && !next.done && next.value < id) next = excepted!.next();
        if (next && !next.done && next.value === id) continue;
        if (found.push(id) >= limit) break;
      }
      excepted?.return?.();
      return Int32Array.from(found);
    },
  };
}
