import { chamberTextEn } from './chamber-text-en.ts';
import { chamberTextFr } from './chamber-text-fr.ts';
import { chamberTextRu } from './chamber-text-ru.ts';
import type { MemoLanguage } from './memo-model.ts';
import type { AnyWords } from './memo-text.ts';

/** Every word of the brief and the amendment table that comes neither from the memo nor from the review. */
export type ChamberText = AnyWords<typeof chamberTextEn>;

/** The words of each language in which they can be written. */
export const chamberTexts: Readonly<Record<MemoLanguage, ChamberText>> = { en: chamberTextEn, fr: chamberTextFr, ru: chamberTextRu };
