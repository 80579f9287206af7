import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewOf } from './review-of-laws.ts';

/** Words without endings, so that each is its own term; the later ones are rarer. */
const vocabulary = ['court', 'child', 'act', 'fine', 'harm', 'debt'];
const MANY = 1500, COUNT = 4000;
const words = (most: number) => fc.array(fc.nat(99).map((n) => vocabulary[n < 30 ? 0 : n < 55 ? 1 : n < 75 ? 2 : n < 90 ? 3 : n < 97 ? 4 : 5]!), { minLength: 0, maxLength: most }).map((some) => some.join(' '));
const [articles] = fc.sample(fc.array(fc.record({ heading: words(2), text: words(9) }), { minLength: COUNT, maxLength: COUNT, size: 'max' }), { numRuns: 1, seed: 11 });
const review = reviewOf([{ id: 'law', language: 'xx', instrument: 'Act', articles: articles!.map((article, i) => ({ number: `${i + 1}`, ...article })) }]);

interface Part { readonly words: string; readonly sign: '' | '+'; readonly boost: number }
const has = (text: string, sought: string): boolean => ` ${text} `.includes(` ${sought} `);
const all = articles!.map((article, i) => ({ id: i + 1, ...article }));
const withPart = ({ words: sought }: Part) => all.filter(({ heading, text }) => has(heading, sought) || has(text, sought));

/** What the room's README promises where a query of common words and phrases matches many, worked out provision by provision; null where a rare word is among them, which bm25 weighs. */
function promised(parts: readonly Part[], without: string | null): number[] | null {
  const required = parts.filter(({ sign }) => sign === '+');
  const allowed = (ids: readonly { id: number; heading: string; text: string }[]) => ids.filter(({ heading, text }) => (without === null || !(has(heading, without) || has(text, without))) && required.every(({ words: sought }) => has(heading, sought) || has(text, sought)));
  const hits = allowed(all).filter(({ heading, text }) => required.length > 0 || parts.some(({ words: sought }) => has(heading, sought) || has(text, sought)));
  if (hits.length <= MANY) return null;
  const scores = new Map<number, number>(), add = (id: number, worth: number): unknown => scores.set(id, (scores.get(id) ?? 0) + worth);
  const rare = parts.filter((part) => part.sign === '' && parts.length > 1 && allowed(withPart(part)).length <= MANY);
  if (rare.some(({ words: sought }) => !sought.includes(' '))) return null;
  for (const part of rare) {
    const found = allowed(withPart(part)), rarity = Math.log(1 + COUNT / found.length);
    for (const { id, heading } of found) add(id, part.boost * rarity * (has(heading, part.words) ? 2 : 1));
  }
  for (const part of parts.filter((one) => !rare.includes(one))) {
    const found = allowed(all.filter(({ heading }) => has(heading, part.words))).slice(0, MANY);
    for (const { id } of found) add(id, part.boost * (rare.length ? 1 : 2 * Math.log(1 + COUNT / found.length)));
  }
  if (parts.length > 1 && required.length < parts.length) for (const { id } of allowed(all).filter(({ heading, text }) => parts.every(({ words: sought }) => has(heading, sought) || has(text, sought))).slice(0, MANY)) add(id, parts.length);
  return hits.map(({ id }) => ({ id, score: scores.get(id) ?? 0 })).sort((a, b) => b.score - a.score || a.id - b.id).map(({ id }) => id);
}

const part = fc.record({ words: fc.oneof(fc.constantFrom(...vocabulary), fc.tuple(fc.constantFrom(...vocabulary), fc.constantFrom(...vocabulary)).map((two) => two.join(' '))), sign: fc.constantFrom('' as const, '' as const, '+' as const), boost: fc.constantFrom(1, 1, 1, 3) });
const queries = fc.tuple(fc.uniqueArray(part, { minLength: 1, maxLength: 3, selector: ({ words: sought }) => sought }), fc.option(fc.constantFrom('harm', 'debt'), { freq: 3 }));
const written = (parts: readonly Part[], without: string | null): string => [...parts.map(({ words: sought, sign, boost }) => `${sign}${sought.includes(' ') ? `"${sought}"` : sought}${boost > 1 ? `^${boost}` : ''}`), ...(without ? [`-${without}`] : [])].join(' ');

describe('The order in which common words are found', () => {
  it.each([1, 20, 300, COUNT])('is the promised one, worked out provision by provision: the first %i', (limit) => {
    let compared = 0;
    fc.assert(fc.property(queries, ([parts, without]) => {
      const expected = promised(parts, without);
      if (!expected) return;
      compared += 1;
      expect(review.find(written(parts, without), limit).map(({ number }) => Number(number))).toEqual(expected.slice(0, limit));
    }), { numRuns: 250, seed: 4 });
    expect(compared).toBeGreaterThan(40);
  });
});
