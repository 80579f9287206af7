import { createPhraseFinder, foldWords, type FoldedWord } from './match-phrases.ts';
import { createNumberReader, type NumberHit, type Unit } from './read-numbers.ts';
import type { InsideWords } from './inside-words.ts';

export type PenaltyKind = 'imprisonment' | 'life' | 'fine' | 'other';
/** An amount of time, or of money or whatever a fine is counted in (`unit` null). */
export interface Amount { readonly amount: number; readonly unit: Unit | null }
/** What a text says of one penalty: bounds, or a single figure (`stated`). All null where it names the penalty without a figure. Offsets are half-open, into the text. */
export interface ReadPenalty { readonly kind: PenaltyKind; readonly least: Amount | null; readonly most: Amount | null; readonly stated: Amount | null; readonly start: number; readonly end: number }

type Bound = keyof InsideWords['bounds'];
type Side = 'before' | 'after' | 'both';
type Mark = { readonly is: 'penalty'; readonly kind: PenaltyKind } | { readonly is: 'unit'; readonly unit: Unit } | { readonly is: 'bound'; readonly bound: Bound; readonly side: Side } | { readonly is: 'same' };
type Token = (Mark | { readonly is: 'number'; readonly number: NumberHit } | { readonly is: 'break' }) & { readonly start: number; readonly end: number; readonly word: number };
interface Figure { readonly value: number; unit: Unit | null; bound: Bound | null; readonly isDashed: boolean; start: number; end: number; readonly at: number }
interface Range { least: Amount | null; most: Amount | null; stated: Amount | null; readonly start: number; readonly end: number; readonly at: number }

interface Named { readonly token: Extract<Token, { is: 'penalty' }>; readonly at: number }

const MANY = 200;

/** So many words may stand between figures and the penalty that they belong to. */
const FARTHEST = { before: 14, after: 4, either: 2 } as const;

/** Prepares reading of the penalties of one language. */
export function createPenaltyReader(words: InsideWords): (text: string) => ReadPenalty[] {
  const readNumbers = createNumberReader(words);
  const marks: (readonly [string, Mark])[] = [
    ...(['other', 'imprisonment', 'life', 'fine'] as const).flatMap((kind) => words.penalties[kind].map((phrase) => [phrase, { is: 'penalty', kind }] as const)),
    ...(['year', 'month', 'week', 'day'] as const).flatMap((unit) => words.units[unit].map((phrase) => [phrase, { is: 'unit', unit }] as const)),
    ...words.same.map((phrase) => [phrase, { is: 'same' }] as const),
  ];
  const findMarks = createPhraseFinder(marks, words.language);
  const bounds = boundsOf(words).filter(({ suffix }) => !suffix);
  const findBounds = createPhraseFinder(bounds.map(({ phrase, bound, side }) => [phrase, { is: 'bound', bound, side } as const]), words.language);
  const suffixes = boundsOf(words).filter(({ suffix }) => suffix);
  return (text) => {
    const found = foldWords(text, words.language), indexAt = createIndex(found);
    const suffixed = found.flatMap((word): Token[] => suffixes.filter(({ phrase }) => word.form.endsWith(phrase) && word.form.length > phrase.length).slice(0, 1).map(({ bound }) => ({ is: 'bound', bound, side: 'after', start: word.start, end: word.end, word: indexAt(word.start) })));
    const tokens: Token[] = [
      ...findMarks(found).map(({ value, first, start, end }): Token => ({ ...value, start, end, word: first })),
      ...findBounds(found).map(({ value, first, start, end }): Token => ({ ...value, start, end, word: first })), ...suffixed,
      ...readNumbers(text, found).map((number): Token => ({ is: 'number', number, start: number.start, end: number.end, word: indexAt(number.start) })),
      ...[...text.matchAll(/[.;:](?=\s+[\p{Lu}\p{Lo}(\p{Nd}])|\n(?=\s*(?:\(?\p{Nd}+[.)]|\p{L}\)|[§–-]))/gu)].map((match): Token => ({ is: 'break', start: match.index, end: match.index + 1, word: indexAt(match.index) })),
    ].sort((a, b) => a.start - b.start || order(a) - order(b));
    return assemble(rangesOf(figuresOf(tokens, text, found, indexAt), tokens, text, words, found), tokens, words, found);
  };
}

const order = (token: Token): number => ['break', 'number', 'penalty', 'unit', 'bound', 'same'].indexOf(token.is);

/** Bounds as data: `at least …` stands before the number, `… or more` after it, `…dan` is an ending; what is given both ways stands on either side. */
function boundsOf({ bounds }: InsideWords): { phrase: string; bound: Bound; side: Side; suffix: boolean }[] {
  return (Object.entries(bounds) as [Bound, string[]][]).flatMap(([bound, phrases]) => phrases.map((written) => {
    const phrase = written.replaceAll('…', '').trim(), isAfter = written.startsWith('…');
    const side: Side = phrases.includes(isAfter ? `${phrase} …` : `… ${phrase}`) ? 'both' : isAfter ? 'after' : 'before';
    return { phrase, bound, side, suffix: /^…\S/.test(written) };
  }));
}

/** Where an offset stands among the words: its word's index, or half a step before the next. */
function createIndex(words: readonly FoldedWord[]): (offset: number) => number {
  return (offset) => { const at = firstAt(words, offset); return words[at]?.start === offset ? at : at - 0.5; };
}

/** Each number with its unit and its bound, as they stand about it. */
function figuresOf(tokens: readonly Token[], text: string, found: readonly FoldedWord[], indexAt: (offset: number) => number): Figure[] {
  const figures: Figure[] = [];
  tokens.forEach((token, i) => {
    const isImplied = token.is === 'unit' && impliedOne(tokens, i, text);
    if (token.is !== 'number' && !isImplied) return;
    const number = token.is === 'number' ? token.number : { value: 1, start: token.start, end: token.end, unit: null };
    const figure: Figure = { value: number.value, unit: number.unit, bound: null, isDashed: /[-–—]\s*$/.test(text.slice(Math.max(0, number.start - 3), number.start)), start: number.start, end: number.end, at: i };
    const lastWord = Math.floor(indexAt(number.end - 1));
    for (let k = i + (isImplied ? 0 : 1); k < tokens.length && !figure.unit; k++) {
      const next = tokens[k]!;
      if (next.is === 'number' || next.is === 'break' || next.is === 'penalty' || next.word - lastWord > 2.5) break;
      if (next.is === 'unit') { figure.unit = next.unit; figure.end = Math.max(figure.end, next.end); }
    }
    for (let k = i - 1; k >= 0; k--) {
      const before = tokens[k]!;
      if (before.is === 'number' || before.is === 'break' || token.word - before.word > 6) break;
      const gap = wordsBetween(found, before.end, figure.start);
      if (before.is === 'unit' && !figure.unit && gap === 0 && !(tokens[k - 1]?.is === 'number' && wordsBetween(found, tokens[k - 1]!.end, before.start) === 0)) { figure.unit = before.unit; figure.start = before.start; continue; }
      if (before.is === 'bound' && before.side !== 'after' && gap <= 1) { figure.bound = before.bound; figure.start = before.start; break; }
    }
    for (let k = i + 1; k < tokens.length && (figure.bound === null || figure.bound === 'from'); k++) {
      const next = tokens[k]!;
      if (next.is === 'number' || next.is === 'break') break;
      if (next.is === 'bound' && next.side !== 'before' && wordsBetween(found, figure.end, next.start) <= 1) { figure.bound = next.bound; figure.end = Math.max(figure.end, next.end); }
    }
    figures.push(figure);
  });
  return joinUnits(figures, found);
}

/** "Two years six months" is thirty months, and so is "two years and six months" where no range has begun ("between two years and"). */
function joinUnits(figures: readonly Figure[], found: readonly FoldedWord[]): Figure[] {
  const joined: Figure[] = [];
  for (const figure of figures) {
    const before = joined.at(-1);
    if (before?.unit === 'year' && figure.unit === 'month' && (figure.bound === null || (figure.bound === 'and' && before.bound !== 'from')) && !figure.isDashed && wordsBetween(found, before.end, figure.start) === 0) joined[joined.length - 1] = { ...before, value: before.value * 12 + figure.value, unit: 'month', end: figure.end };
    else joined.push(figure);
  }
  return joined;
}

/** "up to a year": a bound straight before a unit that no number counts. */
function impliedOne(tokens: readonly Token[], i: number, text: string): boolean {
  const before = tokens[i - 1], next = tokens[i + 1];
  return before?.is === 'bound' && before.side !== 'after' && (before.bound === 'to' || before.bound === 'most' || before.bound === 'least') && /^\s*$/.test(text.slice(before.end, tokens[i]!.start)) && !(next?.is === 'number' && /^\s*$/.test(text.slice(tokens[i]!.end, next.start)));
}

/** The index of the first word that begins at an offset or after it. */
function firstAt(found: readonly FoldedWord[], offset: number): number {
  let low = 0, high = found.length;
  while (low < high) { const middle = (low + high) >> 1; if (found[middle]!.start < offset) low = middle + 1; else high = middle; }
  return low;
}

/** How many words stand wholly between two offsets. */
function wordsBetween(found: readonly FoldedWord[], from: number, to: number): number {
  const low = firstAt(found, from);
  let count = 0;
  // Nobody asks for more than a sentence.
  while (low + count < found.length && found[low + count]!.end <= to && count < MANY) count++;
  return count;
}

/** Two figures of which the one is the least and the other the most make one range. */
function rangesOf(figures: readonly Figure[], tokens: readonly Token[], text: string, words: InsideWords, found: readonly FoldedWord[]): Range[] {
  const findOr = createPhraseFinder(words.or.map((word) => [word, true] as const), words.language);
  const ranges: Range[] = [];
  for (let i = 0; i < figures.length; i++) {
    const one = figures[i]!, two = figures[i + 1];
    if (two && isPair(one, two, tokens, text, two.start - one.end < 200 && findOr(found.slice(firstAt(found, one.end), firstAt(found, two.start))).length > 0, wordsBetween(found, one.end, two.start))) {
      const unit = one.unit ?? two.unit;
      ranges.push({ least: { amount: one.value, unit }, most: { amount: two.value, unit: two.unit ?? unit }, stated: null, start: one.start, end: two.end, at: one.at });
      i += 1;
      continue;
    }
    const amount = { amount: one.value, unit: one.unit };
    ranges.push({ least: one.bound === 'least' ? amount : null, most: one.bound === 'most' || one.bound === 'to' ? amount : null, stated: one.bound === null || one.bound === 'from' || one.bound === 'join' || one.bound === 'and' ? amount : null, start: one.start, end: one.end, at: one.at });
  }
  return ranges;
}

function isPair(one: Figure, two: Figure, tokens: readonly Token[], text: string, hasOr: boolean, gap: number): boolean {
  if (gap > 6 || tokens.slice(one.at + 1, two.at).some(({ is }) => is === 'break' || is === 'penalty')) return false;
  if (one.unit && two.unit && (one.unit === 'day' || one.unit === 'week') && two.unit === one.unit && one.value > two.value) return false;
  const isClosed = two.bound === 'to' || two.bound === 'most' || two.bound === 'join' || (two.bound === 'and' && one.bound === 'from') || (two.isDashed && gap === 0) || (one.bound === 'from' && one.unit === null && gap === 0);
  if (!isClosed || one.bound === 'to' || one.bound === 'most') return false;
  return one.bound === 'from' || one.bound === 'least' || (gap <= 3 && !hasOr && !text.slice(one.end, two.start).includes(','));
}

/** Gives each range to the penalty that it measures, and names the penalties without figures. */
function assemble(ranges: readonly Range[], tokens: readonly Token[], { side }: InsideWords, found: readonly FoldedWord[]): ReadPenalty[] {
  const penalties = tokens.map((token, at) => ({ token, at })).filter((one): one is Named => one.token.is === 'penalty');
  const owned = new Map<number, Range[]>();
  for (const range of ranges) {
    const owner = ownerOf(range, penalties, tokens, side, found);
    if (owner !== null) owned.set(owner, [...(owned.get(owner) ?? []), range]);
  }
  const read: ReadPenalty[] = [];
  let lastTime: Range | null = null;
  for (const { token, at } of penalties) {
    const own = owned.get(at) ?? [];
    const [range] = token.kind === 'fine' ? [...own.filter(({ least, most, stated }) => (least ?? most ?? stated)!.unit === null), ...own] : own;
    const next = tokens.slice(at + 1).find(({ is }) => is !== 'unit' && is !== 'bound');
    const isSame = !range && next?.is === 'same' && lastTime !== null;
    const figures = range ?? (isSame ? lastTime : null);
    if (token.kind === 'life') {
      read.push({ kind: 'life', least: null, most: null, stated: null, start: token.start, end: token.end });
      if (range) read.push({ kind: 'imprisonment', least: range.least, most: range.most, stated: range.stated, start: range.start, end: range.end });
    } else read.push({ kind: token.kind, least: figures?.least ?? null, most: figures?.most ?? null, stated: figures?.stated ?? null, start: Math.min(token.start, range?.start ?? token.start), end: Math.max(token.end, range?.end ?? (isSame ? next!.end : token.end)) });
    if (range && token.kind !== 'fine') lastTime = range;
  }
  return read;
}

/** Deprivation is counted in time; a fine in days or in what is no time. */
function canMeasure(kind: PenaltyKind, { least, most, stated }: Range): boolean {
  const { unit } = (least ?? most ?? stated)!;
  return kind === 'fine' ? unit === null || unit === 'day' : unit !== null;
}

/** The penalty on the side where its language names it; failing that, the one on the other side. */
function ownerOf(range: Range, penalties: readonly Named[], tokens: readonly Token[], side: InsideWords['side'], found: readonly FoldedWord[]): number | null {
  const parted = (from: number, to: number): boolean => tokens.slice(from + 1, to).some(({ is }) => is === 'break');
  const able = penalties.filter(({ token: { kind } }) => canMeasure(kind, range));
  const before = able.findLast(({ at, token }) => at < range.at && token.end <= range.start), after = able.find(({ token }) => token.start >= range.end);
  const behind = before && !parted(before.at, range.at) ? wordsBetween(found, before.token.end, range.start) : Infinity;
  const ahead = after && !parted(range.at, after.at) && !tokens.slice(range.at + 1, after.at).some((token) => token.is === 'number' && token.start >= range.end) ? wordsBetween(found, range.end, after.token.start) : Infinity;
  if (side !== 'before' && ahead <= (side === 'after' ? FARTHEST.after : FARTHEST.either) && !(side === 'either' && behind <= ahead)) return after!.at;
  return behind <= FARTHEST.before ? before!.at : null;
}
