import type { Catalogue, Element } from './catalogue.ts';
import type { Assessment, Override, Verdict } from './judgement.ts';

/**
 * The rule by which an item's verdict follows from its elements. It is printed in every memo.
 * Source: the Action Plan's own words bind (core), and what it refers to expressly binds through them (by reference); other norms do not.
 */
export const rollUpRule = [
  'Only core elements and elements by reference count; enhanced elements never raise or lower the verdict on an item.',
  'Elements that are not applicable are left aside; if all are, the item is not applicable.',
  'While one of the others is still open, the item is open.',
  'If all are met, the item is met. If all are not found in the texts reviewed, so is the item.',
  'If one is unclear and every other is met, the item is unclear; so it is if one is unclear and none is met or partly met.',
  'If none is met or partly met, the item is otherwise not met; in every other case it is partly met.',
] as const;

const countsFor = (element: Element): boolean => element.tier !== 'enhanced';

/** Applies `rollUpRule` to one item. */
export function rollUp(elements: readonly Element[], verdictOf: (elementId: string) => Verdict): Verdict {
  const all = elements.filter(countsFor).map((element) => verdictOf(element.id));
  const found = all.filter((verdict) => verdict !== 'not-applicable');
  if (all.length > 0 && found.length === 0) return 'not-applicable';
  if (found.length === 0 || found.includes('open')) return 'open';
  if (found.every((verdict) => verdict === 'met')) return 'met';
  if (found.every((verdict) => verdict === 'not-found')) return 'not-found';
  if (found.includes('unclear') && found.every((verdict) => verdict === 'met' || verdict === 'unclear')) return 'unclear';
  return found.some((verdict) => verdict === 'met' || verdict === 'partly-met') ? 'partly-met' : found.includes('unclear') ? 'unclear' : 'not-met';
}

export interface ItemVerdict { readonly itemId: string; readonly verdict: Verdict; readonly overridden: boolean; readonly why: string }

/** Every item's verdict: by the rule, or as a reviewer set it with a reason. */
export function itemVerdicts(catalogue: Catalogue, assessments: readonly Assessment[], overrides: readonly Override[]): ItemVerdict[] {
  const verdicts = new Map(assessments.map((a) => [a.elementId, a.verdict]));
  return catalogue.items.map(({ id }) => {
    const override = overrides.find((o) => o.itemId === id);
    if (override) return { itemId: id, verdict: override.verdict, overridden: true, why: `Set by ${override.by}: ${override.reason}` };
    const elements = catalogue.elements.filter((element) => element.itemId === id);
    const counted = elements.filter(countsFor);
    const met = counted.filter((element) => verdicts.get(element.id) === 'met').length;
    const verdict = rollUp(elements, (elementId) => verdicts.get(elementId) ?? 'open');
    return { itemId: id, verdict, overridden: false, why: `By the roll-up rule: ${met} of ${counted.length} core elements and elements by reference are met.` };
  });
}
