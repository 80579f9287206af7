/** Letters of two alphabets that print alike, Latin beside Cyrillic and beside Greek. Only those that no reader could tell apart in print. */
const pairs: Readonly<Record<'Cyrillic' | 'Greek', readonly [latin: string, other: string]>> = {
  Cyrillic: ['AaBCcEeHIiJjKMOoPpSsTXxYy', 'АаВСсЕеНІіЈјКМОоРрЅѕТХхУу'],
  Greek: ['ABEZHIKMNOoPTYX', 'ΑΒΕΖΗΙΚΜΝΟοΡΤΥΧ'],
};
const scripts = ['Cyrillic', 'Greek'] as const;
const tables = scripts.map((script) => {
  const [latin, other] = pairs[script];
  return { letter: new RegExp(`\\p{Script=${script}}`, 'u'), toOther: new Map(Array.from(latin, (c, i) => [c, other[i]!])), toLatin: new Map(Array.from(other, (c, i) => [c, latin[i]!])) };
});

const mixed = /[A-Za-z\u00c0-\u024f][\u0370-\u03ff\u0400-\u052f]|[\u0370-\u03ff\u0400-\u052f][A-Za-z\u00c0-\u024f]/;
/** A lone Latin letter between Cyrillic words; capitals may be Roman numbers, and a letter before a bracket or a point counts something. */
const lone = /(?<=[\u0400-\u052f]{2,}[,;]? )[aiocy](?= [\u0400-\u052f]{2,})/g;
const word = /[\p{L}\p{M}]{2,}/gu;
const latinLetter = /\p{Script=Latin}/u;

export interface LookAlike { readonly start: number; readonly end: number; readonly is: string }

/** Words in which letters of two alphabets stand for one, with how they are to be read: same length, the alphabet of most of their letters. */
export function findLookAlikes(text: string): LookAlike[] {
  const found: LookAlike[] = [];
  if (mixed.test(text)) for (const match of text.matchAll(word)) { const is = mixed.test(match[0]) ? unmixed(match[0], text) : match[0]; if (is !== match[0]) found.push({ start: match.index, end: match.index + match[0].length, is }); }
  for (const match of text.matchAll(lone)) { const is = tables[0]!.toOther.get(match[0])!; found.push({ start: match.index, end: match.index + 1, is }); }
  return found.sort((a, b) => a.start - b.start);
}

/** The word in one alphabet, or as it is where not every stray letter has a twin: then more is wrong than look-alikes. */
function unmixed(mixedWord: string, around: string): string {
  const letters = Array.from(mixedWord), table = tables.find(({ letter }) => letters.some((c) => letter.test(c)))!;
  const latin = letters.filter((c) => latinLetter.test(c)), other = letters.filter((c) => table.letter.test(c));
  if (latin.length + other.length !== letters.length) return mixedWord;
  const towardsOther = other.length > latin.length || (other.length === latin.length && (around.match(table.letter) ?? []).length > 0 && mostly(around, table.letter));
  const roman = letters.map((c) => table.toLatin.get(c) ?? c).join('');
  if (/^[IVXLCDM]+$/.test(roman)) return roman;
  const map = towardsOther ? table.toOther : table.toLatin, strays = towardsOther ? latin : other;
  return strays.every((c) => map.has(c)) ? letters.map((c) => map.get(c) ?? c).join('') : mixedWord;
}

/** Whether more letters of a text are of this alphabet than Latin. */
const mostly = (text: string, letter: RegExp): boolean => { let own = 0, latin = 0; for (const c of text) if (letter.test(c)) own++; else if (latinLetter.test(c)) latin++; return own > latin; };
