import type { IncomingMessage, ServerResponse } from 'node:http';
import { Failure } from '../../shared/domain/failure.ts';
import { guarded, refuse, sendFailure } from './answer.ts';
import { readRange } from './read-range.ts';

export interface Evidence { readonly bytes: Uint8Array; readonly contentType: string }

/** Gives a document's bytes; null, or a Failure, where there is none. */
export type ReadEvidence = (documentId: string) => Evidence | null | Promise<Evidence | null>;

// A browser's own PDF viewer is an embedded object with inline style; a PDF has no script of this origin.
const viewer = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const sandbox = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** Sends a document's bytes, whole or the range asked for. */
export async function sendEvidence(read: ReadEvidence, documentId: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  let evidence: Evidence | null;
  try {
    evidence = await read(documentId);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return sendFailure(response, error, error.code === 'not-found' ? 404 : 422);
  }
  if (!evidence) return refuse(request, response, { status: 404, sentence: 'There is no such document in the review.' });
  const { bytes } = evidence;
  const headers = guarded({ 'Accept-Ranges': 'bytes', ...shownAs(evidence.contentType, documentId) });
  // Nothing here has a validator, so a range that depends on one is answered with the whole.
  const range = request.headers['if-range'] === undefined ? readRange(request.headers.range, bytes.length) : null;
  if (range === 'outside') return void response.writeHead(416, { ...headers, 'Content-Range': `bytes */${bytes.length}`, 'Content-Length': 0 }).end();
  if (!range) return void response.writeHead(200, { ...headers, 'Content-Length': bytes.length }).end(bytes);
  const { start, end } = range;
  response.writeHead(206, { ...headers, 'Content-Range': `bytes ${start}-${end - 1}/${bytes.length}`, 'Content-Length': end - start }).end(bytes.subarray(start, end));
}

/** Somebody else's file in our origin: only PDF and plain text are shown; HTML as its source; the rest is downloaded. */
function shownAs(contentType: string, documentId: string): Record<string, string> {
  const type = /^[a-z]+\/[a-z0-9.+-]+/i.exec(contentType)?.[0].toLowerCase() ?? '';
  if (type === 'application/pdf') return { 'Content-Type': type, 'Content-Security-Policy': viewer, 'Content-Disposition': `inline; filename="${documentId}.pdf"` };
  if (type.startsWith('text/')) return { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Security-Policy': sandbox, 'Content-Disposition': 'inline' };
  return { 'Content-Type': 'application/octet-stream', 'Content-Security-Policy': sandbox, 'Content-Disposition': `attachment; filename="${documentId}"` };
}
