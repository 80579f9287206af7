import { z } from 'zod';
import { readMemory, writeMemory } from './program-folder.ts';

const memory = 'preferences.json';
const mostKept = 200;

export type Preference = string | number | boolean;

/** How the person likes the window (theme, widths of panes). Nothing of a review is ever among them. */
export const keptPreferences = (): Record<string, Preference> => z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).safeParse(readMemory(memory)).data ?? {};

/** Keeps one preference for all windows. */
export function keepPreference(key: string, value: Preference): void {
  const others = Object.entries(keptPreferences()).filter(([name]) => name !== key);
  writeMemory(memory, Object.fromEntries([...others.slice(-mostKept), [key, value]]));
}
