import { z } from 'zod';
import { foldWord, findWords } from '../../../shared/domain/fold-word.ts';

const Phrase = z.string().refine((phrase) => phrase.split('…').length === 2, 'a phrase names the term once, as …');
const Words = z.strictObject({
  /** A near language whose phrases hold as well. */
  like: z.string().optional(),
  says: z.array(Phrase),
  /** What introduces a list of terms. */
  opens: z.array(z.string().min(1)),
  /** How words of scope begin: "in this Act". */
  scope: z.array(z.string().min(1)),
  /** Scope that ends with the article ("in this section"), and what widens it again ("and other articles of this Code"). */
  own: z.array(z.string().min(1)),
  whole: z.array(z.string().min(1)).default([]),
});
export const Definitions = z.strictObject({ about: z.string(), languages: z.record(z.string(), Words) });
export type DefinitionTable = z.infer<typeof Definitions>;

/** A word of a phrase: whole, or only its beginning. */
export interface Part { readonly form: string; readonly isBeginning: boolean }
/** One way to say that a term is defined: what stands right before it, what follows it, and what must be so. */
export interface Saying { readonly before: readonly Part[]; readonly after: readonly Part[]; readonly isScoped: boolean; readonly isQuoted: boolean; readonly isSure: boolean; readonly hasColon: boolean }
type Phrases = readonly (readonly Part[])[];
export interface DefinitionWords { readonly says: readonly Saying[]; readonly opens: Phrases; readonly scope: Phrases; readonly own: Phrases; readonly whole: Phrases }

export const fits = (form: string, part: Part): boolean => (part.isBeginning ? form.startsWith(part.form) : form === part.form);

/** The phrases of every language, folded; a language has those of the one it is like as well. */
export function readDefinitionWords({ languages }: DefinitionTable): ReadonlyMap<string, DefinitionWords> {
  return new Map(Object.entries(languages).map(([language, own]) => {
    const both = own.like ? [own, languages[own.like]!] : [own];
    return [language, {
      says: both.flatMap(({ says }) => says.map((phrase) => sayingOf(phrase, language))),
      ...(Object.fromEntries((['opens', 'scope', 'own', 'whole'] as const).map((kind) => [kind, both.flatMap((words) => words[kind].map((phrase) => partsOf(phrase, language)))])) as Record<'opens' | 'scope' | 'own' | 'whole', Part[][]>),
    }];
  }));
}

function sayingOf(phrase: string, language: string): Saying {
  const [before = '', after = ''] = phrase.replace(/["!~]/gu, ' ').split('…');
  return { before: partsOf(before, language), after: partsOf(after, language), isScoped: phrase.includes('~'), isQuoted: phrase.includes('"'), isSure: phrase.startsWith('!'), hasColon: phrase.endsWith(':') };
}

function partsOf(phrase: string, language: string): Part[] {
  return phrase.split(/\s+/u).flatMap((written) => {
    const words = findWords(written);
    return words.map(({ word }, i) => ({ form: foldWord(word, language), isBeginning: written.endsWith('*') && i === words.length - 1 }));
  });
}
