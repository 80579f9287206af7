import { useSyncExternalStore } from 'react';

/** The block that is chosen, and those whose words are open for editing: a field stays until what was typed in it is saved, though another block is chosen by then. */
interface Cursor { readonly block: string | null; readonly edited: ReadonlySet<string> }

let cursor: Cursor = { block: null, edited: new Set() };
const listeners = new Set<() => void>();
const listen = (listener: () => void): (() => void) => { listeners.add(listener); return () => listeners.delete(listener); };

function move(next: Cursor): void {
  cursor = next;
  for (const listener of listeners) listener();
}

/** Makes a block of the memo the one that the inspector speaks of. */
export const chooseBlock = (block: string | null): void => { if (block !== cursor.block) move({ ...cursor, block }); };
/** Opens a block's words for editing. */
export const beginEditing = (block: string): void => move({ block, edited: new Set([...cursor.edited, block]) });
/** Closes a block's field. */
export const endEditing = (block: string): void => move({ ...cursor, edited: new Set([...cursor.edited].filter((one) => one !== block)) });

/** The block that the inspector speaks of. */
export const useChosenBlock = (): string | null => useSyncExternalStore(listen, () => cursor.block);
/** Whether this block is chosen, and whether it is being edited. */
export const useIsChosen = (block: string): boolean => useSyncExternalStore(listen, () => cursor.block === block);
export const useIsEditing = (block: string): boolean => useSyncExternalStore(listen, () => cursor.edited.has(block));

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
