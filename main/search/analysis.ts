import { dropDiacritics, findWords, foldWord, lowerWord, primaryLanguage, splitWords } from '../../shared/domain/fold-word.ts';
import { lunrRules, type WordRules } from './lunr-languages.ts';
import { snowballStemmer } from './snowball.ts';
import { suffixRules } from './strip-suffix.ts';

/** A word of a text that counts for search: its term and where it stands. */
export interface AnalysedWord { readonly term: string; readonly start: number; readonly end: number }

/** Words distinct beyond this are no law's vocabulary but noise of a scan: the memory is then begun anew. */
const MEMORY = 400_000;
const neutral: WordRules = { stem: (word) => word, isStopWord: () => false };
interface Analyser { readonly termOf: (word: string) => string; /** The terms of what stands between two blanks, joined by blanks. */ readonly termsBetweenBlanks: (chunk: string) => string }
const analysers = new Map<string, Analyser>();

/** The search terms of a text: words folded and stemmed by the language's rules, stop words left out. A language without rules is only folded. */
export function analyse(language: string, text: string): string[] {
  const joined = analyseJoined(language, text);
  return joined ? joined.split(' ') : [];
}

/** The terms of `analyse` as the index takes them: one string, joined by blanks. No word spans a blank, so what stands between two is looked up whole: a law repeats its words with their commas. */
export function analyseJoined(language: string, text: string): string {
  const { termsBetweenBlanks } = analyserFor(language);
  const parts = text.split(' ');
  let kept = 0;
  for (const part of parts) { const terms = part && termsBetweenBlanks(part); if (terms) parts[kept++] = terms; }
  parts.length = kept;
  return parts.join(' ');
}

/** Like `analyse`, with the place of every word: for showing hits in the original text. */
export function analyseWithOffsets(language: string, text: string): AnalysedWord[] {
  const { termOf } = analyserFor(language);
  const words: AnalysedWord[] = [];
  for (const { word, start, end } of findWords(text)) { const term = termOf(word); if (term) words.push({ term, start, end }); }
  return words;
}

/** A word as it is compared with wildcards: folded, not stemmed. The wildcards stay. */
export function foldPattern(language: string, pattern: string): string {
  return pattern.split('*').map((part) => findWords(part).map(({ word }) => foldWord(word, language)).join('')).join('*');
}

function analyserFor(language: string): Analyser {
  const primary = primaryLanguage(language);
  const known = analysers.get(primary);
  if (known) return known;
  const rules = rulesOf(primary);
  // Stemming is the dear part and laws repeat their words: one look-up per word after the first is worth a factor of 3 to 7.
  const terms = new Map<string, string>();
  const termOf = (word: string): string => {
    const kept = terms.get(word);
    if (kept !== undefined) return kept;
    const lower = lowerWord(word, primary);
    const term = rules.isStopWord(lower) || rules.isStopWord(dropDiacritics(lower)) ? '' : dropDiacritics(rules.stem(lower));
    if (terms.size >= MEMORY) terms.clear();
    terms.set(word, term);
    return term;
  };
  const chunks = new Map<string, string>();
  const termsBetweenBlanks = (chunk: string): string => {
    const kept = chunks.get(chunk);
    if (kept !== undefined) return kept;
    const terms = splitWords(chunk).map(termOf).filter(Boolean).join(' ');
    if (chunks.size >= MEMORY) chunks.clear();
    chunks.set(chunk, terms);
    return terms;
  };
  const analyser = { termOf, termsBetweenBlanks };
  analysers.set(primary, analyser);
  return analyser;
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
