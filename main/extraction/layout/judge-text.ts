import type { PageQuality } from '../../../shared/domain/text.ts';
import { countUnseen, type GlyphTable } from './glyph-table.ts';

const privateUse = /[\ue000-\uf8ff\ufffd\u{f0000}-\u{10fffd}]/gu;
const control = /[\u0080-\u009f]/gu;
const suspicious = /[\u0080-\u009f\ue000-\uf8ff\ufffd\udb80-\udbff]/;
const twoScripts = /[a-z\u00df-\u024f][\u0370-\u058f\u10a0-\u10ff]|[\u0370-\u058f\u10a0-\u10ff][a-z\u00df-\u024f]/i;

const unknownSigns = 'Part of this page is set in a font that does not say which letters its signs are. Have the page recognised, or quote from its picture.';
const mixedAlphabets = 'Words on this page mix alphabets, as when letters were guessed. Check quotations against the picture of the page.';
const oldFont = 'This text looks like an old national font read as Latin letters: search and quotations cannot be trusted.';
/** What is said of a page on which nothing is printed: there is nothing to read on it, and nothing to doubt. */
export const blankPage = 'This page is blank.';
/** What is said of a page because of its letters alone: no longer true when those were repaired. */
export const lettersNotes: ReadonlySet<string> = new Set([unknownSigns, mixedAlphabets, oldFont]);

/** How far letters can be trusted, by themselves. */
export const judgeLetters = (text: string): PageQuality => judgeText(text, { unmapped: 0, faint: [], tiny: 0 });

/** How far a page's text can be trusted, with reasons that a lawyer understands. */
export function judgeText(text: string, glyphs: Pick<GlyphTable, 'unmapped' | 'faint' | 'tiny' | 'blank'>): PageQuality {
  if (glyphs.blank) return { score: 1, notes: [blankPage] };
  if (text.trim() === '') return { score: 0, notes: [glyphs.unmapped ? 'This page has text, but its font gives no letters: it cannot be searched or quoted. Read it in the picture of the page.' : 'This page has no text layer: it is a scan, or it is empty.'] };
  const notes: string[] = [];
  let score = 1;
  const lower = (to: number, note: string): void => { score = Math.min(score, to); notes.push(note); };
  const count = (pattern: RegExp, within = text): number => within.match(pattern)?.length ?? 0;
  const all = Math.max(1, text.replace(/\s/g, '').length);
  const strange = (suspicious.test(text) ? count(privateUse) + count(control) : 0) + glyphs.unmapped;
  if (strange > all * 0.02) lower(strange > all * 0.2 ? 0.1 : 0.5, unknownSigns);
  const hidden = countUnseen(glyphs.faint);
  if (hidden > glyphs.faint.length * 0.7) lower(0.7, 'The text of this page lies invisibly over a scan, put there by character recognition: check quotations against the picture.');
  else if (hidden > 20) lower(0.8, 'Part of the text of this page is invisible on it. Check quotations against the picture of the page.');
  if (glyphs.tiny > 40) lower(0.9, 'This page also holds words too small to be seen; they were left out.');
  if (looksMixed(text)) lower(0.5, mixedAlphabets);
  if (looksLikeLegacyFont(text)) lower(0.3, oldFont);
  return { score, notes };
}

/** More than one word in twenty with Latin and Cyrillic (or Greek, Georgian, Armenian) letters side by side. */
function looksMixed(text: string): boolean {
  if (!twoScripts.test(text)) return false;
  const words = text.match(/\p{L}{3,}/gu) ?? [];
  const mixed = words.filter((w) => /\p{Script=Latin}/u.test(w) && /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Georgian}\p{Script=Armenian}]/u.test(w)).length;
  return words.length >= 40 && mixed > words.length * 0.05;
}

/**
 * Old 8-bit fonts keep another alphabet under Latin codes. Such text has capitals inside words ("baZaRua"), signs inside words
 * ("PREH¼AD", "razrje{ava") or hardly a vowel; real Latin text has none of these often.
 */
function looksLikeLegacyFont(text: string): boolean {
  // The beginning of a page says well enough whether it is in Latin letters at all.
  const sample = text.slice(0, 1200);
  let all = 0, inLatin = 0, accented = 0;
  for (const letter of sample) { const traits = traitsOf(letter.codePointAt(0)!); if (traits & isLetter) all++; if (traits & isLatin) inLatin++; if (letter >= '\u00a1' && letter <= '\u00ff') accented++; }
  // No language in Latin letters writes most of its words with accented ones: these are another alphabet's.
  if (all >= 60 && accented > all * 0.6) return true;
  if (all < 200 || inLatin < all * 0.8) return false;
  const { words, camel, signs, vowelless } = countWords(text);
  return camel > words * 0.15 || signs > words * 0.05 || vowelless > words * 0.35;
}

/** Words of four letters or more, signs of old fonts among them, and how many of these have a capital inside, a sign inside, or no vowel. */
function countWords(text: string): { readonly words: number; readonly camel: number; readonly signs: number; readonly vowelless: number } {
  let words = 0, camel = 0, signs = 0, vowelless = 0;
  let length = 0, before = 0, twoBefore = 0, hasCamel = false, hasSign = false, hasVowel = false;
  const close = (): void => {
    if (length >= 4) { words++; if (hasCamel) camel++; if (hasSign) signs++; if (!hasVowel) vowelless++; }
    length = before = twoBefore = 0;
    hasCamel = hasSign = hasVowel = false;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at)!, traits = traitsOf(code);
    if (code > 0xffff) at++;
    if (!(traits & inWord)) { if (length > 0) close(); continue; }
    length++;
    if (traits & isVowel) hasVowel = true;
    if (traits & isSmall && twoBefore & isSmall && before & isCapital) hasCamel = true;
    if ((traits & isLetter && before & isSign && twoBefore & isLetter) || (traits & isSmall && before & isBracket)) hasSign = true;
    twoBefore = before; before = traits;
  }
  close();
  return { words, camel, signs, vowelless };
}

/** What a character is to an old font, as bits; and how it is told. Looked up once for each: a page has thousands of the same few. */
const known = 1, isLetter = 2, isLatin = 4, isSmall = 8, isCapital = 16, inWord = 32, isSign = 64, isBracket = 128, isVowel = 256;
const tests: readonly (readonly [bit: number, pattern: RegExp])[] = [
  [isLetter, /\p{L}/u], [isLatin, /\p{Script=Latin}/u], [isSmall, /\p{Ll}/u], [isCapital, /\p{Lu}/u], [inWord, /[\p{L}\u00a1-\u00bf{}|~^`@\[\]\\]/u],
  [isSign, /[\u00a1-\u00a9\u00ab-\u00b1\u00b4-\u00b9\u00bb-\u00bf{}|~^`@\[\]\\]/u], [isBracket, /[{}|~^`@\\]/u], [isVowel, /[aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýÿăąćęěěėēīįıőūůűųə¹²³]/iu],
];
const traitsKnown = new Uint16Array(0x10000);
function traitsOf(code: number): number {
  const kept = code < 0x10000 ? traitsKnown[code]! : 0;
  if (kept) return kept;
  const character = String.fromCodePoint(code);
  const traits = tests.reduce((bits, [bit, pattern]) => (pattern.test(character) ? bits | bit : bits), known);
  if (code < 0x10000) traitsKnown[code] = traits;
  return traits;
}
