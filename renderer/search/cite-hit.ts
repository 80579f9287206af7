import { citeUnit } from '../../shared/domain/cite-unit.ts';
import { say } from '../text/say.ts';
import type { Hit } from './use-hits.ts';

/** A hit's place inside its law: "Art. 149", "§ 232 (2)", or its label as printed. */
export function nameHit({ article, kind, label, provision, unit }: Hit): string {
  const printed = label.trim().replace(/[.:]$/u, '');
  if (!article) return printed || provision;
  return kind === 'article' || !printed ? citeUnit(unit, article) : `${citeUnit(unit, article)} ${printed}`;
}

/** A hit as it is cited: its place, the law, the page. */
export const citeHit = (hit: Hit): string => `${nameHit(hit)} ${hit.shortName || hit.law}, ${say('common.page', { label: hit.pageLabel })}`;
