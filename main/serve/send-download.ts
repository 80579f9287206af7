import type { ServerResponse } from 'node:http';
import { Failure } from '../../shared/domain/failure.ts';
import { guarded, sendFailure } from './answer.ts';

/** A file made for keeping: its bytes, what it is, and under which name it is best kept. */
export interface Download { readonly bytes: Uint8Array; readonly contentType: string; readonly fileName: string }

/** Makes a download by its name ("memo.docx", "matrix.csv?tier=core", "evidence/<id>"); a Failure says why it cannot be made. */
export type MakeDownload = (name: string, context: { readonly signal: AbortSignal }) => Promise<Download>;

/** Sends a file for keeping, never for showing. Work whose asker has left is cancelled. */
export async function sendDownload(make: MakeDownload, name: string, response: ServerResponse): Promise<void> {
  const gone = new AbortController();
  response.on('close', () => { if (!response.writableFinished) gone.abort(new Failure('cancelled', 'The browser has left.')); });
  try {
    const { bytes, contentType, fileName } = await make(name, { signal: gone.signal });
    response.writeHead(200, guarded({ 'Content-Type': contentType, 'Content-Length': bytes.byteLength, 'Content-Disposition': kept(fileName) })).end(bytes);
  } catch (error) {
    if (gone.signal.aborted) return;
    if (!(error instanceof Failure) || error.code === 'internal') throw error;
    sendFailure(response, error, error.code === 'not-found' ? 404 : 422);
  }
}

/** The name in the form for every letter, and a plain one for whoever does not know that form. */
function kept(fileName: string): string {
  const plain = fileName.replace(/[^\w .()-]/gu, '_');
  const full = encodeURIComponent(fileName.toWellFormed()).replace(/['()*]/gu, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}
