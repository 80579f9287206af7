import type { Alignment } from './align-outlines.ts';
import type { ComparisonWords } from './comparison-words.ts';
import { differencesBetween, type DifferenceKind } from './compare-provisions.ts';
import type { Provision } from './outline.ts';
import { structureDoubts } from './structure-doubts.ts';

/**
 * A difference between an original and its translation that a lawyer should look at. Counted, not understood: a doubt says where to look, never that
 * the translation is wrong. Precision comes before recall, because whoever must look at a hundred places looks at none.
 */
export const translationDoubtKinds = ['versions', 'missing', 'added', 'length', 'number', 'term', 'fine', 'range', 'negation'] as const;
export type TranslationDoubtKind = (typeof translationDoubtKinds)[number];

/** One side of a difference: the provision, and its words about which it is (`start..end` of the provision's text). Words are empty where the side has none. */
export interface TranslationSide { readonly path: string | null; readonly article: string; readonly pageNumber: number; readonly words: string; readonly start: number; readonly end: number }

export interface TranslationDoubt {
  readonly id: string;
  readonly kind: TranslationDoubtKind;
  /** What differs, in a sentence. */
  readonly note: string;
  readonly original: TranslationSide;
  readonly translation: TranslationSide;
  /** All words that were compared: when they change, a doubt that was set aside is open again. */
  readonly compared: string;
}

export type Comparable = Pick<Provision, 'path' | 'kind' | 'number' | 'label' | 'text' | 'parent' | 'firstPage'> & { readonly article: string };

/** One language's outline with its words; `words` is null where the language has none, and then only digits are compared. */
export interface ComparedText { readonly provisions: readonly Comparable[]; readonly words: ComparisonWords | null }

export const sideOf = (provision: Comparable | null, start = 0, end = 0): TranslationSide =>
  provision ? { path: provision.path, article: provision.article, pageNumber: provision.firstPage, words: provision.text.slice(start, end), start, end } : { path: null, article: '', pageNumber: 1, words: '', start: 0, end: 0 };

export const translationDoubtId = (kind: string, original: TranslationSide, translation: TranslationSide): string => `${kind}:${original.path ?? '-'}|${translation.path ?? '-'}`;

/** Everything in which a translation differs from its original, in the order of the original. `alignment` pairs the original's provisions (`mine`) with the translation's. */
export function findTranslationDoubts(original: ComparedText, translation: ComparedText, alignment: Alignment): TranslationDoubt[] {
  const structure = structureDoubts(original, translation, alignment);
  const mine = new Map(original.provisions.map((one) => [one.path, one])), theirs = new Map(translation.provisions.map((one) => [one.path, one]));
  const hasInside = (all: readonly Comparable[]): Map<string, Comparable> => { const first = new Map<string, Comparable>(); for (const one of all) if (one.parent !== null && !first.has(one.parent)) first.set(one.parent, one); return first; };
  const inMine = hasInside(original.provisions), inTheirs = hasInside(translation.provisions);
  const unlike = new Set(structure.flatMap(({ original: { path }, translation: { path: other } }) => [path, other]));
  const found = alignment.pairs.flatMap(({ mine: path, theirs: other }): TranslationDoubt[] => {
    const a = mine.get(path)!, b = theirs.get(other)!;
    if (a.kind !== 'article' && a.kind !== 'paragraph' && a.kind !== 'point') return [];
    const both = inMine.has(path) && inTheirs.has(other);
    const [from, to] = both ? [leadOf(a, inMine.get(path)!), leadOf(b, inTheirs.get(other)!)] : [a.text, b.text];
    const measures = !both && !unlike.has(path) && !unlike.has(other);
    return differencesBetween({ text: from, around: articleOf(a, mine).text, words: original.words }, { text: to, around: articleOf(b, theirs).text, words: translation.words }, measures ? alignment.ratio : null).map(({ kind, note, original: [s, e], translation: [t, u] }) => {
      const sides = { original: sideOf(a, s, e), translation: sideOf(b, t, u) };
      return { id: translationDoubtId(kind, sides.original, sides.translation), kind, note, ...sides, compared: `${from}\n${to}` };
    });
  });
  const order = new Map(original.provisions.map(({ path }, i) => [path, i])), place = (doubt: TranslationDoubt): number => order.get(doubt.original.path ?? '') ?? -1;
  return [...otherVersions(found, alignment, mine), ...[...structure, ...found].sort((x, y) => place(x) - place(y))];
}

function articleOf(provision: Comparable, byPath: ReadonlyMap<string, Comparable>): Comparable {
  let at = provision;
  while (at.kind !== 'article' && at.parent !== null && byPath.has(at.parent)) at = byPath.get(at.parent)!;
  return at;
}

/** What an article or paragraph says before the first numbered part in it. */
function leadOf({ text }: Comparable, first: Comparable): string {
  const at = text.indexOf(first.text.slice(0, 40));
  return at < 0 ? '' : text.slice(0, at).replace(new RegExp(`\\s*${first.label.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}\\s*$`, 'u'), '');
}

const figures: ReadonlySet<DifferenceKind> = new Set(['number', 'term', 'fine', 'range']);

/** Where many articles differ in their figures, the two texts are more likely of different times than badly translated: that is said first. */
function otherVersions(found: readonly TranslationDoubt[], { pairs }: Alignment, mine: ReadonlyMap<string, Comparable>): TranslationDoubt[] {
  const articles = pairs.filter(({ mine: path }) => mine.get(path)?.kind === 'article').length;
  const differing = new Set(found.filter(({ kind }) => figures.has(kind as DifferenceKind)).map(({ original }) => original.article)).size;
  if (articles < 10 || differing < articles * 0.3) return [];
  const none = sideOf(null);
  return [{ id: 'versions:-|-', kind: 'versions', note: `${differing} of ${articles} articles differ in their figures. The two texts may be of different versions of the law: compare their dates first.`, original: none, translation: none, compared: `${differing}/${articles}` }];
}
