/** A lane: takes the next page that nobody has taken, reads it, and says so, until none is left. */
import { parentPort, workerData } from 'node:worker_threads';
import { Failure } from '../../../shared/domain/failure.ts';
import { openForDrawing } from './draw-page.ts';
import { recognisePage } from './recognise-page.ts';
import type { Lane } from './recognise-pages.ts';
import type { RecognitionMessage } from './recognition-order.ts';
import { Tesseract } from './tesseract.ts';

console.log = console.info = console.warn = console.debug = () => undefined;
const { bytes, order, with: chosen, next } = workerData as Lane;
const tell = (message: RecognitionMessage): void => { parentPort!.postMessage(message); };

try {
  const counter = new Int32Array(next);
  const engine = await Tesseract.open(chosen.map((data) => order.available.find((file) => file.data === data)!).filter(Boolean));
  let knowsDirections: Tesseract | null = null;
  const direction = async (): Promise<Tesseract | null> => (knowsDirections ??= await Tesseract.open([{ data: 'osd', path: order.direction }], 'direction').catch(() => null));
  // pdf.js takes what it is given for its own; each lane has a copy.
  const pdf = await openForDrawing(Uint8Array.from(new Uint8Array(bytes)));
  for (let at = Atomics.add(counter, 0, 1); at < order.pages.length; at = Atomics.add(counter, 0, 1)) {
    const pageIndex = order.pages[at]!;
    tell({ kind: 'begun', pageIndex });
    try {
      tell({ kind: 'recognised', result: await recognisePage(pdf, pageIndex, order.dpi, engine, direction) });
    } catch (error) {
      tell({ kind: 'unreadable', pageIndex, sentence: (error instanceof Error ? error.message : String(error)).slice(0, 300) });
    }
  }
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  tell({ kind: 'failed', code: error.code, sentence: error.message });
}
