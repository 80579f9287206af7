import { readNumber, type NumberReading } from './article-number.ts';
import { anyOf, onlyWords, type LanguageStructure } from './structure-vocabulary.ts';
import { foldLetters } from './fold-letters.ts';
import { startsSmall } from './letter-case.ts';

/** A place at the start of a line that reads as an article's label. Offsets are into the line's text. */
export interface LabelMatch {
  /** `article`, `sign`, `section`, ..., or `bare` for a number without a word. */
  readonly unit: string;
  readonly start: number;
  /** End of word and number, before closing punctuation. */
  readonly numberEnd: number;
  /** Where the rest of the line begins, after closing punctuation and dashes. */
  readonly end: number;
  readonly readings: readonly NumberReading[];
  /** True where a quotation mark opens right before the label: the words of another law. */
  readonly quoted: boolean;
  readonly bracketed: boolean;
  readonly plural: boolean;
  /** The label's word starts with a small letter. */
  readonly small: boolean;
}

export interface LabelGrammar { readonly units: readonly string[]; match(unit: string, text: string, folded: string, notes?: ReadonlySet<number>): LabelMatch | null }

interface UnitGrammar { readonly after: RegExp | null; readonly before: RegExp | null; readonly plural: RegExp | null; readonly ordinals: RegExp; readonly ordinalValues: ReadonlyMap<string, number>; readonly series: string; readonly letterAfter: boolean }

const opening = /^[\s*•·]*(?:[¹²³⁰-⁹]+\s*)?([\s[({<«»„“”"‘'‚‹]*)/u;
/** Whether a text begins with a letter or digit that opens nothing, as nearly every line does. */
function beginsPlainly(text: string): boolean {
  const code = text.charCodeAt(0);
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || (code >= 0x370 && code < 0x1680);
}
const quoteMarks = /[«„“”"‘'‚‹»]/u;
const closing = /[\s]*[.:]?[\s]*(?:[–—―−-]+|[.])?[\s]*/uy;

function boundary(words: string): string { return `(?:${words})(?![\\p{L}\\p{M}])`; }

function compileUnit(language: LanguageStructure, name: string): UnitGrammar | null {
  const units = language.units.filter((u) => u.name === name);
  if (!units.length) return null;
  const countedFirst = units.filter((u) => u.number !== 'after').flatMap((u) => [...u.words, ...u.plural]);
  const after = anyOf(units.filter((u) => u.number !== 'before').flatMap((u) => u.words)), before = anyOf(countedFirst), plural = anyOf(units.flatMap((u) => u.plural));
  const ordinalValues = new Map<string, number>(Object.entries(language.ordinals).flatMap(([value, words]) => words.map((w) => [foldLetters(w), Number(value)] as const)));
  for (const word of onlyWords) ordinalValues.set(foldLetters(word), 1);
  return {
    after: after ? new RegExp(`${boundary(after)}\\.?\\s*(?:nr?\\.?\\s*|№\\s*)?`, 'uy') : null,
    before: before ? new RegExp(`\\s?\\.?\\s?[-–]?\\s?${boundary(before)}`, 'uy') : null,
    plural: plural ? new RegExp(`${boundary(plural)}\\.?\\s*`, 'uy') : null,
    ordinals: new RegExp(`(?:${[...ordinalValues.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}])`, 'uy'),
    ordinalValues, letterAfter: units.some((u) => u.letter === 'after'), series: ['temporary', 'additional', 'repeated'].includes(name) ? name : '',
  };
}

function run(pattern: RegExp | null, text: string, at: number): number {
  if (!pattern) return -1;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match && match[0] ? at + match[0].length : -1;
}

function withSeries(readings: readonly NumberReading[], series: string): readonly NumberReading[] {
  return series ? readings.map((r) => ({ ...r, key: { ...r.key, series }, last: r.last && { ...r.last, series } })) : readings;
}

/** Joins "5 to 7" and "180b und 181" into one reading that spans the range. */
function withRange(first: { end: number; readings: readonly NumberReading[] }, text: string, folded: string, start: number, range: RegExp): { end: number; readings: readonly NumberReading[] } {
  const afterWord = run(range, folded, first.end);
  const second = afterWord > 0 ? readNumber(text, folded, afterWord, false) : null;
  const from = first.readings[0], to = second?.readings[0];
  if (!second || !from || !to) return first;
  return { end: second.end, readings: [{ printed: text.slice(start, second.end).trim(), key: from.key, last: to.key, cost: 0 }] };
}

/** A single letter behind the word, with what closes the label: "227. gr. a." */
const letterBehind = /^\.?\s?(\p{Ll})(?=\s?\.|\s?[[(]|\s*$)/u;

/** The number and the letter that stands apart from it, read as one: 227 and a -> 227 a. */
function withLetter(number: string, letter: string, notes?: ReadonlySet<number>): readonly NumberReading[] | null {
  const printed = `${number.replace(/\.$/u, '')} ${letter}`;
  return readNumber(printed, foldLetters(printed), 0, false, notes)?.readings ?? null;
}

function closeLabel(text: string, numberEnd: number): number {
  const closed = (from: number) => { closing.lastIndex = from; return from + (closing.exec(text)?.[0].length ?? 0); };
  // A footnote's mark may stand after the word or the stop: "12. §⁴", "Art. 5.⁷ Heading".
  const mark = /^[⁰¹²³⁴-⁹]+(?![\d⁰¹²³⁴-⁹])/u.exec(text.slice(closed(numberEnd)));
  const end = mark ? closed(closed(numberEnd) + mark[0].length) : closed(numberEnd);
  // "Art. 5 -§ 1" closes with the dash, but "Art. 5 –5" or a negative number does not occur; a closing bracket belongs to the label too.
  return /^[\])]\s*/u.test(text.slice(end)) ? end + (/^[\])]\s*/u.exec(text.slice(end))?.[0].length ?? 0) : end;
}

/** Compiles the labels of one language (or of its several scripts) so that each line is tried with few regular expressions. */
export function labelGrammar(languages: readonly LanguageStructure[]): LabelGrammar {
  const names = [...new Set(languages.flatMap((l) => l.units.map((u) => u.name)))];
  const compiled = new Map(names.map((name) => [name, languages.flatMap((l) => compileUnit(l, name) ?? [])] as const));
  const range = new RegExp(`\\s*(?:[-–—]|(?:${anyOf(languages.flatMap((l) => l.rangeWords)) || '-'})(?![\\p{L}]))\\s*`, 'uy');

  function matchUnit(unit: string, g: UnitGrammar, text: string, folded: string, at: number, notes?: ReadonlySet<number>): Omit<LabelMatch, 'quoted' | 'bracketed'> | null {
    for (const [pattern, plural] of [[g.after, false], [g.plural, true]] as const) {
      const numberAt = run(pattern, folded, at);
      if (numberAt < 0) continue;
      const number = readNumber(text, folded, numberAt, true, notes);
      const small = startsSmall(text.slice(at));
      if (number) {
        const ranged = plural ? withRange(number, text, folded, numberAt, range) : number;
        return { unit, start: at, numberEnd: ranged.end, end: closeLabel(text, ranged.end), readings: withSeries(ranged.readings, g.series), plural: plural && ranged !== number, small };
      }
      const wordEnd = run(g.ordinals, folded, numberAt);
      if (wordEnd < 0) continue;
      const word = text.slice(numberAt, wordEnd);
      const key = { series: g.series, parts: [g.ordinalValues.get(foldLetters(word)) ?? 1] };
      return { unit, start: at, numberEnd: wordEnd, end: closeLabel(text, wordEnd), readings: [{ printed: word, key, last: null, cost: 0 }], plural: false, small };
    }
    if (g.before && /\d/u.test(text[at] ?? '')) {
      const number = readNumber(text, folded, at, false, notes);
      // The grammar of numbers may swallow the first letters of a suffixed word ("128-бап", "12-р зүйл"), so the word is looked for after each prefix of the number, the shortest first.
      for (const end of number ? [...[...text.slice(at, number.end).matchAll(/[\d⁰¹²³⁴-⁹]+/gu)].map((m) => at + m.index + m[0].length), number.end] : []) {
        const wordEnd = run(g.before, folded, end);
        if (wordEnd < 0) continue;
        const exact = end === number?.end ? number : readNumber(text.slice(0, end), folded.slice(0, end), at, false, notes);
        if (!exact) continue;
        const letter = g.letterAfter ? letterBehind.exec(text.slice(wordEnd)) : null;
        const lettered = letter && withLetter(text.slice(at, end).trim(), letter[1] ?? '', notes);
        if (lettered) return { unit, start: at, numberEnd: wordEnd + letter[0].length, end: closeLabel(text, wordEnd + letter[0].length), readings: withSeries(lettered, g.series), plural: false, small: false };
        return { unit, start: at, numberEnd: wordEnd, end: closeLabel(text, wordEnd), readings: withSeries(exact.readings, g.series), plural: false, small: false };
      }
    }
    return null;
  }

  function matchBare(text: string, folded: string, at: number, notes?: ReadonlySet<number>): Omit<LabelMatch, 'quoted' | 'bracketed'> | null {
    if (!/\d/u.test(text[at] ?? '')) return null;
    const single = readNumber(text, folded, at, false, notes);
    if (!single) return null;
    const ranged = withRange(single, text, folded, at, range);
    const number = ranged !== single && /^\s*(?:$|[.\[(])/u.test(text.slice(ranged.end)) ? ranged : single;
    const after = text.slice(number.end);
    if (!/^(?:$|\s*[.—–:](?!\d)|\s+[\p{Lu}([“"„«]|\s*\(\d)/u.test(after) || /^\s*[.]?\s*[)%°]/u.test(after)) return null;
    return { unit: 'bare', start: at, numberEnd: number.end, end: closeLabel(text, number.end), readings: number.readings, plural: false, small: false };
  }

  return {
    units: [...names, 'bare'],
    match(unit, text, folded, notes) {
      const lead = beginsPlainly(text) ? null : opening.exec(text);
      const at = lead?.[0].length ?? 0;
      const quoted = quoteMarks.test(lead?.[1] ?? ''), bracketed = /[[({<]/u.test(lead?.[1] ?? '');
      if (unit === 'bare') {
        const bare = matchBare(text, folded, at, notes);
        return bare && { ...bare, quoted, bracketed };
      }
      for (const g of compiled.get(unit) ?? []) {
        const found = matchUnit(unit, g, text, folded, at, notes);
        if (found) return { ...found, quoted, bracketed };
      }
      return null;
    },
  };
}
