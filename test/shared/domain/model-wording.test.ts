import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../main/engine/load-catalogue.ts';
import { formOfElement, formOfRelated, opensInForm } from '../../../shared/domain/memo-strength.ts';
import { stepInWords } from '../../../shared/domain/memo-analysis.ts';
import { memoTextEn } from '../../../shared/domain/memo-text-en.ts';
import { modelClausesEn } from '../../../shared/domain/model-clauses-en.ts';
import { modelWording, modelWordingOfRelated } from '../../../shared/domain/model-wording.ts';

const catalogue = loadCatalogue();
const all = catalogue.elements.map((element) => ({ element, wording: modelWording(element, 'Republic of Varania') }));
const officials = new Map(catalogue.recommendations.map((r) => [r.id, r]));

describe('Model wording', () => {
  it('is written for each of the 115 elements, and for nothing else', () => {
    expect(Object.keys(modelClausesEn)).toEqual(catalogue.elements.map(({ id }) => id));
  });

  it.each(all)('for $element.id is one plain sentence about the State and its law', ({ wording }) => {
    expect(wording).toMatch(/^The Republic of Varania (should|may wish to consider)\b[^.;]*\.$/u);
    expect(wording).not.toMatch(/violat|breach|must|shall|\bthat that\b| {2}|\b(\p{L}+) \1\b/iu);
    expect(wording.length).toBeLessThan(420);
  });

  it.each(Object.entries(modelClausesEn))('for %s says in its clause what would be so', (_, clause) => {
    expect(clause).toMatch(/^(?!the law\b)\p{Ll}/u);
    expect(clause).toMatch(/\b(is|are|can|covers|includes?|deprives|extends|takes?|carry|carries|applies|apply|have|does not|stands|involves)\b/u);
  });

  it.each(all)('for $element.id is as firm as the Plan, and the memo needs no other opening', ({ element, wording }) => {
    expect(opensInForm(wording, formOfElement(element), 'The Republic of Varania', memoTextEn.openings)).toBe(true);
    expect(wording.includes('may wish to consider')).toBe(element.tier === 'enhanced' || element.itemId === 'III.1.5' || element.strength.startsWith('consider'));
  });

  it('takes the verb of the Plan', () => {
    const of = (id: string): string => modelWording(catalogue.elements.find((e) => e.id === id)!, 'Varania');
    expect([of('III.1.2/attempt'), of('III.1.3/liability.exists'), of('III.1.4/aggravated.children'), of('III.1.5/proceeds.victims-benefit'), of('III.1.8/nonpunish.no-proceedings')]).toEqual([
      'Varania should adopt such legislative and other measures as may be necessary so that an attempt to commit any trafficking offence is punishable.',
      'Varania should, subject to its legal principles, adopt such legislative and other measures as may be necessary so that legal persons can be held liable under criminal, civil or administrative law.',
      'Varania should, where appropriate, provide by law that a higher penalty applies to trafficking in children.',
      'Varania may wish to consider specifying, where this is not inconsistent with its national legislation, that the confiscated proceeds of trafficking and related offences are used for the benefit of victims of trafficking.',
      'Varania should ensure that victims of trafficking are not subject to criminal proceedings solely as a direct result of them having been trafficked.',
    ]);
  });

  it('falls back on the check for an element of a pack', () => {
    const element = { id: 'III.1.1/own.online', itemId: 'III.1.1', label: 'Online recruitment', tier: 'enhanced', strength: 'shall', check: 'Recruitment by electronic means is covered.', defects: [], concordance: {}, packId: 'own' } as const;
    expect(modelWording(element, '')).toBe('The State may wish to consider providing by law that the following is met: Recruitment by electronic means is covered.');
  });

  it.each(catalogue.related)('for the related recommendation $id opens in its form', (related) => {
    const official = officials.get(related.id)!, wording = modelWordingOfRelated(official, related, 'Varania');
    expect(opensInForm(wording, formOfRelated(related, official), 'Varania', memoTextEn.openings)).toBe(true);
    expect(wording).toMatch(new RegExp(`^Varania (should|may wish to consider).* giv(e|ing) effect in its law to recommendation ${related.id.replaceAll('.', '\\.')} of the Action Plan \\(.+\\)\\.$`, 'u'));
  });
});

describe('The memo', () => {
  it('prints words that open in its own form as they stand, and introduces all others', () => {
    expect(stepInWords('may-wish-to-consider', 'The Republic of Varania', 'The Republic of Varania may wish to consider amending Article 165.', memoTextEn)).toBe('The Republic of Varania may wish to consider amending Article 165.');
    expect(stepInWords('may-wish-to-consider', 'Varania', 'Varania should amend Article 165.', memoTextEn)).toBe('Varania may wish to consider the following step: Varania should amend Article 165.');
  });
  it('fits them in after "unless a text outside this review provides for it"', () => {
    expect(stepInWords('should', 'the Republic of Varania', 'The Republic of Varania should amend Article 165.', memoTextEn)).toBe('the Republic of Varania should amend Article 165.');
  });
});

describe('A reviewer’s own opening', () => {
  it.each([
    ['Varania should amend Article 165.', 'should', true],
    ['varania should, where appropriate, amend Article 165.', 'should-where-appropriate', true],
    ['Varania should amend Article 165.', 'may-wish-to-consider', false],
    ['Varania shouldering the cost.', 'should', false],
    ['Amend Article 165.', 'should', false],
  ] as const)('%s under "%s": %s', (words, form, is) => expect(opensInForm(words, form, 'Varania', memoTextEn.openings)).toBe(is));
});
