import type { DocumentFormat } from '../detect-format.ts';
import type { FailureCode } from '../../../shared/domain/failure.ts';
import type { RecognitionMessage, RecognitionOrder } from '../recognition/recognition-order.ts';

/** What the engine asks of a reading process: one JSON line before the file's bytes, on its standard input. */
export interface ReadingOrder { readonly format: DocumentFormat; readonly fileName: string; readonly sizeBytes: number; readonly pages: number; readonly charactersPerPage: number; readonly heapMegabytes: number;
  /** So many pages were read before, by this extractor: a PDF goes on after them if it is the same still. */
  readonly from: number; readonly extractor: string;
  /** Asks for recognition of a PDF's pages instead of their text. */
  readonly recognise?: RecognitionOrder }

/** What a reading process says, besides pages. Each message is a frame on its standard output. */
export type ReaderMessage =
  | { readonly kind: 'opened'; readonly pageCount: number; readonly title: string; readonly labels: readonly string[] | null; readonly extractor: string; /** The first page that comes. */ readonly from: number }
  | { readonly kind: 'finished'; readonly notes: readonly string[] }
  | { readonly kind: 'failed'; readonly code: FailureCode; readonly sentence: string }
  | { readonly kind: 'crashed'; readonly sentence: string };

/** What it says where it recognises. */
export type { RecognitionMessage };

export const messageFrame = 1, pageFrame = 2;

/** A frame: its length (of what follows the header), its kind, then its bytes. */
export function frameHeader(kind: number, length: number): Uint8Array {
  const header = new Uint8Array(5);
  new DataView(header.buffer).setUint32(0, length, true);
  header[4] = kind;
  return header;
}

/** Cuts a stream of bytes into frames; a frame longer than `largest` is refused before it is gathered. */
export class FrameCutter {
  readonly #largest: number;
  #held: Buffer[] = [];
  #length = 0;

  constructor(largest: number) { this.#largest = largest; }

  *take(bytes: Buffer): Generator<{ readonly kind: number; readonly bytes: Buffer }> {
    this.#held.push(bytes);
    this.#length += bytes.length;
    while (this.#length >= 5) {
      const first = this.#joined(5);
      const length = first.readUInt32LE(0);
      if (length > this.#largest) throw new Error('The reading process sent more than allowed at once.');
      if (this.#length < 5 + length) return;
      const all = this.#joined(5 + length);
      yield { kind: all[4]!, bytes: all.subarray(5, 5 + length) };
      const rest = all.subarray(5 + length);
      this.#held[0] = rest;
      this.#length -= 5 + length;
    }
  }

  /** The first held buffer, made at least `need` bytes long. */
  #joined(need: number): Buffer {
    if (this.#held[0]!.length < need) this.#held = [Buffer.concat(this.#held)];
    return this.#held[0]!;
  }
}
