import { useSyncExternalStore } from 'react';

/** What the status line says beside the save state: a decision that can be undone, something done, or a refusal that stays until it is read. */
export interface Notice { readonly kind: 'decision' | 'done' | 'refusal'; readonly sentence: string }

let current: Notice | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();
const shownMs = { decision: 12_000, done: 6_000, refusal: 30_000 } as const;

/** Says something in the status line. */
export function tell(notice: Notice | null): void {
  clearTimeout(timer);
  current = notice;
  if (notice) timer = setTimeout(() => tell(null), shownMs[notice.kind]);
  for (const listener of listeners) listener();
}

/** What the status line says now. */
export const useNotice = (): Notice | null => useSyncExternalStore((listener) => { listeners.add(listener); return () => listeners.delete(listener); }, () => current);
