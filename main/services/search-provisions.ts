import { performance } from 'node:perf_hooks';
import type { Output, Parsed } from '../../shared/contract/operations.ts';
import type { Instrument, LawDocument, Version } from '../../shared/domain/evidence.ts';
import { sliceStretches } from '../../shared/domain/text.ts';
import type { JudgedProvision } from '../search/choose-scope.ts';
import { browseProvisions, findProvisions, type SearchDesk, type SearchHit } from '../search/find-provisions.ts';
import type { Tag } from '../../shared/domain/judgement.ts';
import type { StoredProvision } from '../store/provision-table.ts';
import { documentsOf, isReadable, languageOf, type Desk } from './desk.ts';
import { unitAt } from './printed-places.ts';
import { fileNameOf } from './suggest-provisions.ts';

/** Searches all laws of the review; results are provisions with the hit in the original words. */
export function searchProvisions(desk: Desk, { query, limit }: Parsed<'search.find'>): Output<'search.find'> {
  const { documents, search, shown } = searchable(desk);
  const hits = findProvisions(search, query, { limit });
  return hits.map((hit) => ({ ...hit, reasons: [...hit.reasons], page: shown(hit)?.firstPage ?? 1, fileName: fileNameOf(documents, hit.document), unit: unitAt(desk, hit.document, hit.provision) }));
}

/** Searches while one types: one page of hits in context, how many there are in each law and language, and what of the query could not be read. */
export function browseSearch(desk: Desk, { query, instrument, language, limit, offset }: Parsed<'search.browse'>): Output<'search.browse'> {
  const began = performance.now();
  const { documents, search, laws, shown } = searchable(desk);
  const languages = new Map(search.documents.map((d) => [d.id, d.language]));
  const wanted = ({ id }: { readonly id: string }): boolean => (!instrument?.length || instrument.includes(laws.get(id)?.instrument.id ?? '')) && (!language?.length || language.includes(languages.get(id) ?? ''));
  const { hits, total, inDocuments, read, problem } = browseProvisions(search, query, { wanted, limit, offset });
  const byId = new Map(documents.map((d) => [d.id, d]));
  const sum = <K>(keyOf: (documentId: string) => K): [K, number][] => [...Map.groupBy(inDocuments, ([id]) => keyOf(id))].map(([key, some]) => [key, some.reduce((all, [, n]) => all + n, 0)]);
  const named = new Map([...laws.values()].map(({ instrument: law }) => [law.id, law.name]));
  return {
    hits: hits.map((hit) => inContext(desk, hit, shown(hit), byId.get(hit.document)!, languages.get(hit.document) ?? '', laws.get(hit.document))), total, read, problem,
    laws: sum((id) => laws.get(id)?.instrument.id ?? '').map(([id, found]) => ({ id, name: named.get(id) ?? '', hits: found })).sort((a, b) => b.hits - a.hits || (a.name < b.name ? -1 : 1)),
    languages: sum((id) => languages.get(id) ?? '').map(([code, found]) => ({ language: code, hits: found })).sort((a, b) => b.hits - a.hits || (a.language < b.language ? -1 : 1)),
    tookMs: Math.round((performance.now() - began) * 10) / 10,
  };
}

interface Law { readonly instrument: Instrument; readonly version: Version }

function searchable(desk: Desk) {
  const { store } = desk;
  const documents = documentsOf(desk).filter((d) => isReadable(store.extractions.brief(d.id)));
  const laws = new Map(documents.flatMap((d): [string, Law][] => {
    const version = store.standing.get<Version>('version', d.versionId), instrument = version && store.standing.get<Instrument>('instrument', version.instrumentId);
    return instrument ? [[d.id, { instrument, version }]] : [];
  }));
  const nameOf = (id: string): string => { const law = laws.get(id)?.instrument; return law ? `${law.name} ${law.shortName}` : ''; };
  // A hit's provision is read once, for its words and for its place.
  const read = new Map<string, StoredProvision>(), nameOfProvision = (document: string, path: string): string => `${document} ${path}`;
  const readProvision = (id: number): StoredProvision | null => { const provision = store.provisions.byId(id); if (provision) read.set(nameOfProvision(provision.documentId, provision.path), provision); return provision; };
  const search = { index: store.index, readProvision, documents: documents.map((d) => ({ id: d.id, language: languageOf(desk, d), instrument: nameOf(d.id), version: laws.get(d.id)?.version.label ?? '' })), judged: () => judgedProvisions(desk) } satisfies SearchDesk;
  return { documents, search, laws, shown: ({ document, provision }: SearchHit): StoredProvision | null => read.get(nameOfProvision(document, provision)) ?? null };
}

/** What is tagged, as the index knows it: a tag inside an article is found through the article. */
function judgedProvisions({ store }: Desk): JudgedProvision[] {
  return store.standing.list<Tag>('tag').flatMap(({ value: { passage: { documentId, provision }, targetId, bearing } }) => {
    const around: number[] = [];
    for (let at = provision === null ? null : store.provisions.get(documentId, provision); at; at = at.parent === null ? null : store.provisions.get(documentId, at.parent)) { around.push(at.id); if (at.kind === 'article') break; }
    return around.map((provisionId) => ({ provisionId, targetId, bearing }));
  });
}

function inContext(desk: Desk, hit: SearchHit, provision: StoredProvision | null, document: LawDocument, language: string, law: Law | undefined): Output<'search.browse'>['hits'][number] {
  const at = provision && hit.place ? sliceStretches(provision.stretches, hit.place.start, hit.place.end)[0]?.pageIndex : undefined;
  const page = at === undefined ? provision?.firstPage ?? 1 : at + 1;
  const marks = (some: SearchHit['marks']): { start: number; end: number }[] => some.map(({ start, end }) => ({ start, end }));
  return {
    document: hit.document, provision: hit.provision, number: hit.number, article: hit.article, heading: hit.heading, score: hit.score, snippet: hit.snippet, reasons: [...hit.reasons], page, fileName: document.fileName, unit: unitAt(desk, hit.document, hit.provision),
    marks: marks(hit.marks), headingMarks: marks(hit.headingMarks), kind: provision?.kind ?? 'article', label: provision?.label ?? '', pageLabel: desk.store.pages.label(hit.document, page - 1) || String(page),
    instrument: law?.instrument.id ?? '', law: law?.instrument.name ?? '', shortName: law?.instrument.shortName ?? '', version: law?.version.label ?? '', draft: law?.version.draft ?? false, role: document.role, language,
  };
}
