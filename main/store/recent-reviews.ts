import { existsSync } from 'node:fs';
import { z } from 'zod';
import { readMemory, writeMemory } from './program-folder.ts';

const Recent = z.object({ file: z.string(), key: z.string(), state: z.string(), title: z.string(), asOf: z.string(), openedAt: z.string() });
type Recent = z.infer<typeof Recent>;

const memory = 'recent-reviews.json';
/** More than anyone looks through; the oldest leave. */
const kept = 200;

const recall = (): Recent[] => { const read = z.array(z.unknown()).safeParse(readMemory(memory)); return read.success ? read.data.flatMap((row) => Recent.safeParse(row).data ?? []) : []; };

/** The reviews that were open here, the last one first. A file that is no longer there stays on the list and is marked: its place is worth knowing. */
export function recentReviews(): (Omit<Recent, 'key'> & { missing: boolean })[] {
  return recall().map(({ key: _, ...recent }) => ({ ...recent, missing: !existsSync(recent.file) }));
}

/** Puts a review at the head of the list. */
export function rememberReview(recent: Recent): void {
  writeMemory(memory, [recent, ...recall().filter(({ file }) => file !== recent.file)].slice(0, kept));
}

/** Takes a review off the list; false when it was not on it. */
export function forgetReview(file: string): boolean {
  const all = recall(), left = all.filter((recent) => recent.file !== file);
  if (left.length < all.length) writeMemory(memory, left);
  return left.length < all.length;
}

/** The key of the review that was last seen at a place; null where none was. */
export const keyOfRecent = (file: string): string | null => recall().find((recent) => recent.file === file)?.key ?? null;
