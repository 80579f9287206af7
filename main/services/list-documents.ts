import type { Output } from '../../shared/contract/operations.ts';
import type { Instrument, LawDocument, Version } from '../../shared/domain/evidence.ts';
import type { Extraction } from '../store/extraction-table.ts';
import { seemsOtherLanguage } from './heard-language.ts';
import { documentsOf, isReadable, languageOf, type Desk } from './desk.ts';
import { isOfPage } from '../../shared/domain/doubt.ts';
import { openDoubts } from './settle-doubt.ts';

type Row = Output<'documents.list'>[number];

/** The documents with their state in words. */
export const listDocuments = (desk: Desk): Row[] => documentsOf(desk).map((document) => documentRow(desk, document));

/** One document with what was read of it and where it belongs. */
export function documentRow(desk: Desk, document: LawDocument): Row {
  const { store } = desk;
  const reading = store.extractions.get(document.id);
  const version = store.standing.get<Version>('version', document.versionId);
  const pages = store.pages.counts(document.id);
  const law = version && store.standing.get<Instrument>('instrument', version.instrumentId);
  return {
    id: document.id, fileName: document.fileName, sha256: document.sha256, pageCount: reading?.pageCount ?? 0, pagesRead: isReadable(reading) ? (reading?.state === 'ready' ? reading.pageCount : store.pages.count(document.id)) : 0, language: languageOf(desk, document), state: reading?.state ?? 'waiting', ocrPages: pages.ocr,
    title: reading?.title ?? '', sizeBytes: document.sizeBytes, instrument: law?.name ?? '', version: version?.label ?? '', draft: version?.draft ?? false, role: document.role, source: document.source, gazette: document.gazette,
    adoptedOn: document.adoptedOn, inForceFrom: document.inForceFrom, consolidatedAsOf: document.consolidatedAsOf, importedAt: document.importedAt, importedBy: document.importedBy, extractor: reading?.extractor ?? '',
    articles: store.provisions.articles(document.id), message: reading?.message ?? '', notes: [...(reading?.notes ?? [])],
    instrumentId: law?.id ?? '', versionId: version?.id ?? '', format: reading?.format ?? '', statedLanguage: document.language, recognition: { ...store.recognitions.counts(document.id), note: store.recognitions.stoppedFor(document.id) }, pagesWithoutText: pages.withoutText, poorPages: pages.poor, ...doubtCounts(desk, reading), languageDiffers: seemsOtherLanguage(reading),
  };
}

/** How much about a document nobody looked at yet: places of its outline, and pages that have text. */
function doubtCounts(desk: Desk, reading: Extraction | null): Pick<Row, 'outlineDoubts' | 'doubtfulPages' | 'firstDoubtfulPage'> {
  const open = reading ? openDoubts(desk, reading) : [], pages = new Set(open.filter(({ kind }) => isOfPage(kind) && kind !== 'no-text').map(({ pageNumber }) => pageNumber));
  return { outlineDoubts: open.filter(({ kind }) => !isOfPage(kind)).length, doubtfulPages: pages.size, firstDoubtfulPage: pages.size ? Math.min(...pages) : null };
}

/** The laws with their versions and documents. */
export function listInstruments(desk: Desk): Output<'instruments.list'> {
  const versions = desk.store.standing.list<Version>('version').map(({ value }) => value), documents = documentsOf(desk);
  return desk.store.standing.list<Instrument>('instrument').map(({ value: law }) => ({
    ...law, versions: versions.filter((v) => v.instrumentId === law.id).map(({ id, label, draft }) => ({
      id, label, draft, documents: documents.filter((d) => d.versionId === id).map((d) => ({ id: d.id, fileName: d.fileName, role: d.role, language: languageOf(desk, d) })),
    })),
  })).sort((a, b) => (a.name < b.name ? -1 : 1));
}
