import { useSyncExternalStore } from 'react';

const kept = 'lacuna.searches', most = 8;
const listeners = new Set<() => void>();
let current: readonly string[] = read();

function read(): readonly string[] {
  try { return JSON.parse(sessionStorage.getItem(kept) ?? '[]') as string[]; } catch { return []; }
}

function keep(queries: readonly string[]): void {
  current = queries;
  sessionStorage.setItem(kept, JSON.stringify(queries));
  for (const listener of listeners) listener();
}

/** Remembers a query whose hit was opened or that was asked with Enter: for this session of the window only, never on disk. */
export function rememberQuery(query: string): void {
  const words = query.trim();
  if (words) keep([words, ...current.filter((other) => other !== words && !words.startsWith(other))].slice(0, most));
}

export const forgetQueries = (): void => keep([]);

/** What was searched before, the last first. */
export const useRecentQueries = (): readonly string[] => useSyncExternalStore((listener) => { listeners.add(listener); return () => listeners.delete(listener); }, () => current);
