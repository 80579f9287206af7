import fc from 'fast-check';
import lunr from 'lunr';
import { describe, expect, it } from 'vitest';
import { browseProvisions } from '../../../main/search/find-provisions.ts';
import { reviewOf } from './review-of-laws.ts';

const vocabulary = ['trafficking', 'traffic', 'person', 'persons', 'punished', 'punishment', 'court', 'courts', 'victim', 'victims', 'exploitation', 'exploit', 'labour', 'forced', 'the', 'and', 'purpose', 'proceeds', 'property', 'confiscated', 'confiscation', 'attempt', 'attempted', 'accomplice', 'bribe', 'bribery', 'official', 'extradition', 'fine', 'fines'];
const word = fc.constantFrom(...vocabulary);
const passage = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((words) => words.join(' '));
const law = fc.array(fc.record({ heading: passage(3), text: passage(12) }), { minLength: 1, maxLength: 12 });
const plain = word.filter((w) => w !== 'the' && w !== 'and');

const bothSigns = fc.tuple(plain, plain, plain).map(([a, b, c]) => `+${a} ${b} -${c}`);
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
  'required, optional and prohibited words': bothSigns,
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

describe('Search answers as lunr does where words are too common to be weighed', () => {
  const [articles] = fc.sample(fc.array(fc.record({ heading: passage(3), text: passage(6) }), { minLength: 7000, maxLength: 7000, size: 'max' }), { numRuns: 1, seed: 5 });
  const oracle = lunr(function () {
    this.ref('number'); this.field('heading'); this.field('text');
    articles!.forEach((article, i) => this.add({ number: `${i + 1}`, ...article }));
  });
  // Two laws in two languages' tags that are analysed alike, so that scopes and ranges of ids count too.
  const numbered = articles!.map((article, i) => ({ number: `${i + 1}`, ...article }));
  const review = reviewOf([{ id: 'first', language: 'en', instrument: 'Act', articles: numbered.slice(0, 3000) }, { id: 'second', language: 'en-GB', instrument: 'Code', articles: numbered.slice(3000) }]);
  for (const [name, queries] of Object.entries(operators)) {
    it(`finds and counts the same provisions for ${name}`, () => {
      fc.assert(fc.property(queries, (query) => {
        const expected = oracle.search(query).map(({ ref }) => Number(ref)).sort((a, b) => a - b);
        expect(review.find(query, 10_000).map(({ number }) => Number(number)).sort((a, b) => a - b)).toEqual(expected);
        const { total, inDocuments } = browseProvisions(review.desk, `${query} `, { wanted: () => true, limit: 1, offset: 0 });
        const inFirst = expected.filter((number) => number <= 3000).length;
        expect([total, inDocuments.get('first') ?? 0, inDocuments.get('second') ?? 0]).toEqual([expected.length, inFirst, expected.length - inFirst]);
        expect(review.find(`${query} instrument:code`, 10_000).length).toBe(expected.length - inFirst);
      }), { numRuns: 6, seed: 3 });
    });
  }
});
