import { useSyncExternalStore } from 'react';
import type { MemoKind, MemoLanguage } from '../../shared/domain/memo-model.ts';

export interface MemoChoice { readonly language?: MemoLanguage; readonly kind?: MemoKind }

const none: MemoChoice = {};
let chosen: { readonly file: string; readonly choice: MemoChoice } | null = null;
const listeners = new Set<() => void>();

/**
 * Which document this window shows and exports of a review, and in which language; nothing where the memo stands in the review's own language. It
 * is a way of looking, no decision: the review and its journal stay as they are, so that all documents speak of the same entry.
 */
export function useMemoChoice(file: string | undefined): readonly [MemoChoice, (choice: MemoChoice) => void] {
  const choice = useSyncExternalStore((listener) => { listeners.add(listener); return () => listeners.delete(listener); }, () => (chosen && chosen.file === file ? chosen.choice : none));
  return [choice, (next) => { chosen = { file: file ?? '', choice: { ...choice, ...next } }; for (const listener of listeners) listener(); }];
}
