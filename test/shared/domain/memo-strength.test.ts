import { describe, expect, it } from 'vitest';
import { formOfElement, formOfRecommendation, formOfStrength } from '../../../shared/domain/memo-strength.ts';
import { catalogue } from './varania-findings.ts';

describe('the strength of a recommendation', () => {
  it.each([
    ['adopt', 'should'], ['ensure', 'should'], ['make provision', 'should'], ['choice', 'should'], ['adopt, subject to legal principles', 'should'],
    ['where appropriate', 'should-where-appropriate'],
    ['consider', 'may-wish-to-consider'], ['consider (CETS) / mandatory (EU24)', 'may-wish-to-consider'], ['may (EU11) / adopt (EU24)', 'may-wish-to-consider'], ['possibility', 'may-wish-to-consider'],
    ['specify, where not inconsistent with national law', 'may-wish-to-consider'],
  ])('is for "%s": %s', (strength, form) => expect(formOfStrength(strength)).toBe(form));

  it('only invites where the Plan itself does not ask', () => {
    expect(catalogue.elements.filter((e) => e.tier === 'enhanced').map(formOfElement)).toEqual(['may-wish-to-consider']);
  });
  it('is read from the official words outside the items', () => {
    expect(['Considering a delay.', 'Ensuring shelter.', 'Providing, where appropriate, relocation.'].map((text) => formOfRecommendation({ text }))).toEqual(['may-wish-to-consider', 'should', 'should-where-appropriate']);
  });
});
