import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { exitCodes, Failure } from '../../shared/domain/failure.ts';
import type { PageText } from '../../shared/domain/text.ts';
import { charactersFor, totalMsFor } from './extraction-limits.ts';
import type { ExtractionLimits } from './extraction-limits.ts';
import { decodePage } from './reader/page-frame.ts';
import { FrameCutter, messageFrame, pageFrame } from './reader/frames.ts';
import type { ReaderMessage, ReadingOrder } from './reader/frames.ts';
import { startReadingProcess, type ReadingProcess } from './reading-process.ts';

export type Opened = Extract<ReaderMessage, { kind: 'opened' }>;

export interface ReaderRun {
  /** The file, asked for once, when the reading process takes it. */
  readonly takeBytes: () => Uint8Array;
  readonly sizeBytes: number;
  readonly order: Pick<ReadingOrder, 'format' | 'fileName' | 'from' | 'extractor'>;
  readonly limits: ExtractionLimits;
  readonly signal: AbortSignal | undefined;
  readonly onOpened: (opened: Opened) => void;
  /** Called with pages in order, never while an earlier call is unfinished. */
  readonly onPages: (pages: readonly PageText[]) => void | Promise<void>;
}

const watchEveryMs = 200;
const tooDear = 'Open it in a PDF program and print it to a new PDF, or split it, and import that.';

/** Runs the reading process over one file and hands on its pages in order. Resolves with the reader's notes; throws a Failure that names the limit. */
export async function runReader(run: ReaderRun): Promise<readonly string[]> {
  if (run.signal?.aborted) throw cancelled();
  const { limits } = run;
  const reader = startReadingProcess(limits.heapMegabytes);
  const watch = new Watch(reader, run);
  try {
    giveOrder(reader, run);
    return await receive(reader, run, watch);
  } catch (error) {
    throw watch.breach ?? error;
  } finally {
    watch.end();
    reader.kill();
  }
}

function giveOrder(reader: ReadingProcess, { takeBytes, sizeBytes, order, limits }: ReaderRun): void {
  const full: ReadingOrder = { ...order, sizeBytes, pages: limits.pages, charactersPerPage: limits.charactersPerPage, heapMegabytes: limits.heapMegabytes };
  // A reader that has died already makes this pipe fail; its end says why.
  reader.stdin.on('error', () => undefined);
  reader.stdin.write(JSON.stringify(full) + '\n');
  reader.stdin.end(takeBytes());
}

async function receive(reader: ReadingProcess, run: ReaderRun, watch: Watch): Promise<readonly string[]> {
  const { limits } = run;
  const cutter = new FrameCutter(limits.charactersPerPage * 16 + 1024 * 1024);
  const complaint = collectComplaint(reader.stderr);
  const waiting = new Map<number, PageText>();
  let opened: Opened | null = null, next = 0, characters = 0;
  for await (const chunk of reader.stdout as AsyncIterable<Buffer>) {
    const ready: PageText[] = [];
    for (const frame of cutter.take(chunk)) {
      watch.progressed();
      if (frame.kind === pageFrame) {
        const page = decodePage(frame.bytes, limits.charactersPerPage);
        if (!opened || page.pageIndex < next || page.pageIndex >= opened.pageCount || waiting.has(page.pageIndex)) throw new Error('The reading process sent a page that was not asked for.');
        characters += page.text.length;
        if (characters > charactersFor(limits, opened.pageCount)) throw new Failure('refused', `This file holds more than ${charactersFor(limits, opened.pageCount).toLocaleString('en')} characters. Split it into parts and import those.`);
        waiting.set(page.pageIndex, page);
        for (let found = waiting.get(next); found; found = waiting.get(next)) { ready.push(found); waiting.delete(next++); }
        continue;
      }
      if (frame.kind !== messageFrame) throw new Error('The reading process sent a frame of unknown kind.');
      const message = JSON.parse(frame.bytes.toString('utf8')) as ReaderMessage;
      if (message.kind === 'opened') { opened = checked(message, run.order.from); next = opened.from; watch.opened(opened.pageCount); run.onOpened(opened); continue; }
      if (ready.length) await watch.whilePaused(async () => { await run.onPages(ready.splice(0)); });
      if (message.kind === 'finished') {
        if (next !== opened?.pageCount) throw new Error('The reading process left pages out.');
        return message.notes.slice(0, 20).map((note) => String(note).slice(0, 1000));
      }
      throw message.kind === 'failed' && message.code in exitCodes ? new Failure(message.code, String(message.sentence).slice(0, 1000)) : new Failure('failed', `This file could not be read: it is damaged, or uses something that this program does not know. ${tooDear}`, { complaint: String(message.sentence).slice(0, 2000) });
    }
    if (ready.length) await watch.whilePaused(async () => { await run.onPages(ready); });
  }
  throw endedEarly(await complaint());
}

function checked(message: Opened, asked: number): Opened {
  if (!Number.isInteger(message.pageCount) || message.pageCount < 0 || message.pageCount > 1e6) throw new Error('The reading process counted pages wrongly.');
  if (message.from !== 0 && message.from !== asked) throw new Error('The reading process goes on where it was not asked to.');
  return { ...message, title: String(message.title).slice(0, 300), extractor: String(message.extractor).slice(0, 100) };
}

/** The end of what the process printed as errors, for telling why it died. */
function collectComplaint(stderr: Readable): () => Promise<string> {
  let text = '';
  stderr.setEncoding('utf8').on('data', (more: string) => { text = (text + more).slice(-4000); });
  return () => new Promise((resolve) => { if (stderr.readableEnded || stderr.destroyed) resolve(text); else { stderr.once('close', () => { resolve(text); }); setTimeout(() => { resolve(text); }, 500).unref(); } });
}

function endedEarly(complaint: string): Failure {
  return /heap out of memory|allocation failed/i.test(complaint)
    ? new Failure('failed', `Reading this file was stopped because it needed too much memory. ${tooDear}`)
    : new Failure('failed', `Reading this file ended unexpectedly. ${tooDear}`, { complaint: complaint.slice(-1000) });
}

const cancelled = (): Failure => new Failure('cancelled', 'Reading the file was cancelled.');

/** Watches a reading process from outside, by the clock and its resident memory, and ends it when it goes over a limit or is cancelled. */
export class Watch {
  breach: Failure | null = null;
  readonly #reader: ReadingProcess;
  readonly #limits: ExtractionLimits;
  readonly #rssBytes: number;
  readonly #timer: NodeJS.Timeout;
  readonly #onAbort = (): void => { this.#stop(cancelled()); };
  readonly #signal: AbortSignal | undefined;
  #lastProgress = performance.now();
  #deadline: number;
  #paused = false;

  constructor(reader: ReadingProcess, { limits, signal, sizeBytes }: Pick<ReaderRun, 'limits' | 'signal' | 'sizeBytes'>) {
    this.#reader = reader;
    this.#limits = limits;
    this.#rssBytes = limits.rssBytes + sizeBytes;
    this.#deadline = performance.now() + limits.totalMs;
    this.#signal = signal;
    signal?.addEventListener('abort', this.#onAbort);
    this.#timer = setInterval(() => { void this.#look(); }, watchEveryMs);
  }

  progressed(): void { this.#lastProgress = performance.now(); }

  opened(pageCount: number): void { this.#deadline += totalMsFor(this.#limits, pageCount) - this.#limits.totalMs; }

  /** Runs the receiver's own work without counting its time against the reader. */
  async whilePaused(work: () => Promise<void>): Promise<void> {
    const start = performance.now();
    this.#paused = true;
    try { await work(); } finally {
      this.#paused = false;
      this.#deadline += performance.now() - start;
      this.progressed();
    }
    if (this.breach) throw this.breach;
  }

  end(): void {
    clearInterval(this.#timer);
    this.#signal?.removeEventListener('abort', this.#onAbort);
  }

  async #look(): Promise<void> {
    const { idleMs } = this.#limits, now = performance.now();
    if (!this.#paused && now - this.#lastProgress > idleMs) return this.#stop(new Failure('failed', `Reading this file was stopped after ${Math.round(idleMs / 1000)} seconds without progress. ${tooDear}`));
    if (!this.#paused && now > this.#deadline) return this.#stop(new Failure('failed', `Reading this file was stopped because it took too long. ${tooDear}`));
    const rss = await residentBytes(this.#reader.pid);
    if (rss > this.#rssBytes) this.#stop(new Failure('failed', `Reading this file was stopped because it needed more than ${Math.round(this.#rssBytes / 1024 ** 2).toLocaleString('en')} MB of memory. ${tooDear}`));
  }

  #stop(why: Failure): void {
    this.breach ??= why;
    this.#reader.kill();
  }
}

/** Resident memory of a process; 0 when it cannot be known (it has ended). */
async function residentBytes(pid: number | undefined): Promise<number> {
  if (!pid) return 0;
  if (process.platform === 'linux') return Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8').catch(() => ''))?.[1] ?? 0) * 1024;
  if (process.platform === 'win32') return 0;
  return new Promise((resolve) => { execFile('ps', ['-o', 'rss=', '-p', String(pid)], (_error, stdout) => { resolve((Number(stdout.trim()) || 0) * 1024); }); });
}
