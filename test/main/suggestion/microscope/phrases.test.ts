import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../../main/engine/load-catalogue.ts';
import { loadLexicon } from '../../../../main/suggestion/load-lexicon.ts';
import { lookForElements } from '../../../../main/suggestion/look-for-elements.ts';
import { phrases } from './phrases.ts';

const lexicon = loadLexicon(), elements = loadCatalogue().elements.filter(({ itemId }) => /^III\.1\.[1-4]$/.test(itemId));
/** What some elements are named by only in a certain place: where an offence named before is made graver, or where a rule holds whatever else is so. */
const placed = (language: string, id: string, phrase: string): string => {
  const words = lexicon.inside.languages.get(language)!, say = ([first = '']: readonly string[]): string => first.replaceAll('*', '');
  if (/aggravated\.(official-committed|general)$/.test(id)) return `${say(words.refersBack)} ${phrase}`;
  return id.endsWith('consent.irrelevant') ? `${phrase} ${say(words.regardless)}` : phrase;
};
const names = (language: string, id: string, phrase: string): boolean => lookForElements({ path: 'art_1', number: '1', heading: '', text: placed(language, id, phrase) }, elements, language, lexicon)!.elements.find(({ element }) => element.id === id)!.state === 'words';

describe('What codes call an element', () => {
  it.each(Object.entries(phrases))('is known in %s', (language, own) => {
    expect(Object.entries(own).flatMap(([id, said]) => said.filter((phrase) => !names(language, id, phrase)).map((phrase) => `${id}: ${phrase}`))).toEqual([]);
  });

  it('and the state of a slave is slavery, no servitude besides, in mn', () => {
    expect(['III.1.1/purpose.slavery', 'III.1.1/purpose.servitude'].map((id) => names('mn', id, 'боолын байдалд байлгах'))).toEqual([true, false]);
  });
});
