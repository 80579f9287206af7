import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../../main/suggestion/load-lexicon.ts';
import { proposeRelations } from '../../../../main/suggestion/relations/propose-relations.ts';
import type { SuggestDocument } from '../../../../main/suggestion/prepare-document.ts';
import { readOnce } from '../../../../main/suggestion/suggest.ts';
import { lawOf } from '../invented-laws.ts';

const lexicon = loadLexicon();
const definitions = (...documents: SuggestDocument[]) => proposeRelations(documents.map((document) => ({ document: readOnce(document, lexicon)!, names: [], marked: new Set<string>() })), lexicon).filter(({ kind }) => kind === 'defines');
const links = (...documents: SuggestDocument[]) => definitions(...documents).map(({ from, to, reason }) => `${from.article.number} > ${to.article.number}: ${reason}`).sort();

/** An offence with its definitions beside it, in a law invented for each language: what a definition says, and the offence that uses the term. */
const laws: readonly (readonly [language: string, how: string, definition: string, offence: string, reason: string])[] = [
  ['en', 'a quoted term that means', 'In this Act the expression “child” means a person under the age of eighteen years.', 'Whoever recruits or harbours a child for the purpose of exploitation commits trafficking in persons and shall be punished by imprisonment.', 'defines “child”'],
  ['fr', 'par … on entend', 'Pour l’application de la présente loi, on entend par exploitation la mise au travail de force.', 'La traite des êtres humains, recrutement à des fins d’exploitation, est punie de dix ans d’emprisonnement.', 'defines “exploitation”'],
  ['de', 'a list of terms', 'Im Sinne dieses Gesetzes ist\n1. Menschenhandel: das Anwerben einer Person zur Ausbeutung;\n2. Zug: ein Fahrzeug auf Schienen.', 'Wer Menschenhandel begeht, eine Person zur Ausbeutung anwirbt oder beherbergt, wird mit Freiheitsstrafe bestraft.', 'defines “Menschenhandel” (trafficking in human beings)'],
  ['ru', 'a note with под … понимается', 'Примечание. Для целей настоящего Кодекса под эксплуатацией человека понимается принуждение к труду.', 'Торговля людьми, то есть вербовка человека в целях эксплуатации, наказывается лишением свободы.', 'defines “эксплуатацией” (exploitation)'],
  ['uk', 'a note with слід розуміти', 'Примітка. Під експлуатацією людини в цьому Кодексі слід розуміти примусову працю.', 'Торгівля людиною, вербування людини з метою експлуатації карається позбавленням волі.', 'defines “експлуатацією” (exploitation)'],
  ['tr', 'deyiminden', 'Bu kanunun uygulanmasında;\na) Çocuk deyiminden; henüz onsekiz yaşını doldurmamış kişi anlaşılır.', 'İnsan ticareti suçunda sömürmek amacıyla çocuk tedarik eden veya barındıran kimseye hapis cezası verilir.', 'defines “Çocuk” (children)'],
  ['sr', 'smatra se', 'Detetom se smatra lice koje nije navršilo četrnaest godina.', 'Trgovina ljudima: ko vrbuje ili prevozi dete radi eksploatacije, kazniće se zatvorom.', 'defines “Detetom” (children)'],
  ['sq', 'a list with nënkupton', 'Shprehjet e përdorura në këtë Ligj kanë këtë kuptim:\n1.1. Fëmijë – nënkupton çdo qenie njerëzore nën moshën tetëmbëdhjetë vjeç;', 'Trafikimi me njerëz, rekrutimi i një fëmije për qëllim të shfrytëzimit, dënohet me burgim.', 'defines “Fëmijë” (children)'],
  ['bg', 'a quoted term with е', 'По смисъла на този закон "експлоатация" е незаконното използване на хора за труд.', 'Трафик на хора: който набира човек с цел експлоатация, се наказва с лишаване от свобода.', 'defines “експлоатация” (exploitation)'],
  ['ka', 'იგულისხმება', 'ამ თავში ექსპლუატაციაში იგულისხმება პირის იძულებით შრომა.', 'ადამიანით ვაჭრობა (ტრეფიკინგი), გადაბირება ექსპლუატაციის მიზნით, ისჯება თავისუფლების აღკვეთით.', 'defines “ექსპლუატაციაში” (exploitation)'],
];

describe('A law that says how it understands a term', () => {
  it.each(laws)('%s, by %s: defines it for the offence that uses it', (language, _how, definition, offence, reason) => {
    expect(links(lawOf(language, ['2', '', definition], ['90', '', offence]))).toEqual([`2 > 90: ${reason}`]);
  });
  it.each([
    ['a longer term is another one', 'en', 'In this Act “child pornography” means a picture of a child.'],
    ['also where an adjective stands before it', 'uk', 'Під дитячою порнографією в цьому Кодексі слід розуміти зображення дитини.'],
    ['what holds in its own article alone', 'en', 'In this section “child” means a person under the age of fifteen years.'],
    ['what holds in other articles that it names', 'uk', 'Під експлуатацією людини у статтях 12, 14 цього Кодексу слід розуміти примусову працю.'],
    ['what amends the definition of another law', 'en', 'The Act of 1998 is amended by the insertion of the following: “ ‘child’ means a person under the age of eighteen years”.'],
    ['a term that a sentence only uses', 'en', 'The child shall be heard by means of video.'],
    ['an index with its pages', 'en', 'Definitions\nBrothels - keeping ............ 156'],
  ])('proposes nothing from %s (%s)', (_what, language, text) => {
    const offence = laws.find(([one]) => one === language)![3];
    expect(links(lawOf(language, ['2', '', text], ['90', '', `${offence} Pornography, prostitution, brothels, child, порнографія, дитина.`]))).toEqual([]);
  });
  it('links articles on bribery to the meaning of a public official, by the very term', () => {
    const law = lawOf('de', ['11', '', 'Im Sinne dieses Gesetzes ist\n1. Amtsträger: wer Beamter ist;\n2. Zug: ein Fahrzeug.'],
      ['331', 'Bestechlichkeit', 'Ein Amtsträger, der einen Vorteil als Gegenleistung für eine Diensthandlung fordert, sich versprechen lässt oder annimmt, wird mit Freiheitsstrafe bestraft.'],
      ['332', 'Bestechung', 'Wer einem Beamten einen Vorteil als Gegenleistung für eine Diensthandlung anbietet, verspricht oder gewährt, wird mit Freiheitsstrafe bestraft.']);
    expect(links(law)).toEqual(['11 > 331: defines “Amtsträger” (public officials)']);
  });
  it('holds in articles that the definition names', () => {
    const text = 'Під експлуатацією людини у статтях 90, 91 цього Кодексу слід розуміти примусову працю.';
    expect(links(lawOf('uk', ['2', '', text], ['90', '', laws.find(([one]) => one === 'uk')![3]]))).toEqual(['2 > 90: defines “експлуатацією” (exploitation)']);
  });
  it('is asked before another law, whose meaning it does not need', () => {
    const code = (definition: string) => ({ ...lawOf('en', ['2', '', definition], ['90', '', laws[0]![3]]), documentId: 'code' });
    const other = { ...lawOf('en', ['1', 'Definitions', '“Child” means a person under the age of sixteen years;'], ['2', '', 'The Ministry reports on trafficking in persons.']), documentId: 'other' };
    expect(links(code('A day has hours.'), other)).toEqual(['1 > 90: defines “Child”']);
    expect(links(code(laws[0]![2]), other)).toEqual(['2 > 90: defines “child”']);
  });
});

it('A law without the offence has no article in its place: a list of offences for interception is none', () => {
  const list = lawOf('en', ['89', 'Interception', 'The court may order interception for offences under Articles 1, 2, 3, 4, 5, 6, 7, 8, 9 and 10 of the Code, such as trafficking in persons, recruitment, exploitation and slavery, punishable by imprisonment.'], ['90', 'Order', 'An order under Article 89 names the legal person concerned.']);
  expect(proposeRelations([{ document: readOnce(list, lexicon)!, names: [], marked: new Set() }], lexicon)).toEqual([]);
});

it('Every language of the lexicon says how it defines', () => {
  expect([...lexicon.languages.keys()].filter((language) => (lexicon.definitions.get(language)?.says.length ?? 0) === 0)).toEqual([]);
});
