import { Worker } from 'node:worker_threads';
import type { Cancellation } from '../../shared/contract/operation.ts';
import type { PageRevision } from '../extraction/page-revision.ts';
import type { PackedPage } from '../store/page-codec.ts';
import { digestRows } from '../store/provision-row.ts';
import type { OutlineMade, OutlineRows, OutlineTask, OutlineTerms } from './make-outline.ts';

/** A shorter law is outlined before a thread would have started. */
export const fewPages = 40;

/** What the thread is told: pages as they come, in order, and at the end what to make of them. */
export type OutlineWord = { readonly pages: readonly PackedPage[] } | { readonly make: Omit<OutlineTask, 'pages'>; readonly revisions: readonly PageRevision[] };

/** What it answers: an outline in two halves, so that the one is looked at while the other is made. */
export type OutlineAnswer = { readonly rows: OutlineRows } | { readonly terms: OutlineTerms };

/**
 * Makes one outline in a thread of its own, so that questions are answered meanwhile. It takes the pages while the others are still being read: by
 * the last one it has started, loaded its rules, and knows the words of the rest in search where their language is told.
 */
export class OutlineAside {
  readonly #worker: Worker;
  readonly #ended: Promise<never>;
  readonly #asked: ((made: OutlineMade) => void)[] = [];

  constructor(language = '') {
    this.#worker = new Worker(new URL('./outline-thread.ts', import.meta.url), { workerData: { language }, resourceLimits: { maxYoungGenerationSizeMb: 24 } });
    this.#ended = new Promise((_, reject) => {
      this.#worker.once('error', reject).once('exit', (code) => { reject(new Error(`The thread that makes outlines ended with ${code}.`)); });
    });
    let half: (OutlineRows & { readonly digest: string }) | null = null;
    this.#worker.on('message', (answer: OutlineAnswer) => {
      if ('rows' in answer) half = { ...answer.rows, digest: digestRows(answer.rows.provisions) };
      else this.#asked.shift()?.({ ...half!, terms: answer.terms });
    });
    this.#ended.catch(() => undefined); // heard by whoever waits for the outline
  }

  /** Hands over the next pages. */
  take(pages: readonly PackedPage[]): void { this.#say({ pages: pages.map(({ runs: _, ...page }) => page) }); }

  /** The outline of all pages taken so far, with what the whole of them said about each. Outlines come in the order in which they were asked for. Cancelling gives it up; call `end` in any case. */
  make(make: Omit<OutlineTask, 'pages'>, revisions: readonly PageRevision[], signal?: Cancellation): Promise<OutlineMade> {
    const made = new Promise<OutlineMade>((resolve, reject) => {
      const stop = (): void => { reject(signal!.reason as Error); };
      if (signal?.aborted) stop();
      signal?.addEventListener('abort', stop);
      this.#asked.push((outline) => { signal?.removeEventListener('abort', stop); resolve(outline); });
    });
    this.#say({ make, revisions });
    return Promise.race([made, this.#ended]);
  }

  /** Ends the thread, whatever it is at. */
  end(): void { void this.#worker.terminate(); }

  #say(word: OutlineWord): void { this.#worker.postMessage(word); }
}
