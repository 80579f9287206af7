import { foldLetters } from './fold-letters.ts';

/**
 * A number as a place in a sequence: `96¹` -> 96.1, `54a` -> 54.1, `177 bis` -> 177.2, `450-1-1` -> 450.1.1.
 * `series` tells sequences apart that run side by side: "L. 324-12" and "R. 324-12", temporary articles.
 */
export interface NumberKey { readonly series: string; readonly parts: readonly number[] }

/** One way to read what is printed; `cost` is how much the reading departs from it. */
export interface NumberReading { readonly printed: string; readonly key: NumberKey; readonly last: NumberKey | null; readonly cost: number }

export interface PrintedNumber { readonly end: number; readonly readings: readonly NumberReading[] }

const latinOrdinals = ['', 'un', 'bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'nonies', 'decies', 'undecies', 'duodecies', 'terdecies', 'quaterdecies', 'quindecies', 'sexdecies', 'septdecies', 'octodecies', 'novodecies', 'vicies'];
const latinForms: Readonly<Record<string, number>> = {
  quinques: 5, quinquie: 5, sexsies: 6, septimus: 7, octavus: 8, novies: 9, nonus: 9, duodevicies: 18, undevicies: 19, quinquiesdecies: 15, sedecies: 16, sexiesdecies: 16, septiesdecies: 17, octiesdecies: 18, noviesdecies: 19,
  ...Object.fromEntries(latinOrdinals.map((word, i) => [word, i]).filter(([word]) => word)),
};
const latinSource = Object.keys(latinForms).filter((w) => w !== 'un').sort((a, b) => b.length - a.length).join('|');
const superscript = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const none: ReadonlySet<number> = new Set();

const series = /(?:l\.?\s?o|lo|[lrdac])\.?\s?\*?\s?(?=\d)/uy;
const base = /\d{1,5}/uy;
const roman = /(?=[ivxlc])(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})(?![\p{L}\d])/uy;
const raised = /(?:\s?[-‑–⁻]|\.)?(?:\[[⁰¹²³⁴⁵⁶⁷⁸⁹]+\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)(?:[-‑–⁻][⁰¹²³⁴⁵⁶⁷⁸⁹]+)*/uy;
const dashed = /[-‑–−]\s?\d{1,4}(?![\d.,]*\p{L}{3})/uy;
const dotted = /\.\d{1,3}(?!\d)/uy;
const dottedLetter = /\.\p{Ll}(?=\.?\s*$|\s+\p{L}{3}|\s?§)/uy;
const slashed = /\/\s?(?:\p{L}(?!\p{L})|\d{1,2}(?!\d))/uy;
const ordinalSign = /\s?\.?\s?[º°ª](?!\p{L})/uy;
const ordinalSuffix = /(?:er|ere|ère|re|st|nd|rd|th|-?й|-?я|-?ша|-?га)(?![\p{L}\d])/uy;
const attachedLetter = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{1,2}(?![\p{L}])/uy;
/** After a blank, or two of them, the letters must end the label: "MADDE 2- Bu Kanun" is number 2. */
const hyphenLetter = /[-‑–](?:[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}](?![\p{L}'’])|\s?[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{1,2}(?=\s*(?:$|[.:)\]–—§])))/uy;
const spacedLetter = /\s(?:[A-ZА-Я](?=\s*$|\s?[.:)–—]|\s?-\s)|\p{Ll}(?=\s?§|\s?\.(?:\s|$)|\s*$))/uy;
/** "§ 10 a Betrug": a letter apart before a heading, which may as well be a short word of the text; only where the count needs it. */
const looseLetter = /\s\p{Ll}(?=\s+\p{Lu}|\s?[–—]|\s-\s)/uy;
/** What a letter costs that may be a word. */
const looseCost = 1.2;
const latin = new RegExp(`[-\\s]?(?:${latinSource})(?![\\p{L}])(?!\\s+\\d)`, 'uy');

function take(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match && match[0].length > 0 ? match[0] : null;
}

function letterValue(letters: string): number {
  const folded = foldLetters(letters);
  let value = 0;
  for (const letter of folded) {
    const code = letter.codePointAt(0) ?? 0;
    const own = code >= 0x430 ? code - 0x430 + 1 : code >= 0x3b1 ? code - 0x3b1 + 1 : code - 96;
    value = value * 26 + Math.max(1, own);
  }
  return value;
}

function raisedValues(text: string): number[] {
  return text.split(/[-‑–⁻]/u).map((run) => [...run].filter((c) => superscript.includes(c)).map((c) => superscript.indexOf(c)).join('')).filter(Boolean).map(Number);
}

/** The value of a Roman numeral in lower case, or 0. */
export function romanValue(text: string): number {
  const worth: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
  let total = 0;
  for (let i = 0; i < text.length; i += 1) {
    const own = worth[text[i] ?? ''] ?? 0, next = worth[text[i + 1] ?? ''] ?? 0;
    total += own < next ? -own : own;
  }
  return total;
}

/** `decimal` is the place of a part such as the 11 of 83.11, which may be the eleventh or stand between 83.1 and 83.2; -1 for none. */
interface Walk { end: number; parts: number[]; decimal: number; raisedFrom: number; raisedParts: number; /** It ends with a letter that may be a word. */ isLoose: boolean; range: readonly [number, number] | null }

function walkSuffixes(text: string, folded: string, start: number, first: number): Walk {
  const walk: Walk = { end: start, parts: [first], decimal: -1, raisedFrom: -1, raisedParts: 0, isLoose: false, range: null };
  for (let turn = 0; turn < 6; turn += 1) {
    const at = walk.end;
    const sup = take(raised, text, at);
    if (sup) {
      const values = raisedValues(sup);
      walk.raisedFrom = at; walk.raisedParts = values.length;
      walk.parts.push(...values); walk.end += sup.length;
      continue;
    }
    const dash = take(dashed, text, at);
    if (dash) {
      const value = Number(dash.replace(/\D+/gu, ''));
      if (walk.parts.length === 1 && value > first) walk.range = [first, value];
      walk.parts.push(value); walk.end += dash.length; walk.raisedFrom = -1;
      continue;
    }
    const dot = take(dotted, text, at);
    if (dot) {
      // 279.01, 279.011, 279.02: a nought leads decimals, which sort digit by digit.
      const digits = dot.slice(1), isDecimal = digits.startsWith('0') && digits.length > 1;
      walk.decimal = isDecimal ? -1 : digits.length > 1 ? walk.parts.length : walk.decimal;
      walk.parts.push(...(isDecimal ? [...digits].map((d) => Number(d) + 1) : [Number(digits)])); walk.end += dot.length;
      continue;
    }
    const dotLetter = take(dottedLetter, text, at);
    if (dotLetter) { walk.parts.push(letterValue(dotLetter.slice(1))); walk.end += dotLetter.length; continue; }
    const word = take(latin, folded, at);
    if (word) { walk.parts.push(latinForms[word.replace(/[-\s]+/gu, '')] ?? 1); walk.end += word.length; continue; }
    const slash = take(slashed, text, at);
    if (slash) {
      const tail = slash.slice(1).trim();
      walk.parts.push(/\d/u.test(tail) ? Number(tail) : letterValue(tail)); walk.end += slash.length;
      continue;
    }
    const sign = take(ordinalSign, text, at) ?? (walk.parts.length === 1 ? take(ordinalSuffix, folded, at) : null);
    if (sign) { walk.end += sign.length; continue; }
    const letters = take(attachedLetter, text, at) ?? take(hyphenLetter, text, at) ?? take(spacedLetter, text, at);
    if (letters) { walk.parts.push(letterValue(letters.replace(/[^\p{L}]+/gu, ''))); walk.end += letters.length; continue; }
    const loose = walk.parts.length === 1 ? take(looseLetter, text, at) : null;
    if (loose) { walk.parts.push(letterValue(loose.trim())); walk.end += loose.length; walk.isLoose = true; }
    break;
  }
  return walk;
}

/** Some gazettes raise a hyphen with the digits (96⁻¹, 96-¹⁰-¹): the number is 96¹, 96¹⁰-1. */
function plainRaised(printed: string): string {
  return printed.replace(/\s?[-‑–⁻.]?\[?([⁰¹²³⁴⁵⁶⁷⁸⁹]+)\]?((?:[-‑–⁻][⁰¹²³⁴⁵⁶⁷⁸⁹]+)*)/gu, (_, first: string, more: string) => first + raisedValues(more).map((v) => `-${v}`).join(''));
}

/** Readings of digits that a footnote mark was glued to, or whose superscript was flattened: 24875 -> 248, 1431 -> 143¹. */
function repairedReadings(digits: string, rest: string, seriesName: string, parts: readonly number[]): NumberReading[] {
  const found: NumberReading[] = [];
  if (digits.length < 3) return found;
  for (const kept of [digits.length - 1, digits.length - 2]) {
    if (kept < 1 || digits[kept] === '0') continue;
    const whole = Number(digits.slice(0, kept)), tail = digits.slice(kept);
    found.push({ printed: digits.slice(0, kept) + rest, key: { series: seriesName, parts: [whole, ...parts.slice(1)] }, last: null, cost: 3.5 });
    if (parts.length === 1) found.push({ printed: digits.slice(0, kept) + [...tail].map((d) => superscript[Number(d)]).join('') + rest, key: { series: seriesName, parts: [whole, Number(tail)] }, last: null, cost: 3 });
  }
  return found;
}

/**
 * Reads an article's number at a place in a line, or returns null. Which of the readings is right only the sequence can tell:
 * raised digits may be part of the number (96¹) or a footnote's mark (248⁷⁵). `notes` are the numbers of the page's footnotes, which tell the second.
 */
export function readNumber(text: string, folded: string, start: number, allowRoman: boolean, notes: ReadonlySet<number> = none): PrintedNumber | null {
  const letter = take(series, folded, start) ?? '';
  const seriesName = letter.replace(/[^a-z]+/gu, '');
  const at = start + letter.length;
  const digits = take(base, text, at);
  if (!digits) {
    const numeral = allowRoman && text[at] === text[at]?.toUpperCase() ? take(roman, folded, at) : null;
    if (!numeral) return null;
    return { end: at + numeral.length, readings: [{ printed: text.slice(at, at + numeral.length), key: { series: 'roman', parts: [romanValue(numeral)] }, last: null, cost: 0 }] };
  }
  const walk = walkSuffixes(text, folded, at + digits.length, Number(digits));
  const printed = plainRaised(text.slice(start, walk.end).trim());
  const raisedTail = walk.raisedFrom >= 0 ? raisedValues(text.slice(walk.raisedFrom, walk.end)) : [];
  const isNoted = raisedTail.length === 1 && notes.has(raisedTail[0] ?? -1);
  const readings: NumberReading[] = [{ printed, key: { series: seriesName, parts: walk.parts }, last: null, cost: walk.isLoose ? looseCost : isNoted ? 1.2 : 0 }];
  if (walk.decimal > 0) readings.push({ printed, key: { series: seriesName, parts: walk.parts.flatMap((p, i) => (i === walk.decimal ? [...String(p)].map(Number) : [p])) }, last: null, cost: 0.4 });
  if (walk.range) readings.push({ printed, key: { series: seriesName, parts: [walk.range[0]] }, last: { series: seriesName, parts: [walk.range[1]] }, cost: 0.8 });
  if (walk.raisedFrom >= 0) {
    const kept = text.slice(start, walk.raisedFrom).trim();
    readings.push({ printed: kept, key: { series: seriesName, parts: walk.parts.slice(0, walk.parts.length - walk.raisedParts) }, last: null, cost: isNoted ? 0.2 : 1.5 });
    const sup = String(raisedTail[0] ?? 0);
    // A footnote's mark may follow a superscript that belongs to the number: 96¹ with note 12 is drawn as 96¹¹².
    for (let kept = 1; kept < sup.length && walk.raisedParts === 1; kept += 1) {
      const isMark = notes.has(Number(sup.slice(kept)));
      if (kept === 1 || isMark) readings.push({ printed: text.slice(start, walk.raisedFrom + kept), key: { series: seriesName, parts: [...walk.parts.slice(0, -1), Number(sup.slice(0, kept))] }, last: null, cost: isMark ? 0.5 : 2 });
    }
  }
  readings.push(...repairedReadings(digits, text.slice(at + digits.length, walk.end), seriesName, walk.parts));
  return { end: walk.end, readings };
}
