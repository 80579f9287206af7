import { extname } from 'node:path';
import { Failure } from '../../shared/domain/failure.ts';
import { findDocument, subjectOf, type Desk } from './desk.ts';
import { composeMatrix } from './show-matrix.ts';
import { composeMemo } from './write-memo.ts';

/** A file made for keeping: its bytes, what it is, and under which name it is best kept. */
export interface Download { readonly bytes: Uint8Array; readonly contentType: string; readonly fileName: string }

const types: Readonly<Record<string, string>> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.pdf': 'application/pdf', '.html': 'text/html; charset=utf-8', '.md': 'text/markdown; charset=utf-8',
  '.json': 'application/json', '.csv': 'text/csv; charset=utf-8', '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const typeOf = (fileName: string): string => types[extname(fileName).toLowerCase()] ?? 'application/octet-stream';

/** What can be made, by the word before the ending; each refuses an ending that it does not write. */
const makers: Readonly<Record<string, (desk: Desk, ending: string) => Promise<Uint8Array>>> = { memo: composeMemo, matrix: composeMatrix };

/** Makes a file by its name: `memo.docx`, `matrix.csv`, or `evidence/<document>` for a document's own bytes. */
export async function makeDownload(desk: Desk, name: string): Promise<Download> {
  const document = /^evidence\/(.+)$/u.exec(name)?.[1];
  if (document !== undefined) {
    const { fileName, sha256 } = findDocument(desk, document);
    const bytes = desk.store.evidence.bytes(sha256);
    if (!bytes) throw new Failure('damaged-file', `The bytes of ${fileName} are missing from this review. Use "lacuna verify" and a backup.`);
    return { bytes, contentType: typeOf(fileName), fileName };
  }
  const ending = extname(name), what = name.slice(0, name.length - ending.length);
  if (!Object.hasOwn(makers, what)) throw new Failure('not-found', `There is no download called "${name}".`);
  return { bytes: await makers[what]!(desk, ending), contentType: typeOf(name), fileName: `${subjectOf(desk).state} ${name}`.trim() };
}
