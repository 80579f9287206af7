import type { Stretch } from '../../shared/domain/text.ts';
import { foldLetters } from './fold-letters.ts';
import { isClosed, type LawLine } from './law-lines.ts';
import { startsSmall } from './letter-case.ts';
import { paragraphMark } from './label-candidates.ts';

/** A part of a line that belongs to a provision. Offsets are into the line's text. */
export interface LinePart { readonly line: LawLine; readonly from: number; readonly to: number }

/** Whether a hyphen at a line's end is a break ("" and the hyphen goes), belongs to the word ("" and it stays), or ends it (" "). */
export type HyphenReading = 'broken' | 'compound' | 'suspended';

/** Tells how to read a hyphen at a line's end, from the words that the document prints within its lines. */
export function hyphenReader(lines: readonly LawLine[]): (before: string, after: string) => HyphenReading {
  let words: Set<string> | null = null;
  const known = (word: string) => (words ??= new Set(lines.flatMap((l) => l.folded.match(/[\p{L}\p{M}]+(?:[-‐‑][\p{L}\p{M}]+)*/gu) ?? []))).has(word);
  return (before, after) => {
    if (!/^\p{Ll}/u.test(after)) return /\p{L}[-‐‑]$/u.test(before) && /^\p{Lu}/u.test(after) ? 'compound' : 'suspended';
    const head = /[\p{L}\p{M}]+(?=[-‐‑]$)/u.exec(before)?.[0].toLowerCase(), tail = /^[\p{L}\p{M}]+/u.exec(after)?.[0].toLowerCase();
    if (!head || !tail) return /\d[-‐‑]$/u.test(before) ? 'compound' : 'suspended';
    if (/^(?:und|oder|bzw|sowie|bis|and|or|og|och|en|of|ja|ili|oraz|lub)$/u.test(tail) && !known(foldLetters(head + tail))) return 'suspended';
    if (known(foldLetters(head + tail))) return 'broken';
    return known(foldLetters(`${head}-${tail}`)) ? 'compound' : 'broken';
  };
}

/** True where a line opens a new paragraph rather than continuing the one above. */
export function opensParagraph(line: LawLine, previous: LawLine | undefined): boolean {
  if (!previous) return true;
  const moved = previous.pageIndex !== line.pageIndex || previous.column !== line.column;
  const ended = /[.;:!?…”"»)\]}—–]\s*[⁰-⁹¹²³]*$/u.test(previous.text.trimEnd());
  if (paragraphMark.test(line.text.trimStart()) && isClosed(previous)) return true;
  if (moved) return ended && (line.indent > 7 || !previous.full);
  // A sentence that has not ended goes on after a blank space too.
  if (line.spaceBefore) return ended || !startsSmall(line.text.trimStart());
  if (!previous.full && ended) return true;
  if (/^\s*[–—•·▪-]\s+\S/u.test(line.text) && isClosed(previous)) return true;
  // A point's own lines hang under its words, further in than its mark.
  if (!ended && (startsSmall(line.text.trimStart()) || paragraphMark.test(previous.text.trimStart()))) return false;
  return line.indent - previous.indent > 7 && (ended || !previous.full || line.indent < 60);
}

/** The pieces of a line between the marks of footnotes. */
function withoutMarks(line: LawLine, from: number, to: number): { from: number; to: number }[] {
  const pieces: { from: number; to: number }[] = [];
  let at = from;
  for (const mark of line.marks) {
    if (mark.from < at || mark.to > to) continue;
    pieces.push({ from: at, to: mark.from });
    at = mark.to;
  }
  return [...pieces, { from: at, to }].filter((p) => line.text.slice(p.from, p.to).trim());
}

/** Stretches of flowing text without the marks of footnotes: words broken at a line's end are joined, lines of a paragraph run on, paragraphs stand on their own lines. */
export function flow(parts: readonly LinePart[], readHyphen: (before: string, after: string) => HyphenReading): Stretch[] {
  const stretches: Stretch[] = [];
  let previous: LinePart | null = null;
  for (const part of parts) {
    const text = part.line.text.slice(part.from, part.to);
    if (!text.trim()) continue;
    const from = part.from + text.length - text.trimStart().length, to = part.to - text.length + text.trimEnd().length;
    const own = part.line.text.slice(from, to);
    let join: Stretch['join'] = '';
    const last = stretches[stretches.length - 1];
    if (previous && last) {
      const before = previous.line.page.text.slice(last.start, last.end);
      if (/[\p{L}\d][-‐‑\u00ad]$/u.test(before) && (from === 0 || part.line !== previous.line) && !paragraphMark.test(own)) {
        const reading = before.endsWith('\u00ad') ? 'broken' : readHyphen(before, own);
        if (reading === 'broken') stretches[stretches.length - 1] = { ...last, end: last.end - 1 };
        join = reading === 'suspended' ? ' ' : '';
      } else join = part.line !== previous.line && opensParagraph(part.line, previous.line) ? '\n' : ' ';
    }
    for (const piece of withoutMarks(part.line, from, to)) {
      stretches.push({ pageIndex: part.line.pageIndex, start: part.line.start + piece.from, end: part.line.start + piece.to, join });
      join = '';
    }
    previous = part;
  }
  return stretches;
}
