import { extname } from 'node:path';
import { operations, type Parsed } from '../../shared/contract/operations.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { memoLanguages, type MemoLanguage } from '../../shared/domain/memo-model.ts';
import { findDocument, subjectOf, type Desk } from './desk.ts';
import { packEvidence } from './export-evidence.ts';
import { composeExchange } from './exchange-work.ts';
import { composeMatrix } from './show-matrix.ts';
import { composeMemo } from './write-memo.ts';

/** A file made for keeping: its bytes (whole, or in pieces that are made as they are asked for), what it is, and under which name it is best kept. */
export interface Download { readonly bytes: Uint8Array | Iterable<Uint8Array>; readonly contentType: string; readonly fileName: string }

const types: Readonly<Record<string, string>> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.pdf': 'application/pdf', '.html': 'text/html; charset=utf-8', '.md': 'text/markdown; charset=utf-8',
  '.json': 'application/json', '.zip': 'application/zip', '.csv': 'text/csv; charset=utf-8', '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.jsonld': 'application/ld+json', '.qdpx': 'application/zip', '.xml': 'application/akn+xml',
};
const typeOf = (fileName: string): string => types[extname(fileName).toLowerCase()] ?? 'application/octet-stream';

/** What can be made, by the word before the ending; each refuses an ending that it does not write. */
const makers: Readonly<Record<string, (desk: Desk, ending: string, query: URLSearchParams) => Promise<Uint8Array>>> = { memo: (desk, ending, query) => composeMemo(desk, ending, { language: languageAsked(query) }), brief: (desk, ending, query) => composeMemo(desk, ending, { language: languageAsked(query), kind: 'brief' }), amendments: (desk, ending, query) => composeMemo(desk, ending, { language: languageAsked(query), kind: 'amendments' }), review: (desk, ending, query) => composeExchange(desk, ending, query.get('document') ?? undefined), matrix: (desk, ending, query) => composeMatrix(desk, ending, asShown(query)) };

/** The language of the memo, as an address says it: `memo.docx?language=fr`. */
function languageAsked(query: URLSearchParams): MemoLanguage | undefined {
  const asked = query.get('language'), language = memoLanguages.find((one) => one === asked);
  if (asked !== null && !language) throw new Failure('invalid-input', `The memo is not written in "${asked}". Use ${memoLanguages.join(', ')}.`);
  return language;
}

/** The filter of the matrix, as an address says it. */
function asShown(query: URLSearchParams): Parsed<'matrix.show'> {
  const parsed = operations['matrix.show'].input.strict().safeParse({ related: query.get('related') !== 'false', ...(query.has('by') ? { by: query.get('by') } : {}), ...Object.fromEntries(['item', 'tier', 'verdict', 'reviewer'].map((name) => [name, query.getAll(name)])) });
  if (!parsed.success) throw new Failure('invalid-input', 'The matrix cannot be filtered so. Show it again and export it anew.');
  return parsed.data;
}

/** Makes a file by its name: `memo.docx`, `brief.pdf?language=fr`, `matrix.csv?tier=core`, `evidence.zip` for all evidence with its register, or `evidence/<document>` for a document's own bytes. */
export async function makeDownload(desk: Desk, asked: string): Promise<Download> {
  const [name = '', query = ''] = asked.split('?', 2);
  const document = /^evidence\/(.+)$/u.exec(name)?.[1];
  if (document !== undefined) {
    const { fileName, sha256 } = findDocument(desk, document);
    const bytes = desk.store.evidence.bytes(sha256);
    if (!bytes) throw new Failure('damaged-file', `The bytes of ${fileName} are missing from this review. Use "lacuna verify" and a backup.`);
    return { bytes, contentType: typeOf(fileName), fileName };
  }
  if (name === 'evidence.zip') return { bytes: packEvidence(desk), contentType: typeOf(name), fileName: `${subjectOf(desk).state} ${name}`.trim() };
  const ending = extname(name), what = name.slice(0, name.length - ending.length);
  if (!Object.hasOwn(makers, what)) throw new Failure('not-found', `There is no download called "${name}".`);
  return { bytes: await makers[what]!(desk, ending, new URLSearchParams(query)), contentType: typeOf(name), fileName: `${subjectOf(desk).state} ${name}`.trim() };
}
