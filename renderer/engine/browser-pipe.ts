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
    upload: async (file, name, signal) => {
      const { path } = await ask(`/upload?name=${encodeURIComponent(name)}`, { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: file, ...(signal ? { signal } : {}) }) as { path: string };
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
  if (!answer.ok) throw new Refusal(answer.failure.code, answer.failure.sentence);
  return answer.value;
}
