import { foldWord } from '../../../shared/domain/fold-word.ts';
import { createPhraseFinder, type FoldedWord, type PhraseHit } from './match-phrases.ts';
import type { InsideWords } from './inside-words.ts';

export type Unit = 'year' | 'month' | 'week' | 'day';
/** A number as it stands in a text, in figures or words; `unit` where number and unit are one word (`viieaastase`). */
export interface NumberHit { readonly value: number; readonly start: number; readonly end: number; readonly unit: Unit | null }

const figures = /(?<![\p{Nd}\p{L}])(?:\p{Nd}{1,3}(?:[.,'’\u00a0\u202f ]\p{Nd}{3})+(?:[.,]\p{Nd}{1,2})?|\p{Nd}+(?:[.,]\p{Nd}{1,2})?)(?!\p{Nd})/gu;
const units: readonly Unit[] = ['year', 'month', 'week', 'day'];

/** Prepares reading of the numbers of one language: figures with any grouping, number words and those written together with a unit, `ten (10)` once. */
export function createNumberReader(words: InsideWords): (text: string, found: readonly FoldedWord[]) => NumberHit[] {
  const language = words.language;
  const numerals = Object.entries(words.numbers).flatMap(([value, forms]) => forms.map((form) => [form, Number(value)] as const));
  const findNumerals = createPhraseFinder(numerals, language);
  const findAnd = createPhraseFinder(words.and.map((word) => [word, true] as const), language);
  const fused = createFusedReader(words);
  return (text, found) => {
    const named = joinNumerals(findNumerals(found), new Set(findAnd(found).filter(({ first, last }) => first === last).map(({ first }) => first)), found);
    const taken = new Set(named.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, k) => first + k)));
    const joined = found.flatMap((word, i): NumberHit[] => { const one = taken.has(i) ? null : fused(word.form); return one ? [{ ...one, start: word.start, end: word.end }] : []; });
    const written = [...text.matchAll(figures)].map((match): NumberHit => ({ value: valueOf(match[0]), start: match.index, end: match.index + match[0].length, unit: null }));
    const all = [...named.map(({ value, start, end }): NumberHit => ({ value, start, end, unit: null })), ...joined, ...written].sort((a, b) => a.start - b.start);
    return once(multiply(all, text), text);
  };
}

/** `1.000,00`, `1 000` and `1,000.00` are one thousand: three figures after a mark are a group, one or two at the end a fraction. */
function valueOf(written: string): number {
  const plain = Array.from(written, (c) => (/\p{Nd}/u.test(c) && !/[0-9]/.test(c) ? String((c.codePointAt(0)! - zeroOf(c)) % 10) : c)).join('');
  const fraction = /^(.*?[0-9])[.,]([0-9]{1,2})$/.exec(plain);
  const whole = (fraction?.[1] ?? plain).replace(/[^0-9]/g, '');
  return Number(fraction ? `${whole}.${fraction[2]}` : whole);
}

/** Decimal digits of every script stand in a row of ten. */
function zeroOf(c: string): number {
  let at = c.codePointAt(0)!;
  while (/\p{Nd}/u.test(String.fromCodePoint(at - 1))) at -= 1;
  return at;
}

interface Named { readonly value: number; readonly first: number; readonly last: number; readonly start: number; readonly end: number }

/** Number words that follow one another make one number: `two hundred thousand`, `treinta y una`. */
function joinNumerals(hits: readonly PhraseHit<number>[], ands: ReadonlySet<number>, words: readonly FoldedWord[]): Named[] {
  const joined: Named[] = [];
  for (const hit of hits) {
    const before = joined.at(-1);
    const apart = before ? hit.first - before.last - 1 : -1;
    const next = before ? sum(before.value, hit.value) : null;
    const isNear = before && (apart === 0 ? !/[,;()[\]]/.test(words[before.last]!.word) && words[hit.first]!.start - words[before.last]!.end <= 3 : apart === 1 && ands.has(before.last + 1) && hit.value < 100 && before.value >= 20);
    if (before && isNear && next !== null) joined[joined.length - 1] = { value: next, first: before.first, last: hit.last, start: before.start, end: hit.end };
    else joined.push(hit);
  }
  return joined;
}

/** What two number words say together; null where they are two numbers (`three four`). */
function sum(before: number, next: number): number | null {
  if (next >= 100 && isPower(next)) {
    const rest = before % next;
    if (before < next) return before * next;
    return rest > 0 && rest < next && isPower(next) && before >= 1000 ? before - rest + rest * next : null;
  }
  const size = 10 ** String(next).length;
  return before >= 20 && before % size === 0 ? before + next : null;
}

const isPower = (value: number): boolean => value === 100 || value === 1000 || value === 1_000_000;

/** A figure before "thousand" or "million" is so many of them. */
function multiply(hits: readonly NumberHit[], text: string): NumberHit[] {
  const all: NumberHit[] = [];
  for (const hit of hits) {
    const before = all.at(-1);
    if (before && hit.value >= 1000 && isPower(hit.value) && before.value < 1000 && /^[\s\])]*$/.test(text.slice(before.end, hit.start)) && /\p{Nd}/u.test(text.slice(before.start, before.end))) all[all.length - 1] = { ...hit, value: before.value * hit.value, start: before.start };
    else all.push(hit);
  }
  return all;
}

/** `30 (thirty)` and `thirty (30)` say one number twice. */
function once(hits: readonly NumberHit[], text: string): NumberHit[] {
  const all: NumberHit[] = [];
  for (const hit of hits) {
    const before = all.at(-1);
    if (before && before.value === hit.value && /^\s*[([/]\s*$/.test(text.slice(before.end, hit.start))) all[all.length - 1] = { ...before, end: hit.end + (/^\s*[)\]]/.exec(text.slice(hit.end))?.[0].length ?? 0), unit: before.unit ?? hit.unit };
    else if (!before || hit.start >= before.end) all.push(hit);
  }
  return all;
}

/** Reads words in which number and unit are one: `viieaastase`, `fünfjährig`, `ötéves`. */
function createFusedReader({ numbers, units: names, language }: InsideWords): (form: string) => { readonly value: number; readonly unit: Unit } | null {
  const numerals = Object.entries(numbers).flatMap(([value, forms]) => forms.filter((form) => !/[\s']/.test(form)).map((form) => ({ value: Number(value), form: fold(form, language) }))).sort((a, b) => b.form.length - a.form.length);
  const endings = units.flatMap((unit) => names[unit].filter((form) => !/\s/.test(form)).map((form) => ({ unit, form: fold(form, language), isBeginning: form.endsWith('*') }))).filter(({ form }) => form.length >= 3);
  const known = new Map<string, { value: number; unit: Unit } | null>();
  return (form) => {
    let own = known.get(form);
    if (own !== undefined) return own;
    own = null;
    for (const numeral of numerals) {
      if (!form.startsWith(numeral.form)) continue;
      const rest = form.slice(numeral.form.length), ending = endings.find((one) => (one.isBeginning ? rest.startsWith(one.form) : rest === one.form));
      if (ending) { own = { value: numeral.value, unit: ending.unit }; break; }
    }
    known.set(form, own);
    return own;
  };
}

const fold = (form: string, language: string): string => foldWord(form.replace(/\*$/, ''), language);
