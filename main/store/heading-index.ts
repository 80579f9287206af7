import type { Database } from 'better-sqlite3';

/**
 * The postings of headings once more, by themselves: asked in `provision_terms`, where a common word stands in headings costs a walk of all places where it stands at all (ten times as many). The columns are the same,
 * so that one MATCH expression can be asked of both tables; only `heading` is filled.
 */
export const headingIndexSchema = `
CREATE VIRTUAL TABLE provision_headings USING fts5(
  heading, article, text,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M* P* S*'"
);
`;

/** Fills the headings' own index from `provision_terms` alone, without the texts: 1.7 s at 100,000 provisions. */
export function fillHeadingIndex(db: Database): void {
  db.exec(`
CREATE VIRTUAL TABLE temp.every_place USING fts5vocab('main', 'provision_terms', 'instance');
INSERT INTO provision_headings (rowid, heading) SELECT doc, group_concat(term, ' ' ORDER BY "offset") FROM temp.every_place WHERE col = 'heading' GROUP BY doc;
DROP TABLE temp.every_place;`);
}

/** Bytes of postings gathered before they are written: enough for the headings of 100,000 provisions to be one segment instead of seven. */
const GATHERED = 2 ** 23;

/** Keeps the headings' own index beside the other; a provision without words in its heading is not in it. */
export function createHeadingIndex(db: Database) {
  const insert = db.prepare(`INSERT INTO provision_headings (rowid, heading) VALUES (?, ?)`);
  const drop = db.prepare(`DELETE FROM provision_headings WHERE rowid IN (SELECT id FROM indexed_provisions WHERE document_id = ?)`);
  const gather = db.prepare(`INSERT INTO provision_headings (provision_headings, rank) VALUES ('hashsize', ${GATHERED})`);
  const gathers = db.prepare(`SELECT v FROM provision_headings_config WHERE k = 'hashsize'`).pluck();
  return {
    /** To be called before a document's headings are added. */
    begin: (): void => { if (gathers.get() !== GATHERED) gather.run(); },
    add: (provisionId: number, heading: string): void => { if (heading) insert.run(provisionId, heading); },
    /** To be called while `indexed_provisions` still says whose provisions they are. */
    removeDocument: (documentId: string): void => { drop.run(documentId); },
  };
}
