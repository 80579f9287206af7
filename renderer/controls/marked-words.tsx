interface Mark { readonly start: number; readonly end: number }

/** Words with some of them marked. */
export function MarkedWords({ words, marks }: { readonly words: string; readonly marks: readonly Mark[] }) {
  const ends = marks.map(({ end }) => end);
  return <>{marks.map(({ start, end }, i) => <span key={start}>{words.slice(ends[i - 1] ?? 0, start)}<mark>{words.slice(start, end)}</mark></span>)}{words.slice(ends.at(-1) ?? 0)}</>;
}
