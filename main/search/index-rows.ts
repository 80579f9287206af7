import type { Provision } from '../../shared/domain/outline.ts';
import { analyseJoined, isNumber } from './analysis.ts';

type Indexable = Pick<Provision, 'path' | 'kind' | 'number' | 'heading' | 'text' | 'parent'>;
const containers = new Set(['book', 'part', 'title', 'chapter', 'division']);

/**
 * The provisions that search knows: articles, annexes and whatever stands outside of articles. What is inside an article is found through it,
 * and a container is only found where words of its own stand in it.
 */
export function indexedProvisions<P extends Indexable>(provisions: readonly P[]): P[] {
  const byPath = new Map(provisions.map((provision) => [provision.path, provision]));
  const known = new Map<string, boolean>();
  const inArticle = ({ parent }: Indexable): boolean => {
    if (!parent) return false;
    const before = known.get(parent);
    if (before !== undefined) return before;
    const above = byPath.get(parent);
    const inside = above ? above.kind === 'article' || inArticle(above) : false;
    known.set(parent, inside);
    return inside;
  };
  return provisions.filter((provision) => !inArticle(provision) && (!containers.has(provision.kind) || provision.text.trim() !== ''));
}

/** A provision's terms for the index, field by field; plain data that a worker can hand to the store. */
export function indexRow(language: string, provisionId: number, provision: Pick<Provision, 'number' | 'heading' | 'text'>): { provisionId: number; heading: string; article: string; text: string } {
  const number = isNumber(provision.number) ? provision.number : analyseJoined('', provision.number), asWords = isNumber(provision.number) ? number : analyseJoined(language, provision.number);
  return {
    provisionId, heading: analyseJoined(language, provision.heading), text: analyseJoined(language, provision.text),
    // Asked for as `article:177 bis` its letters are no words of the language; asked for without a field they are.
    article: asWords === number ? number : `${number} ${asWords}`,
  };
}
