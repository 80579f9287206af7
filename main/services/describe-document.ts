import type { Output, Parsed } from '../../shared/contract/operations.ts';
import type { Instrument, LawDocument, Version } from '../../shared/domain/evidence.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { decide, findDocument, type Desk } from './desk.ts';
import { placeInInstrument } from './import-documents.ts';
import { documentRow } from './list-documents.ts';
import { clearedShelf } from './order-instruments.ts';
import { heardLanguage } from './heard-language.ts';
import { outlineDocument } from './keep-outline.ts';

/** Corrects what is said about a document. A new language means a new outline; the bytes and the pages stay. */
export function describeDocument(desk: Desk, wish: Parsed<'documents.describe'>): Output<'documents.describe'> {
  const document = findDocument(desk, wish.document);
  const version = desk.store.standing.get<Version>('version', document.versionId);
  const law = version && desk.store.standing.get<Instrument>('instrument', version.instrumentId);
  const moves = [wish.instrument, wish.shortName, wish.version, wish.draft].some((field) => field !== undefined);
  const placed = moves ? placeInInstrument(desk, { instrument: wish.instrument ?? law?.name ?? document.fileName, shortName: wish.shortName, version: wish.version ?? version?.label ?? '', draft: wish.draft ?? version?.draft ?? false }) : null;
  const after: LawDocument = {
    ...document, versionId: placed?.version.id ?? document.versionId, language: wish.language ?? document.language, role: wish.role ?? document.role, source: wish.source ?? document.source, gazette: wish.gazette ?? document.gazette,
    adoptedOn: wish.adopted ?? document.adoptedOn, inForceFrom: wish.inForce ?? document.inForceFrom, consolidatedAsOf: wish.consolidated ?? document.consolidatedAsOf,
  };
  const changes = [
    ...(placed?.changes ?? []), ...(JSON.stringify(after) === JSON.stringify(document) ? [] : [{ topic: 'document' as const, id: document.id, before: document, after }]),
    ...(after.versionId === document.versionId ? [] : clearedShelf(desk, document)),
  ];
  if (changes.length === 0) throw new Failure('wrong-usage', 'Nothing was given to change. See "lacuna describe --help".');
  decide(desk, changes);
  settleLanguage(desk, after);
  return documentRow(desk, after);
}

/** Outlines a document anew when the language that its outline was made for is no longer the one stated. */
export function settleLanguage(desk: Desk, document: LawDocument): void {
  const reading = desk.store.extractions.get(document.id);
  if (reading?.state !== 'ready' || (document.language && reading.language.startsWith(document.language))) return;
  const heard = heardLanguage(desk, document, reading.notes);
  if (heard.language !== reading.language) outlineDocument(desk, document, { ...reading, ...heard });
}
