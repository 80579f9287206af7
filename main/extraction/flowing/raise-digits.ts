const superscriptDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** What a raised piece of text becomes after `before`: digits are superscripts, brackets around a note's number go, a raised hyphen after a number goes. */
export function raiseDigits(text: string, before: string): string {
  const bare = text.replace(/^\s*\[(\d+)\]\s*$/, '$1');
  const joined = /\p{Nd}\s*$/u.test(before) ? bare.replace(/^\s*[-\u2010\u2011\u2212](?=\d)/u, '') : bare;
  return joined.replace(/\d/g, (digit) => superscriptDigits[Number(digit)]!);
}
