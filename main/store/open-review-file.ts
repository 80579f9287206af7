import Database from 'better-sqlite3';
import { closeSync, existsSync, openSync, readSync, statSync, writeFileSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { Failure } from '../../shared/domain/failure.ts';
import { backUp } from './backups.ts';
import { applicationId, assertSchema, migrate, newestVersion } from './migrations.ts';
import { takeWriterLock, type WriterLock } from './writer-lock.ts';

export interface OpenedFile { readonly db: Database.Database; readonly readOnly: boolean; readonly notices: readonly string[]; close(): void }

/** Makes a new review file. Refuses to touch anything that is there already. */
export function createReviewFile(file: string): OpenedFile {
  if (existsSync(file)) throw new Failure('refused', `${basename(file)} exists already. Choose another name; nothing was changed.`);
  if (!existsSync(dirname(file))) throw new Failure('not-found', `The folder ${dirname(file)} does not exist. Make it first, or choose another place.`);
  try {
    writeFileSync(file, '', { flag: 'wx', mode: 0o600 });
  } catch (error) {
    throw new Failure('failed', `${basename(file)} could not be made in ${dirname(file)}: ${(error as Error).message}. Choose a folder you may write to.`);
  }
  const lock = takeWriterLock(file, 0);
  try {
    const db = new Database(file, { fileMustExist: true });
    setUp(db, false);
    migrate(db, 0);
    return opened(db, lock, []);
  } catch (error) {
    lock?.release();
    rmSync(file, { force: true });
    throw error;
  }
}

/**
 * Opens a review file. Never creates one. Empty, foreign, newer and damaged files are refused before anything in them is read.
 * `write` waits `waitMs` for the writer lock; where another program holds it, or the place cannot be written, the file opens read-only and says so.
 */
export function openReviewFile(file: string, { write, waitMs = 0 }: { write: boolean; waitMs?: number }): OpenedFile {
  const header = readHeader(file);
  const needsWriter = write || header.version < newestVersion || isHot(file);
  const notices: string[] = [];
  let lock: WriterLock | null = null;
  if (needsWriter) {
    lock = takeWriterLock(file, write ? waitMs : 0);
    if (!lock && write) notices.push('Another program has this review open. It is opened read-only here; nothing can be changed until the other one closes it.');
  }
  const readOnly = !lock;
  try {
    const db = openDatabase(file, readOnly, notices);
    try {
      setUp(db, db.readonly);
      assertSchema(db, header.version);
      if (header.version < newestVersion) {
        if (db.readonly) throw new Failure('read-only', 'This review was made by an older Lacuna and must be brought up to date once, but it cannot be written to now. Close the other program, or copy the file to a folder you may write to.');
        backUp(db, file, `before-version-${newestVersion}`, true);
        migrate(db, header.version);
      }
      return opened(db, lock, notices);
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    lock?.release();
    throw plainly(error, file);
  }
}

/** A journal with something in it: a transaction is under way, or was cut off and must be mended by a writer. An emptied one is only a sign that a writer is there. */
const isHot = (file: string): boolean => (statSync(`${file}-journal`, { throwIfNoEntry: false })?.size ?? 0) > 0;

/** Reads what must be true of a file before SQLite may see it. */
function readHeader(file: string): { version: number } {
  if (!existsSync(file)) throw new Failure('not-found', `There is no review at ${file}. Check the name, or make one with "lacuna new".`);
  const stat = statSync(file);
  if (!stat.isFile()) throw new Failure('foreign-file', `${file} is not a file. A review is one .lacuna file.`);
  if (stat.size === 0) throw new Failure('empty-file', `${basename(file)} is empty (0 bytes): a copy or download of it broke off. It was not touched; use another copy or a backup.`);
  const bytes = Buffer.alloc(100);
  let fd: number;
  try { fd = openSync(file, 'r'); } catch { throw new Failure('refused', `${basename(file)} may not be read by you. Ask its owner for access.`); }
  try { readSync(fd, bytes, 0, 100, 0); } finally { closeSync(fd); }
  if (bytes.toString('latin1', 0, 16) !== 'SQLite format 3\0' || bytes.readUInt32BE(68) !== applicationId) {
    throw new Failure('foreign-file', `${basename(file)} is not a Lacuna review. It was not touched.`);
  }
  const pageSize = bytes.readUInt16BE(16) === 1 ? 65_536 : bytes.readUInt16BE(16);
  const pages = bytes.readUInt32BE(28);
  // A file with a hot journal may rightly differ in size: SQLite mends that on opening.
  if (!isHot(file) && pages > 0 && pages * pageSize > stat.size) {
    throw new Failure('damaged-file', `${basename(file)} is damaged: it should be ${pages * pageSize} bytes and is ${stat.size}. It was not touched; use another copy or a backup.`);
  }
  const version = bytes.readUInt32BE(60);
  if (version > newestVersion) throw new Failure('newer-file', `${basename(file)} was written by a newer Lacuna (file version ${version}; this program knows ${newestVersion}). Install the newer program to open it; it was not touched.`);
  if (version < 1) throw new Failure('damaged-file', `${basename(file)} has no version. It was not touched; use another copy or a backup.`);
  return { version };
}

function openDatabase(file: string, readOnly: boolean, notices: string[]): Database.Database {
  if (!readOnly) {
    const db = new Database(file, { fileMustExist: true, timeout: 5_000 });
    // SQLite itself falls back to reading when the file may not be written.
    const writable = !db.readonly && isWritable(file);
    if (writable) return db;
    db.close();
    notices.push('This review lies where it cannot be written. It is opened read-only.');
  }
  return new Database(file, { fileMustExist: true, readonly: true, timeout: 5_000 });
}

function isWritable(file: string): boolean {
  try { closeSync(openSync(file, 'r+')); return true; } catch { return false; }
}

/** The settings of every open. `synchronous` is not stored in the file: without setting it again here, acknowledged edits are lost at a power cut. */
function setUp(db: Database.Database, readOnly: boolean): void {
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('mmap_size = 0');
  db.pragma('foreign_keys = ON');
  db.pragma('synchronous = FULL');
  db.pragma('fullfsync = ON');
  db.pragma('secure_delete = ON');
  // A law is written in one go: with SQLite's own 2 MB its pages would be written, and the journal synced, many times over on the way.
  db.pragma('cache_size = -24576');
  if (!readOnly) db.pragma('journal_mode = TRUNCATE');
}

function opened(db: Database.Database, lock: WriterLock | null, notices: readonly string[]): OpenedFile {
  return {
    db, readOnly: db.readonly, notices,
    close: () => {
      // DELETE mode takes the emptied journal away: a closed review is one whole file.
      if (!db.readonly) try { db.pragma('journal_mode = DELETE'); } catch { /* a reader holds it: SQLite removes the journal when the last one leaves */ }
      db.close();
      lock?.release();
    },
  };
}

/** Turns SQLite's words for damage, locks and a full disk into a sentence; anything else stays what it is. */
export function plainly(error: unknown, file: string): unknown {
  const code = (error as { code?: string }).code ?? '';
  if (error instanceof Failure) return error;
  if (/^SQLITE_(CORRUPT|NOTADB)/u.test(code)) return new Failure('damaged-file', `${basename(file)} is damaged and cannot be read safely (${(error as Error).message}). It was not changed; use another copy or a backup.`);
  if (/^SQLITE_(BUSY|LOCKED)/u.test(code)) return new Failure('busy', `${basename(file)} is being written by another program. Try again when it has finished.`);
  if (/^SQLITE_FULL/u.test(code)) return new Failure('disk-full', `The disk that holds ${basename(file)} is full. Nothing was half-saved; free some space and do it again.`);
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/u.test(code)) return new Failure('read-only', `${basename(file)} cannot be written or fully opened here (${(error as Error).message}). Copy it to a folder you may write to.`);
  if (/^SQLITE_IOERR/u.test(code)) return new Failure('failed', `The disk that holds ${basename(file)} did not answer (${code}). Nothing was half-saved; check the disk and do it again.`);
  return error;
}
