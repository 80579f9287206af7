import { Zip, ZipPassThrough } from 'fflate';
import { firstDay } from './stable-zip.ts';

/** A part of a package; its bytes are asked for when its turn comes, and let go when it is packed. */
export interface Part { readonly name: string; readonly bytes: () => Uint8Array }

const pieceBytes = 256 * 1024;
/** A zip without the extension for 64 bits cannot be larger; half of it is kept for what stands around the bytes. */
export const largestPackageBytes = 2 ** 32 - 2 ** 24;

/** Packs parts one after the other, uncompressed (what is evidence mostly is compressed already), in pieces: no more than one part is in memory. The same parts give the same bytes. */
export function* packInPieces(parts: Iterable<Part>): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => { if (error) throw error; ready.push(piece); });
  for (const { name, bytes } of parts) {
    const entry = Object.assign(new ZipPassThrough(name), { mtime: firstDay, os: 0, attrs: 0 });
    zip.add(entry);
    const content = bytes();
    for (let at = 0; at === 0 || at < content.length; at += pieceBytes) {
      entry.push(content.subarray(at, at + pieceBytes), at + pieceBytes >= content.length);
      yield* ready.splice(0);
    }
  }
  zip.end();
  yield* ready.splice(0);
}
