import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createChunkMemory } from '../../../main/search/chunk-memory.ts';

/** Every run of letters is a word, but for those that begin with x; its term is the word in capitals. */
const wordsOf = (chunk: string) => [...chunk.matchAll(/\p{L}+/gu)].filter(([word]) => !word.startsWith('x')).map((found) => ({ term: found[0].toUpperCase(), start: found.index, end: found.index + found[0].length }));
const texts = fc.array(fc.oneof(fc.constantFrom('law', 'law,', '(law)', 'x', 'Члан', 'члан.', ' ', '  ', '\n', '\t', '', 'ß', '😀', 'a,b', '\u00a0'), fc.string({ unit: 'binary', maxLength: 4 }), fc.nat().map((n) => `w${n.toString(36)}`)), { maxLength: 60 }).map((parts) => parts.join(' '));

it('remembers the words of every text as they stand in it', () => {
  const memory = createChunkMemory(wordsOf);
  fc.assert(fc.property(texts, (text) => {
    expect(memory.words(text)).toEqual(wordsOf(text));
    expect(memory.joined(text)).toBe(wordsOf(text).map(({ term }) => term).join(' '));
  }), { numRuns: 500 });
});

it('works a stretch out once, for its terms and its words, and grows with a vocabulary', () => {
  let worked = 0;
  const memory = createChunkMemory((chunk) => { worked += 1; return wordsOf(chunk); });
  const text = Array.from({ length: 30_000 }, (_, i) => i.toString(36).replace(/[0-9]/g, (digit) => 'qrstuvwyzj'[Number(digit)]!)).join(' ');
  const terms = wordsOf(text).map(({ term }) => term).join(' ');
  expect([memory.joined(text), memory.joined(text)]).toEqual([terms, terms]);
  expect(memory.words(text)).toEqual(wordsOf(text));
  expect(worked).toBe(new Set(text.split(' ')).size);
});
