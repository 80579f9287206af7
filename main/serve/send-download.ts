import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Failure } from '../../shared/domain/failure.ts';
import { guarded, sendFailure } from './answer.ts';

/** A file made for keeping: its bytes (whole, or in pieces that are made as they are asked for), what it is, and under which name it is best kept. */
export interface Download { readonly bytes: Uint8Array | Iterable<Uint8Array>; readonly contentType: string; readonly fileName: string }

/** Makes a download by its name ("memo.docx", "matrix.csv?tier=core", "evidence/<id>"); a Failure says why it cannot be made. */
export type MakeDownload = (name: string, context: { readonly signal: AbortSignal }) => Promise<Download>;

/** Sends a file for keeping, never for showing. Work whose asker has left is cancelled. */
export async function sendDownload(make: MakeDownload, name: string, response: ServerResponse): Promise<void> {
  const gone = new AbortController();
  response.on('close', () => { if (!response.writableFinished) gone.abort(new Failure('cancelled', 'The browser has left.')); });
  try {
    const { bytes, contentType, fileName } = await make(name, { signal: gone.signal });
    const headers = { 'Content-Type': contentType, 'Content-Disposition': kept(fileName) };
    if (bytes instanceof Uint8Array) return void response.writeHead(200, guarded({ ...headers, 'Content-Length': bytes.byteLength })).end(bytes);
    response.writeHead(200, guarded(headers));
    // No faster than the browser takes it; what breaks off on the way ends the answer, so that no half file looks whole.
    await pipeline(Readable.from(bytes, { objectMode: false, highWaterMark: 2 ** 20 }), response);
  } catch (error) {
    if (gone.signal.aborted) return;
    if (response.headersSent) { response.destroy(); throw error; }
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
