import type { Desktop } from '../../shared/contract/desktop.ts';

declare global {
  interface Window { readonly lacuna?: Desktop }
}

/** What the desktop program lends the page (its preload puts it there), or null in a plain browser. */
export const bridge: Desktop | null = window.lacuna ?? null;
