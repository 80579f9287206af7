import { foldLetters } from './fold-letters.ts';

/** A letter-spaced line without its spaces. `at[i]` is where its i-th letter stands in the line; one more entry holds the line's end. */
export interface Closed { readonly text: string; readonly folded: string; readonly at: readonly number[] }

/** Letters one by one and then a number: "Գ Լ ՈՒ Խ  12", as Armenian laws print their chapters, with the one letter that is written as two. */
const lettersThenNumber = /^\s*\p{L}(?:\s+(?:ՈՒ|Ու|ու|\p{L})){2,}(?:\s+\d{1,3}[⁰¹²³⁴-⁹]*)?\s*[.:]?\s*$/u;

/** Closes up a line of nothing but single letters, digits and signs ("A r t . 1 2"): short labels that the page's geometry could not tell from words. Null for any other line. */
export function closeSpaced(text: string): Closed | null {
  if (!/^\s*\S(?:\s\S[⁰¹²³⁴-⁹]*)+\s*$/u.test(text) && !lettersThenNumber.test(text)) return null;
  const at = [...text.matchAll(lettersThenNumber.test(text) ? /\S|\s(?=\d)/gu : /\S/gu)].map((m) => m.index);
  const closed = at.map((i) => text[i]).join('');
  return { text: closed, folded: foldLetters(closed), at: [...at, text.length] };
}
