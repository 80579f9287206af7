import { describe, expect, it } from 'vitest';
import { operations } from '../../../shared/contract/operations.ts';
import { explainInput } from '../../../main/engine/explain-input.ts';

const said = (name: keyof typeof operations, input: unknown): string => {
  const parsed = operations[name].input.strict().safeParse(input);
  return parsed.success ? '' : explainInput(parsed.error);
};

describe('A wrong input', () => {
  it.each<[keyof typeof operations, unknown, string]>([
    ['assessments.make', { element: 'X', verdict: 'perhaps' }, '"verdict" must be one of met, partly-met, not-met, not-found, not-applicable, unclear, open.'],
    ['assessments.make', { verdict: 'met' }, '"element" is missing.'],
    ['search.find', { query: '' }, '"query" is empty.'],
    ['search.find', { query: 'x', limit: 501 }, '"limit" must be at most 500.'],
    ['search.find', { query: 'x', depth: 3 }, 'There is no field "depth".'],
    ['review.create', { review: 'r', state: 'S', asOf: '1 May' }, '"asOf": a day is written YYYY-MM-DD.'],
    ['review.create', { review: 'r', state: 'x'.repeat(2001) }, '"state" is longer than 2000 characters.'],
  ])('of %s is explained: %o', (name, input, sentence) => expect(said(name, input)).toBe(sentence));
});
