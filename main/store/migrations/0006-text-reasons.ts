import type { Database } from 'better-sqlite3';

/** What was done to each page's text and which fonts it is set in; pages read earlier say nothing about either. */
export function up(db: Database): void {
  db.exec(`ALTER TABLE pages ADD COLUMN reasons TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(reasons));`);
}
