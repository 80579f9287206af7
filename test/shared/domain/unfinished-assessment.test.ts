import { describe, expect, it } from 'vitest';
import { assertJustified, blankWish, missingFrom, readWish, writeWish, type AssessmentWish } from '../../../shared/domain/unfinished-assessment.ts';

const wish = (given: Partial<AssessmentWish>): AssessmentWish => ({ ...blankWish, ...given });

describe('An assessment', () => {
  it.each([
    ['a reason without a verdict', wish({ reason: 'Article 10 is silent.' }), 0, 'verdict'],
    ['a verdict that needs a reason', wish({ verdict: 'not-met', reason: ' \n' }), 3, 'reason'],
    ['not applicable without a reason', wish({ verdict: 'not-applicable' }), 0, 'reason'],
    ['met, with nothing that shows it', wish({ verdict: 'met' }), 0, 'passage-or-reason'],
    ['met, with a passage', wish({ verdict: 'met' }), 1, null],
    ['met, with a reason', wish({ verdict: 'met', reason: 'By custom.' }), 0, null],
    ['not found, which the record of the search explains', wish({ verdict: 'not-found' }), 0, null],
    ['partly met with its reason', wish({ verdict: 'partly-met', reason: 'Adults only.' }), 0, null],
  ] as const)('lacks what it lacks: %s', (_, made, tagged, missing) => expect(missingFrom(made, tagged)).toBe(missing));

  it('is refused as a judgement while something is missing, except to take a judgement back', () => {
    expect(() => assertJustified('III.1.2/attempt', wish({ verdict: 'unclear' }), 1)).toThrow('Add a reason');
    expect(() => assertJustified('III.1.2/attempt', wish({ verdict: 'met' }), 0)).toThrow('Tag the provision');
    expect(() => assertJustified('III.1.2/attempt', wish({ verdict: 'open' }), 0)).not.toThrow();
  });

  it('survives being kept as text, and so do words that are none', () => {
    const typed = wish({ verdict: 'unclear', reason: '“Quoted” \\ and\nlines', priority: 'high' });
    expect([readWish(writeWish(typed)), readWish('{"verdict":"splendid"}').reason, readWish('half a sentence')]).toEqual([typed, '{"verdict":"splendid"}', wish({ reason: 'half a sentence' })]);
  });
});
