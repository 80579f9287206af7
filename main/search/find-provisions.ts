import { Failure } from '../../shared/domain/failure.ts';
import { primaryLanguage } from '../../shared/domain/fold-word.ts';
import { chooseDocuments, chooseProvisions, speaks, type ChosenProvisions, type JudgedProvision, type SearchDocument } from './choose-scope.ts';
import { compileQuery, type CompiledQuery, type Vocabulary } from './compile-query.ts';
import { parseQuery, parseTyped, type ParsedQuery } from './parse-query.ts';
import { findHits, showHits, type Mark } from './show-hits.ts';

export interface SearchProvision { readonly path: string; readonly number: string; readonly heading: string; readonly article: string; readonly text: string }
/** Where to look: in these documents, and there only in these provisions where `only` is given. */
interface Scope extends ChosenProvisions { readonly documentIds: readonly string[] }
type Sought = Scope & Pick<CompiledQuery, 'match' | 'except' | 'parts'>;
/** What a search needs of the review: the index (the store's fits), the documents, and a provision's words. */
export interface SearchDesk {
  readonly index: Vocabulary & { find(query: Sought, limit: number): { provisionId: number; documentId: string; score: number }[] };
  readonly documents: readonly SearchDocument[];
  /** The provisions that are tagged, asked for only where a query speaks of tags. */
  readonly judged: () => readonly JudgedProvision[];
  readonly readProvision: (provisionId: number) => SearchProvision | null;
}
export interface SearchHit {
  readonly document: string;
  /** The provision's path. */
  readonly provision: string;
  readonly number: string;
  readonly heading: string;
  readonly article: string;
  readonly score: number;
  readonly snippet: string;
  /** Where the hits stand in the snippet. */
  readonly marks: readonly Mark[];
  readonly headingMarks: readonly Mark[];
  /** The first hit that the snippet shows, in the provision's whole text; null where the hit is not in the text. */
  readonly place: Mark | null;
  readonly reasons: readonly string[];
}

/** Provisions that answer a query, best first, over documents in any number of languages: each is asked in the terms of its own language. */
export function findProvisions({ index, documents, judged, readProvision }: SearchDesk, typed: string, { languages, limit }: { readonly languages?: readonly string[]; readonly limit: number }): SearchHit[] {
  const query = parseQuery(typed);
  const { asked, stopWords } = ask(index, query, chooseDocuments(documents.filter((document) => !languages || languages.some((l) => speaks(document.language, l))), query), chooseProvisions(judged, query));
  const found = rank(index, asked, limit);
  if (stopWords && found.length === 0) throw new Failure('invalid-input', tooCommon);
  return found.flatMap(describeWith(readProvision));
}

/** One page of what answers a query that is being typed. */
export interface Browsed {
  readonly hits: readonly SearchHit[];
  /** Provisions that match in all, and in each document; those in documents that are not `wanted` count for themselves only. */
  readonly total: number;
  readonly inDocuments: ReadonlyMap<string, number>;
  readonly read: string;
  readonly problem: string;
}

/** Answers a query while it is being typed: half a query has its hits, a wrong one its sentence; nothing throws that a keystroke mends. */
export function browseProvisions({ index, documents, judged, readProvision }: SearchDesk & { readonly index: Tally }, typed: string, { wanted, limit, offset }: { readonly wanted: (document: SearchDocument) => boolean; readonly limit: number; readonly offset: number }): Browsed {
  const { query, read, problem } = parseTyped(typed);
  if (!query) return { hits: [], total: 0, inDocuments: new Map(), read, problem };
  const chosen = chooseDocuments(documents, query), { asked, stopWords } = ask(index, query, chosen, chooseProvisions(judged, query));
  const inDocuments = new Map(asked.flatMap((a) => index.tally({ ...a.compiled, documentIds: a.documentIds, only: a.only, less: a.less })).map(({ documentId, hits }) => [documentId, hits]));
  const those = new Set(chosen.filter(wanted).map(({ id }) => id));
  const found = rank(index, asked.map((a) => ({ ...a, documentIds: a.documentIds.filter((id) => those.has(id)) })), offset + limit).slice(offset);
  return {
    hits: found.flatMap(describeWith(readProvision)), total: [...inDocuments].reduce((sum, [id, hits]) => sum + (those.has(id) ? hits : 0), 0), inDocuments, read,
    problem: problem || (stopWords && inDocuments.size === 0 ? tooCommon : ''),
  };
}

const tooCommon = 'These words are too common to search for. Add a word that says what the provision is about.';

interface Tally { tally(query: Sought): { documentId: string; hits: number }[] }
/** A query in the terms of one or several languages, and the documents in them, each with its language. */
interface Asked extends Scope { readonly languages: ReadonlyMap<string, string>; readonly compiled: CompiledQuery }
interface Ranked { readonly hit: { readonly provisionId: number; readonly documentId: string; readonly score: number }; readonly language: string; readonly shows: CompiledQuery['shows'] }

function ask(vocabulary: Vocabulary, query: ParsedQuery, documents: readonly SearchDocument[], provisions: ChosenProvisions): { readonly asked: readonly Asked[]; readonly stopWords: boolean } {
  // The beginning of a word, a number or a name is the same question in every language: asked once for all of them, its postings are read once.
  const same = new Map<string, { readonly compiled: CompiledQuery; readonly languages: Map<string, string> }>();
  let stopWords = false;
  for (const [language, documentIds] of byLanguage(documents)) {
    const compiled = compileQuery(query, language, vocabulary);
    if (compiled === 'no-words') stopWords = true;
    if (typeof compiled === 'string') continue;
    const key = JSON.stringify([compiled.match, compiled.except, compiled.parts]), before = same.get(key) ?? { compiled, languages: new Map<string, string>() };
    same.set(key, before);
    for (const id of documentIds) before.languages.set(id, language);
  }
  return { asked: [...same.values()].map(({ compiled, languages }) => ({ compiled, languages, documentIds: [...languages.keys()], ...provisions })), stopWords };
}

function rank(index: SearchDesk['index'], asked: readonly Asked[], limit: number): Ranked[] {
  const found = asked.flatMap(({ languages, documentIds, only, less, compiled }) => index.find({ ...compiled, documentIds, only, less }, limit).map((hit): Ranked => ({ hit, language: languages.get(hit.documentId)!, shows: compiled.shows })));
  return found.sort((a, b) => b.hit.score - a.hit.score || a.hit.provisionId - b.hit.provisionId).slice(0, limit);
}

const describeWith = (readProvision: SearchDesk['readProvision']) => ({ hit, language, shows }: Ranked): SearchHit[] => {
  const provision = readProvision(hit.provisionId);
  return provision ? [describe(provision, hit.documentId, hit.score, language, shows)] : [];
};

function describe(provision: SearchProvision, document: string, score: number, language: string, shows: CompiledQuery['shows']): SearchHit {
  const { path, number, heading, article, text } = provision;
  const inText = findHits(language, text, shows.filter((test) => test.fields.includes('text')));
  const inHeading = findHits(language, heading, shows.filter((test) => test.fields.includes('heading')));
  const inNumber = [language, ''].flatMap((as) => findHits(as, number, shows.filter((test) => test.fields.includes('article'))));
  const words = [...new Set(inText.map((hit) => text.slice(hit.start, hit.end).toLowerCase()))];
  const reasons = [
    ...(inNumber.length ? [`article: ${number}`] : []),
    ...(inHeading.length ? [`heading: ${heading}`] : []),
    ...(words.length ? [`text: ${words.slice(0, 6).join(', ')}${inText.length > words.length ? ` (${inText.length} places)` : ''}`] : []),
  ];
  return { document, provision: path, number, heading, article, score: Math.round(score * 1000) / 1000, ...showHits(text, inText), headingMarks: inHeading.map(({ start, end }) => ({ start, end })), reasons };
}

function byLanguage(documents: readonly SearchDocument[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { id, language } of documents) { const primary = primaryLanguage(language); groups.set(primary, [...(groups.get(primary) ?? []), id]); }
  return groups;
}
