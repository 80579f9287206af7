import { mkdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Output, Parsed } from '../../shared/contract/operations.ts';
import type { LawDocument } from '../../shared/domain/evidence.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { visibleText } from '../../shared/domain/visible-text.ts';
import { largestPackageBytes, packInPieces, type Part } from '../export/pack-in-pieces.ts';
import { documentsOf, subjectOf, type Desk } from './desk.ts';
import { writeWholeFile } from './write-file.ts';

/**
 * Writes the evidence as a bag (BagIt 1.0, RFC 8493): every document's bytes under a name of our own making (never the sender's), a register that tells which is which,
 * and manifests that any BagIt tool, or `sha256sum -c`, checks. The same review gives the same bytes.
 */
export async function exportEvidence(desk: Desk, { export: folder }: Parsed<'evidence.export'>): Promise<Output<'evidence.export'>> {
  mkdirSync(join(folder, 'data'), { recursive: true });
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
  return packInPieces(evidenceParts(desk).map((part) => ({ ...part, name: `evidence/${part.name}` })));
}

function evidenceParts(desk: Desk): Part[] {
  const documents = documentsOf(desk).map((document, i) => ({ document, name: `${/^[\w-]{1,100}$/u.test(document.id) ? document.id : `document-${i + 1}`}${endingOf(document)}` })), subject = subjectOf(desk);
  const utf8 = (value: string): Uint8Array => new TextEncoder().encode(value);
  const tagFile = (name: string, value: string): Part & { readonly sha256: string } => ({ name, bytes: () => utf8(value), sha256: desk.digest(utf8(value)) });
  const register = utf8(`${JSON.stringify({ schema: 'lacuna-evidence/1', review: subject, documents: documents.map(({ document, name }) => ({ file: name, ...document })) }, null, 2)}\n`);
  const octets = documents.reduce((sum, { document }) => sum + document.sizeBytes, register.byteLength), last = desk.store.journal.last()?.at ?? '';
  const tagFiles = [
    tagFile('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'),
    tagFile('bag-info.txt', Object.entries({ 'External-Description': `Evidence of the review of ${subject.state}`, 'Bagging-Date': last.slice(0, 10), 'Bag-Software-Agent': desk.program, 'Payload-Oxum': `${octets}.${documents.length + 1}` })
      .filter(([, value]) => value).map(([label, value]) => `${label}: ${visibleText(value).replace(/\s+/gu, ' ')}\n`).join('')),
    tagFile('manifest-sha256.txt', [...documents.map(({ document, name }) => `${document.sha256}  data/${name}\n`), `${desk.digest(register)}  data/register.json\n`].join('')),
  ];
  return [
    ...tagFiles.map(({ name, bytes }): Part => ({ name, bytes })),
    ...documents.map(({ document, name }): Part => ({ name: `data/${name}`, bytes: () => desk.store.evidence.bytes(document.sha256)! })),
    { name: 'data/register.json', bytes: () => register },
    tagFile('tagmanifest-sha256.txt', tagFiles.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')),
  ];
}

function endingOf({ fileName }: LawDocument): string {
  const ending = extname(fileName).toLowerCase();
  return /^\.[a-z0-9]{1,5}$/u.test(ending) ? ending : '.bin';
}
