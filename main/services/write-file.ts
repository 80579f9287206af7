import { createHash, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { Failure } from '../../shared/domain/failure.ts';

export interface Written { readonly file: string; readonly sizeBytes: number; readonly sha256: string }

/**
 * Writes a whole file or none: beside its place, flushed, renamed, flushed again, and read back.
 * A rename that an indexer or virus scanner holds up is tried for ten seconds, with the bytes still in memory.
 */
export async function writeWholeFile(file: string, bytes: Uint8Array): Promise<Written> {
  const place = resolve(file), folder = dirname(place);
  if (!existsSync(folder)) throw new Failure('not-found', `The folder ${folder} does not exist. Make it first, or choose another place.`);
  const unfinished = `${place}.${randomBytes(4).toString('hex')}.unfinished`;
  try {
    const fd = openSync(unfinished, 'wx', 0o600);
    try {
      for (let at = 0; at < bytes.byteLength;) at += writeSync(fd, bytes, at);
      fsyncSync(fd);
    } finally { closeSync(fd); }
    await renamePatiently(unfinished, place);
    flushFolder(folder);
  } catch (error) {
    rmSync(unfinished, { force: true });
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new Failure('disk-full', `The disk is full: ${basename(place)} was not written, and what was there before is untouched. Free some space and do it again.`);
    if (error instanceof Failure) throw error;
    throw new Failure('failed', `${basename(place)} could not be written to ${folder}: ${(error as Error).message}. Choose another place, or close the program that holds the file.`);
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (createHash('sha256').update(readFileSync(place)).digest('hex') !== sha256) throw new Failure('failed', `${basename(place)} did not read back as it was written. Check the disk, and write it elsewhere.`);
  return { file: place, sizeBytes: bytes.byteLength, sha256 };
}

async function renamePatiently(from: string, to: string): Promise<void> {
  for (let waited = 0; ; waited += 200) {
    try { return renameSync(from, to); } catch (error) {
      if (waited >= 10_000 || !['EBUSY', 'EPERM', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      await new Promise((resolved) => setTimeout(resolved, 200));
    }
  }
}

function flushFolder(folder: string): void {
  if (process.platform === 'win32') return; // Windows opens no folders; its rename is journalled
  const fd = openSync(folder, 'r');
  try { fsyncSync(fd); } finally { closeSync(fd); }
}
