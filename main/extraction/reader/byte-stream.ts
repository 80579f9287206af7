import { Duplex } from 'node:stream';

/** One end of a message port, as bytes need it. */
export interface BytePort {
  postMessage(message: unknown): void;
  hear(listener: (message: unknown) => void): void;
  onClose(listener: () => void): void;
}

type Word = { readonly bytes: Uint8Array } | { readonly taken: true } | { readonly end: true };

const largestPiece = 1024 * 1024;

/**
 * Bytes both ways over a message port. A piece follows only when the one before was taken, so that a slow receiver slows the sender. The port may come
 * later than the first bytes; when it closes, both ways end.
 */
export class ByteStream extends Duplex {
  #port: BytePort | null = null;
  #left: Uint8Array = new Uint8Array(0);
  #written: ((error?: Error | null) => void) | null = null;
  #ended = false;
  #owesTaken = false;

  attach(port: BytePort): void {
    this.#port = port;
    port.hear((message) => { this.#hear(message as Word); });
    port.onClose(() => { this.close(); });
    this.#sendPiece();
    if (this.#ended) port.postMessage({ end: true });
  }

  /** Nothing more comes or goes. */
  close(): void {
    this.#port = null;
    this.push(null);
    this.#settle(new Error('The other end of the port has gone.'));
  }

  override _write(chunk: Uint8Array, _encoding: string, written: (error?: Error | null) => void): void {
    this.#left = chunk;
    this.#written = written;
    this.#sendPiece();
  }

  override _writev(chunks: readonly { readonly chunk: Uint8Array }[], written: (error?: Error | null) => void): void {
    this._write(chunks.length === 1 ? chunks[0]!.chunk : Buffer.concat(chunks.map(({ chunk }) => chunk)), '', written);
  }

  override _final(done: () => void): void {
    this.#ended = true;
    this.#port?.postMessage({ end: true });
    done();
  }

  override _read(): void {
    if (!this.#owesTaken) return;
    this.#owesTaken = false;
    this.#port?.postMessage({ taken: true });
  }

  #sendPiece(): void {
    if (!this.#port || !this.#written) return;
    // A copy: what is posted is cloned with the whole buffer that it is a view of.
    this.#port.postMessage({ bytes: new Uint8Array(this.#left.subarray(0, largestPiece)) });
    this.#left = this.#left.subarray(largestPiece);
  }

  #hear(word: Word): void {
    if ('end' in word) { this.push(null); return; }
    if ('taken' in word) { if (this.#left.length > 0) this.#sendPiece(); else this.#settle(null); return; }
    this.#owesTaken = true;
    if (this.push(Buffer.from(word.bytes.buffer, word.bytes.byteOffset, word.bytes.byteLength))) this._read();
  }

  #settle(error: Error | null): void {
    const written = this.#written;
    this.#written = null;
    written?.(error);
  }
}
