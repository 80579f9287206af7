import { foldLetters } from './fold-letters.ts';
import type { ProvisionKind } from '../../shared/domain/outline.ts';

/** A word by which laws of a language are cited ("Article", "§", "Madde"), and on which side of it the number stands. */
export interface CitationUnit {
  readonly name: string;
  readonly words: readonly string[];
  readonly plural: readonly string[];
  readonly number: 'after' | 'before' | 'either';
  /** Where the number stands before the word, the letter of an inserted article stands after it: "227. gr. a". */
  readonly letter?: 'after' | undefined;
}

export const containerKinds = ['book', 'part', 'title', 'chapter', 'division', 'annex', 'preamble'] as const satisfies readonly ProvisionKind[];
export type ContainerKind = (typeof containerKinds)[number];

/** Words that stand for the number where there is only one: "Article unique", "Capítulo único". */
export const onlyWords: readonly string[] = ['unique', 'único', 'única', 'unico', 'unica', 'unic', 'jedini', 'jedina', 'единственная', 'единствен', 'jediný', 'einziger', 'einziges', 'sole'];

/** The structural words of one language's laws. All are compared without case and accents. */
export interface LanguageStructure {
  readonly language: string;
  readonly name: string;
  /** Other tags of languages whose laws use the same words: `nb` and `nn` for `no`, `cnr` for both scripts of `sr`. */
  readonly also?: readonly string[];
  readonly units: readonly CitationUnit[];
  readonly containers: Readonly<Record<ContainerKind, readonly string[]>>;
  /** Container headings that carry no number: "Allgemeiner Teil". */
  readonly fixedContainers: Readonly<Partial<Record<ContainerKind, readonly string[]>>>;
  /** Value -> ordinal words in all the forms that headings use. */
  readonly ordinals: Readonly<Record<string, readonly string[]>>;
  readonly transitional: readonly string[];
  /** What stands between the numbers of a range: "to", "bis". */
  readonly rangeWords: readonly string[];
  readonly notes: readonly string[];
  readonly contents: readonly string[];
  readonly repealed: readonly string[];
  /** A few of the language's most frequent words, to tell which vocabulary a text of unknown language needs. */
  readonly commonWords: readonly string[];
}

export interface StructureVocabulary { readonly languages: readonly LanguageStructure[] }

/** The vocabularies for a language tag: its own, or all of its primary language (`sr` -> both scripts). Empty when there is none. */
export function structuresFor(vocabulary: StructureVocabulary, language: string): readonly LanguageStructure[] {
  const wanted = language.toLowerCase();
  if (!wanted) return [];
  const exact = vocabulary.languages.filter((l) => l.language.toLowerCase() === wanted);
  if (exact.length) return exact;
  const akin = vocabulary.languages.filter((l) => l.also?.includes(wanted.split(/[-_+]/u)[0] ?? wanted));
  if (akin.length) return akin;
  const primary = wanted.split(/[-_+]/u)[0] ?? wanted;
  return vocabulary.languages.filter((l) => l.language.toLowerCase().split('-')[0] === primary);
}

/** A regular expression source that matches any of the words in folded text, longest first; a closing period is optional. */
export function anyOf(words: readonly string[]): string {
  const sources = words.map((w) => foldLetters(w.replace(/\.$/u, '')).replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replace(/\s+/gu, '\\s+')).filter(Boolean);
  return sources.sort((a, b) => b.length - a.length).join('|');
}
