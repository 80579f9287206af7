import { parentPort, workerData, Worker } from 'node:worker_threads';
import type { Cancellation } from '../../../shared/contract/operation.ts';
import { Failure, type FailureCode } from '../../../shared/domain/failure.ts';
import type { MemoAsRead, ProvenFormat } from '../../../shared/domain/memo-proof.ts';

interface Order { readonly memoFile: { readonly bytes: Uint8Array; readonly format: ProvenFormat } }
type Answer = { readonly memo: MemoAsRead } | { readonly failure: { readonly code: FailureCode; readonly sentence: string } };

/** Longer and larger than any memo needs: what goes beyond was made to do harm. */
const longestMs = 120_000, heapMegabytes = 600;
const tooDear = 'Reading this memo takes more time or memory than any memo needs, so it was given up. Export the memo again and verify that.';

/** Reads a memo's file in a thread of its own, which is stopped when it needs more time or memory than a memo can. */
export function readMemoFile(bytes: Uint8Array, format: ProvenFormat, signal?: Cancellation): Promise<MemoAsRead> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new Worker(new URL(import.meta.url), { workerData: { memoFile: { bytes, format } } satisfies Order, resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } });
    const end = (settle: () => void): void => { clearTimeout(clock); signal?.removeEventListener('abort', cancel); settle(); void worker.terminate(); };
    const cancel = (): void => { end(() => { reject(signal!.reason); }); };
    const clock = setTimeout(() => { end(() => { reject(new Failure('refused', tooDear)); }); }, longestMs);
    signal?.addEventListener('abort', cancel);
    worker.once('message', (answer: Answer) => { end(() => { if ('memo' in answer) resolve(answer.memo); else reject(new Failure(answer.failure.code, answer.failure.sentence)); }); });
    worker.once('error', (error: Error & { code?: string }) => { end(() => { reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Failure('refused', tooDear) : error); }); });
    worker.once('exit', () => { end(() => { reject(new Failure('refused', tooDear)); }); });
  });
}

async function read({ bytes, format }: Order['memoFile']): Promise<MemoAsRead> {
  switch (format) {
    case 'docx': return (await import('./read-memo-docx.ts')).readMemoDocx(bytes);
    case 'html': return (await import('./read-memo-html.ts')).readMemoHtml(bytes);
    case 'json': return (await import('./read-memo-json.ts')).readMemoJson(bytes);
    case 'pdf': return await (await import('./read-memo-pdf.ts')).readMemoPdf(bytes);
  }
}

const order = (workerData as Partial<Order> | null)?.memoFile;
if (parentPort && order) {
  const port = parentPort;
  const answer = await read(order).then((memo): Answer => ({ memo }), (error: unknown): Answer => ({ failure: error instanceof Failure ? { code: error.code, sentence: error.message } : { code: 'damaged-file', sentence: `This memo is damaged and cannot be read (${error instanceof Error ? error.message.slice(0, 200) : 'unknown reason'}). Export it again.` } }));
  port.postMessage(answer);
}
