import type { Failure as FailureType } from '../../../shared/domain/failure.ts';
import { exitCodes, Failure } from '../../../shared/domain/failure.ts';
import { defaultLimits } from '../extraction-limits.ts';
import { FrameCutter, messageFrame } from '../reader/frames.ts';
import { startReadingProcess } from '../reading-process.ts';
import { Watch } from '../run-reader.ts';
import { RecognitionMessage, type RecognisedPage, type RecognitionOrder } from './recognition-order.ts';

export interface RecognitionRun {
  readonly bytes: Uint8Array;
  readonly order: RecognitionOrder;
  readonly signal: AbortSignal | undefined;
  /** Called for each page as it is read; pages come in nearly their order. */
  readonly onPage: (result: RecognisedPage) => void;
  /** Called for a page that cannot be drawn or read, with why. The others go on. */
  readonly onUnreadable: (pageIndex: number, sentence: string) => void;
}

const mebibyte = 1024 * 1024;
/** A page may take this long on a slow machine that does other work as well; the whole has no limit, since every page has one. */
const pageMs = 300_000, mostBytes = 1_600 * mebibyte, largestMessage = 32 * mebibyte;
const broken = 'The picture of this page could not be read: it is damaged, or needs more memory or time than one page may have.';

/**
 * Recognises pages in a process of its own. A page at which the process dies is tried once more by itself, and given up if it kills that one too:
 * a hostile picture costs its own page and nothing else. Throws Failure for what concerns them all (no data, cancelled).
 */
export async function runRecogniser(run: RecognitionRun): Promise<void> {
  if (run.order.pages.length === 0) { await oneProcess(run, []); return; }
  let left = [...run.order.pages];
  while (left.length > 0) {
    const open = await oneProcess(run, left);
    if (!open) return;
    for (const pageIndex of open.begun) if (await oneProcess({ ...run, order: { ...run.order, lanes: 1 } }, [pageIndex])) run.onUnreadable(pageIndex, broken);
    // Where it died before it began any page, a second try would end no better.
    if (open.begun.length === 0) throw open.why;
    left = left.filter((pageIndex) => !open.done.has(pageIndex) && !open.begun.includes(pageIndex));
  }
}

interface Died { readonly begun: readonly number[]; readonly done: ReadonlySet<number>; readonly why: FailureType }

/** Runs one process over these pages. Null when it finished; what it left where it died or was ended for a limit. */
async function oneProcess(run: RecognitionRun, pages: readonly number[]): Promise<Died | null> {
  run.signal?.throwIfAborted();
  const limits = { ...defaultLimits, idleMs: pageMs, totalMs: pageMs * (pages.length + 1), rssBytes: mostBytes };
  const child = startReadingProcess(limits.heapMegabytes, true);
  const watch = new Watch(child, { sizeBytes: run.bytes.length, limits, signal: run.signal });
  const begun = new Set<number>(), done = new Set<number>();
  try {
    child.stdin.on('error', () => undefined);
    child.stdin.write(JSON.stringify({ format: 'pdf', fileName: '', sizeBytes: run.bytes.length, pages: limits.pages, charactersPerPage: limits.charactersPerPage, heapMegabytes: limits.heapMegabytes, recognise: { ...run.order, pages } }) + '\n');
    child.stdin.end(run.bytes);
    child.stderr.resume();
    const cutter = new FrameCutter(largestMessage);
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) for (const frame of cutter.take(chunk)) {
      watch.progressed();
      if (frame.kind !== messageFrame) throw new Error('The recognising process sent a frame of unknown kind.');
      const message = RecognitionMessage.parse(JSON.parse(frame.bytes.toString('utf8')));
      if (message.kind === 'finished') return null;
      if (message.kind === 'failed') throw new Failure(message.code in exitCodes ? message.code as 'failed' : 'failed', message.sentence);
      if (message.kind === 'crashed') throw new EndedEarly(message.sentence);
      const pageIndex = message.kind === 'recognised' ? message.result.page.pageIndex : message.pageIndex;
      if (!pages.includes(pageIndex) || done.has(pageIndex)) throw new Error('The recognising process spoke of a page that was not asked for.');
      if (message.kind === 'begun') { begun.add(pageIndex); continue; }
      done.add(pageIndex);
      if (message.kind === 'recognised') run.onPage(message.result as RecognisedPage); else run.onUnreadable(pageIndex, `This page could not be drawn (${message.sentence}).`);
    }
    throw new EndedEarly('It ended without a word.');
  } catch (error) {
    if (run.signal?.aborted || (error instanceof Failure && !watch.breach)) throw watch.breach ?? error;
    if (!(error instanceof EndedEarly) && !watch.breach) throw error;
    return { begun: [...begun].filter((pageIndex) => !done.has(pageIndex)), done, why: watch.breach ?? new Failure('failed', 'Character recognition ended unexpectedly.', { complaint: (error as Error).message.slice(0, 1000) }) };
  } finally {
    watch.end();
    child.kill();
  }
}

/** The process ended before it had finished. */
class EndedEarly extends Error {}
