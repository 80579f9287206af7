import { useMemo } from 'react';
import type { Catalogue, Tier } from '../../shared/domain/catalogue.ts';
import { isCheckableOnStatutes } from '../../shared/domain/catalogue-lookup.ts';
import { useQuery } from '../engine/use-query.ts';

/** Something that a passage can be tagged to: an element, a whole item, or a related recommendation. */
export interface TagTarget { readonly id: string; readonly label: string; readonly group: string; readonly tier: Tier | null }

/** Everything that can be tagged to, in the catalogue's order, and each by its id. */
export function useTargets(): { readonly targets: readonly TagTarget[]; readonly byId: ReadonlyMap<string, TagTarget> } {
  const { data } = useQuery('catalogue.show', {});
  return useMemo(() => {
    const targets = data ? targetsOf(data.found as Catalogue) : [];
    return { targets, byId: new Map(targets.map((target) => [target.id, target])) };
  }, [data]);
}

function targetsOf({ items, elements, related, recommendations }: Catalogue): TagTarget[] {
  const official = new Map(recommendations.map((r) => [r.id, r]));
  return [
    ...items.flatMap((item): TagTarget[] => [
      { id: item.id, label: item.title, group: item.id, tier: null },
      ...elements.filter(({ itemId }) => itemId === item.id).map(({ id, label, tier }): TagTarget => ({ id, label, group: `${item.id} ${item.title}`, tier })),
    ]),
    ...related.filter(({ id }) => { const there = official.get(id); return there !== undefined && isCheckableOnStatutes(there); }).map(({ id, duty }): TagTarget => ({ id, label: duty, group: id, tier: null })),
  ];
}
