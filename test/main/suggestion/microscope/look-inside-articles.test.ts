import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../../main/engine/load-catalogue.ts';
import { loadLexicon } from '../../../../main/suggestion/load-lexicon.ts';
import { lookForElements, type Looked } from '../../../../main/suggestion/look-for-elements.ts';
import { definitions } from './definitions.ts';

const lexicon = loadLexicon(), elements = loadCatalogue().elements.filter(({ itemId }) => /^III\.1\.[1-4]$/.test(itemId));
const look = (language: string, text: string): Looked => lookForElements({ path: 'art_1', number: '1', heading: '', text }, elements, language, lexicon)!;
const wordsOf = (looked: Looked, id: string): string[] => looked.elements.find(({ element }) => element.id === id)!.words.map(({ words }) => words);
const named = (looked: Looked, group: string): string[] => looked.elements.filter((one) => one.group === group && one.state === 'words').map(({ element }) => element.id.split('/')[1]!);
const kinds = (looked: Looked): Record<string, string> => Object.fromEntries(looked.lists.map(({ group, joined, isOpen }) => [group, `${joined} ${isOpen ? 'open' : 'closed'}`]));

// Invented articles.
const english = `1. Whoever recruits, transports or harbours another person by threat, violence or fraud for the purpose of exploitation shall be punished with imprisonment from 3 to 8 years.
2. The same acts committed against a child, by a public official, against two or more persons or by an organised group shall be punished with imprisonment from 5 to 12 years.
3. The recruitment of a child is punished irrespective of whether threat or violence was used. The consent of the victim is irrelevant.`;
const ukrainian = `1. Вербування, перевезення або приховування людини з використанням погрози, насильства чи обману з метою експлуатації карається позбавленням волі на строк від трьох до восьми років.
2. Ті самі дії, вчинені щодо малолітнього, організованою групою або службовою особою, караються позбавленням волі на строк від п’яти до дванадцяти років.
Примітка. Під експлуатацією розуміються рабство, примусова праця, інші форми експлуатації.`;

describe('Inside an article', () => {
  it.each([['en', english], ['uk', ukrainian]])('acts and means are told apart in %s, threat from force', (language, text) => {
    const looked = look(language, text);
    expect([named(looked, 'act'), named(looked, 'means').slice(0, 2)]).toEqual([['act.recruitment', 'act.transportation', 'act.harbouring'], ['means.threat-of-force', 'means.use-of-force']]);
  });

  it('a child makes the offence graver in one paragraph and needs no means in another', () => {
    const looked = look('en', english);
    expect([wordsOf(looked, 'III.1.4/aggravated.children'), wordsOf(looked, 'III.1.1/child.no-means'), wordsOf(looked, 'III.1.1/consent.irrelevant')]).toEqual([['child'], ['child'], ['consent']]);
    expect(named(looked, 'aggravation').sort()).toEqual(['aggravated.criminal-organisation', 'aggravated.general', 'aggravated.official-committed']);
  });

  it('the points of a paragraph belong to it, though each stands on a line of its own', () => {
    const looked = look('fr', "Le proxénétisme est puni de dix ans d'emprisonnement lorsqu'il est commis :\n1° à l'égard d'un mineur ;\n2° par plusieurs personnes ;\n3° à l'égard de plusieurs personnes.\nLa tentative est punie.");
    expect([wordsOf(looked, 'III.1.4/aggravated.children'), wordsOf(looked, 'III.1.4/aggravated.general')]).toEqual([['mineur'], ['plusieurs personnes', 'plusieurs personnes']]);
  });

  it('consent that is only mentioned is not said to be irrelevant', () => {
    expect(wordsOf(look('en', 'Whoever pays to obtain the consent of a person having control over another commits an offence.'), 'III.1.1/consent.irrelevant')).toEqual([]);
  });

  it('the words of a longer sign are not words of a shorter: forced labour is no force, an organised group organises nothing', () => {
    const looked = look('en', 'Forced labour by an organised group.');
    expect([wordsOf(looked, 'III.1.1/purpose.forced-labour'), wordsOf(looked, 'III.1.1/means.use-of-force'), wordsOf(looked, 'III.1.2/organizing')]).toEqual([['Forced labour'], [], []]);
  });

  it('lists are alternative or cumulative, open or closed', () => {
    expect(kinds(look('en', english))).toMatchObject({ act: 'alternative closed', means: 'alternative closed' });
    expect(kinds(look('en', 'Whoever recruits, transports and harbours a person'))).toEqual({ act: 'cumulative closed' });
    expect(kinds(look('en', 'by threat, violence, fraud or any other means'))).toEqual({ means: 'alternative open' });
    expect(kinds(look('de', 'wer eine Person anwirbt, befördert und beherbergt'))).toEqual({ act: 'cumulative closed' });
    expect(kinds(look('fr', "le fait de recruter, transporter, transférer ou héberger une personne"))).toEqual({ act: 'alternative closed' });
    expect(kinds(look('uk', ukrainian))).toMatchObject({ act: 'alternative closed' });
  });

  it('other forms of one kind leave the list of kinds closed; other forms of exploitation open it', () => {
    expect(kinds(look('en', 'slavery, prostitution or other forms of sexual exploitation')).purpose).toBe('alternative closed');
    expect(kinds(look('en', 'slavery, prostitution or other forms of exploitation')).purpose).toBe('alternative open');
    expect(kinds(look('es', 'explotación sexual, incluyendo la pornografía, servidumbre o esclavitud')).purpose).toBe('alternative closed');
    expect(kinds(look('en', 'for the purpose of exploitation, including the prostitution of others, slavery or servitude')).purpose).toBe('alternative open');
  });

  it('the words of one sign do not stand in two points of a list', () => {
    const looked = look('fr', "L'exploitation s'entend :\na) de l'exploitation sexuelle ;\nb) du travail forcé.");
    expect(wordsOf(looked, 'III.1.1/purpose.forced-labour')).toEqual(['travail forcé']);
  });

  it('what is looked for and not there is said, and what cannot be looked for is said otherwise', () => {
    const looked = look('en', 'Whoever recruits a person'), state = (id: string) => looked.elements.find(({ element }) => element.id === id)!.state;
    expect([state('III.1.1/act.recruitment'), state('III.1.1/act.transfer'), state('III.1.1/scope.any-person')]).toEqual(['words', 'none', 'not-looked']);
    expect(lookForElements({ path: 'a', number: '1', heading: '', text: 'x' }, elements, 'ja', lexicon)).toBeNull();
  });

  it('stretches are exact, in order and never doubled', () => {
    for (const [language, text] of [['en', english], ['uk', ukrainian]] as const) for (const { words } of look(language, text).elements) {
      expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(words.map((one) => one.words));
      expect(words.map(({ start }) => start)).toEqual([...words.map(({ start }) => start)].sort((a, b) => a - b));
      expect(new Set(words.map(({ start, end }) => `${start} ${end}`)).size).toBe(words.length);
    }
  });
});

describe('The definition of trafficking', () => {
  const parts = ['act.recruitment', 'act.transportation', 'act.transfer', 'act.harbouring', 'act.receipt', 'means.threat-of-force', 'means.use-of-force', 'means.coercion-other', 'means.abduction', 'means.fraud', 'means.deception', 'means.abuse-of-power', 'means.abuse-of-vulnerability', 'means.payments-giving', 'purpose.exploitation-minimum', 'purpose.prostitution-of-others', 'purpose.sexual-other', 'purpose.forced-labour', 'purpose.slavery', 'purpose.slavery-like', 'purpose.servitude', 'purpose.organ-removal'];

  it.each(Object.entries(definitions))('is found in all its parts in %s', (language, text) => {
    const looked = look(language, text);
    expect(parts.filter((id) => wordsOf(looked, `III.1.1/${id}`).length === 0)).toEqual([]);
    expect(looked.lists.filter(({ joined }) => joined === 'cumulative')).toEqual([]);
  });
});

describe('The words for looking inside', () => {
  it('stand in one file for every language of the lexicon', () => {
    expect([...lexicon.languages.keys()].filter((language) => !lexicon.inside.languages.has(language))).toEqual([]);
  });

  it('name only elements of the catalogue', () => {
    const ids = new Set(loadCatalogue().elements.map(({ id }) => id)), named = Object.values(lexicon.inside.signs).filter(({ group }) => group !== 'other').flatMap(({ anywhere, base, graver, regardless }) => [...anywhere, ...base, ...graver, ...regardless]);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });
});
