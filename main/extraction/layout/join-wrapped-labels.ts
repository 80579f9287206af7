import type { Piece } from './piece.ts';

/** Fewest rows that must have a label beside the text before a side column is believed. */
const fewestLabels = 3;

/**
 * Puts the second line of a label that its narrow side column broke ("Article 9 / quater" beside the text) behind the first: `wrapped`
 * of that piece. Only where both would not fit in one line, the label begins a block, and the rows after it have text alone.
 */
export function joinWrappedLabels(pieces: readonly Piece[], size: number): Piece[] {
  const rows = [...Map.groupBy(pieces, (p) => p.row).values()].map((row) => [...row].sort((a, b) => a.left - b.left));
  const beside = rows.filter((row) => row.length > 1), text = beside.map((row) => row[1]!.left).sort((a, b) => a - b)[Math.floor(beside.length / 2)] ?? 0;
  const edge = Math.min(...pieces.map((p) => p.left)), room = text - edge, near = size * 0.3;
  // A justified label has gaps too.
  const labelOf = (row: readonly Piece[] | undefined): readonly Piece[] => {
    const at = row?.findIndex((p) => p.left > text - near) ?? -1;
    return row && at > 0 && Math.abs(row[0]!.left - edge) < near && Math.abs(row[at]!.left - text) < near ? row.slice(0, at) : [];
  };
  const isLabelled = (row: readonly Piece[] | undefined): boolean => labelOf(row).length > 0;
  const labelled = rows.filter(isLabelled).length, alone = rows.filter((row) => row[0]!.left > text - near).length;
  if (labelled < fewestLabels || alone < labelled || room < size * 5 || room > (Math.max(...pieces.map((p) => p.right)) - edge) * 0.35) return [...pieces];
  const joined = new Set<Piece>();
  rows.forEach((row, i) => {
    const [before, next, after] = [rows[i - 1], rows[i + 1], rows[i + 2]];
    if (!isLabelled(row) || !isLabelled(next) || isLabelled(before) || (after && after[0]!.left < text - near)) return;
    const label = labelOf(row), rest = labelOf(next), [first, last] = [label[0]!, label.at(-1)!], step = rest[0]!.baseline - first.baseline;
    if (step > size * 1.8 || (before && first.baseline - before[0]!.baseline < step * 1.15)) return;
    if (last.right - first.left + rest.at(-1)!.right - rest[0]!.left + size * 0.25 < room - size * 1.5) return;
    last.wrapped = rest.flatMap((p) => p.fragments);
    for (const piece of rest) joined.add(piece);
  });
  return pieces.filter((p) => !joined.has(p));
}
