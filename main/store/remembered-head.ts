import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { programFolder } from './program-folder.ts';

interface Head { readonly sequence: number; readonly hash: string }

/** Remembers, outside the file, a review's last journal entry: so that an older copy put in its place is noticed. */
export function rememberHead(reviewKey: string, head: Head): void {
  const file = join(programFolder('known'), `${reviewKey}.json`);
  writeFileSync(`${file}.new`, JSON.stringify(head), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** A sentence when the file is older than, or differs from, what this program last saw of the review; null when all is as it was or newer. */
export function compareHead(reviewKey: string, head: Head, hashAt: (sequence: number) => string | undefined): string | null {
  let known: Head;
  try {
    known = JSON.parse(readFileSync(join(programFolder('known'), `${reviewKey}.json`), 'utf8')) as Head;
  } catch {
    return null;
  }
  if (known.sequence > head.sequence) return `This copy of the review is older than the one last opened here: it ends with decision ${head.sequence}, the other with ${known.sequence}. Look for the newer copy before working on.`;
  if (hashAt(known.sequence) !== known.hash) return `This copy of the review took another course than the one last opened here: decision ${known.sequence} differs. Two copies were worked on separately.`;
  return null;
}
