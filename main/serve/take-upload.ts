import { createWriteStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { Failure } from '../../shared/domain/failure.ts';
import { refuse, sendFailure, sendJson } from './answer.ts';

/** Where a file that comes in may be put: under a name of the program's own, to be imported under its token. */
export interface Shelf {
  begin(name: string): { readonly token: string; readonly file: string };
  drop(token: string): void;
}

export const largestUploadBytes = 300 * 1024 * 1024;
const tooLarge = { status: 413, sentence: 'The file is larger than 300 MB. Split it, or reduce the resolution of its images, and import the parts.' };

/** Takes a file's bytes and answers with the token that `documents.import` accepts as a path. What breaks off or is too large leaves nothing behind. */
export async function takeUpload(shelf: Shelf, url: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!/^application\/octet-stream\s*(;|$)/i.test(request.headers['content-type'] ?? '')) return refuse(request, response, { status: 415, sentence: 'Send the file as application/octet-stream.' });
  const name = new URLSearchParams(url.slice(url.indexOf('?') + 1)).get('name') ?? '';
  if (name === '' || name.length > 4_096) return refuse(request, response, { status: 400, sentence: 'Send the file with its name.' });
  if (Number(request.headers['content-length'] ?? 0) > largestUploadBytes) return refuse(request, response, tooLarge);
  if (request.headers.expect) response.writeContinue();

  const { token, file } = shelf.begin(name);
  try {
    await pipeline(async function* () {
      let size = 0;
      // The stream stays open when we stop reading: the sender must still hear why.
      for await (const part of request.iterator({ destroyOnReturn: false })) {
        size += (part as Buffer).length;
        if (size > largestUploadBytes) throw new Failure('refused', tooLarge.sentence);
        yield part as Buffer;
      }
    }, createWriteStream(file, { flags: 'wx', mode: 0o600 }));
    sendJson(response, 200, { ok: true, value: { path: token } });
  } catch (error) {
    shelf.drop(token);
    if (response.destroyed || (request.destroyed && !request.complete)) return;
    if (error instanceof Failure) return refuse(request, response, tooLarge);
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'ENOSPC' && code !== 'EDQUOT') throw error;
    sendFailure(response, new Failure('disk-full', 'The disk is full: the file was not taken in. Free some space and try again.'), 422);
  }
}
