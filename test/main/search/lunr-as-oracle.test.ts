import fc from 'fast-check';
import lunr from 'lunr';
import { describe, expect, it } from 'vitest';
import { reviewOf } from './review-of-laws.ts';

const vocabulary = ['trafficking', 'traffic', 'person', 'persons', 'punished', 'punishment', 'court', 'courts', 'victim', 'victims', 'exploitation', 'exploit', 'labour', 'forced', 'the', 'and', 'purpose', 'proceeds', 'property', 'confiscated', 'confiscation', 'attempt', 'attempted', 'accomplice', 'bribe', 'bribery', 'official', 'extradition', 'fine', 'fines'];
const word = fc.constantFrom(...vocabulary);
const passage = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((words) => words.join(' '));
const law = fc.array(fc.record({ heading: passage(3), text: passage(12) }), { minLength: 1, maxLength: 12 });
const plain = word.filter((w) => w !== 'the' && w !== 'and');

const operators: Record<string, fc.Arbitrary<string>> = {
  'a single word': word.filter((w) => w !== 'the' && w !== 'and'),
  'words in any number': fc.array(plain, { minLength: 2, maxLength: 3 }).map((w) => w.join(' ')),
  'required words': fc.array(plain, { minLength: 2, maxLength: 3 }).map((w) => w.map((x) => `+${x}`).join(' ')),
  'required and optional words': fc.tuple(plain, plain).map(([a, b]) => `+${a} ${b}`),
  'prohibited words': fc.tuple(plain, plain).map(([a, b]) => `${a} -${b}`),
  'only prohibited words': plain.map((a) => `-${a}`),
  'a field': fc.tuple(fc.constantFrom('heading', 'text'), plain, plain).map(([f, a, b]) => `${f}:${a} ${b}`),
  'the beginning of a word': fc.tuple(plain, fc.integer({ min: 2, max: 5 })).map(([a, n]) => `${a.slice(0, n)}*`),
  'letters inside a word': fc.tuple(plain, fc.integer({ min: 1, max: 2 })).map(([a, n]) => `*${a.slice(n, n + 3)}*`),
  'a star within a word': plain.map((a) => `${a.slice(0, 2)}*${a.slice(4, 5)}`),
  'one letter off': fc.tuple(plain, fc.constantFrom(1, 2)).map(([a, n]) => `${a}~${n}`),
  'boosts': fc.tuple(plain, plain).map(([a, b]) => `${a}^10 ${b}`),
};

describe('Search answers as lunr does, on generated English laws', () => {
  for (const [name, queries] of Object.entries(operators)) {
    it(`finds the same provisions for ${name}`, () => {
      fc.assert(fc.property(law, queries, (articles, query) => {
        const oracle = lunr(function () {
          this.ref('number'); this.field('heading'); this.field('text');
          articles.forEach((article, i) => this.add({ number: `${i + 1}`, ...article }));
        });
        const review = reviewOf([{ id: 'law', language: 'en', instrument: 'Act', articles: articles.map((article, i) => ({ number: `${i + 1}`, ...article })) }]);
        expect(review.hits(query)).toEqual(oracle.search(query).map(({ ref }) => `law:${ref}`).sort());
      }), { numRuns: 60, seed: 8 });
    });
  }
});
