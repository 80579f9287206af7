import { lexiconOf, type Lexicon } from './load-lexicon.ts';
import type { Cue, PreparedArticle, PreparedDocument } from './prepare-document.ts';

const LENGTH = 240;

/** A stretch of a snippet that holds a cue. */
export interface Mark { readonly start: number; readonly end: number }

/** Says in sentences why an article was offered, and shows the stretch of its text that holds the most of it. */
export function explainSuggestion({ document, index, concepts, focus, link, twin, lexicon }: { document: PreparedDocument; index: number; concepts: Readonly<Record<string, number>>; focus: Readonly<Record<string, number>>; link: number; /** The article that says the same in another language of the document. */ twin: number | null; lexicon: Lexicon }): { reasons: string[]; snippet: string; marks: Mark[]; cues: Cue[] } {
  const article = document.articles[index]!;
  const cues = article.cues.filter(({ concept }) => (concepts[concept] ?? 0) > 0);
  const label = (concept: string): string => lexicon.concepts[concept]?.label ?? concept;
  const inText = cues.filter(({ where }) => where === 'text');
  const reasons: string[] = [];
  if (cues.some(({ where }) => where === 'heading')) reasons.push(`heading: ${article.heading.replace(/\s+/g, ' ').trim()}`);
  const groups = new Map<string, Set<string>>();
  for (const { concept } of inText) {
    const group = focus[concept] ? '' : lexicon.concepts[concept]?.group ?? '';
    groups.set(group, (groups.get(group) ?? new Set()).add(label(concept)));
  }
  for (const [group, labels] of [...groups].sort(([a], [b]) => Number(a !== '') - Number(b !== ''))) reasons.push(`${group || 'names'}: ${list([...labels])}`);
  const above = [...new Set(cues.filter(({ where }) => where === 'container').map(({ concept }) => label(concept)))];
  if (above.length) reasons.push(`stands under a heading on ${list(above)}`);
  const cited = link >= 0.5 ? article.cites.filter((i) => (document.articles[i]?.strengths.get('thb')?.heading ?? 0) > 0 || (document.articles[i]?.strengths.get('thb')?.text ?? 0) > 0).slice(0, 3) : [];
  if (cited.length) reasons.push(`refers to ${list(cited.map((i) => document.articles[i]!.number))}, on trafficking in persons`);
  if (reasons.length === 0) reasons.push(companyOf(document, index, concepts));
  return { reasons: [...reasons.slice(0, 6), ...ofLanguages(document, article, twin, lexicon)], ...show(article.text, inText), cues: cues.slice(0, 200) };
}

/** Which language's words were matched, where that is not the one the document is recorded in, and where the same stands in another. */
function ofLanguages(document: PreparedDocument, article: PreparedArticle, twin: number | null, lexicon: Lexicon): string[] {
  const nameOf = (language: string): string => lexiconOf(lexicon, language)?.name ?? language, other = twin === null ? undefined : document.articles[twin];
  return [
    ...(article.language ? [`found by words in ${nameOf(article.language)}; the document is recorded as ${nameOf(document.language)}`] : []),
    ...(other ? [`stands in ${nameOf(other.language ?? document.language)} too`] : []),
  ];
}

/** For an article that says nothing of the matter itself: the articles for whose sake it is offered. */
function companyOf(document: PreparedDocument, index: number, concepts: Readonly<Record<string, number>>): string {
  const { articles } = document;
  const bears = (i: number): boolean => articles[i]?.cues.some(({ concept }) => (concepts[concept] ?? 0) > 0) ?? false;
  const cited = articles[index]!.cites.filter(bears).slice(0, 3);
  if (cited.length) return `refers to ${list(cited.map((i) => articles[i]!.number))}, which bear on this`;
  const beside = [-2, -1, 1, 2].map((d) => index + d).filter((i) => articles[i]?.home === articles[index]!.home && bears(i));
  return `stands beside ${list(beside.map((i) => articles[i]!.number))} under the same heading, which bear on this`;
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function show(text: string, cues: readonly Cue[]): { snippet: string; marks: Mark[] } {
  let from = 0, most = 0;
  for (const { start } of cues) {
    const named = new Set(cues.filter((cue) => cue.start >= start && cue.end <= start + LENGTH).map(({ concept }) => concept)).size;
    if (named > most) { most = named; from = start; }
  }
  const begin = from < 60 ? 0 : Math.max(0, text.lastIndexOf(' ', from - 20) + 1 || from);
  const space = text.indexOf(' ', begin + LENGTH);
  const end = space < 0 || space > begin + LENGTH + 30 ? Math.min(text.length, begin + LENGTH) : space;
  const before = begin > 0 ? '… ' : '';
  // Where an offset of the text stands in the snippet, whose white space is closed up.
  const at = (offset: number): number => before.length + text.slice(begin, offset).replace(/\s+/g, ' ').trimStart().length;
  const shown = cues.filter((cue) => cue.start >= begin && cue.end <= end).sort((a, b) => a.start - b.start || b.end - a.end);
  const marks: Mark[] = [];
  for (const cue of shown) if (at(cue.start) >= (marks.at(-1)?.end ?? 0)) marks.push({ start: at(cue.start), end: at(cue.end) });
  return { snippet: `${before}${text.slice(begin, end).replace(/\s+/g, ' ').trim()}${end < text.length ? ' …' : ''}`, marks };
}
