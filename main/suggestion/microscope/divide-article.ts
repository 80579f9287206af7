import { createPhraseFinder, foldWords } from './match-phrases.ts';
import type { InsideWords } from './inside-words.ts';

/** What a part of an article does: it defines the offence, makes it graver, or holds whatever else is so. */
export type Part = 'base' | 'graver' | 'regardless';

const markers = [/(?:^|\n|[.;]\s+)\s*\(\p{Nd}+[a-z]?\)/gu, /(?:^|\n)\s*\p{Nd}+[a-z]?\.(?!\p{Nd})/gu, /(?:^|\n)\s*\p{Nd}+[a-z]?\)/gu, /(?:^|\n)\s*§\s*\p{Nd}+/gu, /(?:^|\n)\s*[IVX]+\s?[.\-–]/gu];
/** An offence named before is named at the beginning of a paragraph. */
const OPENING_WORDS = 30;

/** Divides an article by its numbering (else by its lines) and says of each offset which part it stands in. `regardless` reaches over one sentence, `graver` over a paragraph with its points. */
export function createDivider(words: InsideWords): (text: string) => (offset: number) => Part {
  const back = createPhraseFinder(words.refersBack.map((phrase) => [phrase, true] as const), words.language);
  const still = createPhraseFinder(words.regardless.map((phrase) => [phrase, true] as const), words.language);
  const note = createPhraseFinder(words.notes.map((phrase) => [phrase, true] as const), words.language);
  return (text) => {
    const found = foldWords(text, words.language);
    const notes = note(found).map(({ start }) => start).filter((start) => /(?:^|\n)\s*$/.test(text.slice(Math.max(0, start - 4), start)));
    const paragraphs = [...new Set([...startsOf(text), ...notes])].sort((a, b) => a - b), sentences = [0, ...[...text.matchAll(/[.;]\s+(?=[\p{Lu}\p{Lo}(])|\n/gu)].map((match) => match.index + 1), text.length];
    const graver = paragraphs.map((start, i) => back(found.filter((word) => word.start >= start && word.start < (paragraphs[i + 1] ?? Infinity)).slice(0, OPENING_WORDS)).length > 0);
    const regardless = still(found).map(({ start }) => { const i = sentences.findLastIndex((at) => at <= start); return { start: sentences[i]!, end: sentences[i + 1] ?? text.length }; });
    return (offset) => (regardless.some(({ start, end }) => start <= offset && offset < end) ? 'regardless' : graver[paragraphs.findLastIndex((at) => at <= offset)] ? 'graver' : 'base');
  };
}

/** Where paragraphs begin: at the kind of number that comes first and comes again; without one, at every line that is no point of the line before (`1°`, `a)`, a dash). */
function startsOf(text: string): number[] {
  const kinds = markers.map((marker) => [...text.matchAll(marker)].map((match) => match.index)).filter((starts) => starts.length > 1 || (starts[0] ?? 1) === 0);
  const [first] = kinds.filter((starts) => starts.length > 1).sort((a, b) => a[0]! - b[0]!);
  const starts = first ?? [...text.matchAll(/\n(?!\s*(?:\p{Nd}+\s?[°º.)]|\p{L}\)|[-–—•]))/gu)].map((match) => match.index + 1);
  return [...new Set([0, ...starts])];
}
