import { useCallback, useSyncExternalStore } from 'react';

/** How the person likes the window: kept by the engine in the program's own folder, because a served window has another origin at every start. */
export interface Preferences { readonly theme: 'system' | 'light' | 'dark'; readonly railNarrow: boolean; readonly inspectorHidden: boolean; readonly [other: string]: string | number | boolean }

const initial: Preferences = { theme: 'system', railNarrow: false, inspectorHidden: false };
let current: Preferences = initial;
let keep: (key: string, value: string | number | boolean) => void = () => undefined;
const listeners = new Set<() => void>();

function show(preferences: Preferences): void {
  current = preferences;
  if (preferences.theme === 'system') delete document.documentElement.dataset.theme; else document.documentElement.dataset.theme = preferences.theme;
  for (const listener of listeners) listener();
}

/** Begins with what was kept, and sends every change to `keeper`. */
export function startPreferences(kept: Readonly<Record<string, string | number | boolean>>, keeper: typeof keep): void {
  keep = keeper;
  show({ ...initial, ...kept } as Preferences);
}

/** One preference and the way to change it. */
export function usePreference<K extends keyof Preferences & string>(key: K): readonly [Preferences[K], (value: Preferences[K]) => void] {
  const value = useSyncExternalStore((listener) => { listeners.add(listener); return () => listeners.delete(listener); }, () => current[key]);
  const set = useCallback((next: Preferences[K]) => { show({ ...current, [key]: next }); keep(key, next as string | number | boolean); }, [key]);
  return [value as Preferences[K], set];
}
