import type { Element, Recommendation, RelatedRecommendation } from './catalogue.ts';

/** How firmly the memo may recommend something: never more firmly than the Plan does. */
export type RecommendationForm = 'should' | 'should-where-appropriate' | 'may-wish-to-consider';

/**
 * The form that follows from a strength word of the catalogue. Mixed strengths ("consider (CETS) / mandatory (EU24)") take the weakest word
 * in them, because the firmer one is another norm's.
 */
export function formOfStrength(strength: string): RecommendationForm {
  // "where not inconsistent with national law" qualifies III.1.5's "specifying", which its "Considering" governs: as weak as that.
  if (/\b(consider\w*|may|possibility|discretion\w*|not inconsistent)\b/i.test(strength)) return 'may-wish-to-consider';
  if (/\bwhere (appropriate|applicable|necessary|possible)\b/i.test(strength)) return 'should-where-appropriate';
  return 'should';
}

/** The form for a gap in one element. The Plan does not ask for what only other norms demand, so there the memo can only invite. */
export function formOfElement(element: Element): RecommendationForm {
  return element.tier === 'enhanced' ? 'may-wish-to-consider' : formOfStrength(element.strength);
}

/** The form for a recommendation outside the items, read from its first words ("Considering ...", "Ensuring, where appropriate, ..."). */
export function formOfRecommendation(recommendation: Pick<Recommendation, 'text'>): RecommendationForm {
  const opening = recommendation.text.split(/[,;:.]/, 2).join(' ');
  return /^\W*(considering|giving consideration)\b/i.test(opening) ? 'may-wish-to-consider' : /\bwhere (appropriate|applicable|necessary|possible)\b/i.test(opening) ? 'should-where-appropriate' : 'should';
}

/** The form for a related recommendation: what is mainly policy is not a duty of statutes, so there the memo only invites. */
export function formOfRelated(related: Pick<RelatedRecommendation, 'kind'> | null, official: Pick<Recommendation, 'text'> | null | undefined): RecommendationForm {
  return related?.kind === 'policy' || !official ? 'may-wish-to-consider' : formOfRecommendation(official);
}

/** How a recommendation of each form opens in some language, "Varania may wish to consider": the `openings` of a memo's words. */
export type Openings = Readonly<Record<RecommendationForm, (state: string) => string>>;

/** Whether a reviewer's words already open as the memo would, so that the memo need not introduce them. A firmer opening than the Plan allows is none. */
export function opensInForm(words: string, form: RecommendationForm, state: string, openings: Openings): boolean {
  const opening = openings[form](state).toLowerCase(), own = words.trim().toLowerCase();
  return own.startsWith(opening) && (form !== 'should' || /^[\s,]/u.test(own.slice(opening.length)));
}
