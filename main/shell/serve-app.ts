import { readFile } from 'node:fs/promises';
import { windowPolicy } from '../../shared/contract/content-policy.ts';
import type { EvidencePiece } from '../engine/host-protocol.ts';
import { missingWindow } from '../serve/missing-window.ts';
import { readRange } from '../serve/read-range.ts';
import { windowHeader } from './guard-session.ts';
import type { OwnFile } from './own-files.ts';

/** Gives a piece of a document's bytes out of the review that a window shows; null where there is none. */
export type AskEvidence = (windowId: number, document: string, range: { readonly start: number; readonly end: number } | null) => Promise<EvidencePiece | null>;

const nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const guidePolicy = `${nothing}; style-src 'self'; img-src 'self'; font-src 'self'`;

const headers = (more: Readonly<Record<string, string>>): Record<string, string> => ({
  'Cache-Control': 'no-store', 'Content-Security-Policy': nothing, 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer', 'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin', 'Permissions-Policy': 'camera=(), geolocation=(), microphone=()', ...more,
});
const refuse = (status: number): Response => new Response(null, { status, headers: headers({}) });

/** Answers the program's own addresses: files from the list, and evidence out of the review of the window that asks. Nothing else is there. */
export function serveApp(files: ReadonlyMap<string, OwnFile>, evidence: AskEvidence): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    const { host, pathname } = new URL(request.url);
    if (host !== 'lacuna') return refuse(404);
    const file = files.get(pathname === '/' ? '/index.html' : pathname);
    if (file) return await sendFile(file, pathname.startsWith('/help/') ? guidePolicy : windowPolicy);
    if (pathname === '/index.html') return new Response(missingWindow, { headers: headers({ 'Content-Type': 'text/html; charset=utf-8' }) });
    const document = /^\/evidence\/([A-Za-z0-9_-]{1,128})$/.exec(pathname)?.[1];
    return document ? await sendEvidence(request, document, evidence) : refuse(404);
  };
}

async function sendFile({ place, contentType }: OwnFile, policy: string): Promise<Response> {
  const bytes = await readFile(place).catch(() => null);
  return bytes ? new Response(bytes, { headers: headers({ 'Content-Type': contentType, 'Content-Security-Policy': policy }) }) : refuse(404);
}

/** A document's bytes, whole or the range asked for. Somebody else's file in our origin: only ever data for a script of ours, never a page. */
async function sendEvidence(request: Request, document: string, evidence: AskEvidence): Promise<Response> {
  const windowId = Number(request.headers.get(windowHeader) ?? NaN), header = request.headers.get('range') ?? undefined;
  // How much there is says whether the range exists.
  const whole = header === undefined, first = await evidence(windowId, document, whole ? null : { start: 0, end: 0 });
  if (!first) return refuse(404);
  const { sizeBytes } = first, type = first.contentType.startsWith('application/pdf') ? 'application/pdf' : 'application/octet-stream';
  const shown = headers({ 'Accept-Ranges': 'bytes', 'Content-Type': type, 'Content-Security-Policy': `${nothing}; sandbox`, 'Content-Disposition': 'attachment' });
  const range = whole ? null : readRange(header, sizeBytes);
  if (range === 'outside') return new Response(null, { status: 416, headers: { ...shown, 'Content-Range': `bytes */${sizeBytes}` } });
  const wanted = range ?? { start: 0, end: sizeBytes };
  const piece = whole ? first : await evidence(windowId, document, wanted);
  if (!piece) return refuse(404);
  const length = { 'Content-Length': String(piece.bytes.length) };
  const body = new Uint8Array(piece.bytes);
  return range ? new Response(body, { status: 206, headers: { ...shown, ...length, 'Content-Range': `bytes ${range.start}-${range.end - 1}/${sizeBytes}` } }) : new Response(body, { headers: { ...shown, ...length } });
}
