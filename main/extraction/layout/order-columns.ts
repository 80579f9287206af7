import type { Piece } from './piece.ts';

/** Pieces that are read together, top to bottom. `column` counts in reading order; -1 for what spans columns. */
export interface Block { readonly column: number; readonly margin: boolean; readonly pieces: readonly Piece[] }

interface Gutter { readonly left: number; readonly right: number; readonly kind: 'columns' | 'margin-left' | 'margin-right' }

const deepest = 3;

/** The reading order of a page: a column's lines top to bottom, then the next column; what spans the columns divides the page into bands. `width` is the page's. */
export function orderColumns(pieces: readonly Piece[], usualSize: number, width: number): Block[] {
  let column = 0;
  const blocks: Block[] = [];
  const read = (region: readonly Piece[], depth: number, margin: boolean): void => {
    const gutter = depth < deepest && !margin ? findGutter(region, usualSize, depth === 0 ? width / 2 : null) : null;
    if (!gutter) { if (region.length) blocks.push({ column: column++, margin, pieces: region }); return; }
    if (gutter.kind !== 'columns') return readBesideMargin(region, gutter, depth);
    for (const band of bandsOf(region, gutter, usualSize)) {
      if (band.spanning) blocks.push({ column: -1, margin: false, pieces: band.pieces });
      else { read(band.pieces.filter((p) => isLeft(p, gutter)), depth + 1, false); read(band.pieces.filter((p) => !isLeft(p, gutter)), depth + 1, false); }
    }
  };
  const readBesideMargin = (region: readonly Piece[], gutter: Gutter, depth: number): void => {
    const notesLeft = gutter.kind === 'margin-left';
    const notes = region.filter((p) => !spans(p, gutter, usualSize) && isLeft(p, gutter) === notesLeft);
    const beside = new Set(notes);
    read(region.filter((p) => !beside.has(p)), depth, false);
    read(notes, depth, true);
  };
  read(pieces, 0, false);
  return blocks;
}

const isLeft = (piece: Piece, gutter: Gutter): boolean => (piece.left + piece.right) / 2 < (gutter.left + gutter.right) / 2;
/** Clearly on both sides: a line that only protrudes into the gutter stays in its column. */
const spans = (piece: Piece, gutter: Gutter, size: number): boolean => piece.left < gutter.left - size && piece.right > gutter.right + size;

interface Band { readonly spanning: boolean; readonly pieces: Piece[] }

function bandsOf(region: readonly Piece[], gutter: Gutter, size: number): Band[] {
  const spanningRows = new Set(region.filter((p) => spans(p, gutter, size)).map((p) => p.row));
  const bands: Band[] = [];
  for (const piece of region) {
    const spanning = spanningRows.has(piece.row), band = bands.at(-1);
    if (band && band.spanning === spanning) band.pieces.push(piece);
    else bands.push({ spanning, pieces: [piece] });
  }
  // A short row or two between spanning lines, on both sides of the gutter, is one row with a gap, not a column.
  return bands.map((band) => {
    if (band.spanning) return band;
    const rows = (left: boolean): number => new Set(band.pieces.filter((p) => isLeft(p, gutter) === left).map((p) => p.row)).size;
    return Math.max(rows(true), rows(false)) < 3 && rows(true) > 0 && rows(false) > 0 && new Set(band.pieces.map((p) => p.row)).size <= 2 ? { spanning: true, pieces: band.pieces } : band;
  });
}

/** The best vertical corridor of white space that text keeps out of along the region, or null. `middle` is the page's where the region is the whole page. */
function findGutter(region: readonly Piece[], size: number, middle: number | null): Gutter | null {
  if (region.length < 6) return null;
  const left = Math.min(...region.map((p) => p.left)), right = Math.max(...region.map((p) => p.right));
  const bins = Math.min(4000, Math.ceil(right - left) + 1);
  if (bins < size * 12) return null;
  const cover = coverage(region, left, bins);
  const usual = cover.slice().sort()[Math.floor(bins * 0.7)]!;
  let best: Gutter | null = null, bestScore = 0;
  for (const corridor of corridors(cover, usual, Math.max(4, size * 0.5))) {
    const gutter = { left: left + corridor.from, right: left + corridor.to };
    const found = judge(region, gutter, size, left, right, middle);
    // Notes stand in the page's margin, not in a column's.
    if (found && (middle !== null || found.kind === 'columns') && found.score > bestScore) { bestScore = found.score; best = { ...gutter, kind: found.kind }; }
  }
  return best;
}

function coverage(region: readonly Piece[], left: number, bins: number): Int32Array {
  const cover = new Int32Array(bins + 1);
  for (const piece of region) {
    cover[Math.max(0, Math.floor(piece.left - left))]!++;
    cover[Math.min(bins, Math.ceil(piece.right - left))]!--;
  }
  for (let i = 1; i <= bins; i++) cover[i]! += cover[i - 1]!;
  return cover.subarray(0, bins);
}

/** Intervals that few rows cross: at most 45 % of the usual, each narrowed to where it is whitest. */
function corridors(cover: Int32Array, usual: number, narrowest: number): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  const limit = usual * 0.45;
  for (let i = 0; i < cover.length; i++) {
    if (cover[i]! > limit) continue;
    let end = i;
    while (end < cover.length && cover[end]! <= limit) end++;
    let least = Infinity;
    for (let k = i; k < end; k++) least = Math.min(least, cover[k]!);
    const whitest = (most: number): { from: number; to: number } => {
      let from = -1, best = { from: 0, to: 0 };
      for (let k = i; k <= end; k++) {
        if (k < end && cover[k]! <= most) { if (from < 0) from = k; } else if (from >= 0) { if (k - from > best.to - best.from) best = { from, to: k }; from = -1; }
      }
      return best;
    };
    const wide = whitest(least + usual * 0.04), strict = whitest(least);
    if (wide.to - wide.from >= narrowest) found.push(wide);
    // The white before a column of a line or two, which is nearly as white itself.
    if (strict.to < wide.to && strict.to - strict.from >= narrowest) found.push(strict);
    i = end;
  }
  return found;
}

function judge(region: readonly Piece[], gutter: { left: number; right: number }, size: number, left: number, right: number, middle: number | null): { kind: Gutter['kind']; score: number } | null {
  const g: Gutter = { ...gutter, kind: 'columns' };
  const across = region.filter((p) => spans(p, g, size)), beside = region.filter((p) => !spans(p, g, size));
  const sides = [beside.filter((p) => isLeft(p, g)), beside.filter((p) => !isLeft(p, g))] as const;
  const [a, b] = sides.map((side) => measure(side, size)) as [Side, Side];
  const width = right - left, acrossRows = new Set(across.map((p) => p.row)).size;
  if (!a.rows || !b.rows) return null;
  const narrow = a.width < b.width ? a : b, wide = narrow === a ? b : a;
  // Small print outside the text's edge, between its first line and its last, is a note, be it a single one on the baseline of a heading.
  const small = narrow.size <= size * 0.85 && acrossRows === 0 && narrow.rows <= wide.rows * 0.5 && wide.aligned >= 0.6 && narrow.top >= wide.top - size * 0.5 && narrow.bottom <= wide.bottom + size * 0.5;
  if (middle !== null && acrossRows <= Math.max(1, Math.min(a.rows, b.rows) * headsAcross) && areHalves(a, b, Math.abs((g.left + g.right) / 2 - middle), size, sharedRows(sides))) return { kind: 'columns', score: 1 };
  if (middle !== null && acrossRows <= Math.max(1, Math.min(a.rows, b.rows) * headsAcross) && isThird(narrow, wide, narrow === a ? sides[1] : sides[0], size)) return { kind: 'columns', score: 0.9 };
  if (Math.min(a.rows, b.rows) < 2 && !small) return null;
  // Words that a justified line was stretched apart: each stands on the line of what is before it, among lines that run through.
  if (acrossRows >= narrow.rows && g.right - g.left < size * 2 && sharedRows(sides) === 1) return null;
  // Where headings and labels abound, most lines are short; long columns that nothing crosses show what they are by their full lines.
  const longColumns = acrossRows === 0 && Math.min(a.rows, b.rows) >= 20 && Math.min(a.full, b.full) >= fullLines && Math.min(a.aligned, b.aligned) >= 0.45;
  const linesReach = longColumns || (narrow.lineWidth >= narrow.width * 0.5 && wide.lineWidth >= wide.width * 0.45);
  if (Math.min(a.rows, b.rows) >= 3 && narrow.width >= wide.width * 0.42 && narrow.width >= size * 8 && linesReach && (narrow.aligned >= 0.45 || (acrossRows === 0 && narrow.rows >= 8 && narrow.aligned >= 0.25))
    && Math.min(a.bottom, b.bottom) > Math.max(a.top, b.top) && a.rows + b.rows > acrossRows) {
    return { kind: 'columns', score: (a.rows + b.rows) / (a.rows + b.rows + 2 * acrossRows) * Math.sqrt(narrow.width / wide.width) };
  }
  // Notes in the margin: narrow, words rather than numbers, in smaller type, off the text's baselines, or right of lines that are full without them.
  const wideRows = new Set((narrow === a ? sides[1] : sides[0]).map((p) => p.row));
  const notes = narrow === a ? sides[0] : sides[1];
  const off = notes.filter((p) => !wideRows.has(p.row)).length / notes.length;
  // The last cells of a table stand beside every row of it, on the same lines, and the other cells have gaps between them.
  if (off < 0.1 && narrow.rows >= wide.rows * 0.9 && region.length - notes.length >= wide.rows * 1.5) return null;
  if (wide.rows >= 6 && narrow.width < width * 0.32 && narrow.letters >= 5 && acrossRows <= wide.rows * 0.1 && (small || wide.lineWidth > wide.width * 0.5) && (narrow.size <= size * 0.92 || off > 0.5 || (narrow === b && narrow.aligned > 0.6 && (wide.lineWidth > wide.width * 0.75 || narrow.rows < wide.rows * 0.7) && g.right - g.left > size * 0.7))) {
    return { kind: narrow === a ? 'margin-left' : 'margin-right', score: 0.4 };
  }
  return null;
}

/** Running heads and titles cross the middle of a page of two columns; of its rows, no more than this share. */
const headsAcross = 0.12;
/** So many lines of a column in which short labels and headings abound still reach from edge to edge. */
const fullLines = 0.2;

/** Whether one side is a column of three: half as wide as the other, which opens in its middle and is divided there in its turn. */
function isThird(narrow: Side, wide: Side, pieces: readonly Piece[], size: number): boolean {
  if (narrow.rows < 12 || wide.rows < narrow.rows * 0.8 || narrow.full < fullLines * 0.6 || narrow.aligned < 0.45 || narrow.width < size * 12 || narrow.width < wide.width * 0.4 || narrow.width > wide.width * 0.5) return false;
  const middle = (Math.min(...pieces.map((p) => p.left)) + Math.max(...pieces.map((p) => p.right))) / 2;
  return new Set(pieces.filter((p) => p.left < middle - size && p.right > middle + size).map((p) => p.row)).size <= wide.rows * headsAcross;
}

/** The share of the shorter side's rows that stand on a baseline of the other: all in a table, few where two columns are set by themselves. */
function sharedRows([left, right]: readonly [readonly Piece[], readonly Piece[]]): number {
  const a = new Set(left.map((p) => p.row)), b = new Set(right.map((p) => p.row));
  return [...a].filter((row) => b.has(row)).length / Math.max(1, Math.min(a.size, b.size));
}

/**
 * Whether text that hardly crosses the page's middle is two columns although the lines say too little: many are short, or the second
 * column ends after a line or two. `off` is how far the white between them stands from the middle, `shared` the share of rows on one baseline.
 */
function areHalves(a: Side, b: Side, off: number, size: number, shared: number): boolean {
  if (off > size * 2.5 || a.width < size * 15) return false;
  // The last lines of a text, shared out between its columns: two stretches of one width, mirrored at the middle.
  if (Math.min(a.rows, b.rows) >= 2 && Math.max(a.rows, b.rows) < 8 && Math.abs(a.width - b.width) <= size * 1.6 && a.full + b.full >= 2 * fullLines) return true;
  if (a.rows < 8 || a.aligned < 0.45 || b.aligned < 0.45) return false;
  if (b.rows >= 8) return a.full + b.full >= 2 * (shared < 0.6 ? fullLines * 0.6 : fullLines) && b.width >= a.width * 0.7;
  return a.full >= 0.25 && b.rows <= a.rows * 0.25 && Math.abs(b.top - a.top) < size * 0.5 && b.width <= a.width * 1.15;
}

interface Side { readonly rows: number; readonly width: number; readonly lineWidth: number; /** The share of rows that are nearly as wide as the side. */ readonly full: number; readonly aligned: number; readonly size: number; readonly letters: number; readonly top: number; readonly bottom: number }

function measure(pieces: readonly Piece[], size: number): Side {
  const rows = new Map<number, { left: number; right: number }>();
  for (const p of pieces) {
    const row = rows.get(p.row);
    if (row) { row.left = Math.min(row.left, p.left); row.right = Math.max(row.right, p.right); } else rows.set(p.row, { left: p.left, right: p.right });
  }
  const lines = [...rows.values()];
  if (!lines.length) return { rows: 0, width: 0, lineWidth: 0, full: 0, aligned: 0, size: 0, letters: 0, top: 0, bottom: 0 };
  const middle = (values: number[], at = 0.5): number => values.sort((x, y) => x - y)[Math.min(values.length - 1, Math.floor(values.length * at))]!;
  const width = middle(lines.map((l) => l.right), 0.95) - middle(lines.map((l) => l.left), 0.05);
  const lefts = lines.map((l) => l.left).sort((x, y) => x - y);
  // First lines of paragraphs are indented by an em or two; both edges count as one.
  let aligned = 0;
  for (let i = 0, j = 0; i < lefts.length; i++) { while (lefts[i]! - lefts[j]! > size * 2) j++; aligned = Math.max(aligned, i - j + 1); }
  return {
    rows: lines.length, width, lineWidth: middle(lines.map((l) => l.right - l.left)), full: lines.filter((l) => l.right - l.left >= width * 0.8).length / lines.length, aligned: aligned / lines.length,
    size: middle(pieces.map((p) => p.size)), letters: middle(pieces.map((p) => p.letters)),
    top: Math.min(...pieces.map((p) => p.baseline)), bottom: Math.max(...pieces.map((p) => p.baseline)),
  };
}
