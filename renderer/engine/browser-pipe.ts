import type { Input, OperationName, Output } from '../../shared/contract/operations.ts';
import type { FailureCode } from '../../shared/domain/failure.ts';
import { say } from '../text/say.ts';
import { Refusal, type Pipe } from './pipe.ts';
import { hearShared } from './shared-events.ts';

type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly failure: { readonly code: FailureCode; readonly sentence: string } };

/** The pipe of a plain browser: the loopback server of this very origin. */
export function browserPipe(): Pipe {
  return {
    door: 'browser',
    call: async <N extends OperationName>(name: N, input: Input<N>, signal?: AbortSignal): Promise<Output<N>> =>
      await ask(`/api/${name}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(input), ...(signal ? { signal } : {}) }) as Output<N>,
    listen: (hear, lost) => hearShared('/events', hear, lost),
    evidenceAddress: (documentId) => `/evidence/${documentId}`,
    upload: async (file, name, signal, onSent) => {
      const { path } = valueOf(await sendFile(`/upload?name=${encodeURIComponent(name)}`, file, signal, onSent)) as { path: string };
      return path;
    },
    downloadAddress: (name) => `/download/${name}`,
  };
}

async function ask(address: string, request: RequestInit): Promise<unknown> {
  let answer: Answer;
  try {
    answer = await (await fetch(address, request)).json() as Answer;
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw new Refusal('lost', say('frame.lost.gone'));
  }
  return valueOf(answer);
}

function valueOf(answer: Answer): unknown {
  if (!answer.ok) throw new Refusal(answer.failure.code, answer.failure.sentence);
  return answer.value;
}

/** Sends a file's bytes. Not by `fetch`: that does not say how many are through. */
function sendFile(address: string, file: File, signal?: AbortSignal, onSent?: (sentBytes: number) => void): Promise<Answer> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason as Error);
    const request = new XMLHttpRequest(), lost = (): void => reject(new Refusal('lost', say('frame.lost.gone'))), stop = (): void => request.abort();
    const ended = (): void => signal?.removeEventListener('abort', stop);
    signal?.addEventListener('abort', stop);
    request.open('POST', address);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded }) => onSent?.(loaded);
    request.onload = () => { ended(); try { resolve(JSON.parse(request.responseText) as Answer); } catch { lost(); } };
    request.onerror = () => { ended(); lost(); };
    request.onabort = () => { ended(); reject(signal?.reason as Error); };
    request.send(file);
  });
}
