import type { PageDoubt } from '../../shared/domain/doubt.ts';
import { lineRoles, textReasonKinds, type Line, type LineRole, type PageQuality, type PageText, type Run } from '../../shared/domain/text.ts';

/**
 * Lines and runs as one Float32 array each: a page of a law has a hundred runs, and objects in JSON would triple the size of a review.
 * Offsets stay exact below 2^24, far above the half million characters that a page may have.
 */
const lineWidth = 10, runWidth = 8, roleAt = 9;
const flag = (on: boolean, bit: number): number => (on ? bit : 0);

/** A page as it is kept, and as a thread takes it: text and numbers. `runs` is left out where nobody will ask for them. */
export interface PackedPage {
  readonly pageIndex: number; readonly pageLabel: string; readonly width: number; readonly height: number; readonly text: string;
  readonly lines: Uint8Array; readonly runs?: Uint8Array; readonly ocr: number; readonly quality: number; readonly notes: string; readonly reasons: string;
}

/** Packs a page with its lines and runs. */
export function packPage(page: PageText): Required<PackedPage> {
  const { pageIndex, pageLabel, width, height, text, quality } = page;
  return { pageIndex, pageLabel, width, height, text, lines: packLines(page.lines), runs: packRuns(page.runs), ocr: page.ocr ? 1 : 0, quality: quality.score, notes: JSON.stringify([...quality.notes, ...(quality.doubts ?? [])]), reasons: packReasons(page) };
}

/** The page that `packPage` packed. */
export function unpackPage({ pageIndex, pageLabel, width, height, text, lines, runs, ocr, quality, notes, reasons }: PackedPage): PageText {
  return { pageIndex, pageLabel, width, height, text, lines: unpackLines(lines), runs: runs ? unpackRuns(runs) : [], ocr: ocr === 1, quality: qualityOf(quality, JSON.parse(notes) as (string | PageDoubt)[]), ...unpackReasons(reasons) };
}

/** A page's notes are kept as sentences, its doubts beside them as objects. */
function qualityOf(score: number, kept: readonly (string | PageDoubt)[]): PageQuality {
  const doubts = kept.filter((one) => typeof one !== 'string');
  return { score, notes: kept.filter((one) => typeof one === 'string'), ...(doubts.length > 0 ? { doubts } : {}) };
}

/** A page's lines as ten numbers each. */
export function packLines(lines: readonly Line[]): Buffer {
  const packed = new Float32Array(lines.length * lineWidth);
  let at = 0;
  for (const { start, end, box, fontSize, bold, italic, spaceBefore, column, role } of lines) {
    packed[at++] = start; packed[at++] = end; packed[at++] = box.x; packed[at++] = box.y; packed[at++] = box.width; packed[at++] = box.height; packed[at++] = fontSize;
    packed[at++] = flag(bold, 1) | flag(italic, 2) | flag(spaceBefore, 4); packed[at++] = column; packed[at++] = lineRoles.indexOf(role);
  }
  return Buffer.from(packed.buffer);
}

/** The packed lines with other roles, line by line. */
export function withRoles(lines: Uint8Array, roles: readonly LineRole[]): Buffer {
  const packed = numbers(lines);
  roles.forEach((role, i) => { if (i * lineWidth < packed.length) packed[i * lineWidth + roleAt] = lineRoles.indexOf(role); });
  return Buffer.from(packed.buffer);
}

/** The lines that `packLines` packed. */
export function unpackLines(bytes: Uint8Array): Line[] {
  return rows(bytes, lineWidth).map((v) => ({
    start: v[0]!, end: v[1]!, box: { x: tenth(v[2]!), y: tenth(v[3]!), width: tenth(v[4]!), height: tenth(v[5]!) }, fontSize: tenth(v[6]!),
    bold: (v[7]! & 1) !== 0, italic: (v[7]! & 2) !== 0, spaceBefore: (v[7]! & 4) !== 0, column: v[8]!, role: lineRoles[v[roleAt]!] ?? 'body',
  }));
}

/** A page's runs as eight numbers each. */
export function packRuns(runs: readonly Run[]): Buffer {
  const packed = new Float32Array(runs.length * runWidth);
  let at = 0;
  for (const { start, end, box, fontSize, bold, italic, font = -1 } of runs) {
    packed[at++] = start; packed[at++] = end; packed[at++] = box.x; packed[at++] = box.y; packed[at++] = box.width; packed[at++] = box.height; packed[at++] = fontSize;
    packed[at++] = flag(bold, 1) | flag(italic, 2) | ((font + 1) << 2);
  }
  return Buffer.from(packed.buffer);
}

/** The runs that `packRuns` packed. */
export function unpackRuns(bytes: Uint8Array): Run[] {
  return rows(bytes, runWidth).map((v) => ({
    start: v[0]!, end: v[1]!, box: { x: tenth(v[2]!), y: tenth(v[3]!), width: tenth(v[4]!), height: tenth(v[5]!) }, fontSize: tenth(v[6]!), bold: (v[7]! & 1) !== 0, italic: (v[7]! & 2) !== 0, ...(v[7]! >= 4 ? { font: (v[7]! >> 2) - 1 } : {}),
  }));
}

/** Places were read to a tenth of a point, and a number of 32 bits is a little beside. */
const tenth = (n: number): number => Math.round(n * 10) / 10;

/** SQLite hands out bytes at any address; a Float32Array needs its own aligned copy. */
const numbers = (bytes: Uint8Array): Float32Array<ArrayBuffer> => new Float32Array(new Uint8Array(bytes).buffer);

function rows(bytes: Uint8Array, width: number): Float32Array[] {
  const values = numbers(bytes);
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
