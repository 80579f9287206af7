import { createPhraseFinder, foldWords, type FoldedWord, type PhraseHit } from './match-phrases.ts';
import type { InsideWords, SignGroup } from './inside-words.ts';

/** A sighting of a sign; `isWhole` where it names the whole of which the list gives kinds (exploitation), not one kind. */
interface Listed { readonly group: SignGroup; readonly isWhole: boolean; readonly start: number; readonly end: number }
/** How an article joins its acts, its means or its purposes. `unsaid`: only commas or points stand between them. Offsets are half-open, from the first to the last of them. */
export interface ReadList { readonly group: 'act' | 'means' | 'purpose'; readonly joined: 'alternative' | 'cumulative' | 'unsaid'; readonly isOpen: boolean; readonly start: number; readonly end: number }

/** Beyond so many letters a word of the same group belongs to another sentence, not to the list. */
const WIDEST = 260;
/** An opening such as "and other forms" may follow the last of the list within so many letters. */
const TAIL = 60;

/** A point of a list, on a line of its own. An "and" inside one point joins no points. */
const point = /\n\s*(?:\(?[\p{L}\p{Nd}]{1,3}[).°]|[-–—•])/u;

/**
 * Prepares reading of lists. The words between two neighbours say how they are joined; one "or" makes the whole alternative, since a legislator
 * writes the conjunction once, before the last. A list is open where a word of openness stands in it or right after it.
 */
export function createListReader(words: InsideWords): (text: string, listed: readonly Listed[]) => ReadList[] {
  const find = createPhraseFinder([...words.or.map((phrase) => [phrase, 'or'] as const), ...words.and.map((phrase) => [phrase, 'and'] as const)], words.language);
  const findOpen = createPhraseFinder(words.open.map((phrase): [string, true] => [phrase, true]), words.language);
  return (text, listed) => {
    const found = foldWords(text, words.language);
    const within = (start: number, end: number) => found.filter((word) => word.start >= start && word.end <= end);
    return (['act', 'means', 'purpose'] as const).flatMap((group): ReadList[] => {
      const list = longest(listed.filter((one) => one.group === group));
      if (list.length < 2) return [];
      const start = list[0]!.start, end = list.at(-1)!.end, words = reach(text, found, list, listed);
      const opening = findOpen(words).filter((hit) => !isOfOne(hit, list, words));
      const next = opening.find((hit) => hit.start >= end);
      const gaps = [...list.slice(1).map((one, i) => [list[i]!.end, one.start] as const), ...(next ? [[end, next.start] as const] : [])];
      const isInPoints = gaps.filter(([from, to]) => point.test(text.slice(from, to))).length > 1;
      const joints = gaps.flatMap(([from, to]) => find(within(from, to)).map(({ value }) => value).filter((value) => value === 'or' || !isInPoints || point.test(text.slice(from, to))));
      return [{ group, joined: joints.includes('or') ? 'alternative' : joints.length > 0 ? 'cumulative' : 'unsaid', isOpen: opening.length > 0, start, end }];
    });
  };
}

/** The words of a list and a little about it, as far as the neighbouring list or the sentence goes. */
function reach(text: string, found: readonly FoldedWord[], list: readonly Listed[], listed: readonly Listed[]): FoldedWord[] {
  const start = list[0]!.start, end = list.at(-1)!.end, { group } = list[0]!;
  const before = Math.max(0, start - TAIL, ...listed.filter((one) => one.group !== group && one.end <= start).map((one) => one.end));
  const sentence = /[.;](?=\s+[\p{Lu}\p{Lo}(])|\n\s*\(?\p{Nd}/u.exec(text.slice(end, end + TAIL));
  const after = Math.min(end + Math.min(TAIL, sentence?.index ?? TAIL), ...listed.filter((one) => one.group !== group && one.start >= end).map((one) => one.start));
  return found.filter((word) => word.start >= before && word.end <= after);
}

/** "Other forms of sexual exploitation" and "sexual exploitation, including the making of pornography" open that one kind, not the list of kinds. */
function isOfOne({ last, start, end }: PhraseHit<true>, list: readonly Listed[], words: readonly FoldedWord[]): boolean {
  const isKindAt = (index: number): boolean => list.some((one) => !one.isWhole && one.start === words[index]?.start);
  const followsKind = list.some((one) => !one.isWhole && one.end <= start && words.filter((word) => word.start >= one.end && word.end <= start).length < 2);
  return list.some((one) => !one.isWhole && start < one.start && one.start <= end && end < one.end) || isKindAt(last + 1) || (followsKind && isKindAt(last + 2));
}

/** The run of neighbours that holds the most: a word that comes again later in the article is no part of the list. */
function longest(listed: readonly Listed[]): readonly Listed[] {
  const apart: Listed[] = [];
  for (const one of [...listed].sort((a, b) => a.start - b.start || b.end - a.end)) if (one.start >= (apart.at(-1)?.end ?? 0)) apart.push(one);
  let best: readonly Listed[] = [], run: Listed[] = [];
  for (const one of apart) {
    run = run.length > 0 && one.start - run.at(-1)!.end <= WIDEST ? [...run, one] : [one];
    if (run.length > best.length) best = run;
  }
  return best;
}
