import type { IncomingMessage, ServerResponse } from 'node:http';
import { Failure } from '../../shared/domain/failure.ts';
import { refuse, sendFailure, sendJson } from './answer.ts';
import type { Dispatch } from './serve.ts';

/** A memo's longest reason fits many times over; a file never comes this way. */
export const largestBodyBytes = 8 * 1024 * 1024;

/** Carries out one operation for the browser. Work whose asker has left is cancelled. */
export async function answerOperation(dispatch: Dispatch, name: string, request: IncomingMessage, response: ServerResponse, log: (surprise: unknown) => void): Promise<void> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) return refuse(request, response, { status: 415, sentence: 'Send the input as application/json.' });
  const tooLarge = { status: 413, sentence: `The input is larger than ${largestBodyBytes / 1024 / 1024} MB. Import large texts as files.` };
  if (Number(request.headers['content-length'] ?? 0) > largestBodyBytes) return refuse(request, response, tooLarge);

  const gone = new AbortController();
  response.on('close', () => { if (!response.writableFinished) gone.abort(new Failure('cancelled', 'The browser has left.')); });
  try {
    if (request.headers.expect) response.writeContinue();
    const body = await readBody(request);
    if (body === null) return refuse(request, response, tooLarge);
    const value = await dispatch(name, parseInput(body), { signal: gone.signal });
    if (!gone.signal.aborted) sendJson(response, 200, { ok: true, value: value ?? null });
  } catch (error) {
    if (gone.signal.aborted || response.destroyed || (request.destroyed && !request.complete)) return;
    if (!(error instanceof Failure)) throw error;
    if (error.code === 'internal') log(error);
    sendFailure(response, error, statusOf(error));
  }
}

const statusOf = (failure: Failure): number => (failure.code === 'internal' ? 500 : failure.code === 'not-found' ? 404 : failure.code === 'invalid-input' ? 400 : 422);

/** The body's bytes; null as soon as there are too many, whatever its length claimed to be. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  // The stream stays open when we stop reading: the sender must still hear why.
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    size += (part as Buffer).length;
    if (size > largestBodyBytes) return null;
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}

function parseInput(body: Buffer): unknown {
  if (body.length === 0) return {};
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new Failure('invalid-input', 'The input is not JSON in UTF-8.');
  }
}
