import type { Database } from 'better-sqlite3';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import type { Topic } from '../../shared/domain/journal.ts';
import { standingTables } from './migrations/0001-review.ts';
import { dismissalTables } from './migrations/0002-drafts.ts';
import { memoEditTables } from './migrations/0003-memo-edits.ts';
import { noteTables } from './migrations/0004-notes.ts';
import { doubtTables } from './migrations/0005-doubts.ts';
import { repairTables } from './migrations/0007-repairs.ts';
import { relationTables } from './migrations/0009-relations.ts';

/** Which table folds which topic; each migration that brings a topic brings its table. */
const tables: Readonly<Record<Topic, string>> = { ...standingTables, ...dismissalTables, ...memoEditTables, ...noteTables, ...doubtTables, ...repairTables, ...relationTables };

/** The present values, topic by topic. Only the journal's fold writes here. */
export function standingTable(db: Database) {
  const statements = new Map(Object.entries(tables).map(([topic, table]) => [topic as Topic, {
    get: db.prepare(`SELECT value FROM ${table} WHERE id = ?`), all: db.prepare(`SELECT id, value FROM ${table} ORDER BY id`),
    put: db.prepare(`INSERT INTO ${table} (id, value) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET value = excluded.value`), drop: db.prepare(`DELETE FROM ${table} WHERE id = ?`),
  }]));
  return {
    get: <T>(topic: Topic, id: string): T | null => { const row = statements.get(topic)!.get.get(id) as { value: string } | undefined; return row ? (JSON.parse(row.value) as T) : null; },
    list: <T>(topic: Topic): { id: string; value: T }[] => (statements.get(topic)!.all.all() as { id: string; value: string }[]).map(({ id, value }) => ({ id, value: JSON.parse(value) as T })),
    set: (topic: Topic, id: string, value: unknown): void => { if (value === null) statements.get(topic)!.drop.run(id); else statements.get(topic)!.put.run(id, canonicalJson(value)); },
  };
}
