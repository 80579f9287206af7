import type { NumberKey, NumberReading } from './article-number.ts';

/** A line that may bear a label: how much it looks like one, and what its number may be. */
export interface SequenceItem { readonly score: number; readonly readings: readonly NumberReading[] }

/** What a new beginning costs: a second law in the file, transitional provisions that count from 1 again. */
export interface SequenceRules {
  /** Cost of counting anew before item `i`; lower after an annex or a heading of transitional provisions. */
  readonly restartCost: (i: number) => number;
  /** Factor on the cost of missing numbers: high where labels are bare numbers, which occur everywhere. */
  readonly gapWeight: number;
  /** Every number may follow every lower one, as in extracts, which give a few articles of a law and leave out all between. */
  readonly sparse?: boolean;
}

export interface Chosen { readonly item: number; readonly reading: NumberReading }

const lookBack = 160;
/** In an extract, a number that is higher than the last speaks for a label, however wide the gap. */
const higher = 0.5;

/** How well `next` follows `previous`: +2 for the very next number, less for gaps (in an extract hardly less), strongly negative for going back. */
export function succession(previous: NumberKey, next: NumberKey, { gapWeight, sparse = false }: Pick<SequenceRules, 'gapWeight' | 'sparse'> = { gapWeight: 1 }): number {
  if (previous.series !== next.series) {
    // Roman articles are followed by Arabic ones only where those begin to count ("Articles I to V", then "Article 1"): any other is quoted.
    const isOther = previous.series === 'roman' || next.series === 'roman';
    return next.parts.every((p) => p <= 1) ? -0.5 : isOther ? -6 : -1.5;
  }
  const a = previous.parts, b = next.parts;
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same += 1;
  if (same === a.length && same === b.length) return -4;
  const from = a[same] ?? 0, to = b[same] ?? 0;
  // Inserted articles may stand before their base (224-1 A, 224-1), and consolidations misplace one within its group (213-4-1, 213-2).
  if (to < from || same === b.length) return same === b.length && a.length === same + 1 ? -1 : same > 0 ? -2.8 : -30;
  const step = to - from, tail = b.slice(same + 1);
  // An inserted number may begin with 1 (96¹) or, in Latin, with 2 (177 bis).
  const smooth = step === 1 || (from === 0 && same > 0 && step === 2);
  if (smooth) return tail.every((p) => p <= 1) ? 2 : 0.6 - 0.4 * Math.log2(1 + Math.max(...tail));
  // Numbers that carry their book and title (111-5, 211-1) jump by design.
  if (a.length > 1 && b.length > 1 && same === 0 && from >= 100 && tail.every((p) => p <= 1)) return 0.8 - 0.15 * Math.log2(step);
  if (sparse) return higher;
  return -gapWeight * (0.4 + 0.9 * Math.log2(step)) - (step > 40 ? 3 : 0);
}

function beginning(key: NumberKey): number {
  const first = key.parts[0] ?? 1;
  return first <= 1 ? 0 : Math.min(4, 0.5 * Math.log2(first)) + (key.parts.length > 1 ? 0 : 0.3);
}

interface Node { readonly item: number; readonly reading: NumberReading; readonly last: NumberKey; total: number; from: number }

/**
 * The most plausible chain of labels: items that look like labels and whose numbers count on from each other.
 * References at the start of a line and quoted articles of other laws fall out, because taking them would break the count.
 */
export function longestSequence(items: readonly SequenceItem[], rules: SequenceRules): { readonly chosen: readonly Chosen[]; readonly total: number } {
  const nodes: Node[] = [];
  /** The highest total of the nodes up to each. */
  const highest: number[] = [];
  const firstNode: number[] = [];
  let best = -1;
  items.forEach((item, i) => {
    firstNode.push(nodes.length);
    const before = firstNode[Math.max(0, i - lookBack)] ?? 0, until = nodes.length;
    const restart = best >= 0 ? (nodes[best] as Node).total - rules.restartCost(i) : -Infinity;
    const own: Node[] = item.readings.map((reading) => {
      const node: Node = { item: i, reading, last: reading.last ?? reading.key, total: 0, from: -1 };
      const begin = rules.sparse ? 0 : beginning(reading.key);
      let total = -begin, from = -1;
      if (restart - begin * 2.5 > total) { total = restart - begin * 2.5; from = best; }
      for (let j = until - 1; j >= before; j -= 1) {
        // No succession is worth more than two: nothing up to here can do better.
        if ((highest[j] as number) + 2 <= total) break;
        const earlier = nodes[j] as Node;
        if (earlier.total + 2 <= total) continue;
        const reached = earlier.total + succession(earlier.last, reading.key, rules);
        if (reached > total) { total = reached; from = j; }
      }
      node.total = total + item.score - reading.cost;
      node.from = from;
      return node;
    });
    for (const node of own) { nodes.push(node); highest.push(Math.max(node.total, highest.at(-1) ?? -Infinity)); }
    for (let n = until; n < nodes.length; n += 1) if (best < 0 || (nodes[n] as Node).total > (nodes[best] as Node).total) best = n;
  });
  const chosen: Chosen[] = [];
  for (let n = best; n >= 0; n = (nodes[n] as Node).from) chosen.push({ item: (nodes[n] as Node).item, reading: (nodes[n] as Node).reading });
  return { chosen: chosen.reverse(), total: best >= 0 ? (nodes[best] as Node).total : 0 };
}
