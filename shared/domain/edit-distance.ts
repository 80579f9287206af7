/** How many letters must be added, left out, changed or swapped with their neighbour to make one word of the other; anything above `limit` may be said as `limit + 1`. */
export function editDistance(from: string, to: string, limit: number): number {
  const a = Array.from(from), b = Array.from(to);
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [], last = b.map((_, i) => i + 1);
  last.unshift(0);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit && Math.min(...last) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
