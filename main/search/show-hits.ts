import { analyseWithOffsets, type AnalysedWord } from './analysis.ts';
import type { TermTest } from './compile-query.ts';

/** A half-open range of the snippet that holds a hit. */
export interface Mark { readonly start: number; readonly end: number }
export interface Snippet { readonly snippet: string; readonly marks: readonly Mark[]; /** The first hit shown, in the whole text. */ readonly place: Mark | null }

const LENGTH = 240;

/** The words of a text that are hits, in order. A phrase's words count only where they stand together. */
export function findHits(language: string, text: string, tests: readonly TermTest[]): (AnalysedWord & { readonly test: TermTest })[] {
  if (tests.length === 0) return [];
  const words = analyseWithOffsets(language, text);
  const hits = new Map<number, TermTest>();
  for (const test of tests) {
    for (let i = 0; i < words.length; i++) {
      if (test.together.length > 0) { if (standsAt(i, words, test)) test.together.forEach((_, k) => hits.set(i + k, test)); }
      else if (test.terms.has(words[i]!.term) || (test.prefix !== null && words[i]!.term.startsWith(test.prefix))) hits.set(i, test);
    }
  }
  return [...hits].sort(([a], [b]) => a - b).map(([i, test]) => ({ ...words[i]!, test }));
}

/** Whether a phrase, of which the last word may be only begun, stands where a word is. */
function standsAt(at: number, words: readonly AnalysedWord[], { together, prefix }: TermTest): boolean {
  for (let k = 0; k < together.length; k++) {
    const term = words[at + k]?.term;
    if (term !== together[k] && (prefix === null || k < together.length - 1 || !term?.startsWith(prefix))) return false;
  }
  return true;
}

/** The stretch of the original text that shows the most, and the most different, hits, with the hits marked. Without a hit: the text's beginning. */
export function showHits(text: string, hits: readonly { readonly start: number; readonly end: number; readonly test: TermTest }[]): Snippet {
  let best = 0, bestWorth = -1;
  // Hits stand in order: what is seen from one begins where it stands and ends no earlier than what is seen from the one before.
  for (let i = 0, to = 0; i < hits.length; i++) {
    while (to < hits.length && hits[to]!.end <= hits[i]!.start + LENGTH - 40) to++;
    const inside = hits.slice(i, to), worth = new Set(inside.map((hit) => hit.test)).size * 10 + Math.min(inside.length, 9);
    if (worth > bestWorth) { best = i; bestWorth = worth; }
  }
  const anchor = hits[best]?.start ?? 0;
  const from = wordStart(text, Math.max(0, Math.min(anchor - 40, text.length - LENGTH)));
  const to = wordEnd(text, Math.min(text.length, from + LENGTH));
  const shown = hits.filter((hit) => hit.start >= from && hit.end <= to);
  const lead = from > 0 ? '… ' : '';
  return {
    snippet: `${lead}${text.slice(from, to).replace(/\s/g, ' ')}${to < text.length ? ' …' : ''}`,
    marks: shown.map((hit) => ({ start: hit.start - from + lead.length, end: hit.end - from + lead.length })),
    place: shown[0] ? { start: shown[0].start, end: shown[0].end } : null,
  };
}

function wordStart(text: string, at: number): number {
  for (let i = at; i > 0 && i > at - 20; i--) if (/\s/.test(text[i - 1]!)) return i;
  return at > 0 && /[\udc00-\udfff]/.test(text[at]!) ? at - 1 : at;
}

function wordEnd(text: string, at: number): number {
  for (let i = at; i < text.length && i < at + 20; i++) if (/\s/.test(text[i]!)) return i;
  return at < text.length && /[\udc00-\udfff]/.test(text[at]!) ? at + 1 : at;
}
