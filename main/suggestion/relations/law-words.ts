import { z } from 'zod';
import { findWords, foldWord } from '../../../shared/domain/fold-word.ts';

const Word = z.string().refine((word) => findWords(word).length === 1, 'one word, with * where it may go on');
const Words = z.strictObject({
  /** A near language whose words hold as well. */
  like: z.string().optional(),
  /** Words for a law, in the forms that stand beside a reference. */
  laws: z.array(Word),
  /** Words that say "this law itself". */
  own: z.array(Word),
  /** What joins a reference to its law, articles included: "of the". */
  of: z.array(Word).default([]),
  /** Divisions of an article. */
  parts: z.array(Word).default([]),
  /** Words that begin a law's name after the word for a law. */
  names: z.array(Word).default([]),
  /** Words that name a law by themselves. */
  alone: z.array(Word).default([]),
  /** Whether the law stands before the number. */
  before: z.boolean().default(false),
  /** Whether a point after a number makes it an ordinal. */
  dotted: z.boolean().default(false),
});
export const LawNames = z.strictObject({ about: z.string(), languages: z.record(z.string(), Words) });
export type LawNameTable = z.infer<typeof LawNames>;

/** Tells whether a folded word is one of those listed: whole, by its beginning, or by its end. */
type Test = (form: string) => boolean;
/** How a language names the law of a reference. `isCompound`: a word for a law that says which law it is. */
export interface LawWords { readonly isLaw: Test; readonly isCompound: Test; readonly isOwn: Test; readonly isJoining: Test; readonly isPart: Test; readonly opensName: Test; readonly isAlone: Test; readonly before: boolean; readonly dotted: boolean }

/** The words of every language, folded; a language has those of the one it is like as well. */
export function readLawWords({ languages }: LawNameTable): ReadonlyMap<string, LawWords> {
  return new Map(Object.entries(languages).map(([language, own]) => {
    const both = own.like ? [own, languages[own.like]!] : [own];
    const testOf = (kind: 'laws' | 'own' | 'of' | 'parts' | 'names' | 'alone', only: (word: string) => boolean = () => true): Test => anyOf(both.flatMap((words) => words[kind]).filter(only), language);
    return [language, {
      isLaw: testOf('laws'), isCompound: testOf('laws', (word) => word.startsWith('*')), isOwn: testOf('own'), isJoining: testOf('of'), isPart: testOf('parts'), opensName: testOf('names'), isAlone: testOf('alone'),
      before: both.some(({ before }) => before), dotted: both.some(({ dotted }) => dotted),
    }];
  }));
}

function anyOf(words: readonly string[], language: string): Test {
  const whole = new Set<string>(), tests: Test[] = [];
  for (const word of words) {
    const form = foldWord(findWords(word)[0]!.word, language), endsSo = word.startsWith('*'), beginsSo = word.endsWith('*');
    // An end alone is no compound: something stands before it.
    if (endsSo) tests.push(beginsSo ? (one) => one.indexOf(form, 1) > 0 : (one) => one.length > form.length && one.endsWith(form));
    else if (beginsSo) tests.push((one) => one.startsWith(form));
    else whole.add(form);
  }
  return (form) => whole.has(form) || tests.some((test) => test(form));
}
