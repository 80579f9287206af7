import { inflateSync } from 'node:zlib';

/** More than this from one stream of a page is no law's text: pdf.js's own, slower way is then watched from outside like all else. */
const mostBytes = 256 * 1024 * 1024;

interface Piece { readonly value: Uint8Array | undefined; readonly done: boolean }

/**
 * Stands in for `DecompressionStream('deflate')` as far as pdf.js uses it: one piece written, the whole read back. Node's own goes through web streams, a
 * thread and back for every page, and refuses a stream with a byte after its end, which most PDFs have: pdf.js then inflates the page a second time in
 * JavaScript. Broken streams fail here as they fail there, and are read in pdf.js's patient way.
 */
class InflateAtOnce {
  #bytes: Uint8Array | null = null;
  readonly writable = { getWriter: () => ({ write: (bytes: Uint8Array): Promise<void> => { this.#bytes = bytes; return Promise.resolve(); }, close: (): Promise<void> => Promise.resolve() }) };
  readonly readable = { getReader: () => ({ read: (): Promise<Piece> => this.#read() }) };

  async #read(): Promise<Piece> {
    const bytes = this.#bytes;
    this.#bytes = null;
    return bytes ? { value: inflateSync(bytes, { maxOutputLength: mostBytes }), done: false } : { value: undefined, done: true };
  }
}

/** Has pdf.js in this thread inflate pages at once. Other ways of packing are left to Node. */
export function inflateAtOnce(): void {
  const original = globalThis.DecompressionStream;
  const standIn = function (format: ConstructorParameters<typeof DecompressionStream>[0]) { return format === 'deflate' ? new InflateAtOnce() : new original(format); };
  globalThis.DecompressionStream = standIn as unknown as typeof DecompressionStream;
}
