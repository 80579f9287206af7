import type { Database } from 'better-sqlite3';

/** What someone is typing, before it is a decision: kept so that no crash loses it, never part of the journal or the memo. */
export interface Draft {
  /** Which field it belongs to: `assessment III.1.1/act.harbouring`. */
  readonly key: string;
  readonly text: string;
  /** What the typing began from, in the words of whoever keeps it, so that a later change of the saved value is noticed. */
  readonly basis: string;
  readonly at: string;
  readonly by: string;
}

/** The drafts. A dropped one is overwritten on the disk too (`secure_delete`). */
export function draftTable(db: Database) {
  const put = db.prepare(`INSERT INTO drafts (key, text, basis, at, by_whom) VALUES (@key, @text, @basis, @at, @by)
    ON CONFLICT (key) DO UPDATE SET text = excluded.text, basis = excluded.basis, at = excluded.at, by_whom = excluded.by_whom`);
  const one = db.prepare('SELECT key, text, basis, at, by_whom AS by FROM drafts WHERE key = ?');
  const under = db.prepare('SELECT key, text, basis, at, by_whom AS by FROM drafts WHERE substr(key, 1, length(@under)) = @under ORDER BY key');
  const drop = db.prepare('DELETE FROM drafts WHERE key = ?');
  return {
    keep: (draft: Draft): void => { put.run(draft); },
    get: (key: string): Draft | null => (one.get(key) as Draft | undefined) ?? null,
    /** Those whose key begins so, in order of key. */
    list: (beginning = ''): Draft[] => under.all({ under: beginning }) as Draft[],
    /** True where there was one. */
    drop: (key: string): boolean => drop.run(key).changes > 0,
  };
}
