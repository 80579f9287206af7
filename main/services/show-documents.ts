import type { Output, Parsed } from '../../shared/contract/operations.ts';
import type { Instrument, LawDocument, Version } from '../../shared/domain/evidence.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { decide, documentsOf, findDocument, languageOf, readingOf, type Desk } from './desk.ts';
import { placeInInstrument } from './import-documents.ts';
import { forgetText, outlineDocument, readDocument } from './read-document.ts';
import { tagsOf } from './tag-passage.ts';

type Row = Output<'documents.list'>[number];

export const listDocuments = (desk: Desk): Row[] => documentsOf(desk).map((document) => documentRow(desk, document));

export function documentRow(desk: Desk, document: LawDocument): Row {
  const { store } = desk;
  const reading = store.extractions.get(document.id);
  const version = store.standing.get<Version>('version', document.versionId);
  const law = version && store.standing.get<Instrument>('instrument', version.instrumentId);
  return {
    id: document.id, fileName: document.fileName, sha256: document.sha256, pageCount: reading?.pageCount ?? 0, language: languageOf(desk, document), state: reading?.state ?? 'waiting', ocrPages: store.pages.ocrPages(document.id),
    title: reading?.title ?? '', sizeBytes: document.sizeBytes, instrument: law?.name ?? '', version: version?.label ?? '', draft: version?.draft ?? false, role: document.role, source: document.source, gazette: document.gazette,
    adoptedOn: document.adoptedOn, inForceFrom: document.inForceFrom, consolidatedAsOf: document.consolidatedAsOf, importedAt: document.importedAt, importedBy: document.importedBy, extractor: reading?.extractor ?? '',
    articles: store.provisions.articles(document.id), message: reading?.message ?? '', notes: [...(reading?.notes ?? [])],
  };
}

/** The laws with their versions and documents. */
export function listInstruments(desk: Desk): Output<'instruments.list'> {
  const versions = desk.store.standing.list<Version>('version').map(({ value }) => value);
  return desk.store.standing.list<Instrument>('instrument').map(({ value: law }) => ({
    ...law, versions: versions.filter((v) => v.instrumentId === law.id).map(({ id, label, draft }) => ({
      id, label, draft, documents: documentsOf(desk).filter((d) => d.versionId === id).map((d) => ({ id: d.id, fileName: d.fileName, role: d.role, language: languageOf(desk, d) })),
    })),
  })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Corrects what is said about a document. A new language means a new outline; the bytes and the pages stay. */
export function describeDocument(desk: Desk, wish: Parsed<'documents.describe'>): Row {
  const document = findDocument(desk, wish.document);
  const version = desk.store.standing.get<Version>('version', document.versionId);
  const law = version && desk.store.standing.get<Instrument>('instrument', version.instrumentId);
  const moves = [wish.instrument, wish.shortName, wish.version, wish.draft].some((field) => field !== undefined);
  const placed = moves ? placeInInstrument(desk, { instrument: wish.instrument ?? law?.name ?? document.fileName, shortName: wish.shortName, version: wish.version ?? version?.label ?? '', draft: wish.draft ?? version?.draft ?? false }) : null;
  const after: LawDocument = {
    ...document, versionId: placed?.version.id ?? document.versionId, language: wish.language ?? document.language, role: wish.role ?? document.role, source: wish.source ?? document.source, gazette: wish.gazette ?? document.gazette,
    adoptedOn: wish.adopted ?? document.adoptedOn, inForceFrom: wish.inForce ?? document.inForceFrom, consolidatedAsOf: wish.consolidated ?? document.consolidatedAsOf,
  };
  const changes = [...(placed?.changes ?? []), ...(JSON.stringify(after) === JSON.stringify(document) ? [] : [{ topic: 'document' as const, id: document.id, before: document, after }])];
  if (changes.length === 0) throw new Failure('wrong-usage', 'Nothing was given to change. See "lacuna describe --help".');
  decide(desk, changes);
  settleLanguage(desk, after);
  return documentRow(desk, after);
}

/** Outlines a document anew when the language that its outline was made for is no longer the one stated. */
export function settleLanguage(desk: Desk, document: LawDocument): void {
  const reading = desk.store.extractions.get(document.id);
  if (reading?.state === 'ready' && document.language && !reading.language.startsWith(document.language)) outlineDocument(desk, document, { ...reading, language: document.language });
}

/** Takes a document out of the review. Its bytes stay, so undo brings it back whole; its tags are named, never dropped. */
export function removeDocument(desk: Desk, wish: Parsed<'documents.remove'>): Output<'documents.remove'> {
  const document = findDocument(desk, wish.document);
  const resting = tagsOf(desk).filter((tag) => tag.passage.documentId === document.id);
  if (resting.length > 0) throw new Failure('refused', `${resting.length} tag${resting.length === 1 ? ' rests' : 's rest'} on ${document.fileName}. Remove ${resting.length === 1 ? 'it' : 'them'} first, so that no finding loses its ground unseen.`);
  decide(desk, [{ topic: 'document', id: document.id, before: document, after: null }]);
  desk.store.transact(() => { forgetText(desk, document.id); desk.store.extractions.drop(document.id); });
  return { removed: document.id, tags: 0 };
}

export async function rereadDocument(desk: Desk, wish: Parsed<'documents.reread'>): Promise<Row> {
  const document = findDocument(desk, wish.document);
  await readDocument(desk, document);
  desk.signal?.throwIfAborted();
  return documentRow(desk, document);
}

const reasons: Readonly<Record<string, string>> = {
  'running-head': 'running head', 'running-foot': 'running foot', 'page-number': 'page number', footnote: 'footnote', 'margin-note': 'marginal note', watermark: 'watermark', contents: 'table of contents',
};

/** A document's text as printed, page by page, and which of its lines are left out of the provisions and why. */
export function readText(desk: Desk, wish: Parsed<'text.read'>): Output<'text.read'> {
  const document = findDocument(desk, wish.document);
  const reading = readingOf(desk, document);
  if (wish.page && wish.page > reading.pageCount) throw new Failure('not-found', `${document.fileName} has ${reading.pageCount} pages; there is no page ${wish.page}.`);
  const pages = wish.page ? [desk.store.pages.get(document.id, wish.page - 1)!] : desk.store.pages.list(document.id);
  return {
    document: document.id,
    pages: pages.map((page) => ({
      pageNumber: page.pageIndex + 1, pageLabel: page.pageLabel, text: page.text, ocr: page.ocr, notes: [...page.quality.notes],
      leftOut: page.lines.filter((line) => line.role !== 'body').map((line) => ({ text: page.text.slice(line.start, line.end), reason: reasons[line.role] ?? line.role })),
    })),
  };
}

export function readRuns(desk: Desk, wish: Parsed<'text.runs'>): Output<'text.runs'> {
  const document = findDocument(desk, wish.document);
  readingOf(desk, document);
  const page = desk.store.pages.get(document.id, wish.page - 1);
  if (!page) throw new Failure('not-found', `${document.fileName} has no page ${wish.page}.`);
  return { document: document.id, pageNumber: wish.page, width: page.width, height: page.height, runs: page.runs.map(({ start, end, box }) => ({ start, end, ...box })) };
}
