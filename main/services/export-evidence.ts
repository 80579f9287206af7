import { mkdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Output, Parsed } from '../../shared/contract/operations.ts';
import type { LawDocument } from '../../shared/domain/evidence.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { largestPackageBytes, packInPieces, type Part } from '../export/pack-in-pieces.ts';
import { documentsOf, subjectOf, type Desk } from './desk.ts';
import { writeWholeFile } from './write-file.ts';

/** Writes every document's bytes under a name of our own making (never the sender's), with a register that tells which is which and a list that `sha256sum -c` checks. */
export async function exportEvidence(desk: Desk, { export: folder }: Parsed<'evidence.export'>): Promise<Output<'evidence.export'>> {
  mkdirSync(folder, { recursive: true });
  const parts = evidenceParts(desk), written: Output<'evidence.export'> = [];
  for (const [index, { name, bytes }] of parts.entries()) {
    desk.signal?.throwIfAborted();
    desk.report({ done: index, total: parts.length, what: 'Writing the evidence' });
    written.push(await writeWholeFile(join(folder, name), bytes()));
  }
  return written;
}

/** The same files as one zip, in pieces: a document's bytes are read when its turn comes. Refused before the first piece where some are missing. */
export function packEvidence(desk: Desk): Iterable<Uint8Array> {
  const documents = documentsOf(desk), kept = new Set(desk.store.evidence.list().map(({ sha256 }) => sha256)), missing = documents.find(({ sha256 }) => !kept.has(sha256));
  if (missing) throw new Failure('damaged-file', `The bytes of ${missing.fileName} are missing from this review. Use "lacuna verify" and a backup.`);
  if (documents.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) > largestPackageBytes) throw new Failure('refused', 'The evidence is larger than one zip file can be (4 GB). Use "lacuna evidence --export FOLDER", which writes file by file.');
  return packInPieces(evidenceParts(desk));
}

function evidenceParts(desk: Desk): Part[] {
  const documents = documentsOf(desk).map((document) => ({ document, name: `${document.id}${endingOf(document)}` }));
  const text = (value: string) => (): Uint8Array => new TextEncoder().encode(value);
  return [
    ...documents.map(({ document, name }): Part => ({ name, bytes: () => desk.store.evidence.bytes(document.sha256)! })),
    { name: 'register.json', bytes: text(`${JSON.stringify({ schema: 'lacuna-evidence/1', review: subjectOf(desk), documents: documents.map(({ document, name }) => ({ file: name, ...document })) }, null, 2)}\n`) },
    { name: 'SHA256SUMS', bytes: text(documents.map(({ document, name }) => `${document.sha256}  ${name}\n`).join('')) },
  ];
}

function endingOf({ fileName }: LawDocument): string {
  const ending = extname(fileName).toLowerCase();
  return /^\.[a-z0-9]{1,5}$/u.test(ending) ? ending : '.bin';
}
