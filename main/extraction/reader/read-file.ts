/**
 * The reading process: one file's bytes come in, its pages go out (`way.ts`). It has no path, no database and no
 * network; whoever started it watches its time and memory and ends it.
 */
import { Failure } from '../../../shared/domain/failure.ts';
import type { ReadingOrder } from './frames.ts';
import { tell } from './outgoing-frames.ts';
import { incoming } from './way.ts';

for (const door of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) Reflect.deleteProperty(globalThis, door);
// Libraries print warnings about odd files; standard output belongs to the frames.
console.log = console.info = console.warn = console.debug = () => undefined;

/** No order after so long: the process was started ahead of its file, and has the time to load what most files need. */
const aheadMs = 25;
const early = setTimeout(() => { void import('./read-pdf.ts').then(({ prepare }) => prepare()).catch(() => undefined); }, aheadMs);

try {
  const { order, bytes } = await receive();
  if (order.recognise) await (await import('../recognition/recognise-pages.ts')).recognisePages(order.recognise, bytes, tell);
  else if (order.format === 'pdf') await (await import('./read-pdf.ts')).readPdf(order, bytes);
  else await (await import('./read-flowing-text.ts')).readFlowingText(order, new Uint8Array(bytes));
} catch (error) {
  if (error instanceof Failure) await tell({ kind: 'failed', code: error.code, sentence: error.message });
  else await tell({ kind: 'crashed', sentence: String(error instanceof Error ? error.stack : error).slice(0, 2000) });
}
process.exit(0);

/** The order line, then the file, into memory that the reading threads share: one copy for all of them. */
async function receive(): Promise<{ order: ReadingOrder; bytes: SharedArrayBuffer }> {
  let head = Buffer.alloc(0), order: ReadingOrder | null = null, memory = new SharedArrayBuffer(0), at = 0;
  for await (const chunk of incoming) {
    let piece = chunk;
    if (!order) {
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf(10);
      if (end < 0) continue;
      order = JSON.parse(head.toString('utf8', 0, end)) as ReadingOrder;
      clearTimeout(early);
      memory = new SharedArrayBuffer(order.sizeBytes);
      piece = head.subarray(end + 1);
    }
    new Uint8Array(memory).set(piece, at);
    at += piece.length;
    if (at === order.sizeBytes) break;
  }
  if (!order || at !== order.sizeBytes) throw new Error('The file did not arrive whole.');
  return { order, bytes: memory };
}
