import { lexiconOf, type Lexicon } from './load-lexicon.ts';
import { scoreItem } from './score-item.ts';
import type { Cue, PreparedArticle, PreparedDocument } from './prepare-document.ts';

const LENGTH = 240;

/** A stretch of a snippet that holds a cue. */
export interface Mark { readonly start: number; readonly end: number }

/** Words that lead a list of the matter, and of which each is said for itself: "sexual exploitation" does not stand for "exploitation". */
const exact = ['purpose of', 'by means of'];
/** The order of an offence: act, means, purpose, then the rest. */
const order = ['names', 'by means of', 'purpose of', 'speaks of', 'provides for', 'aggravated by'];
const OFFENCE = 'III.1.1', STRONG = 0.6;

interface Explained { readonly reasons: string[]; readonly snippet: string; readonly marks: Mark[]; readonly cues: Cue[] }
interface Offered {
  readonly document: PreparedDocument; readonly index: number; readonly concepts: Readonly<Record<string, number>>; readonly focus: Readonly<Record<string, number>>; readonly link: number;
  /** Concepts of the item whose score is the ground of this one. */
  readonly ground: Readonly<Record<string, number>>;
  /** The article that says the same in another language of the document. */
  readonly twin: number | null; readonly lexicon: Lexicon;
}

/** Says in sentences why an article was offered, and shows the stretch of its text that holds the most of it. */
export function explainSuggestion({ document, index, concepts, focus, link, ground, twin, lexicon }: Offered): Explained {
  const article = document.articles[index]!, bearing = (asked: Readonly<Record<string, number>>): Cue[] => article.cues.filter(({ concept }) => (asked[concept] ?? 0) > 0);
  const own = bearing(concepts), cues = own.length > 0 ? own : bearing(ground);
  const label = (concept: string): string => lexicon.concepts[concept]?.label ?? concept;
  const inText = cues.filter(({ where }) => where === 'text');
  const reasons: string[] = own.length === 0 && cues.length > 0 ? ['bears on the offence itself'] : [];
  if (cues.some(({ where }) => where === 'heading')) reasons.push(`heading: ${article.heading.replace(/\s+/g, ' ').trim()}`);
  const named = [...new Set(inText.filter(({ concept }) => focus[concept]).map(({ concept }) => label(concept)))], groups = new Map<string, Set<string>>();
  if (named.length > 0) reasons.push(`names ${list(withoutParts(named))}`);
  for (const { concept } of inText.filter((cue) => !focus[cue.concept])) {
    const lead = lexicon.concepts[concept]?.group ?? 'speaks of';
    groups.set(lead, (groups.get(lead) ?? new Set()).add(label(concept)));
  }
  for (const [lead, labels] of [...groups].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))) reasons.push(`${lead === 'names' && named.length > 0 ? 'also names' : lead} ${list(exact.includes(lead) ? [...labels] : withoutParts([...labels]))}`);
  const above = [...new Set(cues.filter(({ where }) => where === 'container').map(({ concept }) => label(concept)))];
  if (above.length) reasons.push(`stands under a heading on ${list(withoutParts(above))}`);
  const cited = link >= 0.5 ? citedOffences(document, index, lexicon) : [];
  if (cited.length) reasons.push(`refers to ${list(cited)}, on ${label('thb')}`);
  if (reasons.length === 0) reasons.push(companyOf(document, index, concepts));
  return { reasons: [...reasons.slice(0, 6), ...ofLanguages(document, article, twin, lexicon)], ...show(article.text, inText), cues: cues.slice(0, 200) };
}

/** The numbers of the trafficking offences that an article refers to; one that only mentions trafficking is not on it. */
function citedOffences(document: PreparedDocument, index: number, lexicon: Lexicon): string[] {
  const scores = scoreItem(document, OFFENCE, lexicon).map(({ score }) => score), most = scores.reduce((best, one) => Math.max(best, one), 0);
  return document.articles[index]!.cites.filter((i) => i !== index && most > 0 && scores[i]! >= STRONG * most).slice(0, 3).map((i) => document.articles[i]!.number);
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
  if (cited.length) return `refers to ${list(cited.map((i) => articles[i]!.number))}, which ${cited.length > 1 ? 'bear' : 'bears'} on this`;
  const beside = [-2, -1, 1, 2].map((d) => index + d).filter((i) => articles[i]?.home === articles[index]!.home && bears(i));
  if (beside.length === 0) return 'stands in the chapter of the offence';
  return `stands beside ${list(beside.map((i) => articles[i]!.number))} under the same heading, which ${beside.length > 1 ? 'bear' : 'bears'} on this`;
}

/** Without what a longer one says already: "legal persons" beside "liability of legal persons". */
const withoutParts = (labels: readonly string[]): string[] => labels.filter((one) => !labels.some((other) => other !== one && other.endsWith(` ${one}`)));

/** A list in words; a comma before "and" where a word of it has "and" or "or" itself. */
function list(words: readonly string[]): string {
  const comma = words.some((word) => /\s(?:and|or)\s/u.test(word)) ? ',' : '';
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')}${comma} and ${words.at(-1)}`;
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
