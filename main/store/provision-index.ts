import type { Database } from 'better-sqlite3';

/**
 * The search index: FTS5 holds the postings, `indexed_provisions` says whose they are. The text itself is in `provisions`; what comes in
 * here are terms already analysed and joined by blanks, so the tokenizer must split at blanks and nothing else.
 */
export const provisionIndexSchema = `
CREATE VIRTUAL TABLE provision_terms USING fts5(
  heading, article, text,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M* P* S*'"
);
CREATE TABLE indexed_provisions (
  id INTEGER PRIMARY KEY,
  document_id TEXT NOT NULL,
  language TEXT NOT NULL
) STRICT;
CREATE INDEX indexed_provisions_by_document ON indexed_provisions (document_id);
`;

/** One provision's terms, each field analysed and joined by blanks. */
export interface IndexRow { readonly provisionId: number; readonly heading: string; readonly article: string; readonly text: string }
/**
 * A MATCH expression (null: every provision of the documents), and the parts of it that are looked for, each with its boost. `except`: what must not match where `match` is null.
 * `only` these provisions, `less` those (by id; null: no such condition).
 */
export interface IndexQuery { readonly match: string | null; readonly except: string | null; readonly documentIds: readonly string[]; readonly parts: readonly { readonly match: string; readonly boost: number }[]; readonly only?: readonly number[] | null; readonly less?: readonly number[] | null }
export interface IndexHit { readonly provisionId: number; readonly documentId: string; readonly score: number }

/** A hit in a heading says more than one in the text; the number of an article is mostly asked for on purpose. */
const weights = '4.0, 6.0, 1.0';
/** Bytes of postings gathered before they are written as a segment: sixteen times FTS5's own, for fewer segments to merge; a build takes a third less. */
const GATHERED = 2 ** 24;
/** Where more provisions than this match, the words are common ones, which bm25 takes long to tell apart and weighs at next to nothing: then it is told by where they stand. */
const MANY = 1500;

/** Postings of all documents' provisions in the review file. The tables of `provisionIndexSchema` must exist. */
export function createProvisionIndex(db: Database) {
  // Made per connection, so that a file opened read-only needs no table of its own for it.
  db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.provision_vocabulary USING fts5vocab('main', 'provision_terms', 'row')`);
  const insertTerms = db.prepare(`INSERT INTO provision_terms (rowid, heading, article, text) VALUES (@provisionId, @heading, @article, @text)`);
  const insertOwner = db.prepare(`INSERT INTO indexed_provisions (id, document_id, language) VALUES (?, ?, ?)`);
  const dropTerms = db.prepare(`DELETE FROM provision_terms WHERE rowid IN (SELECT id FROM indexed_provisions WHERE document_id = ?)`);
  const dropOwners = db.prepare(`DELETE FROM indexed_provisions WHERE document_id = ?`);
  // A rowid behind a plus sign is a filter and no way in: FTS5 would ask its postings anew for each.
  const inScope = `(@documents IS NULL OR o.document_id IN (SELECT value FROM json_each(@documents))) AND (@only IS NULL OR +t.rowid IN (SELECT value FROM json_each(@only))) AND (@less IS NULL OR +t.rowid NOT IN (SELECT value FROM json_each(@less)))`;
  const gather = db.prepare(`INSERT INTO provision_terms (provision_terms, rank) VALUES ('hashsize', ${GATHERED})`);
  const gathers = db.prepare(`SELECT v FROM provision_terms_config WHERE k = 'hashsize'`).pluck();
  const matched = `FROM provision_terms t JOIN indexed_provisions o ON o.id = t.rowid WHERE provision_terms MATCH @match AND ${inScope}`;
  const matching = db.prepare(`SELECT t.rowid AS provisionId, o.document_id AS documentId, -bm25(provision_terms, ${weights}) AS score ${matched} ORDER BY score DESC, t.rowid LIMIT @limit`);
  const inOrder = db.prepare(`SELECT t.rowid AS provisionId, o.document_id AS documentId, 0.0 AS score ${matched} ORDER BY t.rowid LIMIT @limit`);
  const firstOf = db.prepare(`SELECT t.rowid ${matched} ORDER BY t.rowid LIMIT @limit`).pluck();
  const wholeRows = `FROM indexed_provisions t JOIN indexed_provisions o ON o.id = t.id WHERE ${inScope.replaceAll('t.rowid', 't.id')}
    AND (@except IS NULL OR o.id NOT IN (SELECT rowid FROM provision_terms WHERE provision_terms MATCH coalesce(@except, '"x"')))`;
  const whole = db.prepare(`SELECT o.id AS provisionId, o.document_id AS documentId, 0.0 AS score ${wholeRows} ORDER BY o.id LIMIT @limit`);
  const tallied = db.prepare(`SELECT o.document_id AS documentId, count(*) AS hits ${matched} GROUP BY o.document_id`);
  const talliedBetween = db.prepare(`SELECT count(*) FROM provision_terms WHERE provision_terms MATCH @match AND rowid BETWEEN @first AND @last`).pluck();
  const talliedWhole = db.prepare(`SELECT o.document_id AS documentId, count(*) AS hits ${wholeRows} GROUP BY o.document_id`);
  const provisionCount = db.prepare(`SELECT count(*) FROM indexed_provisions`).pluck();
  const ownerOf = db.prepare(`SELECT document_id FROM indexed_provisions WHERE id = ?`).pluck();
  const ranges = db.prepare(`SELECT document_id AS documentId, min(id) AS first, max(id) AS last FROM indexed_provisions GROUP BY document_id ORDER BY first`);
  const holds = db.prepare(`SELECT 1 FROM temp.provision_vocabulary WHERE term = ? LIMIT 1`).pluck();
  const begins = db.prepare(`SELECT 1 FROM temp.provision_vocabulary WHERE term >= ? AND term <= ? LIMIT 1`).pluck();
  const words = db.prepare(`SELECT term FROM temp.provision_vocabulary`).pluck();
  const count = db.prepare(`SELECT count(*) FROM indexed_provisions WHERE document_id = ?`).pluck();
  const find = (query: IndexQuery, limit: number): IndexHit[] => {
    const scope = scopeOf(query);
    if (query.match === null) return whole.all({ ...scope, except: query.except, limit }) as IndexHit[];
    const all = { ...scope, match: query.match };
    const few = (firstOf.all({ ...all, limit: MANY + 1 }) as number[]).length <= MANY;
    if (few) return weigh(query, all, limit);
    const best = ofCommonWords(query, all, limit);
    if (best.length >= limit) return best.slice(0, limit);
    const had = new Set(best.map((hit) => hit.provisionId));
    return [...best, ...(inOrder.all({ ...all, limit: limit + best.length }) as IndexHit[]).filter((hit) => !had.has(hit.provisionId))].slice(0, limit);
  };
  interface Scope { readonly documents: string | null; readonly only: string | null; readonly less: string | null }
  const scopeOf = ({ documentIds, only, less }: Pick<IndexQuery, 'documentIds' | 'only' | 'less'>): Scope => ({ documents: isWholeIndex(documentIds) ? null : JSON.stringify(documentIds), only: only ? JSON.stringify(only) : null, less: less ? JSON.stringify(less) : null });

  /** bm25 knows no weight per word: with boosts, each word is scored by itself and the weighted sum decides. */
  function weigh(query: IndexQuery, all: Scope & { readonly match: string }, limit: number): IndexHit[] {
    if (query.parts.every(({ boost }) => boost === 1)) return matching.all({ ...all, limit }) as IndexHit[];
    const hits = matching.all({ ...all, limit: -1 }) as IndexHit[];
    const scores = new Map(hits.map((hit) => [hit.provisionId, 0]));
    for (const part of query.parts) {
      for (const hit of matching.all({ ...all, match: part.match, limit: -1 }) as IndexHit[]) {
        const score = scores.get(hit.provisionId);
        if (score !== undefined) scores.set(hit.provisionId, score + hit.score * part.boost);
      }
    }
    return hits.map((hit) => ({ ...hit, score: scores.get(hit.provisionId)! })).sort((a, b) => b.score - a.score || a.provisionId - b.provisionId).slice(0, limit);
  }

  /**
   * The best of more matches than it pays to weigh: a word in the heading counts twice its rarity in headings, as bm25 does at most (it is compared with bm25's scores of other languages), all the words together count once each; what is equal stands in the order of the laws.
   * Of the provisions that have a word in their heading, or all words, the first `MANY` are looked at.
   */
  function ofCommonWords(query: IndexQuery, all: Scope & { readonly match: string }, limit: number): IndexHit[] {
    const scores = new Map<number, number>(), provisions = provisionCount.get() as number;
    const add = (match: string, worth: (found: number) => number): void => {
      const found = firstOf.all({ ...all, match: `(${match}) AND (${query.match})`, limit: MANY }) as number[];
      for (const id of found) scores.set(id, (scores.get(id) ?? 0) + worth(found.length));
    };
    for (const { match, boost } of query.parts) add(`{heading} : (${match})`, (found) => 2 * boost * Math.log(1 + provisions / found));
    if (query.parts.length > 1) add(query.parts.map(({ match }) => match).join(' AND '), () => query.parts.length);
    const best = [...scores].sort(([a, x], [b, y]) => y - x || a - b).slice(0, limit);
    return best.map(([provisionId, score]) => ({ provisionId, documentId: ownerOf.get(provisionId) as string, score }));
  }

  // Reading the vocabulary walks all postings (0.5 s at 100,000 provisions), so it is kept until this or another connection writes.
  const versionNow = (): unknown => db.pragma('data_version', { simple: true });
  let vocabulary: { readonly version: unknown; readonly words: readonly string[] } | null = null;
  const listWords = (): readonly string[] => {
    const version = versionNow();
    if (vocabulary?.version !== version) vocabulary = { version, words: words.all() as string[] };
    return vocabulary!.words;
  };
  // A document's provisions are written at once, so their ids stand together: counting in a range spares asking each hit whose it is.
  interface Ranges { readonly version: unknown; readonly documents: readonly { readonly documentId: string; readonly first: number; readonly last: number }[]; readonly apart: boolean }
  let ranged: Ranges | null = null;
  const listRanges = (): Ranges => {
    const version = versionNow();
    if (ranged && ranged.version === version) return ranged;
    const documents = ranges.all() as { documentId: string; first: number; last: number }[];
    return ranged = { version, documents, apart: documents.every((d, i) => i === 0 || d.first > documents[i - 1]!.last) };
  };
  const isWholeIndex = (documentIds: readonly string[]): boolean => { const asked = new Set(documentIds); return listRanges().documents.every(({ documentId }) => asked.has(documentId)); };
  const forget = (): void => { vocabulary = null; ranged = null; };
  const removeDocument = (documentId: string): void => { forget(); dropTerms.run(documentId); dropOwners.run(documentId); };
  return {
    /** Adds a document's provisions; call it inside the transaction that writes them. */
    addDocument: (documentId: string, language: string, rows: Iterable<IndexRow>): void => {
      forget();
      if (gathers.get() !== GATHERED) gather.run();
      for (const row of rows) { insertTerms.run(row); insertOwner.run(row.provisionId, documentId, language); }
    },
    removeDocument,
    /** The best provisions, best first. */
    find,
    /** How many provisions of each document match; quicker than ranking them. */
    tally: (query: Pick<IndexQuery, 'match' | 'except' | 'documentIds' | 'only' | 'less'>): { documentId: string; hits: number }[] => {
      const { match, except, documentIds } = query, { documents, apart } = listRanges();
      if (match === null) return talliedWhole.all({ ...scopeOf(query), except }) as { documentId: string; hits: number }[];
      if (!apart || query.only || query.less) return tallied.all({ ...scopeOf(query), match }) as { documentId: string; hits: number }[];
      const asked = new Set(documentIds);
      return documents.filter(({ documentId }) => asked.has(documentId)).map(({ documentId, first, last }) => ({ documentId, hits: talliedBetween.get({ match, first, last }) as number })).filter(({ hits }) => hits > 0);
    },
    /** Whether a provision has this term. */
    holds: (word: string): boolean => holds.get(word) !== undefined,
    /** Whether a provision has a term that begins so. */
    begins: (prefix: string): boolean => begins.get(prefix, `${prefix}\u{10ffff}`) !== undefined,
    /** The vocabulary's words that fit a pattern in which `*` stands for any letters. */
    wordsLike: (pattern: string, limit: number): string[] => {
      const fits = new RegExp(`^${pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`, 'u');
      return listWords().filter((word) => fits.test(word)).slice(0, limit);
    },
    /** The vocabulary's words of a length in UTF-16 units. */
    wordsOfLength: (least: number, most: number): string[] => listWords().filter((word) => word.length >= least && word.length <= most),
    /** How many provisions of a document are indexed. */
    count: (documentId: string): number => count.get(documentId) as number,
    /** Merges the postings after a large import, so that queries read one segment. */
    optimise: (): void => { db.exec(`INSERT INTO provision_terms (provision_terms) VALUES ('optimize')`); },
  };
}

export type ProvisionIndex = ReturnType<typeof createProvisionIndex>;
