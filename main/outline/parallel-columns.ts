import type { LawLine } from './law-lines.ts';
import type { LanguageStructure } from './structure-vocabulary.ts';
import { foldLetters } from './fold-letters.ts';

/** How many of each hundred words are among the language's most frequent ones. */
export function commonWordShare(texts: readonly string[], language: LanguageStructure): number {
  const common = new Set(language.commonWords.map(foldLetters));
  let words = 0, hits = 0;
  for (const text of texts) {
    for (const word of text.match(/[\p{L}\p{M}]+/gu) ?? []) { words += 1; if (common.has(word)) hits += 1; }
  }
  return words ? (100 * hits) / words : 0;
}

/** The languages whose frequent words fill a text best, best first. */
export function likelyLanguages(lines: readonly LawLine[], languages: readonly LanguageStructure[]): { readonly language: LanguageStructure; readonly share: number }[] {
  const step = Math.max(1, Math.floor(lines.length / 400));
  const sample = lines.filter((_, i) => i % step === 0).map((l) => l.folded);
  return languages.map((language) => ({ language, share: commonWordShare(sample, language) })).sort((a, b) => b.share - a.share);
}

const wordsIn = (lines: readonly LawLine[]): string[] => lines.flatMap((l) => l.folded.match(/[\p{L}\p{M}]+/gu) ?? []);

/** The share of a text's words that another text has too: small between languages, however few small words a language has. */
function sharedWords(words: readonly string[], other: readonly string[]): number {
  const known = new Set(other);
  return words.filter((word) => known.has(word)).length / Math.max(1, words.length);
}

/** How far the numbers at the starts of lines are the same in both columns of each page. Numbers below 5 count paragraphs in any column. */
function sameNumbers(left: readonly LawLine[], right: readonly LawLine[]): number {
  const byPage = (lines: readonly LawLine[]) => {
    const found = new Map<number, Set<string>>();
    for (const line of lines) {
      const number = /^\s*(?:[^\d\s]{1,18}\s+)?(\d{1,4})(?!\d)/u.exec(line.text)?.[1];
      if (number && Number(number) > 4) found.set(line.pageIndex, (found.get(line.pageIndex) ?? new Set()).add(number));
    }
    return found;
  };
  const a = byPage(left), b = byPage(right);
  let same = 0, all = 0;
  for (const page of new Set([...a.keys(), ...b.keys()])) {
    const numbers = new Set([...(a.get(page) ?? []), ...(b.get(page) ?? [])]);
    all += numbers.size;
    same += [...numbers].filter((n) => a.get(page)?.has(n) && b.get(page)?.has(n)).length;
  }
  return all < 4 ? 0 : same / all;
}

/** True where two columns hold one text in two languages, whichever they are: hardly a word in common, and the same numbers page by page. */
function differ(columns: readonly (readonly LawLine[])[], words: readonly (readonly string[])[]): boolean {
  const [left = [], right = []] = words;
  return Math.max(sharedWords(left, right), sharedWords(right, left)) < 0.3 && sameNumbers(columns[0] ?? [], columns[1] ?? []) > 0.5;
}

/** Which column to keep: that of the language asked for; where nothing is known of that language, the one not written in another that is known; else the first. */
function columnToKeep(columns: readonly (readonly string[])[], wanted: readonly LanguageStructure[], all: readonly LanguageStructure[], isStated: boolean): 0 | 1 {
  const shares = (languages: readonly LanguageStructure[]) => columns.map((words) => Math.max(0, ...languages.map((l) => commonWordShare([words.join(' ')], l)))) as [number, number];
  const [left, right] = shares(wanted);
  if (Math.max(left, right) > 3 && left !== right) return right > left * 1.5 ? 1 : 0;
  if (!isStated) return 0;
  const [knownLeft, knownRight] = shares(all.filter((l) => !wanted.includes(l)));
  return knownLeft > 10 && knownRight < knownLeft * 0.6 ? 1 : 0;
}

/**
 * The lines of one language where a law is printed in two languages side by side; all lines otherwise.
 * Side by side means: the columns of most pages are written in two different languages, which needs no words of either to be known.
 */
export function oneLanguage(lines: readonly LawLine[], wanted: readonly LanguageStructure[], all: readonly LanguageStructure[], isStated: boolean): readonly LawLine[] {
  const columns = [0, 1].map((column) => lines.filter((l) => l.column === column));
  const [left, right] = columns as [LawLine[], LawLine[]];
  if (left.length < 20 || right.length < left.length * 0.4 || left.length < right.length * 0.4) return lines;
  const words = columns.map(wordsIn);
  if (!differ(columns, words) && !areKnownApart(left, right, all)) return lines;
  const kept = columnToKeep(words, wanted, all, isStated);
  const own = new Set(words[kept]), other = new Set(words[1 - kept]);
  // What stands across the columns belongs to the language of which it has more words.
  const isOwn = (line: LawLine) => wordsIn([line]).reduce((sum, word) => sum + Number(own.has(word)) - Number(other.has(word)), 0) >= 0;
  return lines.filter((l) => l.column === kept || (l.column !== 1 - kept && isOwn(l)));
}

/** True where each of two columns is far better in a known language of its own than in that of the other. */
function areKnownApart(left: readonly LawLine[], right: readonly LawLine[], all: readonly LanguageStructure[]): boolean {
  const [a] = likelyLanguages(left, all), [b] = likelyLanguages(right, all);
  // A few words that happen to be another language's are no language.
  if (!a || !b || a.language.language === b.language.language || Math.min(a.share, b.share) < 4) return false;
  const shareOf = (own: readonly LawLine[], language: LanguageStructure) => likelyLanguages(own, [language])[0]?.share ?? 0;
  // Two close languages, or two columns of one: each must be far better in its own column than in the other.
  return shareOf(right, a.language) <= a.share * 0.5 && shareOf(left, b.language) <= b.share * 0.5;
}
