import type { Database } from 'better-sqlite3';

/** The table of one more topic: doubts that a reviewer looked at. */
export const doubtTables = { doubt: 'settled_doubts' } as const;

/** Doubts that were looked at, as one more fold over the journal. */
export function up(db: Database): void {
  db.exec(`
CREATE TABLE settled_doubts (
  id TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;`);
}
