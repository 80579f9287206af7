import { tokensOf, type ComparisonWords } from './comparison-words.ts';

/** How often a text says no: surely so often, and at most so often where every word that may stand for it does. `places` are the sure ones. */
export interface Negations { readonly least: number; readonly most: number; readonly places: readonly { readonly start: number; readonly end: number }[] }

/** A word within so many of a negation belongs to it. */
const together = 6;

/** Counts the negations of a text. "No. 5" is none; "nul ne" is one; "unless" may be one. */
export function countNegations(text: string, words: ComparisonWords): Negations {
  const tokens = tokensOf(text, words), sure: number[] = [], others: number[] = [], places: { start: number; end: number }[] = [];
  let perhaps = 0;
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i]!, found = words.negations.at(tokens, i);
    if (!found) {
      if (words.beginnings.some((beginning) => token.word.startsWith(beginning) && token.word.length >= beginning.length + 4) || words.endings.some((ending) => token.word.endsWith(ending) && token.word.length > ending.length + 1)) perhaps += 1;
      i += 1;
      continue;
    }
    if (found.value === 'perhaps') perhaps += 1;
    else if (found.value === 'with') others.push(i);
    else if (!isNumberSign(text, token.end)) { sure.push(i); places.push({ start: token.start, end: tokens[i + found.length - 1]!.end }); }
    i += found.length;
  }
  perhaps += others.filter((at) => !sure.some((other) => Math.abs(other - at) <= together)).length;
  return { least: sure.length, most: sure.length + perhaps, places };
}

/** "No. 5", "n° 12": a number is announced, nothing is denied. */
const isNumberSign = (text: string, end: number): boolean => /^\s?[.°º]?\s?\d/u.test(text.slice(end, end + 4)) || text[end] === '°' || text[end] === 'º';
