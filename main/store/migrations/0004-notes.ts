import type { Database } from 'better-sqlite3';

/** The table of one more topic: notes that a reviewer writes beside a passage. */
export const noteTables = { note: 'notes' } as const;

/** Notes, as one more fold over the journal. */
export function up(db: Database): void {
  db.exec(`
CREATE TABLE notes (
  id TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;`);
}
