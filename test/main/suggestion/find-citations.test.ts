import { describe, expect, it } from 'vitest';
import { followCitations, numberKey, readCitations } from '../../../main/suggestion/find-citations.ts';

const places = new Map(['149', '150', '96-1', '177bis', '232a'].map((number, i) => [number, i] as const));
const cites = ['article', 'статт', 'члан', 'art'];

describe('References inside a law', () => {
  it.each([
    ['punishable under Article 149', [0]], ['under Articles 149 and 150', [0, 1]], ['§ 232a Absatz 1', [4]], ['передбачених статтею 96¹ цього Кодексу', [2]], ['art. 177 bis', [3]],
    ['a fine of 149 euros', []], ['on 150 occasions', []], ['the year 149', []],
  ])('%s', (text, found) => expect(followCitations(readCitations(text, cites), places)).toEqual(found));
  it('knows one number in its printings', () => expect(['149¹', '149-1', '149.1'].map(numberKey)).toEqual(['149-1', '149-1', '149-1']));
});
