/** How the threads of one reading process share a document's pages. All numbers live in shared memory; chunks are taken in order. */
const chunkPages = 32, inFlightPages = 4;
/** So many chunks a thread reads before it may forget what it gathered: pdf.js keeps every string that it has shown, and the letters of each. */
const chunksBetweenRests = 4;
/** No thread may run further ahead of the slowest than this many chunks, so that whoever puts pages in order holds few. */
const furthestAhead = 6, mostUnsent = 96;
const nextChunk = 0, unsent = 1, firstCurrent = 2;

export class PageShare {
  readonly memory: SharedArrayBuffer;
  readonly #numbers: Int32Array;
  readonly #threads: number;

  constructor(threads: number, memory = new SharedArrayBuffer(4 * (firstCurrent + threads))) {
    this.memory = memory;
    this.#numbers = new Int32Array(memory);
    this.#threads = threads;
  }

  /** Reads the pages from `from` on until none is left: `read` is called for each page of the chunks this thread takes, four at a time; `rest` now and then between chunks, when it is at no page. */
  async work(thread: number, from: number, pageCount: number, read: (pageIndex: number) => Promise<void>, rest: () => Promise<void>): Promise<void> {
    for (let taken = 0; ; taken++) {
      if (taken > 0 && taken % chunksBetweenRests === 0) await rest();
      const chunk = Atomics.add(this.#numbers, nextChunk, 1);
      Atomics.store(this.#numbers, firstCurrent + thread, chunk);
      const end = Math.min(pageCount, from + (chunk + 1) * chunkPages);
      let next = from + chunk * chunkPages;
      if (next >= pageCount) { Atomics.store(this.#numbers, firstCurrent + thread, 0x7fffffff); return; }
      while (chunk - this.#slowest() > furthestAhead) await pause();
      const lane = async (): Promise<void> => {
        while (next < end) {
          const pageIndex = next++;
          while (Atomics.load(this.#numbers, unsent) > mostUnsent) await pause();
          Atomics.add(this.#numbers, unsent, 1);
          await read(pageIndex);
        }
      };
      await Promise.all(Array.from({ length: inFlightPages }, lane));
    }
  }

  /** To be called when a page is through to the receiver. */
  sent(): void { Atomics.sub(this.#numbers, unsent, 1); }

  #slowest(): number {
    let slowest = Infinity;
    for (let i = 0; i < this.#threads; i++) slowest = Math.min(slowest, Atomics.load(this.#numbers, firstCurrent + i));
    return slowest;
  }
}

const pause = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 5); });
