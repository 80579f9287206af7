import { tokensOf, type ComparisonWords, type TimeUnit, type Token } from './comparison-words.ts';

/** A number that a text states, in digits or words, and where. */
export interface Figure {
  readonly value: number;
  /** Years, months ... where one follows, or follows the other end of its range: "five to ten years". */
  readonly unit: TimeUnit | null;
  /** It says how much a fine is. */
  readonly fine: boolean;
  /** False where the number may be put otherwise elsewhere: "one", "two", "first". */
  readonly firm: boolean;
  /** The greater end of a range whose lesser end is the figure before. */
  readonly endsRange: boolean;
  readonly start: number;
  readonly end: number;
}

interface Found { value: number; from: number; to: number; start: number; end: number; inWords: boolean; unit: TimeUnit | null; endsRange: boolean }

const reach = 5;

/** The numbers of a text in their order. Labels of paragraphs at a line's beginning are none; a day's month in digits is none either. */
export function readFigures(text: string, words: ComparisonWords | null): Figure[] {
  const tokens = tokensOf(text, words), found: Found[] = [];
  for (let i = 0; i < tokens.length;) {
    const number = isLabel(text, tokens[i]!) ? null : numberAt(text, tokens, i, words);
    if (!number) { i += 1; continue; }
    found.push({ ...number, from: i, to: i + number.length, start: tokens[i]!.start, end: tokens[i + number.length - 1]!.end, unit: null, endsRange: false });
    i += number.length;
  }
  if (words) giveUnits(text, tokens, found, words);
  const figures = found.filter((_, i) => !isMonthOfDate(text, found, i)).map(({ value, unit, endsRange, inWords, start, end, from }): Figure => {
    const fine = words !== null && (unit === null || unit === 'day') && isInFine(text, tokens, from, words);
    return { value, unit, fine, firm: value >= 3 || unit !== null || (fine && !inWords), endsRange, start, end };
  });
  const ranks = words ? ordinalsIn(tokens, words).filter(({ start, end }) => !figures.some((figure) => figure.start < end && figure.end > start)) : [];
  return [...figures, ...ranks].sort((a, b) => a.start - b.start);
}

const isLabel = (text: string, { word, start, end }: Token): boolean => /^\d/u.test(word) && /(?:^|\n)\s*[(§]?\s?$/u.test(text.slice(Math.max(0, start - 4), start)) && /^(?:[⁰¹²³⁴-⁹]*|\.\d+)\s?[.)](?!\d)/u.test(text.slice(end, end + 6));

function numberAt(text: string, tokens: readonly Token[], at: number, words: ComparisonWords | null): { value: number; length: number; inWords: boolean } | null {
  const token = tokens[at]!;
  if (/^\d/u.test(token.word)) {
    if (/[\p{L}\d]$/u.test(text.slice(0, token.start).slice(-1))) return null;
    const value = digitsValue(token.word), scale = words?.scales.get(tokens[at + 1]?.word ?? '') ?? 0;
    return scale >= 1000 ? { value: value * scale, length: 2, inWords: false } : { value, length: 1, inWords: false };
  }
  return words ? wordsValue(text, tokens, at, words) : null;
}

/** "2 000", "2,000", "2.000" are two thousand; "2.5" is not. */
function digitsValue(written: string): number {
  if (/^\d{1,3}(?:[ .,\u00a0\u202f']\d{3})+$/u.test(written)) return Number(written.replace(/\D/gu, ''));
  return Number(written.replace(',', '.').replace(/[^\d.]/gu, ''));
}

const oneWord = (word: string, words: ComparisonWords): number | null => {
  const whole = words.numbers.get(word) ?? words.scales.get(word);
  if (whole !== undefined) return whole;
  const parts = word.split(/[\u2010\u2011-]/u);
  if (parts.length < 2) return null;
  for (let cut = parts.length - 1; cut >= 1; cut -= 1) {
    const head = words.numbers.get(parts.slice(0, cut).join('-')), rest = parts.slice(cut).filter((part) => !words.joiners.has(part)), tail = rest.length === 1 ? words.numbers.get(rest[0]!) : undefined;
    if (head !== undefined && tail !== undefined && head >= 20 && tail < 20) return head + tail;
  }
  return null;
};

function wordsValue(text: string, tokens: readonly Token[], at: number, words: ComparisonWords): { value: number; length: number; inWords: boolean } | null {
  const first = oneWord(tokens[at]!.word, words);
  if (first === null) return null;
  let value = first, length = 1;
  // Where eleven is "ten one" (on bir, он бір), ten goes together with what follows.
  const leastTen = [...words.numbers.values()].includes(11) ? 20 : 10, adds = (more: number): boolean => addsTo(value, more, leastTen);
  for (;;) {
    const next = tokens[at + length]?.word ?? '';
    const joined = (words.joiners.has(next) && value >= 20 && value % 10 === 0) || (words.hundredJoiners.has(next) && value >= 100) ? 1 : 0;
    const word = tokens[at + length + joined]?.word ?? '', scale = joined ? undefined : words.scales.get(word), more = oneWord(word, words);
    const isClose = /^[\s\u2010\u2011-]*$/u.test(text.slice(tokens[at + length - 1]!.end, tokens[at + length]?.start ?? Infinity));
    if (isClose && scale !== undefined && scale > value) { value *= scale; length += 1; continue; }
    if (!isClose || more === null || !adds(more)) return { value, length, inWords: true };
    value += more;
    length += 1 + joined;
  }
}

const addsTo = (value: number, more: number, leastTen: number): boolean => (value >= 1000 && value % 1000 === 0 && more < 1000) || (value >= 100 && value % 100 === 0 && more < 100) || (value >= leastTen && value < 100 && value % 10 === 0 && more > 0 && more < 10);

/** The unit that follows a number, at most two words on; the lesser end of a range has that of the greater. */
function giveUnits(text: string, tokens: readonly Token[], found: Found[], words: ComparisonWords): void {
  for (const [i, figure] of found.entries()) {
    const until = Math.min(figure.to + 2, found[i + 1]?.from ?? Infinity);
    for (let at = figure.to; at < until && figure.unit === null; at += 1) figure.unit = words.units.at(tokens, at)?.value ?? null;
  }
  for (let i = found.length - 2; i >= 0; i -= 1) {
    const lesser = found[i]!, greater = found[i + 1]!;
    if (greater.unit === null || greater.from - lesser.to > reach + (lesser.unit === null ? 0 : 1) || /[.;:\n]/u.test(text.slice(lesser.end, greater.start))) continue;
    if (lesser.unit === null && greater.from - lesser.to > (lesser.inWords && lesser.value < 2 ? 1 : reach - 2)) continue;
    lesser.unit ??= greater.unit;
    greater.endsRange = lesser.unit === greater.unit;
  }
}

/** The sentence around a figure speaks of a fine within a few words. */
function isInFine(text: string, tokens: readonly Token[], at: number, words: ComparisonWords): boolean {
  for (let i = Math.max(0, at - 10); i < Math.min(tokens.length, at + 10); i += 1) {
    if (!words.fines.at(tokens, i)) continue;
    const [from, to] = i < at ? [tokens[i]!.end, tokens[at]!.start] : [tokens[at]!.end, tokens[i]!.start];
    if (!/[;\n]|\.\s/u.test(text.slice(from, to))) return true;
  }
  return false;
}

/** In "12.05.2004" the month may be a word in the other language. */
const isMonthOfDate = (text: string, found: readonly Found[], i: number): boolean => {
  const before = found[i - 1], own = found[i]!, after = found[i + 1];
  return before !== undefined && after !== undefined && own.value <= 12 && before.value <= 31 && after.value > 1000 && [text.slice(before.end, own.start), text.slice(own.end, after.start)].every((between) => /^[./-]$/u.test(between));
};

function ordinalsIn(tokens: readonly Token[], words: ComparisonWords): Figure[] {
  return tokens.flatMap((token, i) => {
    const found = words.ordinals.at(tokens, i);
    return found ? [{ value: found.value, unit: null, fine: false, firm: false, endsRange: false, start: token.start, end: tokens[i + found.length - 1]!.end }] : [];
  });
}
