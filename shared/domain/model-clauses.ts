import type { MemoLanguage } from './memo-model.ts';
import { modelClausesEn } from './model-clauses-en.ts';
import { modelClausesFr } from './model-clauses-fr.ts';
import { modelClausesRu } from './model-clauses-ru.ts';

/** Clauses to start from, by element, in the language of the memo: written in English, and translated from that as drafts for a lawyer to check. */
export const modelClauses: Readonly<Record<MemoLanguage, Readonly<Record<string, string>>>> = { en: modelClausesEn, fr: modelClausesFr, ru: modelClausesRu };
