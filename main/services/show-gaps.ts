import type { Output } from '../../shared/contract/operations.ts';
import { listGaps } from '../../shared/domain/gaps.ts';
import type { Override } from '../../shared/domain/judgement.ts';
import { assessmentsOf } from './assess-element.ts';
import type { Desk } from './desk.ts';
import { tagsOf } from './tag-passage.ts';

/** Every item and element with its verdict and what it rests on, and the related recommendations that were tagged or judged. */
export function showGaps(desk: Desk): Output<'gaps.list'> {
  const tags = tagsOf(desk), assessments = assessmentsOf(desk), catalogue = desk.catalogue();
  const items = listGaps(catalogue, assessments, tags, desk.store.standing.list<Override>('override').map(({ value }) => value));
  const related = catalogue.recommendations.filter((r) => !catalogue.items.some((i) => i.id === r.id)).map((r) => ({ r, assessment: assessments.find((a) => a.elementId === r.id), tagged: tags.filter((t) => t.targetId === r.id).length }))
    .filter(({ assessment, tagged }) => assessment || tagged > 0);
  return {
    items: items.map((item) => ({ ...item, elements: item.elements.map((element) => ({ ...element, tags: element.tags.map((tag) => ({ ...tag })) })) })),
    related: related.map(({ r, assessment, tagged }) => ({ id: r.id, verdict: assessment?.verdict ?? 'open', reason: assessment?.reason ?? '', recommendation: assessment?.recommendation ?? '', priority: assessment?.priority ?? null, tags: tagged })),
  };
}
