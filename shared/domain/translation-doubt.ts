import type { ComparisonWords } from './comparison-words.ts';
import type { Provision } from './outline.ts';

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
