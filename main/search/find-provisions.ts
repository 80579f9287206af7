import { Failure } from '../../shared/domain/failure.ts';
import { foldWord, findWords, primaryLanguage } from '../../shared/domain/fold-word.ts';
import { compileQuery, type CompiledQuery, type Vocabulary } from './compile-query.ts';
import { parseQuery, parseTyped, type ParsedQuery } from './parse-query.ts';
import { findHits, showHits, type Mark } from './show-hits.ts';

export interface SearchDocument { readonly id: string; readonly language: string; readonly instrument: string }
export interface SearchProvision { readonly path: string; readonly number: string; readonly heading: string; readonly article: string; readonly text: string }
/** What a search needs of the review: the index (the store's fits), the documents, and a provision's words. */
export interface SearchDesk {
  readonly index: Vocabulary & { find(query: { match: string | null; except: string | null; documentIds: readonly string[]; parts: readonly { match: string; boost: number }[] }, limit: number): { provisionId: number; documentId: string; score: number }[] };
  readonly documents: readonly SearchDocument[];
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
export function findProvisions({ index, documents, readProvision }: SearchDesk, typed: string, { languages, limit }: { readonly languages?: readonly string[]; readonly limit: number }): SearchHit[] {
  const query = parseQuery(typed);
  const { asked, stopWords } = ask(index, query, chooseDocuments(documents.filter((document) => !languages || languages.some((l) => speaks(document.language, l))), query));
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
export function browseProvisions({ index, documents, readProvision }: SearchDesk & { readonly index: Tally }, typed: string, { wanted, limit, offset }: { readonly wanted: (document: SearchDocument) => boolean; readonly limit: number; readonly offset: number }): Browsed {
  const { query, read, problem } = parseTyped(typed);
  if (!query) return { hits: [], total: 0, inDocuments: new Map(), read, problem };
  const chosen = chooseDocuments(documents, query), { asked, stopWords } = ask(index, query, chosen);
  const inDocuments = new Map(asked.flatMap((a) => index.tally({ ...a.compiled, documentIds: a.documentIds })).map(({ documentId, hits }) => [documentId, hits]));
  const those = new Set(chosen.filter(wanted).map(({ id }) => id));
  const found = rank(index, asked.map((a) => ({ ...a, documentIds: a.documentIds.filter((id) => those.has(id)) })), offset + limit).slice(offset);
  return {
    hits: found.flatMap(describeWith(readProvision)), total: [...inDocuments].reduce((sum, [id, hits]) => sum + (those.has(id) ? hits : 0), 0), inDocuments, read,
    problem: problem || (stopWords && inDocuments.size === 0 ? tooCommon : ''),
  };
}

const tooCommon = 'These words are too common to search for. Add a word that says what the provision is about.';

interface Tally { tally(query: { match: string | null; except: string | null; documentIds: readonly string[] }): { documentId: string; hits: number }[] }
/** A query in the terms of one language, and the documents in that language. */
interface Asked { readonly language: string; readonly documentIds: readonly string[]; readonly compiled: CompiledQuery }
interface Ranked { readonly hit: { readonly provisionId: number; readonly documentId: string; readonly score: number }; readonly language: string; readonly shows: CompiledQuery['shows'] }

function ask(vocabulary: Vocabulary, query: ParsedQuery, documents: readonly SearchDocument[]): { readonly asked: readonly Asked[]; readonly stopWords: boolean } {
  const asked: Asked[] = [];
  let stopWords = false;
  for (const [language, documentIds] of byLanguage(documents)) {
    const compiled = compileQuery(query, language, vocabulary);
    if (compiled === 'no-words') stopWords = true;
    if (typeof compiled !== 'string') asked.push({ language, documentIds, compiled });
  }
  return { asked, stopWords };
}

function rank(index: SearchDesk['index'], asked: readonly Asked[], limit: number): Ranked[] {
  const found = asked.flatMap(({ language, documentIds, compiled }) => index.find({ ...compiled, documentIds }, limit).map((hit): Ranked => ({ hit, language, shows: compiled.shows })));
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

/** Fields about the document always restrict: one value of each field suffices, `+` each must hold, `-` must not. */
function chooseDocuments(documents: readonly SearchDocument[], { documentClauses }: ParsedQuery): SearchDocument[] {
  return documents.filter((document) => {
    const holds = (clause: ParsedQuery['documentClauses'][number]): boolean => clause.field === 'language' ? speaks(document.language, clause.text) : named(document.instrument, clause.text);
    const wanted = documentClauses.filter((clause) => clause.presence === 'optional');
    return documentClauses.every((clause) => clause.presence === 'optional' || holds(clause) === (clause.presence === 'required'))
      && ['language', 'instrument'].every((field) => { const some = wanted.filter((clause) => clause.field === field); return some.length === 0 || some.some(holds); });
  });
}

const speaks = (spoken: string, wanted: string): boolean => {
  const plain = wanted.replace(/\u2010/g, '-').toLowerCase();
  return spoken.toLowerCase() === plain || primaryLanguage(spoken) === plain;
};

/** Every word asked for begins a word of the instrument's name; a star at its end is understood anyway. */
function named(name: string, wanted: string): boolean {
  const words = findWords(name).map(({ word }) => foldWord(word, ''));
  return findWords(wanted).every(({ word }) => words.some((w) => w.startsWith(foldWord(word, ''))));
}

function byLanguage(documents: readonly SearchDocument[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { id, language } of documents) { const primary = primaryLanguage(language); groups.set(primary, [...(groups.get(primary) ?? []), id]); }
  return groups;
}
