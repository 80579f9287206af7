import { Worker } from 'node:worker_threads';
import type { Cancellation } from '../../shared/contract/operation.ts';
import type { OutlineMade, OutlineTask } from './make-outline.ts';

/** Makes an outline in a thread of its own, so that questions are answered meanwhile. Cancelling ends the thread. */
export function outlineAside(task: OutlineTask, signal?: Cancellation): Promise<OutlineMade> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./outline-thread.ts', import.meta.url), { workerData: task });
    const stop = (): void => { reject(signal!.reason as Error); void worker.terminate(); };
    signal?.addEventListener('abort', stop);
    worker.once('message', resolve).once('error', reject).once('exit', (code) => {
      signal?.removeEventListener('abort', stop);
      reject(new Error(`The thread that makes outlines ended with ${code}.`)); // of no effect where it had answered
    });
  });
}
