import { Worker } from 'node:worker_threads';
import { Failure } from '../../../shared/domain/failure.ts';
import { inflateAtOnce } from '../pdf/inflate-at-once.ts';
import { layoutVersion } from '../layout/lay-out-page.ts';
import type { OpenPdf } from '../pdf/open-pdf.ts';
import { forgetShown, openPdf, parsingHalf, pdfLibrary } from '../pdf/open-pdf.ts';
import type { ReadingOrder } from './frames.ts';
import { mayReplaceInStructure } from '../pdf/replaced-in-structure.ts';
import { onceAsked } from './once-asked.ts';
import { sendPage, tell } from './outgoing-frames.ts';
import { PageShare } from './page-share.ts';
import { readPdfPage } from './read-pdf-page.ts';

/** Below this many pages a second thread costs more to start than it saves; above this size its copies of the file's objects cost too much. */
const pagesWorthAThread = 64, largestShared = 200 * 1024 * 1024;
/** A file of this many bytes is most likely long: its second thread loads pdf.js while the first one does, and is sent away if the file is short after all. */
const bytesOfALongFile = 1024 * 1024;

/** What the second thread is given. */
export interface SecondThread { readonly bytes: SharedArrayBuffer; readonly share: SharedArrayBuffer; readonly charactersPerPage: number }

/** Loads what reading a PDF needs. */
export async function prepare(): Promise<void> { await Promise.all([pdfLibrary(), parsingHalf()]); }

/** Reads a PDF on this thread and, when it is long, on a second one. Pages leave in nearly their order. */
export async function readPdf(order: ReadingOrder, bytes: SharedArrayBuffer): Promise<void> {
  inflateAtOnce();
  const shared = new PageShare(2), mayShare = order.sizeBytes <= largestShared;
  const startSecond = (): Second => startSecondThread({ bytes, share: shared.memory, charactersPerPage: order.charactersPerPage }, order.heapMegabytes, shared);
  let second = mayShare && order.sizeBytes >= bytesOfALongFile ? startSecond() : null;
  const pdf = await openPdf(new Uint8Array(bytes));
  const pageCount = pdf.numPages;
  if (pageCount > order.pages) throw new Failure('refused', `This PDF has ${pageCount.toLocaleString('en')} pages; the limit is ${order.pages.toLocaleString('en')}. Split it into parts and import those.`);
  const extractor = `pdfjs-dist ${(await pdfLibrary()).version}, layout ${layoutVersion}`, from = order.extractor === extractor ? Math.min(order.from, pageCount) : 0;
  await tell({ kind: 'opened', pageCount, title: await titleOf(pdf), labels: await labelsOf(pdf), extractor, from });
  if (pageCount - from < pagesWorthAThread) { second?.dismiss(); second = null; } else if (mayShare) second ??= startSecond();
  second?.begin(from);
  const asksStructure = onceAsked(() => mayReplaceInStructure(new Uint8Array(bytes)));
  const share = second ? shared : new PageShare(1);
  await Promise.all([second?.done, share.work(0, from, pageCount, async (pageIndex) => {
    await sendPage(await readPdfPage(pdf, pageIndex, order.charactersPerPage, asksStructure));
    share.sent();
    await turn();
  }, () => forgetShown(pdf))]);
  await tell({ kind: 'finished', notes: [] });
}

/** What is written to a pipe is through at once, and pages are read without waiting for anything: only a turn of the loop lets the second thread's pages pass, for which it waits. */
const turn = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

interface Second { /** Settles when its share is read and sent. */ readonly done: Promise<void>; begin(from: number): void; dismiss(): void }

function startSecondThread(workerData: SecondThread, heapMegabytes: number, share: PageShare): Second {
  const worker = new Worker(new URL('./read-pdf-thread.ts', import.meta.url), { workerData, resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 24 } });
  const done = new Promise<void>((resolve, reject) => {
    worker.on('message', (page: Uint8Array) => { void sendPage(page).then(() => { share.sent(); }); });
    worker.on('error', (error: Error & { code?: string }) => {
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Failure('failed', 'Reading this file was stopped because it needed too much memory. Open it in a PDF program and print it to a new PDF, or split it.') : error);
    });
    worker.on('exit', () => { resolve(); });
  });
  done.catch(() => undefined); // heard where the pages are shared; a file that the first thread cannot open either says so there
  return { done, begin: (from) => { worker.postMessage(from); }, dismiss: () => { void worker.terminate(); } };
}

async function titleOf(pdf: OpenPdf): Promise<string> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} as Readonly<Record<string, unknown>> }));
  const title = typeof info['Title'] === 'string' ? info['Title'].normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 300) : '';
  // What a word processor puts there by itself is a file's name, not a law's.
  return /^(?:microsoft word|untitled|document\d*$)|\.(?:docx?|pdf|rtf|qxd|indd|odt)$/i.test(title) ? '' : title;
}

async function labelsOf(pdf: OpenPdf): Promise<readonly string[] | null> {
  const labels = await pdf.getPageLabels().catch(() => null);
  return labels?.some((label, i) => label !== String(i + 1)) ? labels.map((label) => label.slice(0, 32)) : null;
}
