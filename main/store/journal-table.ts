import type { Database } from 'better-sqlite3';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import type { JournalEntry } from '../../shared/domain/journal.ts';

/** The journal's table: append, read; its triggers refuse anything else. */
export function journalTable(db: Database) {
  const insert = db.prepare(`INSERT INTO journal (sequence, what, topic, id, before_value, after_value, group_id, undoes, at, by_whom, previous, hash)
    VALUES (@sequence, @what, @topic, @id, @before, @after, @group, @undoes, @at, @by, @previous, @hash)`);
  const columns = `sequence, what, topic, id, before_value AS before, after_value AS after, group_id AS "group", undoes, at, by_whom AS by, previous, hash`;
  const all = db.prepare(`SELECT ${columns} FROM journal ORDER BY sequence`);
  const last = db.prepare(`SELECT ${columns} FROM journal ORDER BY sequence DESC LIMIT 1`);
  const first = db.prepare(`SELECT hash FROM journal ORDER BY sequence LIMIT 1`);
  const ofGroup = db.prepare(`SELECT ${columns} FROM journal WHERE group_id = ? ORDER BY sequence`);
  const lastGroups = db.prepare(`SELECT group_id FROM journal GROUP BY group_id ORDER BY max(sequence) DESC LIMIT ?`).pluck();
  const groups = db.prepare(`SELECT group_id AS "group", undoes FROM journal ORDER BY sequence`);
  const after = db.prepare(`SELECT ${columns} FROM journal WHERE sequence > ? ORDER BY sequence`);
  const one = db.prepare(`SELECT ${columns} FROM journal WHERE sequence = ?`);
  type Row = Omit<JournalEntry, 'before' | 'after'> & { before: string; after: string };
  const entryOf = (row: Row): JournalEntry => ({ ...row, before: JSON.parse(row.before), after: JSON.parse(row.after) });
  return {
    append: (entry: JournalEntry): void => { insert.run({ ...entry, before: canonicalJson(entry.before), after: canonicalJson(entry.after) }); },
    list: (): JournalEntry[] => (all.all() as Row[]).map(entryOf),
    /** What was decided after an entry, one entry at a time: a long journal is never in memory as a whole. */
    *after(sequence: number): Generator<JournalEntry> { for (const row of after.iterate(sequence)) yield entryOf(row as Row); },
    get: (sequence: number): JournalEntry | null => { const row = one.get(sequence) as Row | undefined; return row ? entryOf(row) : null; },
    last: (): JournalEntry | null => { const row = last.get() as Row | undefined; return row ? entryOf(row) : null; },
    firstHash: (): string => (first.get() as { hash: string } | undefined)?.hash ?? '',
    group: (group: string): JournalEntry[] => (ofGroup.all(group) as Row[]).map(entryOf),
    /** The last decisions, newest first. */
    lastGroups: (limit: number): string[] => lastGroups.all(limit) as string[],
    groups: () => groups.all() as { group: string; undoes: string | null }[],
  };
}
