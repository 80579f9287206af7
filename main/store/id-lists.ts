/** A list of ids in ascending order, without repetition, as the index answers with them. */
export type Ids = Int32Array;

/** Reads ids joined by commas, as SQLite's group_concat gives them (null: none): quicker than a row for each. */
export function readIds(joined: string | null): Ids {
  if (!joined) return new Int32Array(0);
  const ids = new Int32Array((joined.length + 1) >> 1); // one digit and a comma each at least
  let count = 0, id = 0, isAscending = true;
  for (let i = 0; i <= joined.length; i++) {
    const digit = i < joined.length ? joined.charCodeAt(i) - 48 : -1;
    if (digit >= 0) { id = 10 * id + digit; continue; }
    isAscending &&= count === 0 || id > ids[count - 1]!;
    ids[count++] = id;
    id = 0;
  }
  const read = ids.slice(0, count);
  return isAscending ? read : read.sort(); // FTS5 walks its postings in order, but SQL does not promise it of an aggregate
}

/** What is in any of the lists. */
export function inAny(lists: readonly Ids[]): Ids {
  return lists.length < 2 ? lists[0] ?? new Int32Array(0) : lists.toSorted((a, b) => a.length - b.length).reduce((a, b) => {
    const all = new Int32Array(a.length + b.length);
    let count = 0, i = 0, k = 0;
    while (i < a.length && k < b.length) {
      const x = a[i]!, y = b[k]!;
      all[count++] = x < y ? x : y;
      if (x <= y) i++;
      if (y <= x) k++;
    }
    const [rest, from] = i < a.length ? [a, i] as const : [b, k] as const;
    all.set(rest.subarray(from), count);
    return all.slice(0, count + rest.length - from);
  });
}

/** What is in every list, at most the first `most`. */
export function inEvery(lists: readonly Ids[], most: number): Ids {
  const [shortest = new Int32Array(0), ...others] = lists.toSorted((a, b) => a.length - b.length), at = others.map(() => 0);
  const all = new Int32Array(Math.min(most, shortest.length));
  let count = 0;
  for (let i = 0; i < shortest.length && count < most; i++) {
    const id = shortest[i]!;
    if (others.every((list, n) => { while (list[at[n]!]! < id) at[n]!++; return list[at[n]!] === id; })) all[count++] = id;
  }
  return all.slice(0, count);
}

/** What is in the first list and not in the second. */
export function without(ids: Ids, less: Ids): Ids {
  let at = 0;
  return ids.filter((id) => { while (at < less.length && less[at]! < id) at++; return less[at] !== id; });
}
