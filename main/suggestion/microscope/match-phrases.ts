import { findWords, foldWord, type Word } from '../../../shared/domain/fold-word.ts';

/** A word of an article: where it stands and the form in which two printings of it are equal. */
export interface FoldedWord extends Word { readonly form: string }
/** A phrase found: the words from `first` to `last`, both included. */
export interface PhraseHit<T> { readonly value: T; readonly first: number; readonly last: number; readonly start: number; readonly end: number }

interface Part { readonly form: string; readonly isBeginning: boolean }
interface Known<T> { readonly parts: readonly Part[]; readonly value: T }

/** The words of a text, folded by the rule of its language. */
export function foldWords(text: string, language: string): FoldedWord[] {
  return findWords(text).map((word) => ({ ...word, form: foldWord(word.word, language) }));
}

/** Finds phrases of whole words and word beginnings (`*`); at each word the longest phrase wins, and the words it takes are taken. */
export function createPhraseFinder<T>(phrases: readonly (readonly [phrase: string, value: T])[], language: string): (words: readonly FoldedWord[], from?: number) => PhraseHit<T>[] {
  const known: Known<T>[] = phrases.map(([phrase, value]) => ({ parts: partsOf(phrase, language), value })).filter(({ parts }) => parts.length > 0).sort((a, b) => lengthOf(b) - lengthOf(a));
  const first = new Map<string, readonly Known<T>[]>();
  const startingWith = (form: string): readonly Known<T>[] => {
    let own = first.get(form);
    if (!own) first.set(form, own = known.filter(({ parts }) => fits(form, parts[0]!)));
    return own;
  };
  return (words) => {
    const hits: PhraseHit<T>[] = [];
    for (let i = 0; i < words.length; i++) {
      const hit = startingWith(words[i]!.form).find(({ parts }) => parts.every((part, k) => words[i + k] !== undefined && fits(words[i + k]!.form, part)));
      if (!hit) continue;
      const last = i + hit.parts.length - 1;
      hits.push({ value: hit.value, first: i, last, start: words[i]!.start, end: words[last]!.end });
      i = last;
    }
    return hits;
  };
}

const lengthOf = ({ parts }: Known<unknown>): number => parts.length * 100 + parts.reduce((sum, { form, isBeginning }) => sum + form.length + (isBeginning ? 0 : 0.5), 0);
const fits = (form: string, part: Part): boolean => (part.isBeginning ? form.startsWith(part.form) : form === part.form);

function partsOf(phrase: string, language: string): Part[] {
  return phrase.split(/\s+/).flatMap((written) => {
    const isBeginning = written.endsWith('*'), words = findWords(written.replace(/\*$/, ''));
    return words.map(({ word }, i) => ({ form: foldWord(word, language), isBeginning: isBeginning && i === words.length - 1 }));
  });
}
