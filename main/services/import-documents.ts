import { statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Input, Output, Parsed } from '../../shared/contract/operations.ts';
import type { Instrument, LawDocument, Version } from '../../shared/domain/evidence.ts';
import { Failure } from '../../shared/domain/failure.ts';
import type { Change } from '../../shared/domain/journal.ts';
import { dropAhead, startAhead } from '../extraction/reading-process.ts';
import type { Extraction } from '../store/extraction-table.ts';
import { decide, type Desk } from './desk.ts';
import { lawFilesAt, problemWith, type LawFile } from './law-files.ts';
import { readDocument } from './read-document.ts';
import { queueRecognition } from './recognise-document.ts';
import { takeInRecognised } from './take-in-recognised.ts';

type Wishes = Parsed<'documents.import'> & { /** Called when a file is read through and its provisions are still to be found. */ readonly onRead?: (() => void) | undefined };
type Row = Output<'documents.import'>[number];

const takenAtOnce = 4 * 2 ** 20;

/** Brings files into the review: keeps their bytes first, then reads each. What fails says why and loses nothing. */
export async function importDocuments(desk: Desk, wishes: Parsed<'documents.import'>): Promise<Row[]> {
  const files = wishes.paths.flatMap((path) => lawFilesAt(desk.uploads, path));
  if (files.length === 0) throw new Failure('not-found', `No PDF, DOCX, HTML, Markdown or text file was found in ${wishes.paths.join(', ')}.`);
  const rows: Row[] = [];
  try {
    startAhead();
    for (const [index, file] of files.entries()) {
      if (desk.signal?.aborted) { rows.push(notBegun(file.name)); continue; }
      const isLast = index === files.length - 1;
      rows.push(await importFile({ ...desk, report: (p) => desk.report({ ...p, what: files.length > 1 ? `${p.what} (file ${index + 1} of ${files.length})` : p.what }) }, file, { ...wishes, onRead: isLast ? undefined : startAhead }));
    }
  } finally { dropAhead(); }
  return rows;
}

const notBegun = (fileName: string): Row => ({ document: '', fileName, state: 'cancelled', pageCount: 0, articles: 0, message: 'Not begun: the import was cancelled.' });

/** What was uploaded has served once it was tried: its bytes are in the review, or will never be. */
async function importFile(desk: Desk, file: LawFile, wishes: Wishes): Promise<Row> {
  try { return await importBytes(desk, file, wishes); } finally { if (file.token) desk.uploads.drop(file.token); }
}

async function importBytes(desk: Desk, { path: file, name: fileName }: LawFile, wishes: Wishes): Promise<Row> {
  const refused = (message: string): Row => ({ document: '', fileName, state: 'failed', pageCount: 0, articles: 0, message });
  const problem = problemWith(statSync(file).size);
  if (problem) return refused(problem);
  const kept = await takeInAndKeep(desk, file, fileName, wishes);
  if (kept instanceof Error) return desk.signal?.aborted ? notBegun(fileName) : refused(`It could not be read from the disk: ${kept.message}.`);
  const { document, wasThere } = kept, reading = wasThere ? desk.store.extractions.get(document.id) : null;
  if (reading?.state !== 'ready') return rowOf(desk, document, fileName, await readAndQueue(desk, document, wishes));
  return { document: document.id, fileName, state: 'already-there', pageCount: reading.pageCount, articles: desk.store.provisions.articles(document.id), message: `The same file is in the review already${document.fileName === fileName ? '' : `, as ${document.fileName}`}. It was not stored twice.` };
}

/** Keeps a file's bytes in the review, unless the same are there; the error where the disk did not give them. They are held no longer than this takes: while the document is read, they would be in memory for nothing. */
async function takeInAndKeep(desk: Desk, file: string, fileName: string, wishes: Wishes): Promise<{ readonly document: LawDocument; readonly wasThere: boolean } | Error> {
  let bytes: Buffer;
  try { bytes = await takeIn(desk, file, fileName); } catch (error) { return error as Error; }
  const sha256 = desk.digest(bytes);
  const there = desk.store.standing.list<LawDocument>('document').find(({ value }) => value.sha256 === sha256)?.value;
  return { document: there ?? keepEvidence(desk, fileName, bytes, sha256, wishes), wasThere: there !== undefined };
}

/** Reads a document, and sets its scanned pages to wait for recognition, which goes on by itself: an import never waits for it. */
async function readAndQueue(desk: Desk, document: LawDocument, { ocr, onRead }: Wishes): Promise<Extraction> {
  const reading = await readDocument(desk, document, onRead);
  queueRecognition(desk, document, ocr);
  return await takeInRecognised(desk, document) ?? reading;
}

/** A file's bytes, said while they are read: a large file, or one on a slow drive, takes a while. */
async function takeIn(desk: Desk, file: string, fileName: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat(), bytes = Buffer.allocUnsafeSlow(size);
    let done = 0;
    while (done < size) {
      desk.signal?.throwIfAborted();
      desk.report({ done, total: size, what: `Taking in ${fileName}`, unit: 'bytes' });
      const { bytesRead } = await handle.read(bytes, done, Math.min(takenAtOnce, size - done), done);
      if (bytesRead === 0) break; // it has become shorter meanwhile: what is there is what is kept
      done += bytesRead;
    }
    return bytes.subarray(0, done);
  } finally { await handle.close(); }
}

function rowOf(desk: Desk, document: LawDocument, fileName: string, reading: Extraction): Row {
  return {
    document: document.id, fileName, state: reading.state === 'ready' ? 'imported' : reading.state === 'cancelled' ? 'cancelled' : 'failed',
    pageCount: reading.pageCount, articles: desk.store.provisions.articles(document.id), message: reading.state === 'ready' ? reading.notes.join(' ') : reading.message,
  };
}

/** Bytes and decision in one transaction: there is never a document without its evidence. */
function keepEvidence(desk: Desk, fileName: string, bytes: Buffer, sha256: string, wishes: Wishes): LawDocument {
  const placed = placeInInstrument(desk, { ...wishes, instrument: wishes.instrument ?? basename(fileName, extname(fileName)) });
  const document: LawDocument = {
    id: sha256.slice(0, 12), versionId: placed.version.id, sha256, sizeBytes: bytes.byteLength, fileName, role: wishes.role, language: wishes.language, source: wishes.source, gazette: wishes.gazette,
    adoptedOn: wishes.adopted, inForceFrom: wishes.inForce, consolidatedAsOf: wishes.consolidated, importedAt: desk.now(), importedBy: desk.by,
  };
  desk.store.transact(() => {
    desk.store.evidence.keep(sha256, bytes);
    decide(desk, [...placed.changes, { topic: 'document', id: document.id, before: null, after: document }]);
  });
  return document;
}

/** The instrument and version by these names, with the changes that make them where they are new. */
export function placeInInstrument(desk: Desk, { instrument, shortName, version, draft, consolidated }: { instrument: string; shortName?: string | undefined; version: string; draft: boolean; consolidated?: Input<'documents.import'>['consolidated'] }): { version: Version; changes: Change[] } {
  const changes: Change[] = [];
  const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
  let law = desk.store.standing.list<Instrument>('instrument').find(({ value }) => sameName(value.name, instrument))?.value;
  if (!law) {
    law = { id: freeId(desk, 'instrument', instrument.trim().toLowerCase()), name: instrument.trim(), shortName: shortName ?? '' };
    changes.push({ topic: 'instrument', id: law.id, before: null, after: law });
  } else if (shortName !== undefined && shortName !== law.shortName) {
    changes.push({ topic: 'instrument', id: law.id, before: law, after: { ...law, shortName } });
  }
  const label = version || (draft ? 'draft' : consolidated ? `consolidated as of ${consolidated}` : 'as imported');
  let found = desk.store.standing.list<Version>('version').find(({ value }) => value.instrumentId === law.id && sameName(value.label, label) && value.draft === draft)?.value;
  if (!found) {
    found = { id: freeId(desk, 'version', `${law.id}\n${label.trim().toLowerCase()}\n${draft}`), instrumentId: law.id, label, draft };
    changes.push({ topic: 'version', id: found.id, before: null, after: found });
  }
  return { version: found, changes };
}

/** An id made from a name, so that two reviewers who name a law alike mean one; another where a law that was since renamed holds it. */
function freeId(desk: Desk, topic: 'instrument' | 'version', name: string): string {
  const id = desk.digest(name).slice(0, 12);
  return desk.store.standing.get(topic, id) === null ? id : desk.digest(`${name}\n${desk.newId()}`).slice(0, 12);
}
