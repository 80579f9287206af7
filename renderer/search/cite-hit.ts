import { say } from '../text/say.ts';
import type { Hit } from './use-hits.ts';

/** A hit's place inside its law: "Art. 149", "Art. 149 (2)", or its label as printed. */
export function nameHit({ article, kind, label, provision }: Hit): string {
  const printed = label.trim().replace(/[.:]$/u, '');
  if (!article) return printed || provision;
  return kind === 'article' || !printed ? say('search.article', { article }) : `${say('search.article', { article })} ${printed}`;
}

/** A hit as it is cited: its place, the law, the page. */
export const citeHit = (hit: Hit): string => `${nameHit(hit)} ${hit.shortName || hit.law}, ${say('common.page', { label: hit.pageLabel })}`;
