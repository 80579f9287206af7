import type { LabelCandidate } from './label-candidates.ts';
import type { LawLine } from './law-lines.ts';
import type { NumberKey } from './article-number.ts';
import { succession } from './number-sequence.ts';

/** A stretch of lines that lists labels instead of holding provisions: half-open line indexes. */
export interface ContentsTable { readonly from: number; readonly to: number; readonly entries: number }

const pageTail = /(?:[.…·_\s]{3,}|\s)\d{1,4}\s*$/u;

function keyOf(candidate: LabelCandidate): NumberKey { return candidate.match.readings[0]?.key ?? { series: '', parts: [] }; }

function entryKey(candidate: LabelCandidate): string { return `${keyOf(candidate).series} ${keyOf(candidate).parts.join('.')}`; }

/** Entries of one table are no further apart than this many lines. */
const furthestEntry = 9;

function areClose(a: LabelCandidate, b: LabelCandidate, lines: readonly LawLine[]): boolean {
  // Where the count begins again the table has ended, however near the first article stands.
  const first = keyOf(a).parts[0] ?? 0, second = keyOf(b).parts[0] ?? 0;
  if (second < first || b.line.index - a.line.index > furthestEntry) return false;
  let letters = 0;
  for (let i = a.line.index + 1; i < b.line.index; i += 1) letters += pageTail.test(lines[i]?.text ?? '') ? 0 : (lines[i]?.text.length ?? 0);
  return letters < 160;
}

/** The numbers of a run, each once: some Acts print theirs twice, before the heading and before the text. */
const numbersOf = (run: readonly LabelCandidate[]): ReadonlySet<string> => new Set(run.map(entryKey));

/** Labels one close below the other. */
function closeRuns(candidates: readonly LabelCandidate[], lines: readonly LawLine[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  candidates.forEach((c, i) => {
    const last = runs[runs.length - 1];
    if (last && areClose(candidates[i - 1] as LabelCandidate, c, lines)) last.to = i + 1;
    else runs.push({ from: i, to: i + 1 });
  });
  return runs;
}

const fewestListed = 3;

/**
 * Labels that only list what stands below: at least three close together and in order, each of whose numbers comes again further down where it is not listed. Too few for a table
 * that is left out of the text (half of its entries may be unreadable on a scan), but of two places of a number the other one is the article.
 */
export function listedLabels(candidates: readonly LabelCandidate[], lines: readonly LawLine[]): ReadonlySet<LabelCandidate> {
  const runs = closeRuns(candidates, lines), apart = new Map<string, number>();
  for (const { from, to } of runs) if (numbersOf(candidates.slice(from, to)).size < fewestListed) for (const c of candidates.slice(from, to)) apart.set(entryKey(c), c.line.index);
  return new Set(runs.flatMap(({ from, to }) => {
    const run = candidates.slice(from, to), end = (run[run.length - 1] as LabelCandidate).line.index;
    const isInOrder = run.every((c, i) => i === 0 || succession(keyOf(run[i - 1] as LabelCandidate), keyOf(c)) > 0);
    return run.length >= fewestListed && isInOrder && run.every((c) => (apart.get(entryKey(c)) ?? -1) > end) ? run : [];
  }));
}

/** Entries of tables are no longer than this in the middle, in words, however long a single one may be. */
const longestEntry = 7;

/** How many words stand at each label up to the next, as far as a table's entry could reach. */
function wordsAt(candidates: readonly LabelCandidate[], lines: readonly LawLine[]): readonly { readonly words: number; readonly isSentence: boolean }[] {
  return candidates.map((c, i) => {
    const end = Math.min(candidates[i + 1]?.line.index ?? lines.length, c.line.index + furthestEntry);
    const text = [c.rest, ...lines.slice(c.line.index + 1, end).map((l) => l.text)].join(' ').trim();
    return { words: text.split(/\s+/u).length, isSentence: /[.:;։]$/u.test(text) && !/[.…]{3}$/u.test(text) };
  });
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * Whether labels close together have text of their own: the short articles of a chapter, in a law that counts each chapter anew, look like a table of another's.
 * They are sentences, and hardly shorter than what stands at the labels elsewhere.
 */
function isText(from: number, to: number, texts: ReturnType<typeof wordsAt>): boolean {
  const own = texts.slice(from, to), others = [...texts.slice(0, from), ...texts.slice(to)], words = middle(own.map((t) => t.words));
  return words > longestEntry && own.filter((t) => t.isSentence).length >= own.length * 0.6 && words >= middle(others.map((t) => t.words)) * 0.5;
}

/**
 * Contents tables that the page layout alone did not show: many labels close together whose numbers all occur again elsewhere.
 * Repealed articles may stand as close, but their numbers occur only once.
 */
export function contentsTables(candidates: readonly LabelCandidate[], lines: readonly LawLine[]): ContentsTable[] {
  const runs = closeRuns(candidates, lines), texts = wordsAt(candidates, lines);
  const longest = new Map<string, { size: number; times: number }>();
  for (const run of runs) {
    const keys = numbersOf(candidates.slice(run.from, run.to));
    for (const key of keys) {
      const known = longest.get(key);
      longest.set(key, { size: Math.max(known?.size ?? 0, keys.size), times: (known?.times ?? 0) + 1 });
    }
  }
  return runs.flatMap(({ from, to }) => {
    const run = candidates.slice(from, to), { size } = numbersOf(run);
    const again = run.filter((c) => { const known = longest.get(entryKey(c)); return known && known.times > 1 && known.size <= size; }).length;
    const tails = run.filter((c) => pageTail.test(c.line.text)).length;
    const inOrder = run.filter((c, i) => i > 0 && succession(keyOf(run[i - 1] as LabelCandidate), keyOf(c)) > -2).length;
    const isTable = size >= 5 && !(tails < run.length * 0.3 && isText(from, to, texts)) && inOrder >= (run.length - 1) * 0.75 && (again >= run.length * 0.7 || (tails >= run.length * 0.6 && again >= run.length * 0.4));
    // An entry of several lines, or letters made of specks, may stand between the table and its first entries: they come again below as well.
    const isAbove = (at: number): boolean => {
      const above = candidates[at], below = candidates[at + 1];
      return !!above && !!below && below.line.index - above.line.index <= furthestEntry && (keyOf(above).parts[0] ?? 0) < (keyOf(below).parts[0] ?? 0) && (longest.get(entryKey(above))?.times ?? 0) > 1;
    };
    let first = from;
    while (isTable && isAbove(first - 1)) first -= 1;
    return isTable ? [{ from: (candidates[first] as LabelCandidate).line.index, to: (run[run.length - 1] as LabelCandidate).line.index + 1, entries: run.length }] : [];
  });
}
