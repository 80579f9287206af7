import { useSyncExternalStore } from 'react';

interface Cursor { readonly block: string | null; readonly isEditing: boolean }

let cursor: Cursor = { block: null, isEditing: false };
const listeners = new Set<() => void>();
const listen = (listener: () => void): (() => void) => { listeners.add(listener); return () => listeners.delete(listener); };

function move(next: Cursor): void {
  if (next.block === cursor.block && next.isEditing === cursor.isEditing) return;
  cursor = next;
  for (const listener of listeners) listener();
}

/** Makes a block of the memo the one that the inspector speaks of. */
export const chooseBlock = (block: string | null): void => move({ block, isEditing: block === cursor.block && cursor.isEditing });
/** Opens a block's words for editing. */
export const beginEditing = (block: string): void => move({ block, isEditing: true });
/** Closes the field, if it is still this block's. */
export const endEditing = (block: string): void => { if (cursor.block === block) move({ block, isEditing: false }); };

/** The block that the inspector speaks of. */
export const useChosenBlock = (): string | null => useSyncExternalStore(listen, () => cursor.block);
/** Whether this block is chosen, and whether it is being edited. */
export const useIsChosen = (block: string): boolean => useSyncExternalStore(listen, () => cursor.block === block);
export const useIsEditing = (block: string): boolean => useSyncExternalStore(listen, () => cursor.block === block && cursor.isEditing);

/** The name of a block or section among the page's elements. */
export const elementId = (id: string): string => `memo-${id}`;

/** Brings a block or section into sight and, where it is a block, under the cursor. False where the memo has none of that name. */
export function goTo(id: string, focus = true): boolean {
  const element = document.getElementById(elementId(id));
  if (!element) return false;
  element.scrollIntoView({ block: element.matches('[data-block]') ? 'center' : 'start' });
  if (element.matches('[data-block]')) chooseBlock(id);
  if (focus) element.focus({ preventScroll: true });
  return true;
}
