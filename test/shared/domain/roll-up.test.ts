import { describe, expect, it } from 'vitest';
import type { Element } from '../../../shared/domain/catalogue.ts';
import type { Verdict } from '../../../shared/domain/judgement.ts';
import { rollUp } from '../../../shared/domain/roll-up.ts';

const element = (id: string, tier: Element['tier']): Element => ({ id, itemId: 'X', label: id, tier, strength: 'adopt', check: '', defects: [], concordance: {} });
const elements = [element('a', 'core'), element('b', 'by-reference'), element('e', 'enhanced')];
const verdictOf = (a: Verdict, b: Verdict, e: Verdict) => rollUp(elements, (id) => ({ a, b, e })[id as 'a' | 'b' | 'e']);

describe("an item's verdict", () => {
  it.each<[Verdict, Verdict, Verdict, Verdict]>([
    ['met', 'met', 'not-met', 'met'], ['not-met', 'not-met', 'met', 'not-met'], ['met', 'not-met', 'met', 'partly-met'], ['partly-met', 'not-found', 'open', 'partly-met'],
    ['open', 'met', 'met', 'open'], ['not-found', 'not-found', 'met', 'not-found'], ['not-found', 'not-met', 'met', 'not-met'], ['met', 'unclear', 'met', 'unclear'], ['not-met', 'unclear', 'met', 'unclear'],
    ['not-applicable', 'not-applicable', 'met', 'not-applicable'], ['not-applicable', 'met', 'open', 'met'], ['met', 'not-found', 'open', 'partly-met'],
  ])('core %s, by reference %s, enhanced %s: %s', (a, b, e, expected) => expect(verdictOf(a, b, e)).toBe(expected));

  it('never depends on an enhanced element', () => {
    const all: Verdict[] = ['met', 'partly-met', 'not-met', 'not-found', 'not-applicable', 'unclear', 'open'];
    for (const a of all) for (const b of all) expect(new Set(all.map((e) => verdictOf(a, b, e))).size).toBe(1);
  });
});
