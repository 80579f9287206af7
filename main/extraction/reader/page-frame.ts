import { pageDoubtKinds, type PageDoubt } from '../../../shared/domain/doubt.ts';
import { lineRoles, textReasonKinds } from '../../../shared/domain/text.ts';
import type { Box, Line, PageText, Run, TextReason } from '../../../shared/domain/text.ts';

const lineWidth = 12, runWidth = 8;

/** A page as one buffer: a JSON head with its text, then its lines and runs as numbers. A third of the size of JSON and ten times faster. */
export function encodePage(page: PageText): Uint8Array<ArrayBuffer> {
  const { lines, runs, ...head } = page;
  const text = new TextEncoder().encode(JSON.stringify(head));
  const numbers = new Float32Array(lines.length * lineWidth + runs.length * runWidth);
  let at = 0;
  const put = ({ start, end, box, fontSize }: Pick<Line, 'start' | 'end' | 'box' | 'fontSize'>): void => {
    numbers[at++] = start; numbers[at++] = end; numbers[at++] = box.x; numbers[at++] = box.y; numbers[at++] = box.width; numbers[at++] = box.height; numbers[at++] = fontSize;
  };
  for (const l of lines) { put(l); numbers[at++] = +l.bold; numbers[at++] = +l.italic; numbers[at++] = l.column; numbers[at++] = +l.spaceBefore; numbers[at++] = lineRoles.indexOf(l.role); }
  for (const r of runs) { put(r); numbers[at++] = +r.bold + 2 * +r.italic + 4 * ((r.font ?? -1) + 1); }
  const frame = new Uint8Array(12 + text.length + numbers.byteLength);
  const view = new DataView(frame.buffer);
  view.setUint32(0, text.length, true); view.setUint32(4, lines.length, true); view.setUint32(8, runs.length, true);
  frame.set(text, 12);
  frame.set(new Uint8Array(numbers.buffer), 12 + text.length);
  return frame;
}

/** Reads `encodePage`'s buffer, believing nothing: it comes from a process that has read a stranger's file. Throws on any inconsistency. */
export function decodePage(frame: Uint8Array, charactersPerPage: number): PageText {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  const [textLength, lineCount, runCount] = [view.getUint32(0, true), view.getUint32(4, true), view.getUint32(8, true)];
  const numberBytes = (lineCount * lineWidth + runCount * runWidth) * 4;
  if (12 + textLength + numberBytes !== frame.byteLength) throw new Error('A page arrived in parts that do not fit.');
  const head = JSON.parse(new TextDecoder().decode(frame.subarray(12, 12 + textLength))) as Omit<PageText, 'lines' | 'runs'>;
  if (typeof head.text !== 'string' || typeof head.pageLabel !== 'string' || !Number.isInteger(head.pageIndex) || !Array.isArray(head.quality?.notes) || !Array.isArray(head.reasons ?? []) || !Array.isArray(head.fonts ?? [])) throw new Error('A page arrived without its text.');
  if (head.text.length > charactersPerPage) throw new Error('A page arrived with more text than allowed.');
  const n = new Float32Array(new Uint8Array(frame.subarray(12 + textLength)).buffer);
  if (!areNumbers(n)) throw new Error('A page arrived with places that are no numbers.');
  const lines = Array.from({ length: lineCount }, (_, i) => lineAt(n, i * lineWidth));
  const runs = Array.from({ length: runCount }, (_, i) => runAt(n, lineCount * lineWidth + i * runWidth));
  for (const parts of [lines, runs]) for (const { start, end } of parts) if (start < 0 || end < start || end > head.text.length) throw new Error('A page arrived with a line outside its text.');
  const reasons = (head.reasons ?? []).slice(0, mostReasons).map((reason) => reasonAt(reason, head.text.length));
  const doubts = Array.isArray(head.quality.doubts) ? head.quality.doubts.slice(0, 20).map((doubt) => doubtAt(doubt, head.text.length)) : [];
  return {
    pageIndex: head.pageIndex, pageLabel: head.pageLabel.slice(0, 64), width: Number(head.width) || 0, height: Number(head.height) || 0, text: head.text, lines, runs, ocr: false,
    quality: { score: Number(head.quality.score) || 0, notes: head.quality.notes.slice(0, 10).map((note) => String(note).slice(0, 1000)), ...(doubts.length ? { doubts } : {}) },
    ...(reasons.length ? { reasons } : {}), ...(head.fonts ? { fonts: head.fonts.slice(0, 1000).map((name) => String(name).slice(0, 80)) } : {}),
  };
}

/** A number less itself is no number only where it is none, or has no end. */
function areNumbers(values: Float32Array): boolean { for (const value of values) if (value - value !== 0) return false; return true; }

/** A page has a few of these, a broken one some hundreds. */
const mostReasons = 5000;

function reasonAt({ start, end, kind, was }: TextReason, length: number): TextReason {
  if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end >= start && end <= length && textReasonKinds.includes(kind))) throw new Error('A page arrived with a reason outside its text.');
  return { start, end, kind, was: String(was).slice(0, 1000) };
}

function doubtAt({ kind, note, start, end }: PageDoubt, length: number): PageDoubt {
  const isPlaced = Number.isInteger(start) && Number.isInteger(end) && start! >= 0 && end! >= start! && end! <= length;
  if (!pageDoubtKinds.includes(kind) || (start !== undefined && !isPlaced)) throw new Error('A page arrived with a doubt outside its text.');
  return { kind, note: String(note).slice(0, 1000), ...(isPlaced ? { start: start!, end: end! } : {}) };
}

const tenth = (n: number): number => Math.round(n * 10) / 10;
const boxAt = (n: Float32Array, i: number): Box => ({ x: tenth(n[i]!), y: tenth(n[i + 1]!), width: tenth(n[i + 2]!), height: tenth(n[i + 3]!) });
const lineAt = (n: Float32Array, i: number): Line => ({ start: n[i]!, end: n[i + 1]!, box: boxAt(n, i + 2), fontSize: tenth(n[i + 6]!), bold: n[i + 7] === 1, italic: n[i + 8] === 1, column: n[i + 9]!, spaceBefore: n[i + 10] === 1, role: lineRoles[n[i + 11]!] ?? 'body' });
const fontAt = (flags: number): { font?: number } => (flags >= 4 ? { font: (flags >> 2) - 1 } : {});
const runAt = (n: Float32Array, i: number): Run => ({ start: n[i]!, end: n[i + 1]!, box: boxAt(n, i + 2), fontSize: tenth(n[i + 6]!), bold: (n[i + 7]! & 1) === 1, italic: (n[i + 7]! & 2) === 2, ...fontAt(n[i + 7]!) });
