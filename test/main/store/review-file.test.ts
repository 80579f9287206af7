import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { applicationId, expectedSchema, migrate, newestVersion, schemaOf } from '../../../main/store/migrations.ts';
import { createReviewFile, openReviewFile } from '../../../main/store/open-review-file.ts';
import { reviewStore } from '../../../main/store/review-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
let made = 0;

function newReview(): string {
  const file = join(folder, `r${++made}.lacuna`);
  const store = reviewStore(createReviewFile(file), file, digest);
  store.decide([{ topic: 'review', id: 'review', before: null, after: { state: 'Varania' } }], { group: 'g', at: '2026-01-01', by: 'A' });
  store.close();
  return file;
}
const altered = (change: (bytes: Buffer) => Buffer | void): string => {
  const file = newReview();
  const bytes = readFileSync(file);
  writeFileSync(file, change(bytes) ?? bytes);
  return file;
};
const refusal = (file: string): { code?: string; message?: string } => { try { openReviewFile(file, { write: true }).close(); return {}; } catch (error) { return error as never; } };

describe('a review file', () => {
  it('commits to the disk at every open, not only the first', () => {
    const file = newReview();
    for (const write of [true, true, false]) {
      const opened = openReviewFile(file, { write });
      const settings = Object.fromEntries(['synchronous', 'foreign_keys', 'trusted_schema', 'cell_size_check', 'mmap_size', 'secure_delete'].map((name) => [name, opened.db.pragma(name, { simple: true })]));
      opened.close();
      expect(settings).toEqual({ synchronous: 2, foreign_keys: 1, trusted_schema: 0, cell_size_check: 1, mmap_size: 0, secure_delete: 1 });
    }
  });

  it('is one whole file when closed, marked as ours', () => {
    const file = newReview();
    expect(readdirSync(folder).filter((name) => name.startsWith(file.slice(folder.length + 1)))).toHaveLength(1);
    expect(readFileSync(file).readUInt32BE(68)).toBe(applicationId);
  });

  it('is never made by opening', () => {
    const file = join(folder, 'nothing.lacuna');
    expect(refusal(file).code).toBe('not-found');
    expect(existsSync(file)).toBe(false);
  });

  it('is not made over another file', () => {
    const file = newReview(), before = readFileSync(file);
    expect(() => createReviewFile(file)).toThrow('exists already');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it.each<[string, string, () => string]>([
    ['an empty file', 'empty-file', () => altered(() => Buffer.alloc(0))],
    ['a text file', 'foreign-file', () => altered(() => Buffer.from('This is not a review, but it is long enough to have had a header. '.repeat(4)))],
    ["another program's database", 'foreign-file', () => altered((bytes) => { bytes.writeUInt32BE(0x12345678, 68); })],
    ['a file from a newer program', 'newer-file', () => altered((bytes) => { bytes.writeUInt32BE(newestVersion + 1, 60); })],
    ['a file cut short', 'damaged-file', () => altered((bytes) => bytes.subarray(0, bytes.length - 4096))],
    ['a file whose schema page was overwritten', 'damaged-file', () => altered((bytes) => { bytes.fill(0xff, 100, 600); })],
  ])('refuses %s with a plain sentence and leaves it untouched', (_, code, make) => {
    const file = make(), before = readFileSync(file);
    const error = refusal(file);
    expect(error).toMatchObject({ code });
    expect(error.message).toMatch(/^[A-Z"r].*\.$/u);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('refuses a schema that is not ours to the letter', () => {
    const file = newReview();
    const db = new Database(file);
    db.exec('CREATE TRIGGER greedy AFTER INSERT ON journal BEGIN DELETE FROM tags; END');
    db.close();
    expect(refusal(file)).toMatchObject({ code: 'foreign-file' });
  });

  it('opens read-only for a second program, which says so and cannot write', () => {
    const file = newReview();
    const first = openReviewFile(file, { write: true });
    const second = reviewStore(openReviewFile(file, { write: true }), file, digest);
    expect([second.readOnly, second.notices[0]]).toEqual([true, expect.stringContaining('Another program')]);
    expect(() => second.decide([{ topic: 'setting', id: 'x', before: null, after: 1 }], { group: 'g', at: '', by: '' })).toThrow('Another program');
    second.close();
    first.close();
    const third = openReviewFile(file, { write: true });
    expect(third.readOnly).toBe(false);
    third.close();
  });

  it('never lets a journal entry or evidence be changed', () => {
    const file = newReview();
    const { db, close } = openReviewFile(file, { write: true });
    expect(() => db.exec("UPDATE journal SET by_whom = 'someone else'")).toThrow('never changed');
    expect(() => db.exec('DELETE FROM journal')).toThrow('never shortened');
    close();
  });

  it('notices an older copy put in place of a newer one', () => {
    const file = newReview(), copy = `${file}.copy`;
    copyFileSync(file, copy);
    const store = reviewStore(openReviewFile(file, { write: true }), file, digest);
    store.decide([{ topic: 'setting', id: 'memo.reference', before: null, after: '1' }], { group: 'h', at: '2026-01-02', by: 'A' });
    store.close();
    const older = reviewStore(openReviewFile(copy, { write: false }), copy, digest);
    expect(older.notices).toEqual([expect.stringContaining('older than the one last opened here')]);
    older.close();
  });

  it('keeps all or nothing of a decision', () => {
    const file = newReview();
    const store = reviewStore(openReviewFile(file, { write: true }), file, digest);
    const wrong = { topic: 'tag' as const, id: 'b', before: { was: 'never there' }, after: null };
    expect(() => store.decide([{ topic: 'tag', id: 'a', before: null, after: { note: '' } }, wrong], { group: 'h', at: '', by: '' })).toThrow('changed since');
    expect([store.standing.get('tag', 'a'), store.journal.list().length]).toEqual([null, 1]);
    store.close();
  });
});

describe('the schema', () => {
  it('is what schema.sql says (npm run reference writes it)', () => {
    const written = readFileSync(new URL('../../../main/store/schema.sql', import.meta.url), 'utf8');
    for (const object of expectedSchema(newestVersion)) expect(written).toContain(object.slice(object.indexOf(': ') + 2));
  });

  it('comes out of migration 1 with every table STRICT and the journal guarded', () => {
    const db = new Database(':memory:');
    migrate(db, 0, 1);
    const loose = (db.pragma('table_list') as { schema: string; name: string; type: string; strict: number }[]).filter((t) => t.schema === 'main' && t.type === 'table' && !t.name.startsWith('sqlite_') && !t.strict);
    expect([db.pragma('user_version', { simple: true }), db.pragma('application_id', { simple: true }), loose]).toEqual([1, applicationId, []]);
    expect(schemaOf(db).filter((object) => object.startsWith('trigger'))).toHaveLength(3);
    db.close();
  });

  it('of version 1 gains drafts and dismissals, and keeps what it held', () => {
    const db = new Database(':memory:');
    migrate(db, 0, 1);
    db.prepare(`INSERT INTO tags (id, value) VALUES ('a', '{"note":"kept"}')`).run();
    migrate(db, 1, 2);
    const columns = (table: string): string[] => (db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
    expect([columns('drafts'), columns('dismissals'), db.prepare('SELECT value FROM tags').pluck().all()]).toEqual([['key', 'text', 'basis', 'at', 'by_whom'], ['id', 'value'], ['{"note":"kept"}']]);
    db.close();
  });

  it('of version 2 gains edits of the memo, and keeps what it held', () => {
    const db = new Database(':memory:');
    migrate(db, 0, 2);
    db.prepare(`INSERT INTO drafts (key, text, basis, at, by_whom) VALUES ('memo scope', 'half', '', '', '')`).run();
    migrate(db, 2, 3);
    expect([(db.pragma('table_info(memo_edits)') as { name: string }[]).map(({ name }) => name), db.prepare('SELECT text FROM drafts').pluck().all()]).toEqual([['id', 'value'], ['half']]);
    db.close();
  });

  it('of version 3 gains notes, and keeps what it held', () => {
    const db = new Database(':memory:');
    migrate(db, 0, 3);
    db.prepare(`INSERT INTO tags (id, value) VALUES ('a', '{"note":"kept"}')`).run();
    migrate(db, 3, 4);
    const columns = (db.pragma('table_info(notes)') as { name: string }[]).map(({ name }) => name);
    expect([columns, db.prepare('SELECT value FROM tags').pluck().all()]).toEqual([['id', 'value'], ['{"note":"kept"}']]);
    db.close();
  });

  it('of version 7 gains what character recognition makes of pages, and keeps what it held', () => {
    const db = new Database(':memory:');
    migrate(db, 0, 7);
    db.prepare(`INSERT INTO tags (id, value) VALUES ('a', '{"note":"kept"}')`).run();
    migrate(db, 7, 8);
    const columns = (db.pragma('table_info(recognitions)') as { name: string }[]).map(({ name }) => name);
    expect([columns, db.prepare('SELECT value FROM tags').pluck().all()]).toEqual([['document_id', 'page_index', 'state', 'engine', 'data', 'confidence', 'note', 'page', 'words'], ['{"note":"kept"}']]);
    db.close();
  });

  it('of version 9 gains an index of headings from the index it has', () => {
    const db = new Database(':memory:');
    migrate(db, 0, 9);
    const insert = db.prepare(`INSERT INTO provision_terms (rowid, heading, article, text) VALUES (?, ?, ?, ?)`);
    insert.run(7, 'traffick human traffick be', '149', 'be human traffick');
    insert.run(8, '', '150', 'traffick');
    insert.run(9, 'human be', '151', 'labour');
    db.exec(`DELETE FROM provision_terms WHERE rowid = 9`);
    migrate(db, 9, 10);
    const found = (match: string): unknown => db.prepare(`SELECT rowid FROM provision_headings WHERE provision_headings MATCH ? ORDER BY rowid`).pluck().all(match);
    expect([found('traffick'), found('"human traffick be"'), found('"be human"'), found('human'), db.prepare(`SELECT count(*) FROM temp.sqlite_schema`).pluck().get()]).toEqual([[7], [7], [], [7], 0]);
    db.close();
  });

  it('rests on a SQLite without the WAL-reset bug', () => {
    const db = new Database(':memory:');
    const [major, minor, patch] = String(db.prepare('SELECT sqlite_version()').pluck().get()).split('.').map(Number) as [number, number, number];
    db.close();
    expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(3_051_003);
  });
});
