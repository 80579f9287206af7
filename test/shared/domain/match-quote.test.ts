import { describe, expect, it } from 'vitest';
import { matchQuote } from '../../../shared/domain/match-quote.ts';

describe('a quotation', () => {
  it('is found across line breaks and broken words', () => {
    expect(matchQuote('shall be punish-\nable by impris-\n  onment.', 'punishable by imprisonment')).toEqual([{ start: 9, end: 41 }]);
  });
  it('keeps hyphens that belong to the word', () => {
    expect(matchQuote('a non-custodial measure', 'non-custodial')).toEqual([{ start: 2, end: 15 }]);
    expect(matchQuote('a noncustodial measure', 'non-custodial')).toEqual([]);
    expect(matchQuote('a non-custodial measure', 'noncustodial')).toEqual([]);
    expect(matchQuote('a non-\ncustodial measure', 'non-custodial')).toEqual([{ start: 2, end: 16 }]);
  });
  it('differs by one letter, one digit or one mark and is not found', () => {
    const text = 'from 5 to 12 years, if by force.';
    for (const altered of ['from 5 to 13 years', 'from 5 to 12 years; if', 'From 5 to 12 years', 'from 5 to 12 year if']) expect(matchQuote(text, altered)).toEqual([]);
  });
  it('is found wherever it stands', () => expect(matchQuote('minor; child; minor', 'minor').map((p) => p.start)).toEqual([0, 14]));
  it('finds nothing for nothing', () => expect(matchQuote('text', ' \n ')).toEqual([]));
});
