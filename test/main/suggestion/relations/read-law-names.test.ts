import { describe, expect, it } from 'vitest';
import { readCitations } from '../../../../main/suggestion/find-citations.ts';
import { loadLexicon } from '../../../../main/suggestion/load-lexicon.ts';
import { proposeRelations } from '../../../../main/suggestion/relations/propose-relations.ts';
import { isCalled, lawBeside, mayBeCalled } from '../../../../main/suggestion/relations/read-law-names.ts';
import { readOnce } from '../../../../main/suggestion/suggest.ts';
import { lawOf } from '../invented-laws.ts';

const lexicon = loadLexicon();
/** The references of a sentence that are to another law than its own. */
const another = (language: string, text: string, ...names: string[]): string[] => {
  const { cites } = lexicon.languages.get(language)!, words = lexicon.laws.get(language)!;
  return readCitations(text, cites).filter((citation) => { const named = lawBeside(text, citation, words, language) ?? []; return named.length > 0 && !names.some((name) => mayBeCalled(name, named, words, language)); }).map(({ key }) => key);
};

describe('A reference', () => {
  it.each([
    ['en', 'Property is confiscated under section 5 of the Criminal Procedure Act.', ['5']],
    ['en', 'An offence under section 2, 4 or 7 of the Misuse of Drugs Act 1977.', ['2', '4', '7']],
    ['en', 'Section 5 of the 1988 Act, section 6 of the Act of 1990 and section 7 of that Act.', ['5', '6', '7']],
    ['de', 'Eine Straftat nach § 5 Abs. 2 Satz 1 Nr. 3 der Strafprozessordnung, § 6 des Gesetzes über Waffen oder § 7 StPO.', ['5', '6', '7']],
    ['fr', "Les articles 5 et 6 du code de procédure pénale, l'article 7 de la loi n° 12-34 et l'article 8 du même code.", ['5', '6', '7', '8']],
    ['es', 'Conforme al artículo 5 del Código Procesal Penal y al artículo 6 de la Ley 1234.', ['5', '6']],
    ['uk', 'Відповідно до частини першої статті 5 Кримінального процесуального кодексу України.', ['5']],
    ['ru', 'В порядке статьи 5 Уголовно-процессуального кодекса или статьи 6 Федерального закона.', ['5', '6']],
    ['pl', 'Na podstawie art. 5 § 1 Kodeksu postępowania karnego oraz art. 6 ust. 2 ustawy o broni.', ['5', '1', '6']],
    ['cs', 'Podle § 5 odst. 1 písm. a) trestního řádu a § 6 zákona č. 40/2009 Sb.', ['5', '6']],
    ['sr-Latn', 'U skladu sa članom 5. stav 1. Zakonika o krivičnom postupku.', ['5']],
    ['sr-Cyrl', 'У складу са чланом 5. став 1. Законика о кривичном поступку.', ['5']],
    ['ro', 'Potrivit art. 5 alin. (2) din Codul de procedură penală.', ['5']],
    ['et', 'Isik vabastatakse kriminaalmenetluse seadustiku § 5 alusel.', ['5']],
    ['bg', 'По чл. 5, ал. 1 от Закона за оръжията.', ['5']],
    ['el', 'Κατά το άρθρο 5 του Κώδικα Ποινικής Δικονομίας και το άρθρο 6 του Συντάγματος.', ['5', '6']],
    ['sq', 'Sipas nenit 5 të Kodit të Procedurës Penale.', ['5']],
    ['it', "Ai sensi dell'articolo 5 del codice di procedura penale.", ['5']],
  ])('to another law is known in %s: %s', (language, text, expected) => {
    expect(another(language, text, 'Invented Law')).toEqual(expected);
  });

  it.each([
    ['en', 'Under section 5 of this Act, section 6 of the Act and section 7. The Evidence Act applies. Section 8 and the Evidence Act; section 9 is tried under the Evidence Act.'],
    ['pt', 'O crime definido no artigo 5.º ou de organização armada, nos termos da lei especial.'],
    ['de', 'Nach § 5 Abs. 2 dieses Gesetzes, § 6 des Gesetzes und § 7 Abs. 3), der gegen die Grundordnung wirkt. § 8 gilt; die Strafprozessordnung bleibt unberührt.'],
    ['fr', "L'article 5 du présent code, l'article 6 de la présente loi et l'article 7 de la loi."],
    ['uk', 'Стаття 5 цього Кодексу та стаття 6, що карається за законом.'],
    ['ru', 'Статья 5 настоящего Кодекса; наказание по статье 6 назначается в пределах закона.'],
    ['pl', 'Art. 5 niniejszej ustawy; w art. 6 jest mowa o ustawie.'],
    ['cs', 'Podle § 5 odst. 1 tohoto zákona a podle § 6 se pachatel potrestá.'],
    ['sr-Latn', 'Delo iz člana 5. ovog zakonika i člana 6. stav 2. zakona.'],
    ['et', 'Käesoleva seadustiku § 5 lõikes 2 sätestatud juhul.'],
    ['ro', 'Potrivit art. 5 din prezentul cod și art. 6 din lege.'],
  ])('to its own law, or to "the law" alone, is none (%s)', (language, text) => {
    expect(another(language, text, 'Invented Law')).toEqual([]);
  });

  it('to a law by its own name is to itself, in any case or number, and not to another whose name begins alike', () => {
    expect([
      another('en', 'Section 5 of the Criminal Code of Ruritania.', 'Criminal Code'), another('en', 'Section 5 of the Criminal Procedure Code.', 'Criminal Code'), another('en', 'Section 5 of the Sexual Offences Act 2006.', 'Sexual Offences Act 2017'),
      another('de', '§ 5 des Strafgesetzbuches.', 'Strafgesetzbuch (StGB)'), another('fr', "L'article 5 du code pénal est puni.", 'Code pénal'), another('fr', "L'article 5 du code de procédure pénale.", 'Code pénal'),
      another('uk', 'Стаття 5 Кримінального кодексу України.', 'Кримінальний кодекс'), another('uk', 'Стаття 5 Кримінального процесуального кодексу України.', 'Кримінальний кодекс'),
    ]).toEqual([[], ['5'], ['5'], [], [], ['5'], [], ['5']]);
  });
});

it('What refers to a section of another law, which is not in the review, supplements no section of its own', () => {
  const offence = ['5', 'Trafficking in persons', 'Whoever recruits or harbours a person for the purpose of exploitation commits trafficking in persons and shall be punished by imprisonment.'] as const;
  const links = (reference: string): string[] => {
    const law = lawOf('en', offence, ['9', 'Legal persons', `A legal person is liable, and its property is confiscated, under ${reference}.`]);
    return proposeRelations([{ document: readOnce(law, lexicon)!, names: ['Invented Act'], marked: new Set() }], lexicon).map(({ kind, from, to }) => `${kind} ${from.article.number} ${to.article.number}`);
  };
  expect([links('section 5'), links('section 5 of this Act'), links('section 5 of the Invented Act'), links('section 5 of the Criminal Procedure Act')]).toEqual([['supplements 9 5'], ['supplements 9 5'], ['supplements 9 5'], []]);
});

it.each([
  ['en', 'section 5 of the Criminal Law (Sexual Offences) Act 1993', 'Criminal Law (Sexual Offences) Act 1993', true],
  ['en', 'section 5 of the Criminal Law (Sexual Offences) Act 1993', 'Criminal Law (Sexual Offences) Act 2017', false],
  ['en', 'section 5 of the Criminal Law (Sexual Offences) Act 1993', 'Criminal Law (Human Trafficking) Act 2008', false],
  ['en', 'section 5 of the Criminal Code', 'Criminal Procedure Code', false],
  ['de', '§ 5 des Strafgesetzbuches', 'Strafgesetzbuch (StGB)', true],
  ['de', '§ 5 StGB', 'Strafgesetzbuch (StGB)', true],
  ['de', '§ 5 der Strafprozessordnung', 'Strafgesetzbuch (StGB)', false],
])('%s: %s is %s: %s', (language, text, name, expected) => {
  const words = lexicon.laws.get(language)!, [citation] = readCitations(text, lexicon.languages.get(language)!.cites);
  expect(isCalled(name, lawBeside(text, citation!, words, language)!, words, language)).toBe(expected);
});

it('A reference leads to the law that is called so, not to one whose name only has the same words', () => {
  const code = (documentId: string, ...articles: (readonly [string, string, string])[]) => ({ ...lawOf('en', ...articles), documentId });
  const offence = ['5', 'Trafficking in persons', 'Whoever recruits or harbours a person for the purpose of exploitation commits trafficking in persons and shall be punished by imprisonment.'] as const;
  const links = (reference: string): string[] => {
    const laws = [{ of: code('criminal', offence), names: ['Criminal Code'] }, { of: code('procedure', ['5', 'Courts', 'The court hears the parties.']), names: ['Criminal Procedure Code'] }, { of: code('third', ['9', 'Legal persons', `A legal person is liable, and its property is confiscated, under ${reference}.`]), names: ['Third Act'] }];
    return proposeRelations(laws.map(({ of, names }) => ({ document: readOnce(of, lexicon)!, names, marked: new Set<string>() })), lexicon).map(({ kind, from, to }) => `${kind} ${from.document.documentId} ${from.article.number} ${to.document.documentId} ${to.article.number}`);
  };
  expect([links('section 5 of the Criminal Code'), links('section 5 of the Criminal Procedure Code'), links('section 5 of this Act')]).toEqual([['supplements third 9 criminal 5'], [], []]);
});

it('Every language of the lexicon says how it names laws', () => {
  expect([...lexicon.languages.keys()].filter((language) => !lexicon.laws.has(language))).toEqual([]);
});
