import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** Zip stores local times without a zone; this one is the format's first day everywhere. */
export const firstDay = new Date(1980, 0, 1, 0, 0, 0);

/** Packs parts in the given order with a fixed date, so that the same parts give the same bytes. What is compressed already (`stored`) is not compressed again. */
export function packStably(parts: Readonly<Record<string, Uint8Array>>, stored: (name: string) => boolean = () => false): Uint8Array {
  const entries: Zippable = {};
  for (const [name, bytes] of Object.entries(parts)) entries[name] = [bytes, { mtime: firstDay, level: stored(name) ? 0 : 6, os: 0, attrs: 0 }];
  return zipSync(entries);
}

/** Unpacks a package, lets `rewrite` change each XML part, and packs it again in its own order. */
export function repackStably(zipped: Uint8Array, rewrite: (name: string, xml: string) => string): Uint8Array {
  const parts = unzipSync(zipped);
  return packStably(Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, /\.(xml|rels)$/.test(name) ? strToU8(rewrite(name, strFromU8(bytes))) : bytes])));
}
