import { describe, expect, it } from 'vitest';
import { findProvisions } from '../../../main/search/find-provisions.ts';
import { reviewOf } from './review-of-laws.ts';

const review = reviewOf([
  { id: 'cc', language: 'en', instrument: 'Criminal Code', articles: [
    { number: '149', heading: 'Trafficking in persons', text: 'Whoever recruits a person for the purpose of forced labour shall be punished.' },
    { number: '149¹', heading: 'Use of services', text: 'Whoever uses the services of a trafficked person shall be fined.' },
    { number: '177 bis', heading: 'Organs', text: 'The removal of organs for the purpose of trafficking is prohibited. Labour that is forced is dealt with elsewhere.' },
  ] },
  { id: 'stgb', language: 'de', instrument: 'Strafgesetzbuch', articles: [{ number: '232', heading: 'Menschenhandel', text: 'Wer eine Person ausbeutet, wird bestraft. Die Einziehung ist zulässig.' }] },
  { id: 'ku', language: 'uk', instrument: 'Кримінальний кодекс', articles: [{ number: '96-1', heading: 'Спеціальна конфіскація', text: 'Спеціальна конфіскація застосовується у разі торгівлі людьми.' }] },
]);

describe('Finding provisions', () => {
  it('asks each law in its own language', () => {
    expect(review.hits('Einziehungen')).toEqual(['stgb:232']);
    expect(review.hits('торгівля')).toEqual(['ku:96-1']);
    expect(review.hits('traffick Menschenhandel конфіскації')).toEqual(['cc:149', 'cc:149¹', 'cc:177 bis', 'ku:96-1', 'stgb:232']);
  });
  it('finds a phrase only where its words stand together', () => expect(review.hits('"forced labour"')).toEqual(['cc:149']));
  it('combines phrases with words, fields and signs', () => {
    expect(review.hits('+purpose -"forced labour"')).toEqual(['cc:177 bis']);
    expect(review.hits('heading:"trafficking in persons"')).toEqual(['cc:149']);
    expect(review.hits('“forced labour”')).toEqual(['cc:149']);
  });
  it.each([['article:149¹', ['cc:149¹']], ['149-1', ['cc:149¹']], ['article:96-1', ['ku:96-1']], ['article:"177 bis"', ['cc:177 bis']], ['article:149', ['cc:149']]])('finds an article by its number: %s', (query, found) => expect(review.hits(query)).toEqual(found));
  it('restricts to instruments and languages', () => {
    expect(review.hits('instrument:strafgesetz person')).toEqual(['stgb:232']);
    expect(review.hits('language:uk language:de конфіскація einziehung person')).toEqual(['ku:96-1', 'stgb:232']);
    expect(review.hits('-language:en person')).toEqual(['stgb:232']);
    expect(review.hits('language:de')).toEqual(['stgb:232']);
    expect(findProvisions(review.desk, 'person', { languages: ['en'], limit: 9 }).every(({ document }) => document === 'cc')).toBe(true);
  });
  it('puts a hit in a heading before one in the text', () => expect(review.find('trafficking')[0]).toMatchObject({ number: '149', reasons: ['heading: Trafficking in persons'] }));
  it('lets a boost decide the order', () => {
    expect(review.find('organs recruits^20')[0]!.number).toBe('149');
    expect(review.find('organs^20 recruits')[0]!.number).toBe('177 bis');
  });
  it('shows the hit words as they stand in the original', () => {
    const [hit] = review.find('recruiting');
    expect(hit!.marks.map(({ start, end }) => hit!.snippet.slice(start, end))).toEqual(['recruits']);
    expect(hit!.reasons).toEqual(['text: recruits']);
  });
  it('shows the place of the hit in a long article', () => {
    const long = reviewOf([{ id: 'a', language: 'en', instrument: 'A', articles: [{ number: '1', heading: '', text: `${'Nothing of note stands here. '.repeat(40)}The bribe was taken. ${'And so on. '.repeat(40)}` }] }]);
    const [hit] = long.find('bribes');
    expect(hit!.snippet).toMatch(/^… .*The bribe was taken\..* …$/);
    expect(hit!.marks.map(({ start, end }) => hit!.snippet.slice(start, end))).toEqual(['bribe']);
  });
  it('forgets a document that was removed', () => {
    const two = reviewOf([{ id: 'a', language: 'en', instrument: 'A', articles: [{ number: '1', heading: 'Bribery', text: 'A bribe.' }] }, { id: 'b', language: 'en', instrument: 'B', articles: [{ number: '2', heading: 'Bribery', text: 'A bribe.' }] }]);
    two.index.removeDocument('a');
    expect(two.hits('bribe')).toEqual(['b:2']);
    expect(two.index.count('a')).toBe(0);
  });
  it('follows a wildcard to thousands of words', () => {
    const many = reviewOf([{ id: 'a', language: 'xx', instrument: 'A', articles: Array.from({ length: 50 }, (_, i) => ({ number: `${i}`, heading: '', text: Array.from({ length: 50 }, (_, k) => `ab${i}x${k}yz`).join(' ') })) }]);
    expect(many.hits('*x*z').length).toBeGreaterThan(30);
  });
  it('sees new words at once', () => {
    const growing = reviewOf([{ id: 'a', language: 'en', instrument: 'A', articles: [{ number: '1', heading: '', text: 'bribe' }] }]);
    expect(growing.hits('*ribe')).toEqual(['a:1']);
    growing.index.removeDocument('a');
    expect(growing.hits('*ribe')).toEqual([]);
  });
  it('drops stop words beside others', () => expect(review.hits('+the +organs')).toEqual(['cc:177 bis']));
});

describe('A query that cannot be answered says what to do', () => {
  it.each([
    ['', 'There is nothing to search for.'], ['   ', 'There is nothing to search for.'], ['title:theft', 'The query cannot be read at "title"'],
    ['"forced labour', 'a quotation mark has no partner'], ['labour~x', 'The query cannot be read'], ['labour^', 'The query cannot be read'], ['*', 'a star needs letters beside it'], ['labour~9', 'at most 3 letters'], ['titel:"a b"', 'there is no field "titel"'],
  ])('%j: %s', (query, sentence) => {
    expect(() => review.find(query)).toThrowError(sentence);
    expect(() => review.find(query)).toThrowError(expect.objectContaining({ code: 'invalid-input' }));
  });
  it('that holds nothing but stop words is too common', () => {
    const english = reviewOf([{ id: 'a', language: 'en', instrument: 'A', articles: [{ number: '1', heading: '', text: 'The bribe' }] }]);
    expect(() => english.find('the of')).toThrowError('These words are too common');
  });
  it('never lets words reach the database as syntax', () => {
    for (const query of ['NEAR(a b)', 'a AND b', "'; DROP TABLE provision_terms", 'a" OR "b', '(labour', 'col{x}', '\\*', 'a\u0000b', '😀 labour', 'a*b*c*']) {
      try { review.find(query); } catch (error) { expect(error).toMatchObject({ name: 'Failure', code: 'invalid-input' }); }
    }
    expect(review.hits('organs')).toEqual(['cc:177 bis']);
  });
});
