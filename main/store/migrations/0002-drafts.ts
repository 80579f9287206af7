import type { Database } from 'better-sqlite3';

/** The table of one more topic: suggestions that a reviewer set aside. */
export const dismissalTables = { dismissal: 'dismissals' } as const;

/** What is being typed, which is no decision yet; and dismissed suggestions, which are decisions: one more fold over the journal. */
export function up(db: Database): void {
  db.exec(`
CREATE TABLE drafts (
  key TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  basis TEXT NOT NULL,
  at TEXT NOT NULL,
  by_whom TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE dismissals (
  id TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;`);
}
