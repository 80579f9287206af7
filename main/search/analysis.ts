import { dropDiacritics, findWords, foldWord, lowerWord, primaryLanguage } from '../../shared/domain/fold-word.ts';
import { createChunkMemory, type ChunkMemory, type ChunkWord } from './chunk-memory.ts';
import { lunrRules, type WordRules } from './lunr-languages.ts';
import { snowballStemmer } from './snowball.ts';
import { suffixRules } from './strip-suffix.ts';

/** A word of a text that counts for search: its term and where it stands. */
export type AnalysedWord = ChunkWord;

/** Words distinct beyond this are no law's vocabulary but noise of a scan: the memory is then begun anew. */
const MEMORY = 400_000;
const neutral: WordRules = { stem: (word) => word, isStopWord: () => false };
/** By primary language, and by every language tag that was asked for. */
const analysers = new Map<string, ChunkMemory>();

/** A number is its own term in every language; nothing need be remembered of it. */
export const isNumber = (word: string): boolean => /^[0-9]+$/.test(word);

/** The search terms of a text: words folded and stemmed by the language's rules, stop words left out. A language without rules is only folded. */
export function analyse(language: string, text: string): string[] {
  const joined = analyseJoined(language, text);
  return joined ? joined.split(' ') : [];
}

/** The terms of `analyse` as the index takes them: one string, joined by blanks. */
export function analyseJoined(language: string, text: string): string {
  return analyserFor(language).joined(text);
}

/** Has the terms of a text's words ready for when they are asked for. */
export function knowWords(language: string, text: string): void {
  analyserFor(language).joined(text.replaceAll('\n', ' '));
}

/** Like `analyse`, with the place of every word: for showing hits in the original text. */
export function analyseWithOffsets(language: string, text: string): AnalysedWord[] {
  return analyserFor(language).words(text);
}

/** A word as it is compared with wildcards: folded, not stemmed. The wildcards stay. */
export function foldPattern(language: string, pattern: string): string {
  return pattern.split('*').map((part) => findWords(part).map(({ word }) => foldWord(word, language)).join('')).join('*');
}

function analyserFor(language: string): ChunkMemory {
  const known = analysers.get(language);
  if (known) return known;
  const primary = primaryLanguage(language), analyser = analysers.get(primary) ?? createAnalyser(primary);
  analysers.set(primary, analyser).set(language, analyser);
  return analyser;
}

function createAnalyser(primary: string): ChunkMemory {
  const rules = rulesOf(primary);
  // Stemming is the dear part and laws repeat their words: one look-up per word after the first is worth a factor of 3 to 7.
  const terms = new Map<string, string>();
  const termOf = (word: string): string => {
    if (isNumber(word)) return word;
    const kept = terms.get(word);
    if (kept !== undefined) return kept;
    const lower = lowerWord(word, primary);
    const term = rules.isStopWord(lower) || rules.isStopWord(dropDiacritics(lower)) ? '' : dropDiacritics(rules.stem(lower));
    if (terms.size >= MEMORY) terms.clear();
    terms.set(word, term);
    return term;
  };
  return createChunkMemory((chunk) => findWords(chunk).flatMap(({ word, start, end }) => { const term = termOf(word); return term ? [{ term, start, end }] : []; }));
}

function rulesOf(language: string): WordRules {
  const own = suffixRules(language);
  if (own) return own;
  const rules = lunrRules(language);
  const stem = snowballStemmer(language);
  // Greek words lose their accents before stemming: its stemmer expects them so, and capitals carry none.
  if (language === 'el' && rules) return { ...rules, stem: (word) => rules.stem(dropDiacritics(word)) };
  return stem ? { stem, isStopWord: rules?.isStopWord ?? (() => false) } : rules ?? neutral;
}
