import type { DraftLine } from './lay-out-page.ts';

/** A footnote begins with a mark: a raised or plain number, an asterisk, a dagger, `[3]`. */
const mark = /^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+\)?|\[\d{1,4}\]|\d{1,4}[\s.)]|\(\d{1,3}\)|[*†‡§]{1,3})\s*\p{L}?/u;
const raisedMark = /^[⁰¹²³⁴⁵⁶⁷⁸⁹*†‡[]/u;
const onlyNumber = /^[-–—\s]*(?:\d{1,5}|[ivxlc]{1,7})[-–—\s]*$/iu;

/** Marks as footnotes the lines at the foot of each column that are set smaller than the text and begin with a note's mark. */
export function findFootnotes(lines: readonly DraftLine[]): void {
  const body = usualLineSize(lines);
  if (!body) return;
  for (const column of new Set(lines.map((l) => l.column))) {
    const own = lines.filter((l) => l.column === column && l.role === 'body').sort((a, b) => a.box.y - b.box.y);
    if (column >= 0 && lines.some((l) => l.column === -1 && l.box.y > (own.at(-1)?.box.y ?? 0) && l.fontSize > body * 0.92 && !onlyNumber.test(l.text))) continue;
    markTail(own, body);
  }
}

function markTail(lines: readonly DraftLine[], body: number): void {
  let end = lines.length;
  while (end > 0 && (onlyNumber.test(lines[end - 1]!.text) || lines[end - 1]!.text.length < 3)) end--;
  let start = end;
  while (start > 0 && lines[start - 1]!.fontSize <= body * 0.92) start--;
  // Only what follows a first note is one: small print above it belongs to the text. A tail that a long note of the page before continues in
  // begins without a mark; it is taken whole when clearly smaller.
  const first = lines.slice(start, end).findIndex((line) => mark.test(line.text));
  if (first < 0 || start === 0) return;
  const continued = first > 0 && raisedMark.test(lines[start + first]!.text) && lines[start]!.fontSize <= body * 0.88;
  for (const line of lines.slice(continued ? start : start + first, end)) line.role = 'footnote';
}

function usualLineSize(lines: readonly DraftLine[]): number {
  const letters = new Map<number, number>();
  for (const line of lines) if (line.role === 'body') letters.set(line.fontSize, (letters.get(line.fontSize) ?? 0) + line.text.length);
  return [...letters].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
}
