import { useSyncExternalStore } from 'react';
import type { MemoLanguage } from '../../shared/domain/memo-model.ts';

let chosen: { readonly file: string; readonly language: MemoLanguage } | null = null;
const listeners = new Set<() => void>();

/**
 * The language in which this window shows and exports the memo of a review; undefined where the review's own setting holds. It is a way of
 * looking, no decision: the review and its journal stay as they are, so that the memos in all languages speak of the same entry.
 */
export function useMemoLanguage(file: string | undefined): readonly [MemoLanguage | undefined, (language: MemoLanguage) => void] {
  const language = useSyncExternalStore((listener) => { listeners.add(listener); return () => listeners.delete(listener); }, () => (chosen?.file === file ? chosen?.language : undefined));
  return [language, (next) => { chosen = { file: file ?? '', language: next }; for (const listener of listeners) listener(); }];
}
