import type { Database } from 'better-sqlite3';

/** The table of one more topic: links between provisions that were confirmed or set aside. */
export const relationTables = { relation: 'relations' } as const;

/** Relations, as one more fold over the journal. */
export function up(db: Database): void {
  db.exec(`
CREATE TABLE relations (
  id TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;`);
}
