import { describe, expect, it } from 'vitest';
import { citeUnit, citeUnits, customaryUnit, nationalPlace, wordOfLabel, type PrintedUnit } from '../../../shared/domain/cite-unit.ts';

const article: PrintedUnit = { kind: 'article', word: 'Стаття' }, section: PrintedUnit = { kind: 'section', word: 'Section' }, sign: PrintedUnit = { kind: 'sign', word: '§' };

describe('A citation', () => {
  it.each([
    [article, '149', ['Article 149', 'Art. 149', 'article 149']], [section, '25', ['Section 25', 'Section 25', 'section 25']], [sign, '232a', ['§ 232a', '§ 232a', '§ 232a']],
    [{ kind: 'regulation', word: 'Rule' } as const, '7', ['Rule 7', 'Rule 7', 'rule 7']], [{ kind: 'regulation', word: 'Regulation' } as const, '7', ['Regulation 7', 'Regulation 7', 'regulation 7']],
    [{ kind: 'temporary', word: 'Geçici Madde' } as const, '3', ['Temporary Article 3', 'Temporary Art. 3', 'temporary article 3']],
  ])('of %o uses the word of the law', (unit, number, expected) => expect((['long', 'short', 'within'] as const).map((form) => citeUnit(unit, number, form))).toEqual(expected));

  it('stands in the language of the text that cites', () => {
    expect([citeUnit(article, '149', 'long', 'fr'), citeUnit(section, '25', 'short', 'ru'), citeUnit(sign, '232', 'long', 'fr')]).toEqual(['article 149', 'раздел 25', '§ 232']);
  });

  it('names several places of one unit once', () => {
    expect(citeUnits([{ unit: article, number: '3' }, { unit: article, number: '4' }, { unit: sign, number: '5' }])).toBe('Arts. 3, 4; § 5');
    expect(citeUnits([{ unit: sign, number: '5' }, { unit: sign, number: '6' }])).toBe('§§ 5, 6');
  });

  it('of bare numbers follows the tradition of the language in which the law was made', () => {
    expect([customaryUnit('en-GB').kind, customaryUnit('uk').kind, customaryUnit('').kind]).toEqual(['section', 'article', 'article']);
  });
});

describe('What the law itself prints', () => {
  const para = (label: string) => ({ kind: 'paragraph', label }), point = (label: string) => ({ kind: 'point', label });
  it.each([
    ['uk', article, 'Стаття 149.', [para('2.')], 'Стаття 149 ч. 2'], ['ro', { kind: 'article', word: 'Art.' } as const, 'Art. 210', [para('(2)'), point('b)')], 'Art. 210 alin. (2) lit. b)'],
    ['ka', { kind: 'article', word: 'მუხლი' } as const, 'მუხლი 143¹.', [para('2.')], 'მუხლი 143¹ 2 ნაწილი'], ['de', sign, '§ 232', [para('(1)'), point('1.')], '§ 232 Abs. (1) Nr. 1'],
    ['pl', { kind: 'article', word: 'Art.' } as const, 'Art. 115.', [para('§ 22.')], 'Art. 115 § 22'], ['kk', { kind: 'article', word: 'бап' } as const, '128-бап.', [], '128-бап'],
    ['sv', sign, '1 a §', [], ''], ['en', section, 'Section 25.', [para('(2)')], ''], ['ro', { kind: 'article', word: 'Art.' } as const, 'Art. 210', [], ''],
  ])('in %s stands in brackets only where it says something else: %o %s', (language, unit, label, below, expected) => {
    expect(nationalPlace({ unit, label, below }, language, 'en')).toBe(expected);
  });
});

it.each([
  ['Стаття 149.', '149', 'Стаття'], ['СТАТТЯ 149', '149', 'Стаття'], ['§ 232', '232', '§'], ['Art. 5', '5', 'Art.'], ['149.', '149', ''], ['128-бап', '128', 'бап'], ['5 straipsnis.', '5', 'straipsnis'], ['მუხლი 143¹.', '143¹', 'მუხლი'],
  ['5-ე მუხლი', '5', 'მუხლი'], ['Article premier', 'premier', 'Article'], ['Geçici Madde 3-', '3', 'Geçici Madde'], ['Člen 14/a.', '14/a', 'Člen'], ['1 a §', '1 a', '§'], ['Article No. 7', '7', 'Article'], ['Член 8', '9', 'Член'],
])('takes the word from the label %s', (label, number, word) => expect(wordOfLabel(label, number)).toBe(word));
