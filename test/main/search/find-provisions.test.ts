import { describe, expect, it } from 'vitest';
import { browseProvisions, findProvisions } from '../../../main/search/find-provisions.ts';
import { indexRow } from '../../../main/search/index-rows.ts';
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
  it('restricts to the versions of a law by their label', () => {
    const desk = { ...review.desk, documents: review.desk.documents.map((d) => ({ ...d, version: d.id === 'cc' ? 'Bill 118, second reading' : 'in force' })) };
    const numbers = (query: string): string[] => findProvisions(desk, query, { limit: 9 }).map(({ number }) => number).sort();
    expect(numbers('version:bill purpose')).toEqual(['149', '177 bis']);
    expect(numbers('-version:force')).toEqual(['149', '149¹', '177 bis']);
    expect(numbers('version:force purpose')).toEqual([]);
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

describe('Fields about tags', () => {
  const tagged = reviewOf([{ id: 'cc', language: 'en', instrument: 'Code', articles: ['1', '2', '3', '4'].map((number) => ({ number, heading: '', text: number === '3' ? 'Nothing of it.' : 'Whoever harbours a person.' })) }], [
    { provisionId: 1, targetId: 'III.1.1/act.harbouring', bearing: 'satisfies' }, { provisionId: 2, targetId: 'III.1.1', bearing: 'conflicts' }, { provisionId: 3, targetId: 'III.1.1/act.receipt', bearing: 'satisfies' }, { provisionId: 4, targetId: 'III.1.10', bearing: 'context' }]);
  it.each([
    ['item:III.1.1', ['1', '2', '3']], ['item:III.1.1 harbours', ['1', '2']], ['tag:iii.1.1/act.harbouring', ['1']], ['tag:harbouring', ['1']], ['tag:conflicts', ['2']], ['tag:act.*', ['1', '3']], ['tag:*', ['1', '2', '3', '4']],
    ['-tag:*', []], ['-item:III.1.1 harbours', ['4']], ['item:III.1.1 +tag:satisfies', ['1', '3']], ['tag:harbouring tag:receipt', ['1', '3']], ['item:III.9', []], ['tag:"act.harbouring"', ['1']],
  ])('%s', (query, found) => expect(tagged.hits(query)).toEqual(found.map((number) => `cc:${number}`)));
  it('names the fields there are where one is unknown', () => expect(() => tagged.hits('judge:"x y"')).toThrow(/heading, article, text, instrument, version, language, tag, item/));
});

describe('Words that half of all provisions have', () => {
  const laws = ['a', 'b'].map((id) => ({ id, language: 'en', instrument: id, articles: Array.from({ length: 1200 }, (_, i) => ({ number: `${i + 1}`, heading: i === 900 ? 'Imprisonment' : i === 950 ? 'Imprisonment of a child' : '', text: i % 400 === 7 ? 'Imprisonment of a child.' : i % 3 ? 'Imprisonment.' : 'A child.' })) }));
  const common = reviewOf(laws);
  it('finds all of them', () => expect(common.hits('imprisonment child')).toHaveLength(2400));
  it('puts the words of headings first, then all words together, then the rarer word', () => {
    const numbers = common.find('imprisonment child', 12).map((hit) => `${hit.document}${hit.number}`);
    expect(numbers).toEqual(['a951', 'b951', 'a901', 'b901', 'a8', 'a408', 'a808', 'b8', 'b408', 'b808', 'a1', 'a4']);
  });
  it('keeps what is excepted away, in headings too', () => expect(common.hits('imprisonment -child').every((hit) => !/[ab](951|8|408|808)$/.test(hit))).toBe(true));
  it('lets a boost decide between headings', () => {
    const boosted = reviewOf([{ ...laws[0]!, articles: [...laws[0]!.articles, ...laws[1]!.articles.map((article, i) => ({ ...article, number: `${2000 + i}`, heading: i === 30 ? 'Child' : '' }))] }]);
    expect(boosted.find('imprisonment child^50', 2).map(({ number }) => number).sort()).toEqual(['2030', '951']);
  });
  it('counts the hits of each law', () => {
    const { inDocuments } = browseProvisions(common.desk, 'imprisonment', { wanted: () => true, limit: 1, offset: 0 });
    const each = laws[0]!.articles.filter(({ text, heading }) => /imprisonment/i.test(`${text} ${heading}`)).length;
    expect([...inDocuments]).toEqual([['a', each], ['b', each]]);
    common.index.removeDocument('a');
    expect([...browseProvisions(common.desk, 'imprisonment', { wanted: () => true, limit: 1, offset: 0 }).inDocuments]).toEqual([['b', each]]);
  });
});

describe('A rare word beside common ones', () => {
  const articles = Array.from({ length: 2000 }, (_, i) => ({ number: `${i + 1}`, heading: i === 300 ? 'Imprisonment' : '', text: i === 1900 ? 'Harbouring. Harbouring. Harbouring.' : i === 1700 ? 'Harbouring is punished by imprisonment.' : i === 1800 ? 'Harbouring a person who comes from another State, knowing of the offence that was committed there.' : 'Imprisonment of a person.' }));
  const mixed = reviewOf([{ id: 'a', language: 'en', instrument: 'a', articles }]);
  const first = (query: string, limit = 4): string[] => mixed.find(query, limit).map(({ number }) => number);
  it('decides: the more of it and the shorter the provision the better, sooner with the common one beside it, then headings', () => expect(first('imprisonment harbouring')).toEqual(['1901', '1701', '1801', '301']));
  it('decides behind a required common word as well', () => expect(first('+person harbouring', 2)).toEqual(['1801', '1']));
  it('does not bring back what is excepted', () => expect(first('imprisonment harbouring -state', 3)).toEqual(['1901', '1701', '301']));
  it('gives way to a boost', () => expect(first('imprisonment^20 harbouring', 1)).toEqual(['301']));
  it('shows the same order page by page', () => {
    const page = (offset: number): string[] => browseProvisions(mixed.desk, 'imprisonment harbouring ', { wanted: () => true, limit: 2, offset }).hits.map(({ number }) => number);
    expect([0, 2, 4].flatMap(page)).toEqual(first('imprisonment harbouring', 6));
  });
  it('has a share in the order that its boost multiplies, where few provisions match', () => {
    const scores = (query: string): Map<string, number> => new Map(mixed.find(query, 9).map(({ number, score }) => [number, score]));
    const plain = scores('+harbouring state'), boosted = scores('+harbouring state^5'), alone = scores('state');
    for (const [number, score] of boosted) expect(score).toBeCloseTo(plain.get(number)! + 4 * (alone.get(number) ?? 0), 2);
  });
  it('stands first by the heading it has, not by one it had before the law was read anew', () => {
    const law = (headed: number) => articles.map((article, i) => ({ ...article, heading: i === headed ? 'Imprisonment' : '' }));
    const anew = reviewOf([{ id: 'a', language: 'en', instrument: 'a', articles: law(300) }]);
    expect(anew.find('imprisonment', 1).map(({ number }) => number)).toEqual(['301']);
    anew.index.removeDocument('a');
    anew.index.addDocument('a', 'en', law(400).map((article, i) => indexRow('en', i + 1, article)));
    expect(anew.find('imprisonment', 2).map(({ number }) => number)).toEqual(['401', '1']);
  });
  it('is counted and found anew when a law comes in or goes, whatever was answered before', () => {
    const growing = reviewOf([{ id: 'a', language: 'en', instrument: 'a', articles: articles.slice(0, 1900) }, { id: 'b', language: 'de', instrument: 'b', articles: articles.slice(1900) }]);
    const look = () => { const { total, inDocuments, hits } = browseProvisions(growing.desk, 'imprisonment harbouring', { wanted: () => true, limit: 1, offset: 0 }); return [total, inDocuments.get('a') ?? 0, inDocuments.get('b') ?? 0, hits.length]; };
    const [total, inA, inB] = look();
    expect([total, look()]).toEqual([inA! + inB!, [total, inA, inB, 1]]);
    growing.index.removeDocument('a');
    expect(look()).toEqual([inB, 0, inB, 1]);
    // Read anew, it may get the very ids it had.
    growing.index.removeDocument('b');
    growing.index.addDocument('b', 'de', articles.slice(1900).map((article, i) => indexRow('de', 1901 + i, { ...article, text: i === 0 ? 'Harbouring.' : 'Nothing.' })));
    expect(look()).toEqual([1, 0, 1, 1]);
  });
});
