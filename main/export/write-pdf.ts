import { Worker } from 'node:worker_threads';
import type { Cancellation } from '../../shared/contract/operation.ts';
import type { Memo } from '../../shared/domain/memo-model.ts';

/**
 * The memo as a tagged PDF (PDF/UA-1) with outline, links, footnotes and repeated table heads, set by Typst in a thread of its own: a long memo
 * takes seconds, and the engine answers meanwhile. Cancelled, it ends at once for its caller; the thread stops when the compiler next looks up.
 */
export function writePdf(memo: Memo, signal?: Cancellation): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new Worker(new URL('./typeset-memo.ts', import.meta.url), { workerData: memo });
    const cancel = (): void => { reject(signal!.reason); void worker.terminate(); };
    signal?.addEventListener('abort', cancel);
    const done = (): void => signal?.removeEventListener('abort', cancel);
    worker.once('message', (bytes: Uint8Array) => { done(); resolve(bytes); });
    worker.once('error', (error) => { done(); reject(error); });
    worker.once('exit', () => { done(); reject(new Error('The typesetting ended without a PDF.')); });
  });
}
