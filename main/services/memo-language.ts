import { memoLanguages, type MemoLanguage } from '../../shared/domain/memo-model.ts';
import type { Desk } from './desk.ts';

/** The language of a memo: the one asked for, else the review's setting, else English. */
export function memoLanguageOf({ store }: Desk, asked?: MemoLanguage): MemoLanguage {
  const set = store.standing.get<string>('setting', 'memo.language');
  return asked ?? memoLanguages.find((language) => language === set) ?? 'en';
}
