import type { Catalogue } from '../../shared/domain/catalogue.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { explainSuggestion, type Mark } from './explain-suggestion.ts';
import { lexiconOf, type LanguageLexicon, type Lexicon } from './load-lexicon.ts';
import { numberKey } from './find-citations.ts';
import { prepareDocument, type Cue, type PreparedArticle, type PreparedDocument, type SuggestDocument } from './prepare-document.ts';
import { scoreItem, weighCues } from './score-item.ts';

export interface SuggestInput {
  /** An element, an item or a related recommendation. */
  readonly targetId: string;
  readonly catalogue: Catalogue;
  readonly lexicon: Lexicon;
  readonly documents: readonly SuggestDocument[];
  readonly limit: number;
}
export interface Suggestion {
  readonly document: string;
  /** The article's path. */
  readonly provision: string;
  readonly number: string;
  readonly article: string;
  readonly heading: string;
  readonly score: number;
  readonly snippet: string;
  /** Sentences that say why it was offered. */
  readonly reasons: readonly string[];
  readonly cues: readonly Cue[];
  /** The concepts of the target itself; none where it is a whole item or recommendation. */
  readonly focus: readonly string[];
  /** Where in the snippet the cues stand. */
  readonly marks: readonly Mark[];
}

/** `needs`: concepts of which an article must name one; company alone (documents, borders) makes no duty of carriers. */
interface Aim { readonly items: readonly string[]; readonly focus: Readonly<Record<string, number>>; readonly gated: boolean; readonly needs: readonly string[] }
/** Elements are ranked by shares of the best; below this even the best match of a concept is a weak one. */
const WEAK = 4, SCALE = 20;
/** Less than this is chance: one common word somewhere in a long article. */
const LEAST = 0.5;
const prepared = new WeakMap<SuggestDocument, PreparedDocument | null>();

/** The articles most likely to bear on a target, best first, each with its reasons. An article of no bearing is not offered to fill a list. */
export function suggest({ targetId, catalogue, lexicon, documents, limit }: SuggestInput): Suggestion[] {
  const aim = aimOf(targetId, catalogue, lexicon);
  const read = documents.flatMap((given) => readOnce(given, lexicon) ?? []);
  // Of a related recommendation its own words are what an article is offered for; company is said after them.
  const focus = aim.needs.length > 0 ? Object.fromEntries(Object.entries(aim.focus).filter(([concept]) => aim.needs.includes(concept))) : aim.focus;
  const rows = scoreAim(read, aim, lexicon).flatMap((scores, d) => scores.flatMap(({ score, link }, index) => (score >= LEAST ? [{ document: read[d]!, index, score, link }] : [])));
  rows.sort((a, b) => b.score - a.score || a.index - b.index);
  return withoutTwins(rows).slice(0, limit).map(({ document, index, score, link, twin }) => {
    const article = document.articles[index]!;
    const concepts = { ...aim.focus, ...Object.assign({}, ...aim.items.map((item) => lexicon.cues.items[item]?.cues ?? {})) } as Record<string, number>;
    const { reasons, snippet, marks, cues } = explainSuggestion({ document, index, concepts, focus, link, ground: groundOf(aim, lexicon), twin, lexicon });
    return { document: document.documentId, provision: article.path, number: article.number, article: article.number, heading: article.heading, score: Math.round(score * 1000) / 1000, snippet, marks, reasons, cues, focus: Object.keys(focus) };
  });
}

/** The concepts of the items on whose score those of the aim rest. */
const groundOf = ({ items }: Aim, lexicon: Lexicon): Readonly<Record<string, number>> => Object.assign({}, ...items.map((item) => lexicon.cues.items[lexicon.cues.items[item]?.ground?.item ?? '']?.cues ?? {})) as Record<string, number>;

interface Row { readonly document: PreparedDocument; readonly index: number; readonly score: number; readonly link: number }
/** From this share of concepts in common, two articles of one number in two languages are the same provision. */
const SAME = 0.5;

/** A provision that a document holds in two languages is offered once, where it speaks of the matter most; the other is named with it. */
function withoutTwins(rows: readonly Row[]): (Row & { readonly twin: number | null })[] {
  const mixed = new Set([...new Set(rows.map(({ document }) => document))].filter(({ articles }) => articles.some(({ language }) => language)));
  const kept: (Row & { twin: number | null })[] = [], byNumber = new Map<string, (Row & { twin: number | null })[]>();
  for (const row of rows) {
    const article = row.document.articles[row.index]!, key = mixed.has(row.document) ? `${row.document.documentId} ${numberKey(article.number)}` : '';
    const first = key ? byNumber.get(key)?.find((other) => isTwin(other.document.articles[other.index]!, article)) : undefined;
    if (first) { first.twin ??= row.index; continue; }
    const own = { ...row, twin: null };
    kept.push(own);
    if (key) byNumber.set(key, [...(byNumber.get(key) ?? []), own]);
  }
  return kept;
}

/** Of two articles with one number. */
function isTwin(a: PreparedArticle, b: PreparedArticle): boolean {
  if ((a.language ?? '') === (b.language ?? '')) return false;
  const common = [...a.strengths.keys()].filter((concept) => b.strengths.has(concept)).length;
  return common >= SAME * Math.min(a.strengths.size, b.strengths.size);
}

/** The stems looked for in each language, for the record of what was searched before "not found in the texts reviewed" is said. */
export function searchedStems(targetId: string, languages: readonly string[], lexicon: Lexicon): { language: string; stems: string[] }[] {
  const itemId = targetId.split('/')[0]!;
  const concepts = new Set([...(targetId === itemId ? [] : Object.keys(lexicon.cues.elements[targetId] ?? {})), ...conceptsOf(targetId, lexicon), ...(targetId === itemId || !conceptsOf(targetId, lexicon).length ? Object.keys(lexicon.cues.items[itemId]?.cues ?? {}) : [])]);
  return [...new Set(languages)].map((language) => {
    const known = lexiconOf(lexicon, language);
    return { language, stems: known ? [...new Set([...concepts].flatMap((concept) => known.concepts[concept] ?? []))].sort() : [] };
  });
}

/** Prepares a document and keeps it for as long as the same object is given; null where there is no lexicon for any language of it. */
export function readOnce(document: SuggestDocument, lexicon: Lexicon): PreparedDocument | null {
  const known = prepared.get(document);
  if (known !== undefined) return known;
  const lexiconFor = (language: string): LanguageLexicon | null => lexiconOf(lexicon, language);
  const read = [document.language, ...document.articles.map(({ language }) => language)].some((language) => language && lexiconFor(language)) ? prepareDocument(document, lexiconFor) : null;
  prepared.set(document, read);
  return read;
}

const conceptsOf = (targetId: string, lexicon: Lexicon): string[] => Object.entries(lexicon.concepts).flatMap(([concept, { elements }]) => elements.includes(targetId) ? [concept] : []);

function aimOf(targetId: string, catalogue: Catalogue, lexicon: Lexicon): Aim {
  const element = catalogue.elements.find(({ id }) => id === targetId);
  const related = catalogue.related.find(({ id }) => id === targetId);
  const item = catalogue.items.find(({ id }) => id === targetId);
  if (!element && !related && !item && !lexicon.cues.items[targetId]) throw new Failure('not-found', `There is no element, item or recommendation "${targetId}". Look it up in the catalogue.`, { targetId });
  const focus = { ...Object.fromEntries(conceptsOf(targetId, lexicon).map((concept) => [concept, 2])), ...lexicon.cues.elements[targetId] };
  if (element) return { items: [element.itemId], focus, gated: (lexicon.cues.items[element.itemId]?.whole ?? false) && !lexicon.cues.standing.includes(targetId), needs: [] };
  if (related && !lexicon.cues.items[targetId]) return Object.keys(focus).length ? { items: [], focus, gated: false, needs: conceptsOf(targetId, lexicon) } : { items: related.linkedItems, focus: {}, gated: false, needs: [] };
  return { items: [targetId], focus: {}, gated: false, needs: [] };
}

/** Scores the articles of all documents for one aim. Shares are of the best in all of them: what is merely the best of a law that says little is no match for the rule itself in another. */
function scoreAim(documents: readonly PreparedDocument[], { items, focus, gated, needs }: Aim, lexicon: Lexicon): { score: number; link: number }[][] {
  const wholes = documents.map((document) => {
    const byItem = items.map((item) => scoreItem(document, item, lexicon));
    return document.articles.map((_, i) => ({ score: byItem.reduce((sum, scores) => sum + scores[i]!.score, 0) / Math.max(1, items.length), link: Math.max(0, ...byItem.map((scores) => scores[i]!.link)) }));
  });
  if (Object.keys(focus).length === 0) return wholes;
  const owns = documents.map(({ articles }) => articles.map((article) => (needs.length > 0 && !needs.some((concept) => article.strengths.has(concept)) ? 0 : weighCues(article, focus))));
  const top = largest(1e-9, wholes.flat().map(({ score }) => score)), topOwn = largest(WEAK, owns.flat());
  return wholes.map((whole, d) => whole.map(({ score, link }, i) => {
    const share = score / top, focused = owns[d]![i]! / topOwn;
    // An act or a purpose means something only inside the offence; a rule of its own (freezing, jurisdiction) is found by its own words first.
    return { score: SCALE * (items.length === 0 ? focused * (1 + 0.5 * link) : gated ? share * (1 + 0.6 * focused) : focused + 0.4 * share), link };
  }));
}

const largest = (least: number, numbers: readonly number[]): number => numbers.reduce((most, one) => Math.max(most, one), least);
