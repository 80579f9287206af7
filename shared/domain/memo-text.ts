import type { CitingLanguage } from './cite-unit.ts';
import type { MemoLanguage } from './memo-model.ts';
import { memoTextEn } from './memo-text-en.ts';
import { memoTextFr } from './memo-text-fr.ts';
import { memoTextRu } from './memo-text-ru.ts';

/** The same shape with any words in it: as many sentences, the same keys, the same arguments. */
export type AnyWords<T> = T extends string ? string : T extends (...given: infer G) => string ? (...given: G) => string : { readonly [K in keyof T]: AnyWords<T[K]> };

/** Every word of a memo that comes neither from the review nor from the catalogue. The compiler proves that a language lacks none. */
export type MemoText = Omit<AnyWords<typeof memoTextEn>, 'code'> & { readonly code: CitingLanguage };

/** The words of each language that a memo can be written in. */
export const memoTexts: Readonly<Record<MemoLanguage, MemoText>> = { en: memoTextEn, fr: memoTextFr, ru: memoTextRu };
