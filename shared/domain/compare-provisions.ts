import { countNegations } from './count-negations.ts';
import type { ComparisonWords } from './comparison-words.ts';
import { readFigures, type Figure } from './read-figures.ts';

export type DifferenceKind = 'length' | 'number' | 'term' | 'fine' | 'range' | 'negation';

/** What differs between two texts that should say the same, and the words on both sides about which it is, as ranges of the texts. */
export interface Difference { readonly kind: DifferenceKind; readonly note: string; readonly original: readonly [number, number]; readonly translation: readonly [number, number] }

/** A text, and the whole article in which it stands. */
interface Said { readonly text: string; readonly around: string; readonly words: ComparisonWords | null }

/** A longer text is read sentence by sentence only by a person: too many ways to say no. */
const longestForNegation = 900;
/** How far the length of a translation may be from what it is elsewhere (natural logarithm) for its negations to be compared: who says it in other words says no in other words. */
const asLong = 0.3;

/** Compares figures, ranges, negations and (where `ratio` says how long a translation is) length. */
export function differencesBetween(original: Said, translation: Said, ratio: number | null): Difference[] {
  if (!original.text.trim() || !translation.text.trim()) return [];
  const short = ratio === null ? null : lengthDifference(original.text, translation.text, ratio);
  // Where half of the words are missing, so are their figures and negations: one doubt is enough.
  if (short) return [short];
  return [...figureDifferences(original, translation), ...(ratio !== null && Math.abs(Math.log((lettersIn(translation.text) + 8) / (lettersIn(original.text) * ratio + 8))) > asLong ? [] : negationDifference(original, translation))];
}

function lengthDifference(original: string, translation: string, ratio: number): Difference | null {
  const here = lettersIn(original) * ratio, there = lettersIn(translation), share = there / Math.max(1, here);
  if (Math.max(here, there) < 150 || (share > 0.45 && share < 2.2)) return null;
  const note = share < 1 ? 'The translation is much shorter here than elsewhere: words of the original may be missing.' : 'The translation is much longer here than elsewhere: it may hold words that the original does not.';
  return { kind: 'length', note, original: clause(original, 0, original.length), translation: clause(translation, 0, translation.length) };
}

const lettersIn = (text: string): number => text.replace(/[^\p{L}\p{N}]+/gu, '').length;

function figureDifferences(original: Said, translation: Said): Difference[] {
  const a = readFigures(original.text, original.words), b = readFigures(translation.text, translation.words);
  const turned = turnedRange(a, b);
  if (turned) return [{ kind: 'range', note: `The lesser and the greater stand the other way round: ${turned.map(([x, y]) => `${sayFigure(x)} to ${sayFigure(y)}`).join('; in the translation ')}.`, original: clause(original.text, turned[0][0].start, turned[0][1].end), translation: clause(translation.text, turned[1][0].start, turned[1][1].end) }];
  const isKnown = original.words !== null && translation.words !== null;
  let here = withoutCounterpart(a, b), there = withoutCounterpart(b, a);
  // A language whose number words are not known may say in words what the other says in digits: only a digit for a digit is a difference.
  if (!isKnown && (here.length === 0 || there.length === 0)) return unitDifference(original, translation, a, b);
  // A figure that only one side has here may stand in another part of the article, or be a reference that the other drafts without.
  if (here.length === 0) there = there.filter((figure) => isMissed(figure, translation, original));
  if (there.length === 0) here = here.filter((figure) => isMissed(figure, original, translation));
  if (here.length === 0 && there.length === 0) [here, there] = oneForAnother(a, b);
  if (here.length === 0 && there.length === 0) return unitDifference(original, translation, a, b);
  const kind = [...here, ...there].some(({ unit }) => unit !== null) ? 'term' : [...here, ...there].some(({ fine }) => fine) ? 'fine' : 'number';
  const say = (figures: readonly Figure[]): string => [...new Set(figures.map(sayFigure))].join(', ');
  const note = here.length > 0 && there.length > 0 ? `The original says ${say(here)}, the translation ${say(there)}.` : here.length > 0 ? `The original says ${say(here)}; the translation does not.` : `The translation says ${say(there)}; the original does not.`;
  const at = (said: Said, figures: readonly Figure[], other: Said, others: readonly Figure[]): readonly [number, number] => (figures[0] ? clause(said.text, figures[0].start, figures[0].end) : sameClause(other.text, others[0]!.start, said.text));
  return [{ kind, note, original: at(original, here, translation, there), translation: at(translation, there, original, here) }];
}

const isMissed = (figure: Figure, own: Said, other: Said): boolean => (figure.unit !== null || figure.fine || !/^\d/u.test(own.text.slice(figure.start, figure.end))) && !readFigures(other.around, other.words).some(({ value }) => value === figure.value);

const sayFigure = ({ value, unit }: Figure): string => (unit ? `${value} ${unit}${value === 1 ? '' : 's'}` : String(value));

const daysIn = { year: 360, month: 30, week: 7, day: 1 };
const lengthOf = ({ value, unit }: Figure): number => (unit ? value * daysIn[unit] : 0);

/** Firm figures that the other text has nowhere, in no form: eighteen months may be a year and six months. */
function withoutCounterpart(mine: readonly Figure[], theirs: readonly Figure[]): Figure[] {
  const values = new Set(theirs.map(({ value }) => value)), terms = theirs.filter(({ unit }) => unit !== null);
  const lengths = new Set([...terms.map(lengthOf), ...terms.slice(1).flatMap((term, i) => (term.unit === terms[i]!.unit ? [] : [lengthOf(term) + lengthOf(terms[i]!)]))]);
  return mine.filter((figure, i) => figure.firm && !values.has(figure.value) && !(figure.unit && (lengths.has(lengthOf(figure)) || isPartOf(figure, mine, i, lengths))));
}

/** "A year and six months" is eighteen months. */
const isPartOf = (figure: Figure, mine: readonly Figure[], i: number, lengths: ReadonlySet<number>): boolean => [mine[i - 1], mine[i + 1]].some((other) => other?.unit && other.unit !== figure.unit && lengths.has(lengthOf(figure) + lengthOf(other)));

/** As many figures on both sides, but one stands once more here and another once more there: "five to ten; ten to fifteen" against "five to ten; five to fifteen". */
function oneForAnother(a: readonly Figure[], b: readonly Figure[]): [Figure[], Figure[]] {
  const mine = a.filter(({ firm }) => firm), theirs = b.filter(({ firm }) => firm);
  if (mine.length !== theirs.length || mine.length > 12) return [[], []];
  const surplus = (some: readonly Figure[], others: readonly Figure[]): Figure[] => [...Map.groupBy(some, ({ value }) => value)].flatMap(([value, same]) => same.slice(others.filter((other) => other.value === value).length));
  const here = surplus(mine, theirs), there = surplus(theirs, mine);
  return here.length === 1 && there.length === 1 ? [here, there] : [[], []];
}

/** The same figure with another unit: five years, five months. */
function unitDifference(original: Said, translation: Said, a: readonly Figure[], b: readonly Figure[]): Difference[] {
  for (const figure of a) {
    const same = b.filter(({ value }) => value === figure.value), own = a.filter(({ value }) => value === figure.value);
    if (figure.unit === null || same.length === 0 || same.length !== own.length || same.some(({ unit }) => unit === null || own.some((one) => one.unit === unit || one.unit === null))) continue;
    return [{ kind: 'term', note: `The original says ${sayFigure(figure)}, the translation ${sayFigure(same[0]!)}.`, original: clause(original.text, figure.start, figure.end), translation: clause(translation.text, same[0]!.start, same[0]!.end) }];
  }
  return [];
}

/** A range that goes up in one text and down in the other. */
function turnedRange(a: readonly Figure[], b: readonly Figure[]): readonly [readonly [Figure, Figure], readonly [Figure, Figure]] | null {
  const ranges = (figures: readonly Figure[]): (readonly [Figure, Figure])[] => figures.flatMap((figure, i) => { const before = figures.slice(0, i).findLast(({ unit, firm }) => unit !== null || firm); return figure.endsRange && before ? [[before, figure] as const] : []; });
  for (const [x, y] of ranges(a)) {
    const turned = x.value === y.value ? undefined : ranges(b).find(([p, q]) => p.value === y.value && q.value === x.value);
    const straight = ranges(b).some(([p, q]) => p.value === x.value && q.value === y.value);
    if (turned && !straight && !ranges(a).some(([p, q]) => p.value === y.value && q.value === x.value)) return [[x, y], turned];
  }
  return null;
}

/**
 * One text says no more often than the other, and what in the other may stand for a negation does not make up for it. Words that may (without, other than)
 * mostly stand for their like, so only those that the other text has beyond its counterpart count.
 */
function negationDifference(original: Said, translation: Said): Difference[] {
  if (!original.words || !translation.words || Math.max(original.text.length, translation.text.length) > longestForNegation) return [];
  const a = countNegations(original.text, original.words), b = countNegations(translation.text, translation.words);
  if (a.least > b.least && a.most > b.most) return [{ kind: 'negation', note: `The original negates ${times(a.least)}, the translation ${times(b.least)}.`, original: clause(original.text, a.places[0]!.start, a.places[0]!.end), translation: sameClause(original.text, a.places[0]!.start, translation.text) }];
  if (b.least > a.least && b.most > a.most) return [{ kind: 'negation', note: `The translation negates ${times(b.least)}, the original ${times(a.least)}.`, original: sameClause(translation.text, b.places[0]!.start, original.text), translation: clause(translation.text, b.places[0]!.start, b.places[0]!.end) }];
  return [];
}

const times = (count: number): string => (count === 0 ? 'nowhere' : count === 1 ? 'once' : `${count} times`);

const longestQuote = 280;

/** The sentence or clause around some words, at most so long that it can be read at a glance. */
function clause(text: string, start: number, end: number): readonly [number, number] {
  if (text.length <= longestQuote) return [0, text.length];
  const before = text.slice(0, start), after = text.slice(end);
  const from = Math.max(0, ...[...before.matchAll(/[.;:!?]\s|\n/gu)].map(({ 0: mark, index }) => index + mark.length)), to = end + (/[.;!?](?:\s|$)|\n/u.exec(after)?.index ?? after.length - 1) + 1;
  if (to - from <= longestQuote) return [from, Math.min(text.length, to)];
  const left = Math.max(from, start - 140), right = Math.min(to, Math.max(end, start) + 140, left + longestQuote + 40);
  return [left === from ? left : left + Math.max(0, text.slice(left, start).indexOf(' ') + 1), right === to ? right : Math.max(end, text.lastIndexOf(' ', right))].map((at) => Math.min(text.length, at)) as [number, number];
}

/** Where a text probably says what the other says at `at`: as far into it. */
const sameClause = (other: string, at: number, text: string): readonly [number, number] => { const there = Math.min(text.length - 1, Math.round((at / Math.max(1, other.length)) * text.length)); return clause(text, there, there); };
