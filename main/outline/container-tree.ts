import { containerKinds } from './structure-vocabulary.ts';
import type { ContainerMark } from './container-marks.ts';

/** The order of a law's container words from widest to narrowest, as the law itself nests them. */
export function nestingOrder(marks: readonly ContainerMark[], labelLines: readonly number[]): (a: ContainerMark, b: ContainerMark) => boolean {
  const directly = new Map<string, number>();
  const sign = (m: ContainerMark) => `${m.match.kind} ${m.match.word}`;
  let label = 0;
  marks.forEach((mark, i) => {
    const previous = marks[i - 1];
    if (!previous) return;
    while (label < labelLines.length && (labelLines[label] ?? 0) < previous.line) label += 1;
    if (label < labelLines.length && (labelLines[label] ?? 0) < mark.line) return;
    const key = `${sign(previous)}>${sign(mark)}`;
    directly.set(key, (directly.get(key) ?? 0) + 1);
  });
  const counts = new Map<string, number>();
  for (const mark of marks) counts.set(sign(mark), (counts.get(sign(mark)) ?? 0) + 1);
  /** True when `b` stands inside `a`. A heading that follows another at once, with no article between, stands inside it. */
  return (a, b) => {
    if (sign(a) === sign(b)) return !a.match.number && !!b.match.number;
    if (b.match.kind === 'annex') return false;
    if (a.match.kind === 'annex') return b.match.kind !== 'preamble';
    const down = directly.get(`${sign(a)}>${sign(b)}`) ?? 0, up = directly.get(`${sign(b)}>${sign(a)}`) ?? 0;
    const rankA = containerKinds.indexOf(a.match.kind), rankB = containerKinds.indexOf(b.match.kind);
    // Words differ in rank from law to law (an English Division may hold Chapters); a single odd pair is only an empty chapter.
    if (Math.abs(down - up) >= 2) return down > up;
    if (rankA !== rankB) return rankA < rankB;
    if (down !== up) return down > up;
    return (counts.get(sign(a)) ?? 0) < (counts.get(sign(b)) ?? 0);
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
