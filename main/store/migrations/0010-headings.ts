import type { Database } from 'better-sqlite3';
import { fillHeadingIndex, headingIndexSchema } from '../heading-index.ts';

/** The search index of headings alone. What is indexed already comes over from the index there is. */
export function up(db: Database): void {
  db.exec(headingIndexSchema);
  fillHeadingIndex(db);
}
