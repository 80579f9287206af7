import { foldLetters } from './fold-letters.ts';
import { startsSmall } from './letter-case.ts';
import { romanValue } from './article-number.ts';
import { closeSpaced } from './spaced-letters.ts';
import { anyOf, containerKinds, onlyWords, type ContainerKind, type LanguageStructure } from './structure-vocabulary.ts';

/** The start of a line that reads as the heading of a book, part, title, chapter, division or annex. */
export interface ContainerMatch {
  readonly kind: ContainerKind;
  /** The structural word, folded: containers of one word are siblings. */
  readonly word: string;
  /** As printed: "II", "PRVA", "5a"; empty for "Allgemeiner Teil". */
  readonly number: string;
  /** The number in digits where it can be told, for paths that agree across translations. */
  readonly value: string;
  readonly start: number;
  readonly labelEnd: number;
  readonly restStart: number;
  readonly small: boolean;
  readonly closed: boolean;
  /** Its number is a word that the vocabulary does not know. */
  readonly guessed: boolean;
}

interface KindGrammar { readonly kind: ContainerKind; readonly wordFirst: RegExp | null; readonly numberFirst: RegExp | null; readonly alone: RegExp | null; readonly guess: RegExp | null }

interface LanguageGrammar { readonly kinds: readonly KindGrammar[]; readonly ordinalValues: ReadonlyMap<string, number> }

/** Numbers in Greek letters, with their mark or without: Α', ΣΤ΄, ΙΒ. */
const greekNumeral = "(?:στ|[ικλμ]?[α-θ]|[ικλμ]στ|[ικλμν])(?:'|(?![\\p{L}\\d]))";
const numeral = `(?:${greekNumeral}|\\d{1,3}(?:[-–.]\\d{1,2})*[⁰-⁹¹²³]*(?:\\s?(?:bis|ter|quater|quinquies|sexies))?[a-zа-я]{0,2}|[ivxlc]{1,7}(?:[-–.\\s]?\\d{1,2}|[⁰-⁹¹²³]+|\\s?(?:bis|ter|quater|quinquies|sexies)|[-–]?[a-z])?(?:er|re)?|[a-zа-я])(?:[ºª°])?(?![\\p{L}\\d])`;

function compile(language: LanguageStructure): LanguageGrammar {
  const ordinalValues = new Map([...Object.entries(language.ordinals).flatMap(([value, words]) => words.map((w) => [foldLetters(w), Number(value)] as const)), ...onlyWords.map((w) => [foldLetters(w), 1] as const)]);
  const ordinal = [...ordinalValues.keys()].sort((a, b) => b.length - a.length).map((w) => w.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+')).join('|');
  const number = ordinal ? `(?:(?:${ordinal})(?![\\p{L}])(?:\\s+(?:i\\s+|и\\s+|y\\s+|and\\s+)?(?:${ordinal})(?![\\p{L}]))*|${numeral})` : numeral;
  const kinds = containerKinds.map((kind): KindGrammar => {
    const words = anyOf(language.containers[kind]), fixed = anyOf(language.fixedContainers[kind] ?? []);
    const aloneWords = [fixed, kind === 'annex' || kind === 'preamble' ? words : ''].filter(Boolean).join('|');
    return {
      kind,
      wordFirst: words && kind !== 'preamble' ? new RegExp(`(?<word>${words})(?:[.\\s]+|\\s?[–-]\\s?(?=[\\divxl]))(?:nr?\\.?\\s*|no\\.?\\s*|№\\s*)?(?<number>${number})`, 'uy') : null,
      numberFirst: words && kind !== 'preamble' ? new RegExp(`(?<number>${number})\\s?[.)]?\\s?[-–]?\\s?(?<word>${words})(?![\\p{L}])`, 'uy') : null,
      guess: words && kind !== 'preamble' && kind !== 'annex' ? new RegExp(`(?:(?<word>${words})\\s+(?<number>\\p{L}{4,}(?:\\s\\p{L}{4,})?)|(?<number2>\\p{L}{4,})\\s+(?<word2>${words}))\\s*[.:]?\\s*$`, 'uy') : null,
      alone: aloneWords ? new RegExp(`(?<word>${aloneWords})(?![\\p{L}])`, 'uy') : null,
    };
  });
  return { kinds, ordinalValues };
}

function valueOf(number: string, ordinals: ReadonlyMap<string, number>): string {
  const folded = foldLetters(number).trim();
  if (/^\d/u.test(folded)) return folded.replace(/[º°ª.\s]+/gu, '').replace(/[⁰¹²³⁴-⁹]+/gu, (run) => '-' + [...run].map((c) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(c)).join(''));
  let sum = 0, rest = folded;
  while (rest) {
    const word = [...ordinals.keys()].filter((w) => rest.startsWith(w)).sort((a, b) => b.length - a.length)[0];
    if (!word) break;
    sum += ordinals.get(word) ?? 0;
    rest = rest.slice(word.length).replace(/^\s+(?:(?:i|и|y|and)\s+)?/u, '');
  }
  if (sum && !rest) return String(sum);
  const roman = /^([IVXLC]+|[ivxlc]+)(?:er|re|ER|RE)?[.ºª°]?([-–.\s]?\d+|[⁰¹²³⁴-⁹]+|[-–]\p{L}|\s?(?:bis|ter|quater|quinquies|sexies|BIS|TER|QUATER|QUINQUIES|SEXIES)|\p{L})?$/u.exec(number.trim());
  if (roman?.[1]) {
    const tail = (roman[2] ?? '').replace(/[⁰¹²³⁴-⁹]/gu, (c) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(c))).replace(/[^\p{L}\d]+/gu, '').toLowerCase();
    return String(romanValue(roman[1].toLowerCase())) + (tail ? `-${tail}` : '');
  }
  if (/^[α-ω]+'?$/u.test(folded)) return String(greekValue(folded));
  return folded.replace(/[^\p{L}\d]+/gu, '-');
}

const greekUnits = 'αβγδε ζηθ', greekTens = 'ικλμν';
/** The value of a number in Greek letters, folded: ιβ is 12. The sixth is written στ. */
function greekValue(letters: string): number {
  return [...letters.replace('στ', ' ').replace(/'$/u, '')].reduce((sum, letter) => sum + (greekUnits.indexOf(letter) + 1 || (greekTens.indexOf(letter) + 1) * 10), 0);
}

const romanHeading = /^(?<number>[IVXLC]{1,7})\s?(?:[.)]|\s[–—-])\s?(?=\p{Lu}{2})/u;
const closing = /^\s*[º°ª]?\s*[.:]?\s*(?:[–—-]+)?\s*/u;

/** A section sign alone on its line with its number: a division, in laws that are not cited by it. */
const signHeading = /^\s*§\s?(?<number>[IVXLC]{1,6}|\d{1,2}(?:\s?(?:er|[º°]))?)\s?[.:]?\s*$/u;

/** Words of 30 letters and more share a bit. */
const lengthBit = (length: number): number => 1 << Math.min(length, 30);

/** Whether a unit is of a letter or a mark, looked up once for each: 1 where it is, 2 where it is not. Letters beyond the first plane are of no structural word. */
const wordUnits = new Uint8Array(0x10000);
const isWordUnit = (code: number): boolean => (wordUnits[code] ||= /[\p{L}\p{M}]/u.test(String.fromCharCode(code)) ? 1 : 2) === 1;

export interface ContainerGrammar { match(text: string, folded: string): ContainerMatch | null }

/** Compiles the container headings of some languages. */
export function containerGrammar(languages: readonly LanguageStructure[]): ContainerGrammar {
  const grammars = languages.map(compile);
  const firstWords = new Set(languages.flatMap((l) => [...Object.values(l.containers), ...Object.values(l.fixedContainers)].flat()).map((word) => /[\p{L}\p{M}]+/u.exec(foldLetters(word))?.[0] ?? ''));
  // Most lines hold no structural word near their start; telling that from words is far cheaper than from expressions.
  const lengths = new Map<number, number>();
  for (const word of firstWords) if (word) lengths.set(word.charCodeAt(0), (lengths.get(word.charCodeAt(0)) ?? 0) | lengthBit(word.length));
  const mayMatch = (folded: string) => {
    const end = Math.min(folded.length, 64);
    for (let at = 0; at < end; at += 1) {
      if (!isWordUnit(folded.charCodeAt(at))) continue;
      const from = at;
      while (at < end && isWordUnit(folded.charCodeAt(at))) at += 1;
      if ((lengths.get(folded.charCodeAt(from)) ?? 0) & lengthBit(at - from) && firstWords.has(folded.slice(from, at))) return true;
    }
    return false;
  };
  function found(kind: ContainerKind, m: RegExpExecArray, text: string, ordinals: ReadonlyMap<string, number>, guessed: boolean): ContainerMatch {
    const start = m.index, labelEnd = m.index + m[0].length;
    const numberText = m.groups?.['number'] ?? m.groups?.['number2'] ?? '';
    const at = numberText ? m[0].lastIndexOf(numberText) : 0;
    const printed = numberText ? text.slice(start + (m[0].startsWith(numberText) ? 0 : at), start + (m[0].startsWith(numberText) ? 0 : at) + numberText.length) : '';
    const close = closing.exec(text.slice(labelEnd))?.[0] ?? '';
    return { kind, word: (m.groups?.['word'] ?? m.groups?.['word2'] ?? '').replace(/\s+/gu, ' '), number: printed, value: printed ? valueOf(printed, ordinals) : '', start, labelEnd, restStart: labelEnd + close.length, small: startsSmall(text.slice(start)), closed: /\S/u.test(close), guessed };
  }
  const matchClosed = (text: string, folded: string): ContainerMatch | null => {
    const lead = /^[\s*«"„“[({]*/u.exec(folded)?.[0].length ?? 0;
    for (const { kinds, ordinalValues } of mayMatch(folded) ? grammars : []) {
      for (const { kind, wordFirst, numberFirst, alone, guess } of kinds) {
        for (const pattern of [wordFirst, numberFirst, alone, guess]) {
          if (!pattern) continue;
          pattern.lastIndex = lead;
          const m = pattern.exec(folded);
          if (m) return found(kind, m, text, ordinalValues, pattern === guess);
        }
      }
    }
    const roman = romanHeading.exec(text);
    if (roman && !/\p{Ll}{3}/u.test(text.slice(roman[0].length))) {
      const number = roman.groups?.['number'] ?? '';
      return { kind: 'chapter', word: 'roman', number, value: String(romanValue(number.toLowerCase())), start: 0, labelEnd: roman[0].trimEnd().length, restStart: roman[0].length, small: false, closed: true, guessed: false };
    }
    const sign = signHeading.exec(text);
    if (sign) {
      const number = sign.groups?.['number'] ?? '';
      return { kind: 'division', word: '§', number, value: valueOf(number, new Map()), start: 0, labelEnd: text.trimEnd().length, restStart: text.length, small: false, closed: true, guessed: false };
    }
    return null;
  };
  return {
    match(text, folded) {
      const printed = matchClosed(text, folded), closed = printed ? null : closeSpaced(text), match = closed && matchClosed(closed.text, closed.folded);
      if (!closed || !match) return printed;
      const place = (offset: number): number => closed.at[offset] ?? text.length;
      return { ...match, start: place(match.start), labelEnd: place(match.labelEnd - 1) + 1, restStart: place(match.restStart) };
    },
  };
}
