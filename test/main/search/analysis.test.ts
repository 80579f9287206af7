import { describe, expect, it } from 'vitest';
import { analyse, analyseWithOffsets, foldPattern } from '../../../main/search/analysis.ts';

describe('Forms of one word meet in one term', () => {
  it.each([
    ['en', 'trafficked', 'trafficking'], ['de', 'Einziehung', 'Einziehungen'], ['fr', 'exploitation', 'exploitations'], ['es', 'víctima', 'víctimas'], ['it', 'vittima', 'vittime'], ['pt', 'vítima', 'vítimas'],
    ['ro', 'persoană', 'persoane'], ['nl', 'slachtoffer', 'slachtoffers'], ['sv', 'domen', 'domar'], ['hu', 'büntetés', 'büntetések'], ['fi', 'uhri', 'uhrin'], ['el', 'εμπορία', 'ΕΜΠΟΡΙΑΣ'],
    ['ru', 'эксплуатация', 'эксплуатации'], ['uk', 'торгівля', 'торгівлі'], ['bg', 'наказание', 'наказанието'], ['mk', 'жртва', 'жртвата'], ['sr-Latn', 'trgovina', 'trgovine'], ['hr', 'kazna', 'kazne'], ['bs', 'žrtva', 'žrtve'],
    ['pl', 'konfiskata', 'konfiskaty'], ['cs', 'trest', 'trestu'], ['sk', 'trest', 'trestu'], ['sl', 'oseba', 'osebe'], ['sq', 'viktima', 'viktimat'], ['tr', 'ticaret', 'ticareti'], ['az', 'cinayət', 'cinayətin'], ['kk', 'қылмыс', 'қылмыстың'],
    ['ka', 'ტრეფიკინგი', 'ტრეფიკინგის'], ['et', 'inimkaubandus', 'inimkaubanduse'], ['lv', 'upuris', 'upura'], ['lt', 'auka', 'aukos'],
  ])('%s: %s and %s', (language, one, other) => expect(analyse(language, one)).toEqual(analyse(language, other)));
});

describe('Printings of one word meet in one term', () => {
  it.each<[string, string, string]>([
    ['az', 'İNSAN', 'insan'], ['tr', 'ISLAH', 'ıslah'], ['fr', 'HÉBERGER', 'héberger'], ['de', 'STRASSE', 'straße'], ['ru', 'включённый', 'включенный'],
    ['uk', 'експлyaтація', 'експлуатація'], ['sr', 'Трговина', 'trgovina'], ['ro', 'ştiinţă', 'știință'], ['en', 'traf\u00adficking', 'trafficking'], ['el', 'ΆΡΘΡΟ', 'άρθρο'],
  ])('%s: %s and %s', (language, one, other) => expect(analyse(language, one)).toEqual(analyse(language, other)));
  it('splits at apostrophes and hyphens of every form', () => {
    expect(analyse('fr', "l'esclavage")).toEqual(analyse('fr', 'l’esclavage'));
    expect(analyse('uk', 'обовʼязок')).toEqual(analyse('uk', "обов'язок"));
    expect(analyse('uz', 'zoʻrlik')).toEqual(analyse('uz', 'zo‘rlik'));
    expect(analyse('en', 'anti-trafficking')).toEqual(analyse('en', 'anti trafficking'));
  });
  it('keeps numbers whole: 149¹ is 149-1 and 225‑4‑1 is 225-4-1', () => {
    expect(analyse('uk', 'стаття 149¹').at(-1)).toBe('149-1');
    expect(analyse('fr', 'article 225‑4‑1').at(-1)).toBe('225-4-1');
    expect(analyse('et', '§ 22¹')).toEqual(['22-1']);
  });
  it('takes a raised footnote mark off a word', () => expect(analyse('en', 'offence²')).toEqual(analyse('en', 'offence')));
});

describe('Words that say nothing are left out', () => {
  it.each([['en', 'of the'], ['de', 'und die'], ['uk', 'або та'], ['pl', 'oraz przez'], ['sr-Cyrl', 'или који'], ['ka', 'და თუ']])('%s: %s', (language, words) => expect(analyse(language, words)).toEqual([]));
});

describe('A language without rules', () => {
  it('is folded and split, nothing more', () => expect(analyse('xx', 'Ça VA, Überall')).toEqual(['ca', 'va', 'uberall']));
  it('may be unnamed', () => expect(analyse('', 'Член 5')).toEqual(['член', '5']));
});

it('leads every term back to its place', () => {
  const text = 'The Court, «confiscating» 149¹.';
  expect(analyseWithOffsets('en', text).map(({ term, start, end }) => [term, text.slice(start, end)])).toEqual([['court', 'Court'], ['confisc', 'confiscating'], ['149-1', '149¹']]);
});

it('folds a pattern and keeps its stars', () => expect(foldPattern('fr', 'HÉBERG*')).toBe('heberg*'));
