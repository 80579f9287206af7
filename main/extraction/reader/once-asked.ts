/** An answer that is found when it is first asked for, and then known. */
export function onceAsked<T>(find: () => T): () => T {
  let known: { readonly answer: T } | null = null;
  return () => (known ??= { answer: find() }).answer;
}
