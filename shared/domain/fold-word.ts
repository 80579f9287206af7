/**
 * Words as search and suggestion compare them. Everything here is about letters, not about grammar: the same word printed with another
 * apostrophe, accent, case or look-alike letter must become the same form, in any script, and every form must lead back to its place.
 */
export interface Word { readonly start: number; readonly end: number; readonly word: string }

/**
 * Numbers joined by hyphens are one word (`96-1`, `225-4-1`); otherwise letters, marks and digits are, and all else separates. So do the apostrophes that Unicode counts among the letters
 * (oʻgʻirlash, обовʼязок): every other printing of them does.
 */
const wordPattern = /\p{Nd}+(?:[\-\u2010\u2011]\p{Nd}+)+(?!\p{L})|[[\p{L}\p{N}]--[\u02b9-\u02bd]](?:[[\p{L}\p{N}\p{M}]--[\u02b9-\u02bd]]|[\u00ad\u200c\u200d\u2060]+(?=[\p{L}\p{M}]))*/gv;

/** The words of a text in order, with their half-open UTF-16 offsets, letters untouched. */
export function findWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) words.push({ start: match.index, end: match.index + match[0].length, word: match[0] });
  return words;
}

/** The words of a text in order, without their places: a good deal faster, for reading a law as a whole. */
export function splitWords(text: string): readonly string[] {
  return text.match(wordPattern) ?? [];
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const hidden = /[\u00ad\u200c\u200d\u2060]/g;
const cyrillic = /\p{Script=Cyrillic}/u, latin = /\p{Script=Latin}/u;
/** Pairs of letters that print alike; scanned and retyped laws mix them inside one word. */
const lookAlikes: readonly (readonly [latin: string, cyrillic: string])[] = [
  ['a', 'а'], ['c', 'с'], ['e', 'е'], ['o', 'о'], ['p', 'р'], ['x', 'х'], ['y', 'у'], ['i', 'і'], ['s', 'ѕ'], ['j', 'ј'], ['h', 'һ'], ['ə', 'ә'], ['q', 'ԛ'], ['w', 'ԝ'], ['k', 'к'], ['m', 'м'], ['t', 'т'],
];
const toCyrillic = new Map(lookAlikes), toLatin = new Map(lookAlikes.map(([l, c]) => [c, l] as const));
const serbian = new Map(Object.entries({
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', ђ: 'đ', е: 'e', ж: 'ž', з: 'z', и: 'i', ј: 'j', к: 'k', л: 'l', љ: 'lj', м: 'm', н: 'n', њ: 'nj', о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'ć', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'č', џ: 'dž', ш: 'š',
}));
const cyrillicLanguages = new Set(['be', 'bg', 'kk', 'ky', 'mk', 'mn', 'ru', 'tg', 'uk', 'sr']);
/** Languages written in both scripts: their words are compared in Latin letters. */
const twoScripts = new Set(['sr', 'bs', 'hr', 'cnr', 'sh']);

/** The first part of a language tag: `sr` of `sr-Cyrl`. */
export function primaryLanguage(language: string): string {
  return language.toLowerCase().split(/[-_]/, 1)[0]!;
}

/** A word in lower case by its language's rule, without hidden characters, look-alike letters or raised digits, accents kept: what a stemmer wants. */
export function lowerWord(word: string, language: string): string {
  const primary = primaryLanguage(language);
  if (/^[0-9]+$/.test(word)) return word;
  let form = (primary === 'tr' || primary === 'az' ? word.toLocaleLowerCase('tr') : word.toLowerCase()).replace(hidden, '').normalize('NFC');
  if (/[0-9⁰¹²³⁴-⁹]/.test(form)) form = plainNumber(form);
  if (cyrillic.test(form)) {
    if (latin.test(form)) form = unmix(form, cyrillicLanguages.has(primary));
    if (twoScripts.has(primary)) form = Array.from(form, (c) => serbian.get(c) ?? c).join('');
    form = form.replace(/ё/g, 'е').replace(/ґ/g, 'г');
  }
  if (primary === 'ro' || primary === 'mo') form = form.replace(/ș/g, 'ş').replace(/ț/g, 'ţ');
  if (primary === 'hy') form = form.replace(/եւ/g, 'և');
  return form;
}

/** `149¹` becomes `149-1`, however the hyphen is printed; a raised digit after a letter is a footnote mark and goes. */
function plainNumber(form: string): string {
  return form.replace(/[\u2010\u2011]/g, '-').replace(/(\p{L})[⁰¹²³⁴-⁹]+$/u, '$1')
    .replace(/(?<=[0-9])([⁰¹²³⁴-⁹]+)/g, (raised) => `-${Array.from(raised, (c) => superscripts.indexOf(c)).join('')}`)
    .replace(/[⁰¹²³⁴-⁹]/g, (c) => String(superscripts.indexOf(c)));
}

/** Most of the letters decide which script was meant; between halves, the language. */
function unmix(form: string, cyrillicLanguage: boolean): string {
  const letters = Array.from(form);
  const more = letters.filter((c) => cyrillic.test(c)).length - letters.filter((c) => latin.test(c)).length;
  const table: ReadonlyMap<string, string> = more > 0 || (more === 0 && cyrillicLanguage) ? toCyrillic : toLatin;
  return letters.map((c) => table.get(c) ?? c).join('');
}

const strokes = new Map(Object.entries({ đ: 'd', ð: 'd', ł: 'l', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ħ: 'h', ŧ: 't', ς: 'σ' }));

/** A word without the accents of Latin and Greek letters. Cyrillic й and ї stay: they are letters of their own. */
export function dropDiacritics(word: string): string {
  if (/^[a-z0-9-]*$/.test(word)) return word;
  let plain = '';
  for (const c of word) {
    const base = c.normalize('NFD');
    plain += /^[\p{Script=Latin}\p{Script=Greek}]\p{M}+$/u.test(base) ? (strokes.get(base[0]!) ?? base[0]!) : /^\p{M}$/u.test(c) ? '' : strokes.get(c) ?? c;
  }
  return plain;
}

/** The form in which two printings of one word are equal. */
export function foldWord(word: string, language: string): string {
  return dropDiacritics(lowerWord(word, language));
}
