import type { Database } from 'better-sqlite3';

/** The table of one more topic: repairs of a document's letters that a reviewer turned off. */
export const repairTables = { repair: 'repairs_off' } as const;

/** Repairs that are not wanted, as one more fold over the journal. */
export function up(db: Database): void {
  db.exec(`
CREATE TABLE repairs_off (
  id TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;`);
}
