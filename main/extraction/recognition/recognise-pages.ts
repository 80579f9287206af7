/** The recognising side of a reading process: shares the pages among lanes, each a thread with an engine of its own, and hands on what they say. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Failure } from '../../../shared/domain/failure.ts';
import { openForDrawing } from './draw-page.ts';
import { findData } from './find-data.ts';
import type { RecognitionMessage, RecognitionOrder } from './recognition-order.ts';
import { Tesseract } from './tesseract.ts';

/** What a lane is given. */
export interface Lane { readonly bytes: SharedArrayBuffer; readonly order: RecognitionOrder; readonly with: readonly string[]; /** The next page's place in the order, counted by all lanes. */ readonly next: SharedArrayBuffer }

/** Recognises the ordered pages. An order without pages only loads the data. */
export async function recognisePages(order: RecognitionOrder, bytes: SharedArrayBuffer, tell: (message: RecognitionMessage) => Promise<void>): Promise<void> {
  if (order.pages.length === 0) {
    (await Tesseract.open(order.available.filter(({ data }) => order.with.includes(data)))).close();
    return tell({ kind: 'finished' });
  }
  const chosen = order.with.length > 0 ? order.with : await findData(await openForDrawing(Uint8Array.from(new Uint8Array(bytes))), order);
  const next = new SharedArrayBuffer(4), lanes = Math.max(1, Math.min(order.lanes, 2, order.pages.length, availableParallelism()));
  await Promise.all(Array.from({ length: lanes }, () => runLane({ bytes, order, with: chosen, next }, tell)));
  await tell({ kind: 'finished' });
}

function runLane(workerData: Lane, tell: (message: RecognitionMessage) => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./recognise-lane.ts', import.meta.url), { workerData, resourceLimits: { maxOldGenerationSizeMb: 512 } });
    worker.on('message', (message: RecognitionMessage) => { if (message.kind === 'failed') reject(new Failure(message.code as 'failed', message.sentence)); else void tell(message); });
    worker.on('error', reject);
    worker.on('exit', () => { resolve(); });
  });
}
