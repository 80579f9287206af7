/** Scripts that print headings and sentences alike, without capitals; Unicode counts Georgian letters as small. */
const uncased = /^[\p{Script=Georgian}\p{Lo}]/u;

/** True where a text begins with a small letter of a script that has capitals: a sentence goes on. */
export function startsSmall(text: string): boolean { return /^\p{Ll}/u.test(text) && !uncased.test(text); }

/** True where a text begins, after a quotation mark or bracket, with a capital or with a letter of a script that has none. */
export function startsLarge(text: string): boolean {
  const first = text.replace(/^[\s"'„“«‘([]+/u, '');
  return /^\p{Lu}/u.test(first) || uncased.test(first);
}
