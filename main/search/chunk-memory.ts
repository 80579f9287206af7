/** Stretches distinct beyond this are no law's vocabulary but noise of a scan: the memory is then begun anew. */
const MOST = 400_000;
const BLANK = 32;

/** What is known of the stretches between the blanks of texts. */
export interface ChunkMemory {
  /** The terms of a text, joined by blanks. */
  joined(text: string): string;
  /** The words of a text that have a term, in order, with their places in it. */
  words(text: string): ChunkWord[];
}
export interface ChunkWord { readonly term: string; readonly start: number; readonly end: number }

/**
 * Remembers the words of what stands between two blanks: no word spans a blank, and a law repeats its words with their commas. A stretch is worked out once, by `wordsOf`, and then known again by its letters as they
 * stand in the text; no string is made of it. Letters, places and terms lie in typed arrays, so that a look-up touches little memory: with an ordinary Map of strings, building the index took twice as long,
 * most of it for hashing new strings and waiting for memory.
 */
export function createChunkMemory(wordsOf: (chunk: string) => readonly ChunkWord[]): ChunkMemory {
  let slots = new Int32Array(2 ** 12), hashes = new Int32Array(2 ** 11), known = 0;
  /** Of stretch n: where its letters end in `letters`, and its terms in `terms` (UTF-8, joined by blanks); the next one's begin there. */
  let letterEnds = new Int32Array(2 ** 11), termEnds = new Int32Array(2 ** 11), placeEnds = new Int32Array(2 ** 11);
  let letters = new Uint16Array(2 ** 14), terms = Buffer.alloc(2 ** 14), out = Buffer.alloc(2 ** 12);
  /** Of every word with a term: where it begins and ends in its stretch, and where its term ends in `terms`. */
  let places = new Int32Array(2 ** 13);
  /** Of stretch n: its words, once they were asked for. */
  let words: (readonly ChunkWord[] | undefined)[] = [];

  function find(text: string, start: number, end: number, hash: number): number {
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const n = slots[slot]! - 1;
      if (n < 0) return remember(text.slice(start, end), hash);
      if (hashes[n] === hash && isSame(n, text, start, end)) return n;
    }
  }

  function isSame(n: number, text: string, start: number, end: number): boolean {
    const from = n === 0 ? 0 : letterEnds[n - 1]!;
    if (letterEnds[n]! - from !== end - start) return false;
    for (let i = start, k = from; i < end; i++, k++) if (text.charCodeAt(i) !== letters[k]) return false;
    return true;
  }

  function remember(chunk: string, hash: number): number {
    const own = wordsOf(chunk), found = Buffer.from(own.map(({ term }) => term).join(' '));
    if (known >= MOST) { slots.fill(0); known = 0; words = []; }
    if (known === hashes.length) grow();
    const n = known++, lettersFrom = n === 0 ? 0 : letterEnds[n - 1]!, termsFrom = n === 0 ? 0 : termEnds[n - 1]!;
    if (lettersFrom + chunk.length > letters.length) letters = copied(letters, new Uint16Array(2 * (lettersFrom + chunk.length)));
    if (termsFrom + found.length > terms.length) terms = copied(terms, Buffer.alloc(2 * (termsFrom + found.length)));
    for (let i = 0; i < chunk.length; i++) letters[lettersFrom + i] = chunk.charCodeAt(i);
    terms.set(found, termsFrom);
    notePlaces(n, own, termsFrom);
    hashes[n] = hash; letterEnds[n] = lettersFrom + chunk.length; termEnds[n] = termsFrom + found.length;
    put(n);
    return n;
  }

  function notePlaces(n: number, own: readonly ChunkWord[], termsFrom: number): void {
    let at = n === 0 ? 0 : placeEnds[n - 1]!, to = termsFrom - 1;
    if (at + 3 * own.length > places.length) places = copied(places, new Int32Array(2 * (at + 3 * own.length)));
    for (const { term, start, end } of own) {
      to += 1 + Buffer.byteLength(term);
      places[at++] = start; places[at++] = end; places[at++] = to;
    }
    placeEnds[n] = at;
  }

  /** The words of a stretch, from what is kept of it: to read it again would take ten times as long. */
  function recall(n: number): readonly ChunkWord[] {
    const own: ChunkWord[] = [];
    let from = n === 0 ? 0 : termEnds[n - 1]!;
    for (let at = n === 0 ? 0 : placeEnds[n - 1]!; at < placeEnds[n]!; at += 3) {
      own.push({ term: terms.toString('utf8', from, places[at + 2]!), start: places[at]!, end: places[at + 1]! });
      from = places[at + 2]! + 1;
    }
    return own;
  }

  function put(n: number): void {
    const mask = slots.length - 1;
    let slot = hashes[n]! & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = n + 1;
  }

  /** Twice the room; half of the slots stay free. */
  function grow(): void {
    const room = hashes.length * 2;
    hashes = copied(hashes, new Int32Array(room)); letterEnds = copied(letterEnds, new Int32Array(room)); termEnds = copied(termEnds, new Int32Array(room)); placeEnds = copied(placeEnds, new Int32Array(room));
    slots = new Int32Array(room * 2);
    for (let n = 0; n < known; n++) put(n);
  }

  function eachChunk(text: string, visit: (n: number, start: number, end: number) => void): void {
    for (let i = 0, start = 0, hash = 0; i <= text.length; i++) {
      const letter = i < text.length ? text.charCodeAt(i) : BLANK;
      if (letter > BLANK) { hash = Math.imul(hash ^ letter, 0x5bd1e995); hash ^= hash >>> 15; continue; }
      if (i > start) visit(find(text, start, i, hash), start, i);
      start = i + 1; hash = 0;
    }
  }

  let written = 0;
  const write = (n: number): void => {
    const from = n === 0 ? 0 : termEnds[n - 1]!, to = termEnds[n]!;
    if (to === from) return;
    if (written + to - from + 1 > out.length) out = copied(out, Buffer.alloc(2 * (written + to - from + 1)));
    for (let k = from; k < to; k++) out[written++] = terms[k]!;
    out[written++] = BLANK;
  };
  return {
    joined: (text) => {
      written = 0;
      eachChunk(text, write);
      return out.toString('utf8', 0, Math.max(0, written - 1));
    },
    words: (text) => {
      const all: ChunkWord[] = [];
      eachChunk(text, (n, from) => {
        if (termEnds[n] === (n === 0 ? 0 : termEnds[n - 1])) return;
        for (const { term, start, end } of words[n] ??= recall(n)) all.push({ term, start: from + start, end: from + end });
      });
      return all;
    },
  };
}

function copied<A extends Uint16Array | Int32Array | Buffer>(from: A, to: A): A { to.set(from); return to; }
