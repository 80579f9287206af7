import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { Failure } from '../../shared/domain/failure.ts';
import type { WordRules } from './lunr-languages.ts';

const Rules = z.strictObject({
  language: z.string(), about: z.string(),
  /** Letters that must remain of a word. */
  keepAtLeast: z.number().int().min(2).max(6),
  /** How many endings may be peeled off: one for inflecting languages, several for those that add ending to ending. */
  passes: z.number().int().min(1).max(4),
  stopWords: z.array(z.string()), suffixes: z.array(z.string().min(1)),
});

const files: Readonly<Record<string, string>> = { az: 'az', bg: 'bg', bs: 'bcms', cnr: 'bcms', et: 'et', hr: 'bcms', ka: 'ka', kk: 'kk', lt: 'lt', lv: 'lv', mk: 'mk', pl: 'pl', sh: 'bcms', sk: 'sk', sl: 'sl', sq: 'sq', sr: 'bcms', uk: 'uk' };
const folder = new URL('../../resources/lexicons/stemmers/', import.meta.url);

/** A light stemmer from our own data for a language that no stemmer library covers well, or null. It only takes known endings away. */
export function suffixRules(language: string): WordRules | null {
  const name = files[language];
  const path = name ? new URL(`${name}.json`, folder) : null;
  if (!path || !existsSync(path)) return null;
  const read = Rules.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!read.success) throw new Failure('invalid-input', `The stemmer file ${name}.json is not as it should be: ${read.error.issues[0]?.path.join('.')}: ${read.error.issues[0]?.message}. Restore it from the installation.`);
  const { keepAtLeast, passes, stopWords, suffixes } = read.data;
  const stop = new Set(stopWords), endings = new Set(suffixes), longest = Math.max(...suffixes.map((s) => s.length));
  const strip = (word: string): string => {
    for (let length = Math.min(longest, word.length - keepAtLeast); length > 0; length--) {
      if (endings.has(word.slice(-length))) return word.slice(0, -length);
    }
    return word;
  };
  return {
    isStopWord: (word) => stop.has(word),
    stem: (word) => { for (let pass = 0; pass < passes; pass++) { const shorter = strip(word); if (shorter === word) break; word = shorter; } return word; },
  };
}
