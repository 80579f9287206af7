import Database from 'better-sqlite3';
import { constants, copyFileSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure } from '../../shared/domain/failure.ts';
import { programFolder } from './program-folder.ts';

/** How many backups of one review are kept in the program's data folder. */
const kept = 10;

/**
 * Backs the review up into the program's data folder; with `beside`, also next to the review itself. A backup counts only when it was
 * reopened, found whole, and ends with the same journal entry; otherwise it is removed and a Failure says so.
 * Returns the backup's place.
 */
export function backUp(db: Database.Database, file: string, label: string, beside = false): string {
  const folder = programFolder('backups', reviewKey(db));
  const target = join(folder, `${basename(file, '.lacuna')} ${label}.lacuna`);
  const unfinished = `${target}.unfinished`;
  rmSync(unfinished, { force: true });
  db.prepare('VACUUM INTO ?').run(unfinished);
  const reason = differsFrom(db, unfinished);
  if (reason) {
    rmSync(unfinished, { force: true });
    throw new Failure('failed', `The backup of ${basename(file)} did not come out whole (${reason}). Nothing was changed; check the disk and try again.`);
  }
  renameSync(unfinished, target);
  if (beside) copyFileSync(target, `${file}.${label}.backup`);
  const old = readdirSync(folder).filter((name) => name.endsWith('.lacuna')).map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs })).sort((a, b) => b.at - a.at).slice(kept);
  for (const { name } of old) rmSync(join(folder, name), { force: true });
  return target;
}

/** When the newest backup of this review was made (ms), or 0. */
export function lastBackUp(db: Database.Database): number {
  const folder = programFolder('backups', reviewKey(db));
  return Math.max(0, ...readdirSync(folder).filter((name) => name.endsWith('.lacuna')).map((name) => statSync(join(folder, name)).mtimeMs));
}

/** A review is known by the hash of its first journal entry, whatever its file is called. */
export function reviewKey(db: Database.Database): string {
  return ((db.prepare('SELECT hash FROM journal ORDER BY sequence LIMIT 1').pluck().get() as string | undefined) ?? 'new').slice(0, 32);
}

/** A backup of a review: where it lies, when it was made, and how many decisions it holds. */
export interface Backup { readonly backup: string; readonly madeAt: string; readonly sizeBytes: number; readonly decisions: number; readonly state: string }

/**
 * The program's backups of a review, the newest first. The review itself may be damaged or gone: where its key is not known, its backups are found by the
 * name that the file had when they were made.
 */
export function listBackups(file: string, key: string | null): Backup[] {
  const folder = programFolder('backups'), name = basename(file, '.lacuna');
  const keys = key === null ? readdirSync(folder) : [key];
  return keys.flatMap((one) => {
    const inside = join(folder, one);
    return !existsSync(inside) ? [] : readdirSync(inside).filter((entry) => entry.endsWith('.lacuna') && (key !== null || entry.startsWith(`${name} `))).map((entry) => lookInto(join(inside, entry)));
  }).filter((backup) => backup !== null).sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
}

/** Copies one of the program's own backups to a new file. Refuses to touch what is there already, and to copy anything that is no backup. */
export function restoreBackup(backup: string, to: string): void {
  const from = resolve(backup);
  if (dirname(dirname(from)) !== resolve(programFolder('backups')) || !existsSync(from)) throw new Failure('not-found', `There is no backup at ${backup}. "backups" lists those that there are.`);
  if (!existsSync(dirname(to))) throw new Failure('not-found', `The folder ${dirname(to)} does not exist. Make it first, or choose another place.`);
  try {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new Failure('refused', `${basename(to)} exists already. Choose another name; nothing was changed.`);
    rmSync(to, { force: true });
    throw new Failure('failed', `The backup could not be copied to ${dirname(to)}: ${(error as Error).message}. Choose a folder you may write to.`);
  }
}

function lookInto(backup: string): Backup | null {
  const { size, mtime } = statSync(backup);
  try {
    const db = new Database(backup, { readonly: true, fileMustExist: true });
    try {
      const value = db.prepare(`SELECT after_value FROM journal WHERE topic = 'review' ORDER BY sequence DESC LIMIT 1`).pluck().get() as string | undefined;
      const state = value === undefined ? '' : String((JSON.parse(value) as { state?: unknown } | null)?.state ?? '');
      return { backup, madeAt: mtime.toISOString(), sizeBytes: size, decisions: db.prepare('SELECT count(*) FROM journal').pluck().get() as number, state };
    } finally { db.close(); }
  } catch {
    return null; // a backup that cannot be read is no way out
  }
}

function differsFrom(db: Database.Database, copy: string): string | null {
  const other = new Database(copy, { readonly: true, fileMustExist: true });
  try {
    const sound = other.pragma('quick_check', { simple: true });
    if (sound !== 'ok') return String(sound);
    const last = 'SELECT sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1';
    const evidence = 'SELECT count(*) FROM evidence';
    if (JSON.stringify(other.prepare(last).get()) !== JSON.stringify(db.prepare(last).get())) return 'its journal ends elsewhere';
    if (other.prepare(evidence).pluck().get() !== db.prepare(evidence).pluck().get()) return 'evidence is missing';
    return null;
  } finally {
    other.close();
  }
}
