import { containerKinds } from './structure-vocabulary.ts';
import type { ContainerMark } from './container-marks.ts';

/** Marks of one word are of one rank; headings without a number ("General Part") share theirs. */
function sign(mark: ContainerMark): string { return mark.match.number ? `${mark.match.kind} ${mark.match.word}` : `${mark.match.kind} without number`; }

interface Rank { readonly count: number; readonly first: number }

/**
 * Tells which of two containers stands inside which, as the law itself nests them. Words differ in rank from law to law
 * (an English Division may hold Chapters), so four signs vote: how often each word occurs, which comes first,
 * which follows the other with no article between, and the usual order.
 */
export function nestingOrder(marks: readonly ContainerMark[], labelLines: readonly number[]): (a: ContainerMark, b: ContainerMark) => boolean {
  const directly = new Map<string, number>(), ranks = new Map<string, Rank>();
  let label = 0;
  marks.forEach((mark, i) => {
    const known = ranks.get(sign(mark));
    ranks.set(sign(mark), { count: (known?.count ?? 0) + 1, first: known?.first ?? i });
    const previous = marks[i - 1];
    if (!previous) return;
    while (label < labelLines.length && (labelLines[label] ?? 0) < previous.line) label += 1;
    if (label < labelLines.length && (labelLines[label] ?? 0) < mark.line) return;
    const key = `${sign(previous)}>${sign(mark)}`;
    directly.set(key, (directly.get(key) ?? 0) + 1);
  });
  return (a, b) => {
    if (b.match.kind === 'annex' || sign(a) === sign(b)) return false;
    if (a.match.kind === 'annex') return b.match.kind !== 'preamble';
    const rankA = ranks.get(sign(a)), rankB = ranks.get(sign(b));
    const step = (directly.get(`${sign(a)}>${sign(b)}`) ?? 0) - (directly.get(`${sign(b)}>${sign(a)}`) ?? 0);
    const usual = Math.sign(containerKinds.indexOf(b.match.kind) - containerKinds.indexOf(a.match.kind));
    const votes = Math.sign((rankB?.count ?? 0) - (rankA?.count ?? 0)) + Math.sign((rankB?.first ?? 0) - (rankA?.first ?? 0)) + Math.max(-2, Math.min(2, step)) + usual;
    return votes === 0 ? usual > 0 : votes > 0;
  };
}

/**
 * Leaves out marks before the first article that only announce what comes: chapters and schedules of a contents table.
 * Those that lead straight down to the first article, each inside the one before, are its own.
 */
export function withoutAnnounced(marks: readonly ContainerMark[], firstLabel: number, isInside: (a: ContainerMark, b: ContainerMark) => boolean): readonly ContainerMark[] {
  const key = (m: ContainerMark) => `${m.match.kind} ${m.match.word} ${m.match.value}`;
  const before = marks.filter((m) => m.line < firstLabel);
  let own = before.length - 1;
  while (own > 0 && before[own - 1]?.match.kind !== 'annex' && isInside(before[own - 1] as ContainerMark, before[own] as ContainerMark)) own -= 1;
  return marks.filter((m, i) => (i >= own && !(m.match.kind === 'annex' && m.match.number && i < before.length)) || !marks.slice(i + 1).some((later) => key(later) === key(m)));
}
