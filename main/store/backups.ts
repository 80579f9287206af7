import Database from 'better-sqlite3';
import { copyFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
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
