import type { Catalogue, Chapter, Element, Item, Recommendation, RelatedRecommendation, Section } from './catalogue.ts';
import { Failure } from './failure.ts';
import { formOfStrength, type RecommendationForm } from './memo-strength.ts';

/** What a tag or an assessment can be about. */
export type Target =
  | { readonly kind: 'element'; readonly element: Element; readonly item: Item }
  | { readonly kind: 'item'; readonly item: Item; readonly recommendation: Recommendation | null }
  | { readonly kind: 'recommendation'; readonly recommendation: Recommendation; readonly related: RelatedRecommendation | null };

/** What the catalogue can show: a target, a chapter, or a section of one. */
export type Entry = Target | { readonly kind: 'chapter'; readonly chapter: Chapter } | { readonly kind: 'section'; readonly chapter: Chapter; readonly section: Section };

/** The elements of an item, in the catalogue's order. */
export const elementsOf = (catalogue: Catalogue, itemId: string): readonly Element[] => catalogue.elements.filter((element) => element.itemId === itemId);

/** False for what the Plan asks of OSCE institutions and bodies: never a check on a statute. */
export const isCheckableOnStatutes = (recommendation: Pick<Recommendation, 'audience'>): boolean => recommendation.audience === 'participating-states';

const wordings: Readonly<Record<RecommendationForm, StrengthWording>> = {
  should: 'should', 'should-where-appropriate': 'should, where appropriate', 'may-wish-to-consider': 'may wish to consider',
};
export const strengthWordings = ['should', 'should, where appropriate', 'may wish to consider'] as const;
export type StrengthWording = (typeof strengthWordings)[number];

/** How firmly a recommendation may be worded, from a strength word of the catalogue. */
export const strengthWording = (strength: string): StrengthWording => wordingOfForm(formOfStrength(strength));
/** The words of a form. */
export const wordingOfForm = (form: RecommendationForm): StrengthWording => wordings[form];

/** Finds an element, item or recommendation by its id; otherwise a Failure that offers the nearest ids. An item goes before the recommendation of the same id. */
export function findTarget(catalogue: Catalogue, id: string): Target {
  return lookUp(catalogue, id) ?? nothing(id, nearIds(id, targetIds(catalogue)));
}

/** A target's name in a few words: an element's label, an item's title, what a recommendation asks; its id where the catalogue no longer has it. */
export function nameOfTarget(catalogue: Catalogue, id: string): string {
  const recommendation = catalogue.recommendations.find((r) => r.id === id)?.text ?? '';
  return catalogue.elements.find((e) => e.id === id)?.label ?? catalogue.items.find((i) => i.id === id)?.title ?? catalogue.related.find((r) => r.id === id)?.duty
    ?? ((recommendation.length > 120 ? `${recommendation.slice(0, 119)}…` : recommendation) || id);
}

/** Finds whatever the catalogue holds under an id: a target, a chapter (`V`) or a section (`V.8`). */
export function findEntry(catalogue: Catalogue, id: string): Entry {
  const target = lookUp(catalogue, id);
  if (target) return target;
  for (const chapter of catalogue.chapters ?? []) {
    if (chapter.id === id) return { kind: 'chapter', chapter };
    const section = chapter.sections.find(({ number }) => `${chapter.id}.${number}` === id);
    if (section) return { kind: 'section', chapter, section };
  }
  const places = (catalogue.chapters ?? []).flatMap((chapter) => [chapter.id, ...chapter.sections.map(({ number }) => `${chapter.id}.${number}`)]);
  return nothing(id, nearIds(id, [...targetIds(catalogue), ...places]));
}

function lookUp(catalogue: Catalogue, id: string): Target | undefined {
  const recommendationOf = (wanted: string) => catalogue.recommendations.find((r) => r.id === wanted) ?? null;
  const element = catalogue.elements.find((e) => e.id === id);
  const item = catalogue.items.find((i) => i.id === (element?.itemId ?? id));
  if (item) return element ? { kind: 'element', element, item } : { kind: 'item', item, recommendation: recommendationOf(item.recommendationId) };
  const recommendation = recommendationOf(id);
  return recommendation ? { kind: 'recommendation', recommendation, related: catalogue.related.find((r) => r.id === id) ?? null } : undefined;
}

const targetIds = (catalogue: Catalogue): string[] => [...new Set([...catalogue.elements, ...catalogue.items, ...catalogue.recommendations].map(({ id }) => id))];

function nothing(id: string, near: readonly string[]): never {
  const offer = near.length > 0 ? `Did you mean ${near.join(', ')}?` : '"lacuna catalogue" lists what there is.';
  throw new Failure('not-found', `There is nothing called "${id.length > 80 ? `${id.slice(0, 80)}...` : id}" in the catalogue. ${offer}`, { id: id.slice(0, 200), near });
}

/** The three ids most like the one asked for: those that contain it or lie in it first, then by common pairs of letters. */
export function nearIds(id: string, ids: readonly string[]): string[] {
  const asked = id.toLowerCase().slice(0, 200);
  const pairs = pairsOf(asked);
  const likeness = (candidate: string): number => {
    const other = candidate.toLowerCase();
    const theirs = pairsOf(other);
    const common = [...pairs].filter((pair) => theirs.has(pair)).length;
    return (2 * common) / Math.max(1, pairs.size + theirs.size) + (asked.length >= 3 && other.includes(asked) ? 1 : 0);
  };
  return ids.map((candidate) => ({ candidate, score: likeness(candidate) })).filter(({ score }) => score >= 0.5)
    .sort((a, b) => b.score - a.score || (a.candidate < b.candidate ? -1 : 1)).slice(0, 3).map(({ candidate }) => candidate);
}

const pairsOf = (text: string): Set<string> => new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
