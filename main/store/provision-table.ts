import type { Database } from 'better-sqlite3';
import type { Provision } from '../../shared/domain/outline.ts';
import type { Stretch } from '../../shared/domain/text.ts';
import { digestRows, type ProvisionRow } from './provision-row.ts';

export interface StoredProvision extends Provision { readonly id: number; readonly article: string }

/** The outline, provision by provision, in document order. */
export function provisionTable(db: Database) {
  const insert = db.prepare(`INSERT INTO provisions (document_id, ordinal, path, kind, number, label, heading, text, article, first_page, last_page, depth, parent, stretches, label_stretches)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const columns = `id, path, kind, number, label, heading, text, article, first_page AS firstPage, last_page AS lastPage, depth, parent, stretches, label_stretches AS labelStretches`;
  const all = db.prepare(`SELECT ${columns} FROM provisions WHERE document_id = ? ORDER BY ordinal`);
  const byPath = db.prepare(`SELECT ${columns} FROM provisions WHERE document_id = ? AND path = ?`);
  // char(96) follows '_': everything whose path goes on from this one's.
  const inside = db.prepare(`SELECT ${columns} FROM provisions WHERE document_id = @documentId AND (path = @path OR (path >= @path || '__' AND path < @path || '_' || char(96))) ORDER BY ordinal`);
  const byId = db.prepare(`SELECT ${columns}, document_id AS documentId FROM provisions WHERE id = ?`);
  const articles = db.prepare(`SELECT count(*) FROM provisions WHERE document_id = ? AND kind = 'article'`).pluck();
  const articleNumbers = db.prepare(`SELECT DISTINCT number FROM provisions WHERE document_id = ? AND kind = 'article'`).pluck();
  const articleLabels = db.prepare(`SELECT path, label, number FROM provisions WHERE document_id = ? AND kind = 'article' ORDER BY ordinal`);
  const count = db.prepare(`SELECT count(*) FROM provisions WHERE document_id = ?`).pluck();
  const drop = db.prepare(`DELETE FROM provisions WHERE document_id = ?`);
  const touching = db.prepare(`SELECT stretches FROM provisions WHERE document_id = ? AND first_page <= ? AND last_page >= ? ORDER BY ordinal`).pluck();
  const raw = db.prepare(`SELECT ordinal, path, kind, number, label, heading, text, article, first_page, last_page, depth, parent, stretches, label_stretches FROM provisions WHERE document_id = ? ORDER BY ordinal`).raw();
  type Row = Omit<StoredProvision, 'stretches' | 'labelStretches'> & { stretches: string; labelStretches: string };
  const provisionOf = <R extends Row>(row: R) => ({ ...row, stretches: JSON.parse(row.stretches), labelStretches: JSON.parse(row.labelStretches) }) as Omit<R, 'stretches' | 'labelStretches'> & StoredProvision;
  return {
    /** Keeps a provision; returns its id. */
    insert: (documentId: string, row: ProvisionRow): number => Number(insert.run(documentId, ...row).lastInsertRowid),
    list: (documentId: string): StoredProvision[] => (all.all(documentId) as Row[]).map(provisionOf),
    get: (documentId: string, path: string): StoredProvision | null => { const row = byPath.get(documentId, path) as Row | undefined; return row ? provisionOf(row) : null; },
    /** A provision and everything that lies in it by its path, in their order. */
    within: (documentId: string, path: string): StoredProvision[] => (inside.all({ documentId, path }) as Row[]).map(provisionOf),
    byId: (id: number): (StoredProvision & { documentId: string }) | null => { const row = byId.get(id) as (Row & { documentId: string }) | undefined; return row ? provisionOf(row) : null; },
    /** The stretches of every provision that touches pages `from` to `to` (from 1). */
    stretchesOn: (documentId: string, from: number, to: number): Stretch[][] => (touching.all(documentId, to, from) as string[]).map((row) => JSON.parse(row) as Stretch[]),
    articles: (documentId: string): number => articles.get(documentId) as number,
    articleNumbers: (documentId: string): string[] => articleNumbers.all(documentId) as string[],
    /** What is printed before the headings of its articles, in order. */
    articleLabels: (documentId: string): { path: string; label: string; number: string }[] => articleLabels.all(documentId) as { path: string; label: string; number: string }[],
    count: (documentId: string): number => count.get(documentId) as number,
    drop: (documentId: string): void => { drop.run(documentId); },
    /** SHA-256 over the whole outline of the document. */
    digest: (documentId: string): string => digestRows(raw.iterate(documentId) as Iterable<ProvisionRow>),
  };
}
