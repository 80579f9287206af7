import type { NumberReading } from './article-number.ts';
import { foldLetters } from './fold-letters.ts';
import type { LabelGrammar, LabelMatch } from './label-grammar.ts';

/** Signs that recognition takes for one another, because their pictures are nearly the same. */
const lookAlikes: Readonly<Record<string, string>> = {
  0: 'oOоО', 1: 'liI', 2: 'zZ', 3: 'зЗ', 4: 'a', 5: 'sS', 6: 'bб', 8: 'B', 9: 'g',
  O: '0', o: '0', О: '0', о: '0', l: '1', I: '1', i: '1', Z: '2', З: '3', з: '3', a: '4', S: '5', s: '5', b: '6', б: '6', B: '8', g: '9',
};
/** What a sign that was recognised may be as well: "6" a б or b, "О" a nought. */
export const lookAlikesOf = (sign: string): string => lookAlikes[sign] ?? '';

/** What a reading costs that departs from what was recognised: as much as other changed digits, so that only the count can choose it. */
const cost = 3;
/** A label's number stands within this many letters of its line's beginning. */
const reach = 24;

/**
 * The label of a recognised line with the readings it also may have: with one sign of it as the one that it is mistaken for, "§ 1841" as 184l, "Art. l5" as 15.
 * The count of the numbers decides; what was recognised stays the label's text. `match` is null where the line as recognised shows no label.
 */
export function withMisreadings(match: LabelMatch | null, text: string, grammar: LabelGrammar, unit: string, notes: ReadonlySet<number>): LabelMatch | null {
  const from = match ? match.start : 0, to = match ? match.numberEnd : Math.min(text.length, reach), readings: NumberReading[] = [];
  let first = match;
  for (let at = from; at < to; at += 1) for (const sign of lookAlikesOf(text[at] ?? '')) {
    // A letter is a digit only in a number, and a digit a letter only behind one.
    if (!/\d/u.test(text[at - 1] ?? '') && !/\d/u.test(text[at + 1] ?? '')) continue;
    const spelt = text.slice(0, at) + sign + text.slice(at + 1), other = grammar.match(unit, spelt, foldLetters(spelt), notes), reading = other?.readings[0];
    if (!other || !reading || reading.cost > 0 || at >= other.numberEnd || (match && other.numberEnd < match.numberEnd)) continue;
    first ??= { ...other, readings: [] };
    // "1B6" was read up to its B: the label goes as far as the number that it may be.
    if (other.numberEnd > first.numberEnd && /[\p{L}\d]/u.test(text[first.numberEnd] ?? '')) first = { ...first, numberEnd: other.numberEnd, end: other.end };
    if (!readings.some(({ printed }) => printed === reading.printed)) readings.push({ ...reading, cost });
  }
  return first && readings.length > 0 ? { ...first, readings: [...first.readings, ...readings] } : match;
}
