import type { Output, Parsed } from '../../shared/contract/operations.ts';
import { closing } from '../../shared/contract/operation.ts';
import type { LawDocument } from '../../shared/domain/evidence.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { chooseData } from '../extraction/recognition/choose-data.ts';
import { dataOnShelf, directionData } from '../extraction/recognition/data-shelf.ts';
import { isBetter, pagesNeedingRecognition } from '../extraction/recognition/needs-recognition.ts';
import type { RecognisedPage } from '../extraction/recognition/recognition-order.ts';
import { runRecogniser } from '../extraction/recognition/run-recogniser.ts';
import { engineName } from '../extraction/recognition/tesseract.ts';
import { programFolder } from '../store/program-folder.ts';
import { findDocument, readingOf, type Desk } from './desk.ts';
import { documentRow } from './list-documents.ts';
import { takeInRecognised } from './take-in-recognised.ts';

/** Two engines at most: the reader and the window want the rest of the machine. */
const lanes = 2;
const dotsPerInch = 300;
/** How long recognised pages wait before the outline takes them in, while others are still being read. */
const takeInEveryMs = 90_000;

/** Where recognition data that the user installed are kept. */
export const recognitionFolder = (): string => programFolder('recognition');

/** Sets a document's pages to be recognised as an import wishes: those that need it, all, or none. Says how many wait. */
export function queueRecognition(desk: Desk, document: LawDocument, ocr: 'auto' | 'never' | 'always'): number {
  const reading = desk.store.extractions.get(document.id);
  if (ocr === 'never' || reading?.state !== 'ready' || reading.format !== 'pdf') return 0;
  const pages = desk.store.pages.list(document.id), known = new Set(desk.store.recognitions.list(document.id).map(({ pageIndex }) => pageIndex));
  const wanted = (ocr === 'always' ? pages.map(({ pageIndex }) => pageIndex) : pagesNeedingRecognition(pages)).filter((pageIndex) => !known.has(pageIndex));
  desk.store.transact(() => { desk.store.recognitions.wait(document.id, wanted); });
  return wanted.length;
}

/** Recognises the pages that wait, and what else is wished, page by page. Each is kept as soon as it is read; cancelling stops between pages and loses none. */
export async function recogniseDocument(desk: Desk, wish: Parsed<'documents.recognise'>): Promise<Output<'documents.recognise'>> {
  const document = findDocument(desk, wish.document), reading = readingOf(desk, document);
  if (reading.format !== 'pdf') throw new Failure('wrong-usage', `${document.fileName} is not a PDF: its text needs no recognition.`);
  const { recognitions } = desk.store;
  desk.store.transact(() => { choosePages(desk, document, wish, reading.pageCount); });
  const pages = recognitions.list(document.id).filter(({ state }) => state === 'waiting').map(({ pageIndex }) => pageIndex);
  try {
    if (pages.length > 0) await recognise(desk, document, pages, wish.pages !== '' || wish.all || wish.again);
    await takeInRecognised(desk, document);
  } catch (error) {
    // A review that is closed goes on by itself when it is opened again; what a person stopped waits for a person.
    if (desk.signal?.reason === closing) throw error;
    desk.store.transact(() => {
      recognitions.stop(document.id, error instanceof Failure && error.code !== 'cancelled' ? error.message : '');
      desk.store.extractions.touch();
    });
    await takeInRecognised({ ...desk, signal: undefined as never }, document);
    if (!desk.signal?.aborted) throw error;
  }
  const { read, kept, unreadable, waiting, stopped } = recognitions.counts(document.id);
  return { document: documentRow(desk, document), recognised: read, keptOwnText: kept, unreadable, waiting: waiting + stopped };
}

/** Which pages are to wait: those named, all, those that were read before, or those that were stopped or need it. */
function choosePages(desk: Desk, document: LawDocument, wish: Parsed<'documents.recognise'>, pageCount: number): void {
  const { recognitions } = desk.store, known = recognitions.list(document.id);
  if (wish.pages) return recognitions.wait(document.id, pagesNamed(wish.pages, pageCount));
  if (wish.all) return recognitions.wait(document.id, Array.from({ length: pageCount }, (_, i) => i));
  if (wish.again) recognitions.wait(document.id, known.map(({ pageIndex }) => pageIndex));
  recognitions.settle(document.id, 'stopped', 'waiting');
  if (known.length === 0) queueRecognition(desk, document, 'auto');
}

/** "3-5,8" as places from 0. */
function pagesNamed(written: string, pageCount: number): number[] {
  const pages = written.split(',').flatMap((part) => {
    const [first, last = first] = part.split('-').map(Number) as [number, number?];
    if (last < first || last - first > pageCount) throw new Failure('wrong-usage', `"${part}" names no pages. Write pages as 3-5,8.`);
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
  const outside = pages.find((page) => page < 1 || page > pageCount);
  if (outside !== undefined) throw new Failure('not-found', `There is no page ${outside}; the document has ${pageCount}.`);
  return [...new Set(pages)].map((page) => page - 1);
}

async function recognise(desk: Desk, document: LawDocument, pages: readonly number[], asked: boolean): Promise<void> {
  const { store } = desk, bytes = store.evidence.bytes(document.sha256);
  if (!bytes) throw new Failure('damaged-file', `The bytes of ${document.fileName} are missing from this review. Use "lacuna verify" and a backup.`);
  const available = dataOnShelf(recognitionFolder()), choice = chooseData(document.language || store.extractions.get(document.id)!.language, available);
  let done = 0, lastTaken = Date.now(), taking: Promise<unknown> = Promise.resolve();
  const report = (): void => { desk.report({ done, total: pages.length, what: `Recognising ${document.fileName}` }); };
  const kept = (): void => {
    done += 1;
    report();
    if (Date.now() - lastTaken > takeInEveryMs) { lastTaken = Date.now(); taking = taking.then(() => takeInRecognised(desk, document)).catch((error: unknown) => { if (!desk.signal?.aborted) console.error(error); }); }
  };
  report();
  const whole = new AbortController(), stop = (): void => { whole.abort(desk.signal!.reason); };
  if (desk.signal?.aborted) stop();
  desk.signal?.addEventListener('abort', stop);
  try {
    await runRecogniser({
      bytes, signal: whole.signal, order: { pages, with: choice.with, available, direction: directionData(), lanes, dpi: dotsPerInch },
      onPage: (result) => { if (stillThere(desk, document, whole)) { keepPage(desk, document, result, asked, choice.note); kept(); } },
      onUnreadable: (pageIndex, sentence) => { if (stillThere(desk, document, whole)) { store.transact(() => { store.recognitions.mark(document.id, pageIndex, 'unreadable', sentence); }); kept(); } },
    });
  } finally {
    desk.signal?.removeEventListener('abort', stop);
    await taking;
  }
}

/** A document that was taken out while it was recognised ends its recognition. */
function stillThere(desk: Desk, document: LawDocument, whole: AbortController): boolean {
  if (whole.signal.aborted) return false;
  if (desk.store.standing.get('document', document.id)) return true;
  whole.abort(new Failure('cancelled', `${document.fileName} was taken out of the review while it was recognised.`));
  return false;
}

function keepPage(desk: Desk, document: LawDocument, { page, words, confidence, data }: RecognisedPage, asked: boolean, note: string): void {
  const { store } = desk, own = store.pages.get(document.id, page.pageIndex);
  if (!own) return;
  const serves = own.ocr || isBetter(page, confidence, own) || (asked && page.text !== '');
  const full = note && page.text ? { ...page, quality: { ...page.quality, notes: [...page.quality.notes, note] } } : page;
  store.transact(() => { store.recognitions.put(document.id, { pageIndex: page.pageIndex, state: serves ? 'read' : 'kept', engine: engineName(), data, confidence, note, page: full, words }); });
}
