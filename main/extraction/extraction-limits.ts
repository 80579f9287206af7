/** What one file may cost. Each refusal names its limit and what to do. */
export interface ExtractionLimits {
  readonly fileBytes: number;
  readonly pages: number;
  /** Longest silence of the reading process; on a machine that is busy with much else, one dense page may take most of it. */
  readonly idleMs: number;
  /** Total time for a small file; a large one gets more with its pages, never less than `pagesPerSecond` of them in a second. */
  readonly totalMs: number;
  readonly pagesPerSecond: number;
  /** Resident memory of the reading process, beyond the file's own size. */
  readonly rssBytes: number;
  /** JavaScript heap of each of its threads. */
  readonly heapMegabytes: number;
  readonly charactersPerPage: number;
  /** Characters of a small file; a longer one may have `charactersPerPageUsual` for each page. */
  readonly characters: number;
  readonly charactersPerPageUsual: number;
}

const mebibyte = 1024 * 1024;

export const defaultLimits: ExtractionLimits = {
  fileBytes: 300 * mebibyte, pages: 20_000, idleMs: 60_000, totalMs: 120_000, pagesPerSecond: 10, rssBytes: 1024 * mebibyte, heapMegabytes: 400,
  charactersPerPage: 500_000, characters: 5_000_000, charactersPerPageUsual: 10_000,
};

/** How long a file of this many pages may take in all, in milliseconds. */
export const totalMsFor = (limits: ExtractionLimits, pageCount: number): number => limits.totalMs + pageCount / limits.pagesPerSecond * 1000;
/** How many characters a file of this many pages may hold. */
export const charactersFor = (limits: ExtractionLimits, pageCount: number): number => Math.max(limits.characters, pageCount * limits.charactersPerPageUsual);
