import type { Database } from 'better-sqlite3';
import { createHeadingIndex } from './heading-index.ts';
import { createIndexVocabulary } from './index-vocabulary.ts';
import { rankProvisions, type IndexHit, type IndexQuery } from './rank-provisions.ts';

export type { IndexHit, IndexQuery };

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

/** Bytes of postings gathered before they are written as a segment: sixteen times FTS5's own, for fewer segments to merge; a build takes a third less. */
const GATHERED = 2 ** 24;

/** Postings of all documents' provisions in the review file. The tables of `provisionIndexSchema` and `headingIndexSchema` must exist. */
export function createProvisionIndex(db: Database) {
  const insertTerms = db.prepare(`INSERT INTO provision_terms (rowid, heading, article, text) VALUES (?, ?, ?, ?)`);
  const insertOwners = db.prepare(`INSERT INTO indexed_provisions (id, document_id, language) SELECT value, ?, ? FROM json_each(?)`);
  const dropTerms = db.prepare(`DELETE FROM provision_terms WHERE rowid IN (SELECT id FROM indexed_provisions WHERE document_id = ?)`);
  const dropOwners = db.prepare(`DELETE FROM indexed_provisions WHERE document_id = ?`);
  const gather = db.prepare(`INSERT INTO provision_terms (provision_terms, rank) VALUES ('hashsize', ${GATHERED})`);
  const gathers = db.prepare(`SELECT v FROM provision_terms_config WHERE k = 'hashsize'`).pluck();
  const count = db.prepare(`SELECT count(*) FROM indexed_provisions WHERE document_id = ?`).pluck();
  const vocabulary = createIndexVocabulary(db), headings = createHeadingIndex(db), ranking = rankProvisions(db);
  const forget = (): void => { vocabulary.forget(); ranking.forget(); };
  return {
    /** Adds a document's provisions; call it inside the transaction that writes them. */
    addDocument: (documentId: string, language: string, rows: Iterable<IndexRow>): void => {
      forget();
      if (gathers.get() !== GATHERED) gather.run();
      headings.begin();
      const ids: number[] = [];
      for (const { provisionId, heading, article, text } of rows) { insertTerms.run(provisionId, heading, article, text); headings.add(provisionId, heading); ids.push(provisionId); for (const terms of [heading, article, text]) vocabulary.learn(terms); }
      insertOwners.run(documentId, language, JSON.stringify(ids));
    },
    removeDocument: (documentId: string): void => { forget(); dropTerms.run(documentId); headings.removeDocument(documentId); dropOwners.run(documentId); },
    /** The best provisions, best first. */
    find: ranking.find,
    /** How many provisions of each document match; quicker than ranking them. */
    tally: ranking.tally,
    holds: vocabulary.holds, wordsBeginning: vocabulary.wordsBeginning, begins: vocabulary.begins, wordsLike: vocabulary.wordsLike, wordsNear: vocabulary.wordsNear,
    /** How many provisions of a document are indexed. */
    count: (documentId: string): number => count.get(documentId) as number,
    /** Merges the postings after a large import, so that queries read one segment. */
    optimise: (): void => { db.exec(`INSERT INTO provision_terms (provision_terms) VALUES ('optimize')`); },
  };
}

export type ProvisionIndex = ReturnType<typeof createProvisionIndex>;
