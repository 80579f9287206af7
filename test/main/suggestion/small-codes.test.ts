import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../main/suggestion/load-lexicon.ts';
import { suggest } from '../../../main/suggestion/suggest.ts';
import { catalogue, lawOf } from './invented-laws.ts';
import { smallCodes, type SmallCode } from './small-codes.ts';

const lexicon = loadLexicon();
const asked: Readonly<Record<string, keyof SmallCode>> = { 'III.1.1': 'trafficking', 'III.1.2': 'attempt', 'III.1.3': 'legalPersons', 'III.1.5': 'confiscation', 'III.1.6': 'extradition', 'III.1.7': 'bribe', 'III.1.8': 'victims' };
const suggested = (language: string, code: SmallCode, targetId: string): string[] => {
  const law = lawOf(language, ...Object.entries(code).map(([name, [heading, text]]) => [name, heading, text] as const));
  return suggest({ targetId, catalogue, lexicon, documents: [law], limit: 10 }).map(({ number }) => number);
};

describe('In a code in small', () => {
  it.each(Object.entries(smallCodes))('what is asked for comes first in %s', (language, code) => {
    expect(Object.fromEntries(Object.keys(asked).map((id) => [id, suggested(language, code, id)[0]]))).toEqual(asked);
  });

  it.each(Object.entries(smallCodes))('theft, fraud, murder and crossing a border are no trafficking in %s', (language, code) => {
    expect(suggested(language, code, 'III.1.1').filter((number) => ['theft', 'fraud', 'murder', 'migrants'].includes(number))).toEqual([]);
  });

  it.each(Object.entries(smallCodes))('handing over and forcing do not make the offence a rule on extradition or on victims in %s', (language, code) => {
    expect(['III.1.6', 'III.1.8'].filter((id) => suggested(language, code, id).includes('trafficking'))).toEqual([]);
  });
});
