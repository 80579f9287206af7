import { normalizeNumber, type Provision } from '../../../shared/domain/outline.ts';

/** An article as it should be read; null where a list does not say. `container` is the printed label of what holds it ("Chapter II"; "" where nothing with a label does), undefined where unknown. */
export interface WantedArticle { readonly number: string; readonly heading: string | null; readonly text: string | null; readonly firstPage: number | null; readonly container?: string }

export interface OutlineScore { readonly articles: number; readonly recall: number; readonly precision: number; readonly heading: number | null; readonly firstPage: number | null; readonly textF1: number | null; readonly container: number | null }

const tokens = (text: string): string[] => text.normalize('NFKC').toLowerCase().replace(/\u00ad/gu, '').match(/[\p{L}\p{N}_]+/gu) ?? [];

function counts(values: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return found;
}

function shared(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number { return [...a].reduce((sum, [key, count]) => sum + Math.min(count, b.get(key) ?? 0), 0); }

/** F1 of two texts as bags of words. */
export function textF1(a: string, b: string): number {
  const left = tokens(a), right = tokens(b);
  return left.length + right.length ? (2 * shared(counts(left), counts(right))) / (left.length + right.length) : 1;
}

const mean = (values: readonly number[]): number | null => (values.length ? values.reduce((a, b) => a + b, 0) / values.length : null);

/** Means of several scores, figure by figure; a figure that a score lacks is left out of its mean. */
export function meanScore(scores: readonly OutlineScore[]): OutlineScore {
  const of = (key: keyof OutlineScore) => mean(scores.flatMap((s) => s[key] ?? []));
  return { articles: scores.reduce((sum, s) => sum + s.articles, 0), recall: of('recall') ?? 0, precision: of('precision') ?? 0, heading: of('heading'), firstPage: of('firstPage'), textF1: of('textF1'), container: of('container') };
}

/** Compares the articles of an outline with the truth. Equal numbers are paired in their order, the best matching text first; `approximate` lists count each number once. */
export function scoreOutline(provisions: readonly Provision[], wanted: readonly WantedArticle[], approximate = false): OutlineScore {
  const found = provisions.filter((p) => p.kind === 'article');
  const byPath = new Map(provisions.map((p) => [p.path, p] as const));
  const want = counts(wanted.map((w) => normalizeNumber(w.number))), have = counts(found.map((p) => normalizeNumber(p.number)));
  const once = (of: Map<string, number>) => (approximate ? new Map([...of.keys()].map((key) => [key, 1] as const)) : of);
  const total = (of: Map<string, number>) => [...of.values()].reduce((a, b) => a + b, 0);
  const hit = shared(once(want), once(have));
  const used = new Set<Provision>();
  const heading: number[] = [], page: number[] = [], text: number[] = [], container: number[] = [];
  for (const w of wanted) {
    const candidates = found.filter((p) => (approximate || !used.has(p)) && normalizeNumber(p.number) === normalizeNumber(w.number));
    if (!candidates.length) continue;
    const worth = (p: Provision) => (w.text === null ? 0 : textF1(p.text, w.text.slice(0, 4000))) + (p.firstPage === w.firstPage ? 0.1 : 0);
    const best = candidates.reduce((a, b) => (worth(b) > worth(a) ? b : a));
    used.add(best);
    if (w.heading !== null && (w.heading || !approximate)) heading.push(Number(tokens(best.heading).join(' ') === tokens(w.heading).join(' ')));
    if (w.firstPage !== null) page.push(Number(best.firstPage === w.firstPage));
    if (w.text !== null && !approximate) text.push(textF1(best.text, w.text));
    if (w.container !== undefined) container.push(Number(tokens(byPath.get(best.parent ?? '')?.label ?? '').join(' ') === tokens(w.container).join(' ')));
  }
  return { articles: wanted.length, recall: hit / Math.max(1, total(once(want))), precision: hit / Math.max(1, total(once(have))), heading: mean(heading), firstPage: mean(page), textF1: mean(text), container: mean(container) };
}
