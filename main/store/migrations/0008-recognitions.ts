import type { Database } from 'better-sqlite3';

/** Pages that are to be recognised, or were: what the engine read of each is kept until it is asked to read it again. */
export function up(db: Database): void {
  db.exec(`
CREATE TABLE recognitions (
  document_id TEXT NOT NULL,
  page_index INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'stopped', 'read', 'kept', 'unreadable')),
  engine TEXT NOT NULL,
  data TEXT NOT NULL,
  confidence REAL NOT NULL,
  note TEXT NOT NULL,
  page BLOB,
  words TEXT NOT NULL CHECK (json_valid(words)),
  PRIMARY KEY (document_id, page_index)
) STRICT, WITHOUT ROWID;`);
}
