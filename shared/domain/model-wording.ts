import type { Element, Recommendation, RelatedRecommendation } from './catalogue.ts';
import { formOfElement, formOfRelated } from './memo-strength.ts';
import { memoTextEn } from './memo-text-en.ts';
import { modelClausesEn } from './model-clauses-en.ts';

/**
 * A recommendation to start from: as firm as the Plan's own word allows, in that word. `state` is the State's name as the review has it.
 * It is offered, never saved unasked; the memo prints it as it stands, because it opens as firmly as the memo itself would.
 */
export function modelWording(element: Element, state: string): string {
  const clause = modelClausesEn[element.id];
  return `${nameOf(state)} ${clause ? `${leadOf(element)} ${clause}` : `${plainLeadOf(element)} the following is met: ${withoutStop(element.check)}`}.`;
}

/** The same for a recommendation outside the items, whose duty the catalogue states in short. */
export function modelWordingOfRelated(recommendation: Recommendation, related: RelatedRecommendation | null, state: string): string {
  const opening = memoTextEn.openings[formOfRelated(related, recommendation)](nameOf(state));
  const effect = opening.endsWith('consider') ? 'giving' : 'give', duty = withoutStop(related?.duty ?? recommendation.sectionTitle);
  return `${opening} ${effect} effect in its law to recommendation ${recommendation.id} of the Action Plan${duty ? ` (${duty.charAt(0).toLowerCase()}${duty.slice(1)})` : ''}.`;
}

/** From "should" to "that": the Plan's verb, which each of its strength words has of its own. */
function leadOf({ tier, strength }: Element): string {
  if (tier === 'enhanced' || /^consider/u.test(strength)) return 'may wish to consider providing by law that';
  if (/^specify/u.test(strength)) return 'may wish to consider specifying, where this is not inconsistent with its national legislation, that';
  if (/^where appropriate/u.test(strength)) return 'should, where appropriate, provide by law that';
  if (/^ensure/u.test(strength)) return 'should ensure that';
  if (/^make provision/u.test(strength)) return 'should make legislative provision so that';
  return `should${/subject to legal principles/u.test(strength) ? ', subject to its legal principles,' : ''} adopt such legislative and other measures as may be necessary so that`;
}

/** For what a pack brought: its strength may be any words, so only the form is taken from them. */
function plainLeadOf(element: Element): string {
  const form = formOfElement(element);
  return form === 'may-wish-to-consider' ? 'may wish to consider providing by law that' : form === 'should' ? 'should provide by law that' : 'should, where appropriate, provide by law that';
}

const nameOf = (state: string): string => memoTextEn.sentence(memoTextEn.stateInSentence(state.trim()));
const withoutStop = (words: string): string => words.trim().replace(/[.;\s]+$/u, '');
