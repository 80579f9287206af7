import { normalizeNumber, type ProvisionKind } from './outline.ts';

interface Cited { readonly path: string; readonly kind: ProvisionKind; readonly number: string; readonly article: string }

/**
 * Finds in one language's outline what stands for a provision of the other's: the same path where it belongs to the same article; otherwise, for an article and
 * below, the article of that number where there is exactly one. Null rather than a guess.
 */
export function findCounterparts<P extends Cited>(theirs: readonly P[]): (mine: { readonly path: string; readonly kind: ProvisionKind | null; readonly article: string }) => P | null {
  const byPath = new Map(theirs.map((provision) => [provision.path, provision]));
  const byNumber = Map.groupBy(theirs.filter(({ kind }) => kind === 'article'), ({ number }) => normalizeNumber(number));
  return ({ path, kind, article }) => {
    const same = byPath.get(path);
    if (same && normalizeNumber(same.article) === normalizeNumber(article)) return same;
    // A chapter of the same number may hold other articles.
    if (kind !== null && kind !== 'article' && kind !== 'paragraph' && kind !== 'point') return null;
    const articles = byNumber.get(normalizeNumber(article)) ?? [];
    return articles.length === 1 ? articles[0]! : null;
  };
}
