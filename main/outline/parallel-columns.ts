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

/**
 * The lines of one language where a law is printed in two languages side by side; all lines otherwise.
 * Side by side means: the columns of most pages are written in two different languages.
 */
export function oneLanguage(lines: readonly LawLine[], wanted: readonly LanguageStructure[], all: readonly LanguageStructure[]): readonly LawLine[] {
  const columns = [0, 1].map((column) => lines.filter((l) => l.column === column));
  const [left, right] = columns as [LawLine[], LawLine[]];
  if (left.length < 20 || right.length < left.length * 0.4 || left.length < right.length * 0.4) return lines;
  const best = (own: LawLine[]) => likelyLanguages(own, all).slice(0, 2);
  const [a] = best(left), [b] = best(right);
  if (!a || !b || a.language.language === b.language.language) return lines;
  const shareOf = (own: LawLine[], language: LanguageStructure) => likelyLanguages(own, [language])[0]?.share ?? 0;
  // Two close languages, or two columns of one: each must be far better in its own column than in the other.
  if (shareOf(right, a.language) > a.share * 0.5 || shareOf(left, b.language) > b.share * 0.5) return lines;
  const tags = wanted.map((l) => l.language);
  const kept = tags.includes(b.language.language) && !tags.includes(a.language.language) ? 1 : 0;
  const languageOfColumn = [a.language, b.language][kept] as LanguageStructure, other = [b.language, a.language][kept] as LanguageStructure;
  return lines.filter((l) => l.column === kept || (l.column !== 1 - kept && commonWordShare([l.folded], languageOfColumn) >= commonWordShare([l.folded], other)));
}
