import { mkdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Output, Parsed } from '../../shared/contract/operations.ts';
import { documentsOf, subjectOf, type Desk } from './desk.ts';
import { writeWholeFile } from './write-file.ts';

/** Writes every document's bytes under a name of our own making (never the sender's), with a register that tells which is which and a list that `sha256sum -c` checks. */
export async function exportEvidence(desk: Desk, { export: folder }: Parsed<'evidence.export'>): Promise<Output<'evidence.export'>> {
  mkdirSync(folder, { recursive: true });
  const documents = documentsOf(desk);
  const written: Output<'evidence.export'> = [];
  const register: unknown[] = [];
  let digests = '';
  for (const [index, document] of documents.entries()) {
    desk.signal?.throwIfAborted();
    desk.report({ done: index, total: documents.length, what: 'Writing the evidence' });
    const ending = /^\.[a-z0-9]{1,5}$/u.test(extname(document.fileName).toLowerCase()) ? extname(document.fileName).toLowerCase() : '.bin';
    const name = `${document.id}${ending}`;
    written.push(await writeWholeFile(join(folder, name), desk.store.evidence.bytes(document.sha256)!));
    register.push({ file: name, ...document });
    digests += `${document.sha256}  ${name}\n`;
  }
  const text = (value: string): Uint8Array => new TextEncoder().encode(value);
  written.push(await writeWholeFile(join(folder, 'register.json'), text(`${JSON.stringify({ schema: 'lacuna-evidence/1', review: subjectOf(desk), documents: register }, null, 2)}\n`)));
  written.push(await writeWholeFile(join(folder, 'SHA256SUMS'), text(digests)));
  return written;
}
