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

/** Which lines stand beside each other: those of one page, or of two that face each other. */
type Facing = (pageIndex: number) => number;
const samePage: Facing = (pageIndex) => pageIndex;

/** How far the numbers at the starts of lines are the same on both sides of each page. Numbers below 5 count paragraphs on any side. */
function sameNumbers(left: readonly LawLine[], right: readonly LawLine[], facing: Facing): number {
  const byPage = (lines: readonly LawLine[]) => {
    const found = new Map<number, Set<string>>();
    for (const line of lines) {
      const number = /^\s*(?:[^\d\s]{1,18}\s+)?(\d{1,4})(?!\d)/u.exec(line.text)?.[1], page = facing(line.pageIndex);
      if (number && Number(number) > 4) found.set(page, (found.get(page) ?? new Set()).add(number));
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

/** One side of a law in several languages. */
interface Side { readonly lines: readonly LawLine[]; readonly words: readonly string[] }

/** Words are gathered when they are asked for: of most laws the numbers alone show that no page faces another. */
function sideOf(lines: readonly LawLine[]): Side {
  let words: readonly string[] | null = null;
  return { lines, get words() { return (words ??= wordsIn(lines)); } };
}

/** True where two sides hold one text in two languages, whichever they are: hardly a word in common, and the same numbers page by page. */
function differ(left: Side, right: Side, facing: Facing): boolean {
  return sameNumbers(left.lines, right.lines, facing) > 0.5 && Math.max(sharedWords(left.words, right.words), sharedWords(right.words, left.words)) < 0.3;
}

/** Which side to keep: that of the language asked for; where nothing is known of that language, the one not written in another that is known; else the first. */
function sideToKeep(sides: readonly Side[], wanted: readonly LanguageStructure[], all: readonly LanguageStructure[], isStated: boolean): Side {
  const shares = (languages: readonly LanguageStructure[]) => sides.map(({ words }) => Math.max(0, ...languages.map((l) => commonWordShare([words.join(' ')], l))));
  const own = shares(wanted), [first] = sides as [Side];
  const best = own.indexOf(Math.max(...own));
  if ((own[best] ?? 0) > 3 && own.some((share) => share !== own[best])) return (own[best] ?? 0) > (own[0] ?? 0) * 1.5 ? sides[best] as Side : first;
  if (!isStated) return first;
  const known = shares(all.filter((l) => !wanted.includes(l))), unknown = known.findIndex((share) => share < (known[0] ?? 0) * 0.6);
  return (known[0] ?? 0) > 10 && unknown > 0 ? sides[unknown] as Side : first;
}

const fewestLines = 20, smallestSide = 0.4;

/** The columns that are long enough, beside the longest, to hold the whole law. */
function longColumns(lines: readonly LawLine[]): readonly Side[] {
  const byColumn = Map.groupBy(lines.filter((l) => l.column >= 0), (l) => l.column), longest = Math.max(0, ...[...byColumn.values()].map((own) => own.length));
  return [...byColumn].filter(([, own]) => own.length >= fewestLines && own.length >= longest * smallestSide).sort(([a], [b]) => a - b).map(([, own]) => sideOf(own));
}

/** The pages to the left and to the right of an opened book, where each holds what the other holds in another language; else null. */
function facingPages(lines: readonly LawLine[]): readonly Side[] | null {
  const sides = [0, 1].map((side) => sideOf(lines.filter((l) => l.pageIndex % 2 === side)));
  const [left, right] = sides as [Side, Side], few = Math.min(left.lines.length, right.lines.length);
  if (few < fewestLines || few < Math.max(left.lines.length, right.lines.length) * smallestSide) return null;
  return [0, 1].some((first) => differ(left, right, (pageIndex) => Math.floor((pageIndex + first) / 2))) ? sides : null;
}

/**
 * The lines of one language where a law is printed in several side by side, or on pages that face each other; all lines otherwise.
 * Side by side means: the columns of most pages are written in different languages, which needs no words of any to be known.
 */
export function oneLanguage(lines: readonly LawLine[], wanted: readonly LanguageStructure[], all: readonly LanguageStructure[], isStated: boolean): readonly LawLine[] {
  const columns = longColumns(lines);
  const areApart = columns.length > 1 && columns.every((a, i) => columns.slice(i + 1).every((b) => differ(a, b, samePage) || areKnownApart(a.lines, b.lines, all)));
  if (!areApart) {
    const pages = facingPages(lines);
    return pages ? sideToKeep(pages, wanted, all, isStated).lines : lines;
  }
  const kept = sideToKeep(columns, wanted, all, isStated), others = columns.filter((side) => side !== kept);
  const own = new Set(kept.words), other = new Set(others.flatMap((side) => side.words)), column = kept.lines[0]?.column, dropped = new Set(others.map((side) => side.lines[0]?.column));
  // What stands across the columns belongs to the language of which it has more words.
  const isOwn = (line: LawLine) => wordsIn([line]).reduce((sum, word) => sum + Number(own.has(word)) - Number(other.has(word)), 0) >= 0;
  return lines.filter((l) => l.column === column || (!dropped.has(l.column) && isOwn(l)));
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
