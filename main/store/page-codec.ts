import { lineRoles, textReasonKinds, type Line, type PageText, type Run } from '../../shared/domain/text.ts';

/**
 * Lines and runs as one Float32 array each: a page of a law has a hundred runs, and objects in JSON would triple the size of a review.
 * Offsets stay exact below 2^24, far above the half million characters that a page may have.
 */
const lineWidth = 10, runWidth = 8;
const flag = (on: boolean, bit: number): number => (on ? bit : 0);

/** A page's lines as ten numbers each. */
export function packLines(lines: readonly Line[]): Buffer {
  const packed = new Float32Array(lines.length * lineWidth);
  lines.forEach((line, i) => packed.set([
    line.start, line.end, line.box.x, line.box.y, line.box.width, line.box.height, line.fontSize,
    flag(line.bold, 1) | flag(line.italic, 2) | flag(line.spaceBefore, 4), line.column, lineRoles.indexOf(line.role),
  ], i * lineWidth));
  return Buffer.from(packed.buffer);
}

/** The lines that `packLines` packed. */
export function unpackLines(bytes: Uint8Array): Line[] {
  return rows(bytes, lineWidth).map((v) => ({
    start: v[0]!, end: v[1]!, box: { x: v[2]!, y: v[3]!, width: v[4]!, height: v[5]! }, fontSize: v[6]!,
    bold: (v[7]! & 1) !== 0, italic: (v[7]! & 2) !== 0, spaceBefore: (v[7]! & 4) !== 0, column: v[8]!, role: lineRoles[v[9]!] ?? 'body',
  }));
}

/** A page's runs as eight numbers each. */
export function packRuns(runs: readonly Run[]): Buffer {
  const packed = new Float32Array(runs.length * runWidth);
  runs.forEach((run, i) => packed.set([run.start, run.end, run.box.x, run.box.y, run.box.width, run.box.height, run.fontSize, flag(run.bold, 1) | flag(run.italic, 2) | (((run.font ?? -1) + 1) << 2)], i * runWidth));
  return Buffer.from(packed.buffer);
}

/** The runs that `packRuns` packed. */
export function unpackRuns(bytes: Uint8Array): Run[] {
  return rows(bytes, runWidth).map((v) => ({
    start: v[0]!, end: v[1]!, box: { x: v[2]!, y: v[3]!, width: v[4]!, height: v[5]! }, fontSize: v[6]!, bold: (v[7]! & 1) !== 0, italic: (v[7]! & 2) !== 0, ...(v[7]! >= 4 ? { font: (v[7]! >> 2) - 1 } : {}),
  }));
}

function rows(bytes: Uint8Array, width: number): Float32Array[] {
  // SQLite hands out bytes at any address; a Float32Array needs its own aligned copy.
  const values = new Float32Array(bytes.slice().buffer);
  return Array.from({ length: Math.floor(values.length / width) }, (_, i) => values.subarray(i * width, (i + 1) * width));
}

type PackedReason = readonly [start: number, end: number, kind: number, was?: string];

/** A page's reasons and fonts as one JSON value, kinds as numbers; empty for a page that has neither. */
export function packReasons({ reasons = [], fonts = [] }: Pick<PageText, 'reasons' | 'fonts'>): string {
  if (!reasons.length && !fonts.length) return '{}';
  const packed = reasons.map(({ start, end, kind, was }): PackedReason => (was ? [start, end, textReasonKinds.indexOf(kind), was] : [start, end, textReasonKinds.indexOf(kind)]));
  return JSON.stringify({ ...(packed.length ? { r: packed } : {}), ...(fonts.length ? { f: fonts } : {}) });
}

/** What `packReasons` packed. */
export function unpackReasons(json: string): Pick<PageText, 'reasons' | 'fonts'> {
  const { r, f } = JSON.parse(json) as { readonly r?: readonly PackedReason[]; readonly f?: readonly string[] };
  return { ...(r ? { reasons: r.map(([start, end, kind, was = '']) => ({ start, end, kind: textReasonKinds[kind] ?? 'letter-form', was })) } : {}), ...(f ? { fonts: f } : {}) };
}
