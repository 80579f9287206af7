import type { GlyphTable } from './glyph-table.ts';
import type { Piece } from './piece.ts';

/** Fewest numbers in a margin before lines are taken to be counted, and fewest where every line has one: lists count their entries so too. */
const fewestNumbers = 3, fewestOfEvery = 15;
/** Numbers of one margin stand under each other within this, in ems; of their steps, so many must be those of the lines. */
const underEachOther = 0.4, stepsKept = 0.8;

interface Counted { readonly piece: Piece; readonly value: number }

/**
 * The numbers by which a bill counts its lines: in a margin, under each other, each as much greater than the one above as there are lines between.
 * Numbers of articles and points have any number of lines between them. Where every line has one, most lines must be full, which those of lists are not.
 */
export function lineNumbers(pieces: readonly Piece[], glyphs: GlyphTable): ReadonlySet<Piece> {
  const counted = pieces.flatMap((piece): Counted[] => { const value = numberOf(piece, glyphs); return value === null ? [] : [{ piece, value }]; });
  if (counted.length < fewestNumbers) return new Set();
  const numbers = new Set(counted.map(({ piece }) => piece)), words = pieces.filter((p) => !numbers.has(p));
  if (!words.length) return new Set();
  const rows = new Map([...new Set(words.map((p) => p.row))].sort((a, b) => a - b).map((row, i) => [row, i] as const));
  const left = edgeOf(words.map((p) => p.left), 0.05), right = edgeOf(words.map((p) => p.right), 0.95);
  const beside = counted.filter(({ piece }) => rows.has(piece.row));
  for (const side of [beside.filter(({ piece }) => piece.left > right), beside.filter(({ piece }) => piece.right < left)]) {
    const column = underOneAnother(side);
    if (column.length >= fewestNumbers && countLines(column, rows) && (column.length < rows.size * 0.6 || isProse(column, words, right))) return new Set(column.map(({ piece }) => piece));
  }
  return new Set();
}

/** The value of a piece of digits alone; null for any other. */
function numberOf({ fragments, letters }: Piece, glyphs: GlyphTable): number | null {
  if (letters > 4 || fragments.some((f) => f.raised)) return null;
  const text = fragments.map(({ first, last }) => glyphs.text.slice(first, last + 1).join('')).join('').trim();
  return /^\d{1,4}$/u.test(text) ? Number(text) : null;
}

/** The largest group of numbers that end or begin at one place. */
function underOneAnother(side: readonly Counted[]): readonly Counted[] {
  const near = (a: number, b: number, { size }: Piece): boolean => Math.abs(a - b) <= size * underEachOther;
  const groups = side.flatMap(({ piece }) => [side.filter((c) => near(c.piece.right, piece.right, piece)), side.filter((c) => near(c.piece.left, piece.left, piece))]);
  return groups.reduce((a, b) => (b.length > a.length ? b : a), []);
}

function countLines(column: readonly Counted[], rows: ReadonlyMap<number, number>): boolean {
  const inOrder = [...column].sort((a, b) => a.piece.row - b.piece.row), steps = inOrder.slice(1).map((c, i) => ({ by: c.value - inOrder[i]!.value, lines: rows.get(c.piece.row)! - rows.get(inOrder[i]!.piece.row)! }));
  return steps.every(({ by }) => by > 0) && steps.filter(({ by, lines }) => by === lines).length >= steps.length * stepsKept;
}

/** Whether most lines reach the right edge, as those of running text do. */
function isProse(column: readonly Counted[], words: readonly Piece[], right: number): boolean {
  const ends = new Map<number, number>();
  for (const p of words) ends.set(p.row, Math.max(ends.get(p.row) ?? -Infinity, p.right));
  return column.length >= fewestOfEvery && [...ends.values()].filter((end) => end > right - words[0]!.size * 6).length >= ends.size * 0.6;
}

function edgeOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}
