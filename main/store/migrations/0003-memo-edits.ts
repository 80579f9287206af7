import type { Database } from 'better-sqlite3';

/** The table of one more topic: words of a reviewer in place of the memo's. */
export const memoEditTables = { 'memo-edit': 'memo_edits' } as const;

/** Edits of the memo are decisions: one more fold over the journal. */
export function up(db: Database): void {
  db.exec(`
CREATE TABLE memo_edits (
  id TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;`);
}
