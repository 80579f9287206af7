import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { programFolder } from './program-folder.ts';

/** Held by the one program that may write to a review. The operating system lets go of it when the program ends, however it ends. */
export interface WriterLock { release(): void }

/**
 * Takes the review's writer lock, or returns null when another program holds it within `waitMs`.
 * The lock is a small SQLite file in the program's data folder, named for the review's place on disk, so that nothing lies beside the
 * review and a crash leaves nothing stale. It guards this user's programs on this machine; SQLite's own locks guard the bytes in any case.
 */
export function takeWriterLock(file: string, waitMs: number): WriterLock | null {
  const { dev, ino } = statSync(file, { bigint: true });
  const name = createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 32);
  const db = new Database(join(programFolder('locks'), `${name}.lock`), { timeout: waitMs });
  try {
    db.exec('BEGIN IMMEDIATE');
    return { release: () => db.close() };
  } catch {
    db.close();
    return null;
  }
}
