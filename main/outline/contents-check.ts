import type { Doubt } from '../../shared/domain/doubt.ts';
import { normalizeNumber } from '../../shared/domain/outline.ts';
import type { PageText } from '../../shared/domain/text.ts';
import type { NumberKey } from './article-number.ts';
import type { LabelDecision } from './decide-labels.ts';
import { foldLetters } from './fold-letters.ts';
import type { LabelGrammar } from './label-grammar.ts';
import type { LawLine } from './law-lines.ts';

/** An article that a contents table lists, with where it does. */
interface Listed { readonly printed: string; readonly key: NumberKey; readonly text: string; readonly pageIndex: number; readonly start: number; readonly end: number }

const mostTold = 60, leaders = /\s*[.…·_]{3,}.*$|\s+\d{1,4}\s*$/u;

function listedArticles(lines: readonly LawLine[], pages: readonly PageText[], decision: LabelDecision, grammar: LabelGrammar): Listed[] {
  const found: Listed[] = [];
  const add = (text: string, pageIndex: number, start: number, end: number) => {
    const reading = grammar.match(decision.unit, text, foldLetters(text))?.readings[0];
    if (reading) found.push({ printed: reading.printed, key: reading.key, text: text.replace(leaders, '').trim(), pageIndex, start, end });
  };
  for (const page of pages) for (const line of page.lines) if (line.role === 'contents') add(page.text.slice(line.start, line.end), page.pageIndex, line.start, line.end);
  for (const table of decision.tables) for (const line of lines.slice(table.from, table.to)) add(line.text, line.pageIndex, line.start, line.end);
  return found;
}

function isWithin({ parts }: NumberKey, from: NumberKey, last: NumberKey | null): boolean {
  const base = parts[0] ?? 0;
  return !!last && base >= (from.parts[0] ?? 0) && base <= (last.parts[0] ?? 0);
}

/**
 * Contents tables as a check: a doubt for each article that one lists and the text was not found to hold. A table of which most is missing is
 * another text's, or was read wrongly itself, and then only its length is told.
 */
export function contentsDoubts(lines: readonly LawLine[], pages: readonly PageText[], decision: LabelDecision, grammar: LabelGrammar): Doubt[] {
  const listed = listedArticles(lines, pages, decision, grammar);
  const numbers = new Set(decision.labels.map((l) => normalizeNumber(l.reading.printed)));
  const ranges = decision.labels.filter((l) => l.reading.last).map((l) => l.reading);
  const missing = listed.filter((l, i) => !numbers.has(normalizeNumber(l.printed)) && !ranges.some((r) => isWithin(l.key, r.key, r.last)) && listed.findIndex((other) => other.printed === l.printed) === i);
  if (listed.length < 5) return [];
  if (missing.length > listed.length * 0.4) {
    return listed.length > decision.labels.length * 1.1 + 2 ? [{ kind: 'contents-mismatch', path: null, pageNumber: (listed[0]?.pageIndex ?? 0) + 1, note: `The contents table lists ${listed.length} articles, but ${decision.labels.length} were found in the text.` }] : [];
  }
  return missing.slice(0, mostTold).map(({ text, pageIndex, start, end }) => ({ kind: 'contents-mismatch', path: null, pageNumber: pageIndex + 1, start, end, note: `The contents list “${text.slice(0, 80)}”, which was not found in the text. Check whether its label was missed.` }));
}
