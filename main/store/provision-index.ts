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
/** A MATCH expression (null: every provision of the documents) for the provisions of some documents, and weighted parts that decide their order where boosts are given. */
export interface IndexQuery { readonly match: string | null; readonly except: string | null; readonly documentIds: readonly string[]; readonly parts: readonly { readonly match: string; readonly boost: number }[] }
export interface IndexHit { readonly provisionId: number; readonly documentId: string; readonly score: number }

/** A hit in a heading says more than one in the text; the number of an article is mostly asked for on purpose. */
const weights = '4.0, 6.0, 1.0';

/** Postings of all documents' provisions in the review file. The tables of `provisionIndexSchema` must exist. */
export function createProvisionIndex(db: Database) {
  // Made per connection, so that a file opened read-only needs no table of its own for it.
  db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.provision_vocabulary USING fts5vocab('main', 'provision_terms', 'row')`);
  const insertTerms = db.prepare(`INSERT INTO provision_terms (rowid, heading, article, text) VALUES (@provisionId, @heading, @article, @text)`);
  const insertOwner = db.prepare(`INSERT INTO indexed_provisions (id, document_id, language) VALUES (?, ?, ?)`);
  const dropTerms = db.prepare(`DELETE FROM provision_terms WHERE rowid IN (SELECT id FROM indexed_provisions WHERE document_id = ?)`);
  const dropOwners = db.prepare(`DELETE FROM indexed_provisions WHERE document_id = ?`);
  const inDocuments = `o.document_id IN (SELECT value FROM json_each(@documents))`;
  const matching = db.prepare(`SELECT t.rowid AS provisionId, o.document_id AS documentId, -bm25(provision_terms, ${weights}) AS score
    FROM provision_terms t JOIN indexed_provisions o ON o.id = t.rowid WHERE provision_terms MATCH @match AND ${inDocuments} ORDER BY score DESC, t.rowid LIMIT @limit`);
  const whole = db.prepare(`SELECT o.id AS provisionId, o.document_id AS documentId, 0.0 AS score FROM indexed_provisions o WHERE ${inDocuments}
    AND (@except IS NULL OR o.id NOT IN (SELECT rowid FROM provision_terms WHERE provision_terms MATCH coalesce(@except, '"x"'))) ORDER BY o.id LIMIT @limit`);
  const tallied = db.prepare(`SELECT o.document_id AS documentId, count(*) AS hits FROM provision_terms t JOIN indexed_provisions o ON o.id = t.rowid WHERE provision_terms MATCH @match AND ${inDocuments} GROUP BY o.document_id`);
  const talliedWhole = db.prepare(`SELECT o.document_id AS documentId, count(*) AS hits FROM indexed_provisions o WHERE ${inDocuments}
    AND (@except IS NULL OR o.id NOT IN (SELECT rowid FROM provision_terms WHERE provision_terms MATCH coalesce(@except, '"x"'))) GROUP BY o.document_id`);
  const holds = db.prepare(`SELECT 1 FROM temp.provision_vocabulary WHERE term = ? LIMIT 1`).pluck();
  const begins = db.prepare(`SELECT 1 FROM temp.provision_vocabulary WHERE term >= ? AND term <= ? LIMIT 1`).pluck();
  const words = db.prepare(`SELECT term FROM temp.provision_vocabulary`).pluck();
  const count = db.prepare(`SELECT count(*) FROM indexed_provisions WHERE document_id = ?`).pluck();
  const find = (query: IndexQuery, limit: number): IndexHit[] => {
    const documents = JSON.stringify(query.documentIds);
    if (query.match === null) return whole.all({ documents, except: query.except, limit }) as IndexHit[];
    if (query.parts.length === 0) return matching.all({ documents, match: query.match, limit }) as IndexHit[];
    // bm25 knows no weight per word: with boosts, each word is scored by itself and the weighted sum decides.
    const hits = matching.all({ documents, match: query.match, limit: -1 }) as IndexHit[];
    const scores = new Map(hits.map((hit) => [hit.provisionId, 0]));
    for (const part of query.parts) {
      for (const hit of matching.all({ documents, match: part.match, limit: -1 }) as IndexHit[]) {
        const score = scores.get(hit.provisionId);
        if (score !== undefined) scores.set(hit.provisionId, score + hit.score * part.boost);
      }
    }
    return hits.map((hit) => ({ ...hit, score: scores.get(hit.provisionId)! })).sort((a, b) => b.score - a.score || a.provisionId - b.provisionId).slice(0, limit);
  };
  // Reading the vocabulary walks all postings (0.5 s at 100,000 provisions), so it is kept until this or another connection writes.
  let vocabulary: { readonly version: unknown; readonly words: readonly string[] } | null = null;
  const listWords = (): readonly string[] => {
    const version = db.pragma('data_version', { simple: true });
    if (vocabulary?.version !== version) vocabulary = { version, words: words.all() as string[] };
    return vocabulary!.words;
  };
  const removeDocument = (documentId: string): void => { vocabulary = null; dropTerms.run(documentId); dropOwners.run(documentId); };
  return {
    /** Adds a document's provisions; call it inside the transaction that writes them. */
    addDocument: (documentId: string, language: string, rows: Iterable<IndexRow>): void => {
      vocabulary = null;
      for (const row of rows) { insertTerms.run(row); insertOwner.run(row.provisionId, documentId, language); }
    },
    removeDocument,
    /** The best provisions, best first. */
    find,
    /** How many provisions of each document match; quicker than ranking them. */
    tally: ({ match, except, documentIds }: Pick<IndexQuery, 'match' | 'except' | 'documentIds'>): { documentId: string; hits: number }[] => {
      const documents = JSON.stringify(documentIds);
      return (match === null ? talliedWhole.all({ documents, except }) : tallied.all({ documents, match })) as { documentId: string; hits: number }[];
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
