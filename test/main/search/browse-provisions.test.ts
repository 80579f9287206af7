import { describe, expect, it } from 'vitest';
import { browseProvisions } from '../../../main/search/find-provisions.ts';
import { parseTyped } from '../../../main/search/parse-query.ts';
import { reviewOf } from './review-of-laws.ts';

const review = reviewOf([
  { id: 'en', language: 'en', instrument: 'Criminal Code CC', articles: [
    { number: '10', heading: 'Trafficking in persons', text: 'Whoever recruits another person for exploitation commits trafficking in persons.' },
    { number: '11', heading: 'Attempt', text: 'An attempt is punishable.' },
    { number: '12', heading: 'Traffic rules', text: 'Traffic on the roads keeps right.' },
  ] },
  { id: 'uk', language: 'uk', instrument: 'Кримінальний кодекс', articles: [{ number: '149', heading: 'Торгівля людьми', text: 'Торгівля людиною, вербування, переміщення.' }] },
]);

const type = (typed: string, how: { wanted?: (id: string) => boolean; limit?: number; offset?: number } = {}) => {
  const { hits, ...rest } = browseProvisions(review.desk, typed, { wanted: ({ id }) => how.wanted?.(id) ?? true, limit: how.limit ?? 10, offset: how.offset ?? 0 });
  return { hits: hits.map((hit) => `${hit.document}:${hit.number}`).sort(), ...rest };
};

describe('a query that is being typed', () => {
  it.each(['traffi', 'traffick', 'trafficki', 'traffickin', 'trafficking', '+traffickin', 'heading:trafficki', '"trafficking in pers', '"trafficking in persons'])('finds the article with %s', (typed) => {
    expect(type(typed)).toMatchObject({ problem: '', hits: expect.arrayContaining(['en:10']) });
  });

  it('finds words that begin so in every language', () => {
    expect(type('вербу').hits).toEqual(['uk:149']);
  });

  it.each(['', ' ', '"', '+', '-', 'heading:', 'heading:"'])('asks nothing yet with %j, and complains of nothing', (typed) => {
    expect(type(typed)).toEqual({ hits: [], total: 0, inDocuments: new Map(), read: '', problem: '' });
  });

  it.each([['attempt heading:', 'attempt'], ['attempt +', 'attempt'], ['attempt~', 'attempt'], ['"an attempt', '"an attempt"']])('reads %j as %j while it waits for the rest', (typed, read) => {
    expect(type(typed)).toMatchObject({ hits: ['en:11'], read, problem: '' });
  });

  it('says what is wrong, and searches the bare words meanwhile', () => {
    expect(type('colour:attempt')).toMatchObject({ hits: ['en:11'], read: 'colour attempt', problem: expect.stringContaining('colour') });
  });

  it('says so when the words are too common', () => {
    expect(type('the').problem).toContain('too common');
  });

  it('a word that is finished stands for itself', () => {
    expect([type('traffic ').hits, type('traffic').hits]).toEqual([['en:12'], ['en:10', 'en:12']]);
  });

  it('counts every document, and pages through those that are wanted', () => {
    const { total, inDocuments } = type('person attempt торгівля', { wanted: (id) => id === 'en' });
    expect([total, [...inDocuments]]).toEqual([2, [['en', 2], ['uk', 1]]]);
    expect([type('person attempt', { limit: 1 }).hits, type('person attempt', { limit: 1, offset: 1 }).hits].flat().sort()).toEqual(['en:10', 'en:11']);
  });

  it('marks a hit in the heading and gives its place in the text', () => {
    const [hit] = browseProvisions(review.desk, 'trafficki', { wanted: () => true, limit: 1, offset: 0 }).hits;
    expect([hit!.headingMarks.map(({ start, end }) => hit!.heading.slice(start, end)), hit!.marks.map(({ start, end }) => hit!.snippet.slice(start, end)), hit!.place]).toEqual([['Trafficking'], ['trafficking'], { start: 57, end: 68 }]);
  });

  it('is never refused, whatever is typed', () => {
    const signs = ['+', '-', '~', '^', '*', '"', ':', ' ', 'heading:', 'attempt', '1', '(', '‐', '«'];
    for (let seed = 1, i = 0; i < 3000; i++) {
      let typed = '';
      for (let n = 0; n < 6; n++) { seed = (seed * 48271) % 0x7fffffff; typed += signs[seed % signs.length]!; }
      expect(() => parseTyped(typed), typed).not.toThrow();
    }
  });
});
