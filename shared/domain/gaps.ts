import type { Catalogue, Tier } from './catalogue.ts';
import { nameOfTarget } from './catalogue-lookup.ts';
import type { Assessment, Override, Priority, Tag, Verdict } from './judgement.ts';
import { itemVerdicts } from './roll-up.ts';

export interface GapElement {
  readonly id: string;
  readonly label: string;
  readonly tier: Tier;
  /** True for core and by-reference elements: those that count for the item. */
  readonly core: boolean;
  readonly strength: string;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly recommendation: string;
  readonly priority: Priority | null;
  readonly tags: readonly { readonly id: string; readonly document: string; readonly provision: string | null; readonly article: string; readonly bearing: Tag['bearing'] }[];
}

export interface GapItem { readonly id: string; readonly title: string; readonly verdict: Verdict; readonly overridden: boolean; readonly why: string; readonly elements: readonly GapElement[] }

/** An element assessed as anything short of met is a gap; what is still open or does not apply is none. */
export const isGap = (verdict: Verdict): boolean => verdict === 'partly-met' || verdict === 'not-met' || verdict === 'not-found' || verdict === 'unclear';

/** Every item with its elements, verdicts and what they rest on. A tag on an item stands beside all its elements but proves none. */
export function listGaps(catalogue: Catalogue, assessments: readonly Assessment[], tags: readonly Tag[], overrides: readonly Override[]): GapItem[] {
  const byElement = new Map(assessments.map((a) => [a.elementId, a]));
  const verdicts = itemVerdicts(catalogue, assessments, overrides);
  return catalogue.items.map((item, i) => ({
    id: item.id, title: item.title, verdict: verdicts[i]!.verdict, overridden: verdicts[i]!.overridden, why: verdicts[i]!.why,
    elements: catalogue.elements.filter((element) => element.itemId === item.id).map((element) => {
      const assessment = byElement.get(element.id);
      return {
        id: element.id, label: element.label, tier: element.tier, core: element.tier !== 'enhanced', strength: element.strength,
        verdict: assessment?.verdict ?? 'open', reason: assessment?.reason ?? '', recommendation: assessment?.recommendation ?? '', priority: assessment?.priority ?? null,
        tags: tags.filter((tag) => tag.targetId === element.id).map((tag) => ({ id: tag.id, document: tag.passage.documentId, provision: tag.passage.provision, article: tag.passage.article, bearing: tag.bearing })),
      };
    }),
  }));
}

/** The gaps as a table of words: everything judged as anything short of met, with its reason and what is recommended. */
export function tabulateGaps({ catalogue, assessments, tags, overrides }: { readonly catalogue: Catalogue; readonly assessments: readonly Assessment[]; readonly tags: readonly Tag[]; readonly overrides: readonly Override[] }): { readonly header: string[]; readonly rows: string[][] } {
  const gaps = listGaps(catalogue, assessments, tags, overrides).flatMap((item) => item.elements.filter(({ verdict }) => isGap(verdict)).map((e) => [item.id, e.id, e.label, e.tier, e.strength, e.verdict, e.priority ?? '', e.reason, e.recommendation, String(e.tags.length)]));
  const related = assessments.filter(({ elementId, verdict }) => isGap(verdict) && !catalogue.elements.some(({ id }) => id === elementId))
    .map((a) => ['', a.elementId, nameOfTarget(catalogue, a.elementId), 'related', '', a.verdict, a.priority ?? '', a.reason, a.recommendation, String(tags.filter((t) => t.targetId === a.elementId).length)]);
  return { header: ['item', 'element', 'label', 'tier', 'strength', 'verdict', 'priority', 'reason', 'recommendation', 'tags'], rows: [...gaps, ...related] };
}
