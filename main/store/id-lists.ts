/** Lists of ids in ascending order, without repetition, as the index answers with them. */
export type Ids = readonly number[];

/** What is in any of the lists. */
export function inAny(lists: readonly Ids[]): Ids {
  return lists.length < 2 ? lists[0] ?? [] : lists.reduce((a, b) => {
    const all: number[] = [];
    for (let i = 0, k = 0; i < a.length || k < b.length;) {
      const x = i < a.length ? a[i]! : Infinity, y = k < b.length ? b[k]! : Infinity;
      all.push(Math.min(x, y));
      if (x <= y) i++;
      if (y <= x) k++;
    }
    return all;
  });
}

/** What is in every list, at most the first `most`. */
export function inEvery(lists: readonly Ids[], most: number): Ids {
  const [shortest, ...others] = lists.toSorted((a, b) => a.length - b.length), at = others.map(() => 0), all: number[] = [];
  for (const id of shortest ?? []) {
    const isThere = others.every((list, n) => { while (list[at[n]!]! < id) at[n]!++; return list[at[n]!] === id; });
    if (isThere && all.push(id) >= most) break;
  }
  return all;
}

/** What is in the first list and not in the second. */
export function without(ids: Ids, less: Ids): Ids {
  let at = 0;
  return ids.filter((id) => { while (at < less.length && less[at]! < id) at++; return less[at] !== id; });
}
