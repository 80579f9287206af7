import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Failure } from '../../shared/domain/failure.ts';
import type { Refusal } from './gate.ts';

const nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
// Pages made here bring their style inside themselves and have no script; the window's files have a policy of their own.
const pages = `${nothing}; style-src 'unsafe-inline'; img-src 'self' data:`;

/** What every answer carries: not kept, not framed, not guessed at, not readable by other pages. */
export const guarded = (more: OutgoingHttpHeaders): OutgoingHttpHeaders => ({
  'Cache-Control': 'no-store', 'Content-Security-Policy': nothing, 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer', 'X-Content-Type-Options': 'nosniff', 'X-Frame-Options': 'DENY', 'Permissions-Policy': 'camera=(), geolocation=(), microphone=()', ...more,
});

/** Sends one of the workbench's own pages. */
export function sendPage(response: ServerResponse, html: string): void {
  response.writeHead(200, guarded({ 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': pages })).end(html);
}

/** Answers with one JSON value. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, guarded({ 'Content-Type': 'application/json; charset=utf-8' })).end(JSON.stringify(value));
}

/** Sends expected trouble: its code and its sentence, never more. */
export function sendFailure(response: ServerResponse, failure: Failure, status: number): void {
  sendJson(response, status, { ok: false, failure: { code: failure.code, sentence: failure.message } });
}

/** Turns a request away with a plain sentence, and lets nothing more of it in. */
export function refuse(request: IncomingMessage, response: ServerResponse, { status, sentence }: Refusal): void {
  const more = { ...(status === 405 ? { Allow: 'GET, POST' } : {}), ...(request.method === 'GET' ? {} : { Connection: 'close' }) };
  const isApi = /^\/(api\/|upload(\?|$))/.test(request.url ?? '');
  const body = isApi ? JSON.stringify({ ok: false, failure: { code: status === 404 ? 'not-found' : 'refused', sentence } }) : `${sentence}\n`;
  response.writeHead(status, guarded({ 'Content-Type': isApi ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8', ...more })).end(body);
}
