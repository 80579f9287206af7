import { findWords } from '../../../shared/domain/fold-word.ts';
import { foldWords, type FoldedWord } from '../microscope/match-phrases.ts';
import type { LawWords } from './law-words.ts';

/** A shorter word names no law by itself; letters that an ending may change. */
const SHORTEST = 4, ENDING = 3, KEPT = 4;
/** How far after a number the law may be named: "Article 149(2) and (3) of the Criminal Code". */
const AFTER = 90, BEFORE = 60;

/** Whether a law is named beside a reference: by its short name, or by the first two words of its name that say something, in any case or number. */
export function namesLaw(text: string, start: number, end: number, names: readonly string[]): boolean {
  const near = findWords(`${text.slice(Math.max(0, start - BEFORE), start)} \n ${text.slice(end, end + AFTER)}`).map(({ word }) => word.toLowerCase());
  return names.some((name) => {
    const words = findWords(name).map(({ word }) => word.toLowerCase());
    const telling = words.filter((word) => word.length >= SHORTEST && !/\p{Nd}/u.test(word)).slice(0, 2);
    if (telling.length === 0) return words.length === 1 && near.includes(words[0]!);
    const beginnings = telling.map((word) => word.slice(0, Math.max(KEPT, word.length - ENDING)));
    return near.some((word, i) => word.startsWith(beginnings[0]!) && (beginnings.length === 1 || near.slice(i + 1, i + 4).some((next) => next.startsWith(beginnings[1]!))));
  });
}

/** So far beside a reference its law is looked for; so many words its name may have before the word for a law, where a word such as "of" joins them and where none does. */
const FAR = 260, LONGEST = 10, UNJOINED = 4;
/** The end of a sentence or clause, beyond which a law belongs to another reference: what stands between two words, with the first letter of the second. A point within a name ("No. 5", "Abs. 2") is none. */
const breaks = /[;:\n]|\.\P{L}*\p{Lu}$/u, breaksAfterNumber = /[;:\n]/u;
const opensNumber = /^\s*(?:[“"„«»‚‘]|(?:n[°ºo]\.?|№|nr\.?|br\.?|č\.)?\s*\p{Nd})/iu;

/** The words by which a sentence says in which law a reference leads, in their order: empty where it is "this Act", or "the Act" alone; null where it names none. */
export function lawBeside(text: string, { start, end }: { readonly start: number; readonly end: number }, words: LawWords, language: string): readonly string[] | null {
  return lawAfter(text, end, words, language) ?? (words.before ? lawBefore(text, start, words, language) : null);
}

/** The words that say which law stands after a number, in their order; empty where it is this law or "the law" alone, null where none stands there. */
function lawAfter(text: string, end: number, words: LawWords, language: string): string[] | null {
  const near = foldWords(text.slice(end, end + FAR), language), gap = (i: number): string => text.slice(end + (near[i - 1]?.end ?? 0), end + near[i]!.start + 1);
  const isCut = (i: number): boolean => (words.dotted && (i === 0 || isNumber(near[i - 1]!.form)) ? breaksAfterNumber : breaks).test(gap(i));
  const isInner = ({ form }: FoldedWord): boolean => (isShort(form) || words.isPart(form)) && !words.isJoining(form) && !words.isOwn(form) && !words.isAlone(form) && !words.isLaw(form);
  let at = 0;
  // More numbers of the same list, and the divisions of the article that are meant.
  while (at < near.length && !isCut(at) && isInner(near[at]!)) at++;
  const last = near[at - 1]?.form, first = at;
  // After a comma it is a relative pronoun: "(§ 11 Abs. 3), der gegen die Ordnung".
  while (at < near.length && words.isJoining(near[at]!.form) && !gap(at).includes(',')) at++;
  const from = at, joined = from > first;
  // "Section 5 and the Evidence Act": a word joins them that is no division and says nothing of whose section it is.
  if (!joined && last !== undefined && last.length > 1 && !isNumber(last) && !words.isPart(last)) return null;
  for (; at < near.length && at - from <= (joined ? LONGEST : UNJOINED); at++) {
    const { form } = near[at]!;
    // A comma stands within a name only between words with capitals: "the Immigration, Asylum and Nationality Act".
    if (isCut(at) || /,\s*\p{Ll}$/u.test(gap(at)) || (!joined && at > from && /\p{P}/u.test(gap(at).replace(/^[-\u2010\u2011](?=\p{L})/u, '')))) return null;
    if (words.isOwn(form)) return [];
    const before = near.slice(from, at).map((word) => word.form).filter((one) => isTelling(one) || isNumber(one)), following = near.slice(at + 1).map((word) => word.form);
    if (words.isAlone(form)) return [...before, form];
    if (words.isLaw(form)) return before.length > 0 || words.isCompound(form) ? [...before, form, ...restOfName(near.slice(at + 1), words)] : nameAfter(following, text.slice(end + near[at]!.end), words);
    // A year may stand before a word for a law ("the 1988 Act"); another number is another reference's.
    if (words.isPart(form) || (!joined && isShort(form)) || (isNumber(form) && !words.isLaw(near[at + 1]?.form ?? ''))) return null;
  }
  return null;
}

/** A name may go on to another word for a law ("Criminal Law (Sexual Offences) Act 1993") by words that all have capitals, and has its number or year behind it. */
function restOfName(following: readonly FoldedWord[], words: LawWords): string[] {
  const end = following.findIndex(({ word }) => !/^\p{Lu}/u.test(word)), capital = (end < 0 ? following : following.slice(0, end)).map(({ form }) => form);
  const rest = capital.slice(0, capital.findLastIndex(words.isLaw) + 1), next = following[rest.length]?.form ?? '';
  return [...rest.filter(isTelling), ...(isNumber(next) ? [next] : [])];
}

/** What follows a word for a law, where that begins its name: its number or year, or its first two words; empty where it does not. */
function nameAfter(following: readonly string[], text: string, words: LawWords): string[] {
  const begins = opensNumber.test(text) || (following[0] !== undefined && /^[\s’']*\p{L}/u.test(text) && words.opensName(following[0]));
  const named = begins ? following.slice(0, 4).filter((form) => isTelling(form) || isNumber(form)) : [];
  return named.slice(0, isNumber(named[0] ?? '') ? 1 : 2);
}

/** The words that say which law stands before a number: its own, or those before the word for a law. */
function lawBefore(text: string, start: number, words: LawWords, language: string): string[] | null {
  const from = Math.max(0, start - FAR), said = text.slice(from, start).split(/[;:\n]|\.\s+(?=\p{Lu})/u).at(-1)!, near = foldWords(said, language).map(({ form }) => form);
  while (near.length > 0 && !words.isLaw(near.at(-1)!) && !words.isAlone(near.at(-1)!) && (isShort(near.at(-1)!) || words.isPart(near.at(-1)!))) near.pop();
  const law = near.pop();
  if (law === undefined || !(words.isLaw(law) || words.isAlone(law))) return null;
  const before = near.slice(-3);
  if (before.some(words.isOwn)) return [];
  if (words.isAlone(law) || words.isCompound(law)) return [law];
  return isTelling(before.at(-1) ?? '') ? [...before.filter(isTelling), law] : [];
}

const isNumber = (form: string): boolean => /^\p{Nd}/u.test(form);
const isShort = (form: string): boolean => form.length < SHORTEST || isNumber(form);
const isTelling = (form: string): boolean => !isShort(form);

/** Whether a law of this name may be the one that is named: what is said of it stands in its name (a number only where the name has one), or its name goes on with what follows the word for a law. */
export function mayBeCalled(name: string, named: readonly string[], words: LawWords, language: string): boolean {
  const { known, says } = compared(name, named, words, language), [first] = says;
  return (says.length > 0 && says.every((form) => known.some((one) => isAlike(one, form)))) || (first !== undefined && words.opensName(first) && known[0] !== undefined && isAlike(known[0], first));
}

/** Whether a law of this name is the one that is named: nothing else is said of it, and nothing that its name says is left out. A short form behind the name is a name too: "Strafgesetzbuch (StGB)". */
export function isCalled(name: string, named: readonly string[], words: LawWords, language: string): boolean {
  const [, long, short] = /^(.+?)\s*\((\p{L}+)\)$/u.exec(name.trim()) ?? [];
  return (long && short ? [long, short] : [name]).some((one) => {
    const { known, says } = compared(one, named, words, language);
    return says.length > 0 && says.every((form) => known.some((other) => isAlike(other, form))) && known.filter(isTelling).every((form) => says.some((other) => isAlike(other, form)));
  });
}

/** What tells laws apart in a law's name and in what is said: words for a law do only as compounds, a number only where the name has one. */
function compared(name: string, named: readonly string[], words: LawWords, language: string): { readonly known: readonly string[]; readonly says: readonly string[] } {
  const tells = (form: string): boolean => !words.isLaw(form) || words.isCompound(form), known = foldWords(name, language).map(({ form }) => form).filter(tells);
  return { known, says: named.filter((form) => tells(form) && !(isNumber(form) && !known.some(isNumber))) };
}

const isAlike = (a: string, b: string): boolean => a === b || (/^\p{L}/u.test(a) && b.startsWith(a.slice(0, Math.max(KEPT, a.length - ENDING)))) || (/^\p{L}/u.test(b) && a.startsWith(b.slice(0, Math.max(KEPT, b.length - ENDING))));
