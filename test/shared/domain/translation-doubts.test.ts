import { describe, expect, it } from 'vitest';
import { loadComparison } from '../../../main/outline/load-comparison.ts';
import { loadStructureVocabulary } from '../../../main/outline/load-vocabulary.ts';
import { alignOutlines } from '../../../shared/domain/align-outlines.ts';
import { comparisonWords, languageFor, type ComparisonWords } from '../../../shared/domain/comparison-words.ts';
import { type Comparable } from '../../../shared/domain/translation-doubt.ts';
import { findTranslationDoubts } from '../../../shared/domain/translation-doubts.ts';

const vocabulary = loadComparison(), structure = loadStructureVocabulary();
const wordsOf = (language: string): ComparisonWords => comparisonWords(languageFor(vocabulary, language)!, structure.languages.find((one) => one.language === language)?.ordinals);

/** Articles in one line each; paragraphs begin with "(1)". */
function law(...articles: readonly string[]): Comparable[] {
  return articles.flatMap((text, i): Comparable[] => {
    const number = String(i + 1), path = `art_${number}`, common = { firstPage: 1, article: number };
    const inside = text.split(/(?=\(\d\) )/u).filter((part) => /^\(\d\) /u.test(part));
    return [
      { path, kind: 'article', number, label: `Article ${number}.`, text, parent: null, ...common },
      ...inside.map((part): Comparable => ({ path: `${path}__para_${part[1]}`, kind: 'paragraph', number: part[1]!, label: part.slice(0, 3), text: part.slice(4).trim(), parent: path, ...common })),
    ];
  });
}
function doubts(original: readonly string[], translation: readonly string[], languages: readonly [string, string] = ['fr', 'en']): string[] {
  const [mine, theirs] = [law(...original), law(...translation)];
  return findTranslationDoubts({ provisions: mine, words: wordsOf(languages[0]) }, { provisions: theirs, words: wordsOf(languages[1]) }, alignOutlines(mine, theirs)).map(({ id, note }) => `${id} ${note}`);
}

describe('Between an original and its translation', () => {
  it('nothing is doubted where they say the same', () => {
    expect(doubts(
      ['Le vol est puni de trois à cinq ans d’emprisonnement ou de 2 000 florins d’amende.', 'Nul ne peut être puni sans loi.', 'Le présent article ne s’applique que si l’infraction a été commise, à moins que les actes ne soient tolérés.', 'Le délai est de dix-huit mois.'],
      ['Theft shall be punished by imprisonment of three to five years or a fine of 2,000 florins.', 'No one may be punished without a law.', 'This article applies only if the offence was committed, unless the acts are tolerated.', 'The period is one year and six months.'],
    )).toEqual([]);
  });

  it('a changed figure is doubted with what both say', () => {
    expect(doubts(['Le vol est puni de trois à cinq ans d’emprisonnement.'], ['Theft shall be punished by imprisonment of three to eight years.'])).toEqual(['term:art_1|art_1 The original says 5 years, the translation 8 years.']);
    expect(doubts(['Le vol est puni d’une amende de 2 000 florins.'], ['Theft shall be punished by a fine of 20,000 florins.'])).toEqual(['fine:art_1|art_1 The original says 2000, the translation 20000.']);
    expect(doubts(['Est puni de cinq ans.'], ['Shall be punished by five months.'])).toEqual(['term:art_1|art_1 The original says 5 years, the translation 5 months.']);
  });

  it('so are a minimum and a maximum that changed places', () => {
    expect(doubts(['Le vol est puni de trois à cinq ans d’emprisonnement.'], ['Theft shall be punished by imprisonment of five to three years.'])).toEqual(['range:art_1|art_1 The lesser and the greater stand the other way round: 3 years to 5 years; in the translation 5 years to 3 years.']);
  });

  it('so is a negation that only one of them has', () => {
    expect(doubts(['Le complice n’est pas puni comme l’auteur.'], ['The accomplice is punished as the perpetrator.'])).toEqual(['negation:art_1|art_1 The original negates once, the translation nowhere.']);
    expect(doubts(['Loi n° 12 du 5 mai.'], ['Act No. 12 of 5 May.'])).toEqual([]);
  });

  it('so are a paragraph and an article without a counterpart', () => {
    const french = '(1) Quiconque vole un bien appartenant à autrui est puni. (2) La tentative de vol est punie de la même manière que le vol. (3) La confiscation est toujours ordonnée par le tribunal.';
    const english = '(1) Whoever steals property belonging to another shall be punished. (3) Confiscation shall always be ordered by the court.';
    expect(doubts([french], [english])).toEqual(['missing:art_1__para_2|art_1 paragraph 2 of the original has no counterpart in the translation.']);
    expect(doubts(['Le vol est puni.', 'La tentative est punie.'], ['Theft is punished.'])).toEqual(['missing:art_2|art_1 Article 2 of the original has no counterpart in the translation.']);
  });

  it('figures that stand elsewhere in the article, and references drafted away, are no difference', () => {
    expect(doubts(['(1) Le délai est de trente jours. (2) Il peut y renoncer par écrit devant le juge.'], ['(1) The period is thirty days. (2) The person may waive the period of thirty days before the judge.'])).toEqual([]);
    expect(doubts(['L’ordonnance visée à l’article 29 autorise l’incarcération.'], ['The order of committal authorises the detention.'])).toEqual([]);
  });

  it('many differing figures mean another version rather than a bad translation', () => {
    const years = ['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'];
    expect(doubts(years.map((n) => `Le vol est puni de ${n} ans d’emprisonnement.`), years.map(() => 'Theft shall be punished by imprisonment of twenty years.'))[0]).toBe('versions:-|- 11 of 11 articles differ in their figures. The two texts may be of different versions of the law: compare their dates first.');
  });
});
