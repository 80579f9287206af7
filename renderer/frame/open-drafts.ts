const settlers = new Map<() => Promise<void>, () => boolean>();

/** A field with typing in it registers how it is saved, and whether something in it is not on the disk yet; the returned function takes it off again. */
export function registerDraft(settle: () => Promise<void>, isUnkept: () => boolean): () => void {
  settlers.set(settle, isUnkept);
  return () => { settlers.delete(settle); };
}

/** Saves what is being typed anywhere in the window: before it closes, and before an undo. */
export async function settleDrafts(): Promise<void> {
  await Promise.allSettled([...settlers.keys()].map((settle) => settle()));
}

/** True while something typed is not on the disk yet. */
export const hasUnkeptTyping = (): boolean => [...settlers.values()].some((isUnkept) => isUnkept());
