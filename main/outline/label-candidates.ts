import { isClosed, isSetApart, type LawLine, type Typography } from './law-lines.ts';
import { startsSmall } from './letter-case.ts';
import type { LabelGrammar, LabelMatch } from './label-grammar.ts';
import { withMisreadings } from './misread-numbers.ts';
import { closeSpaced } from './spaced-letters.ts';

/** A line that may bear an article's label, with how much its looks speak for it before any sequence is considered. */
export interface LabelCandidate {
  readonly line: LawLine;
  readonly match: LabelMatch;
  readonly rest: string;
  readonly looks: number;
  /** Candidates that look alike share a style; styles that the sequence confirms are trusted more. */
  readonly style: string;
}

/** Paragraph marks that may follow a label on its own line: "Art. 47. 1.", "3.— (1)", "Art. 115. § 1." */
export const paragraphMark = /^(?:\(\s?(?:\d{1,3}[\p{L}⁰¹²³⁴-⁹]{0,2}|\p{L}{1,2}|[ivxlIVXL]{1,5})\s?\)|\d{1,3}[a-z]?\s?[.)](?!\d)|\d{1,3}(?:-\d{1,2}|[⁰¹²³⁴-⁹]+)?(?:\.\d{1,3}){1,3}\.(?=\s?\p{L})|\d{1,3}\s?[°º]\.?\s|[IVX]{1,5}\s?\.\s?[–—-]\s|[¹²³⁴-⁹]\s+\p{Lu}|§\s?\d+|[\p{L}]\))/u;

function looksOf(line: LawLine, previous: LawLine | undefined, match: LabelMatch, rest: string, usual: Typography): number {
  let looks = 0.3;
  const bold = line.boldLength >= match.numberEnd && !usual.bold;
  if (bold) looks += 1;
  if (line.centred) looks += 0.8;
  if (line.fontSize > usual.fontSize + 0.7) looks += 0.5;
  if (line.spaceBefore) looks += 0.5;
  if (!rest) looks += 0.8;
  if (match.small && match.unit !== 'bare') looks -= 1.6;
  if (match.end > match.numberEnd && /\S/u.test(line.text.slice(match.numberEnd, match.end))) looks += 0.4;
  else if (startsSmall(rest)) looks -= 1.6;
  if (/^[,;)%/]/u.test(rest)) looks -= 2.5;
  if (!isClosed(previous) && !line.spaceBefore && !isSetApart(line, usual)) looks -= 1.3;
  if (match.quoted) looks -= 3;
  if (match.plural) looks -= 0.8;
  if (/[.…·_]{4,}\s*\d*\s*$/u.test(rest)) looks -= 2;
  if (match.unit === 'bare') looks -= !rest && !bold && !line.spaceBefore ? 1.2 : 0.6;
  return looks;
}

function styleOf(line: LawLine, match: LabelMatch, rest: string, usual: Typography): string {
  const word = line.text.slice(match.start, match.numberEnd).replace(/[\d⁰¹²³⁴-⁹].*$/u, '').trim();
  const closing = line.text.slice(match.numberEnd, match.end).replace(/\s+/gu, '').slice(0, 1);
  return [
    match.quoted ? 'quoted' : match.unit, word.slice(0, 8), closing, rest ? (startsSmall(rest) ? 'small' : 'rest') : 'alone', line.boldLength >= match.numberEnd && !usual.bold ? 'bold' : '',
    line.centred ? 'centred' : Math.round(line.indent / 14), Math.round(line.fontSize - usual.fontSize), line.italic ? 'italic' : '',
  ].join('|');
}

const closersOf: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“”"', '"': '"', '‘': '’\'' };

/** The lines that stand inside a quotation that an earlier line opened at its start: an amending law's new wording of another law. */
function quotedLines(lines: readonly LawLine[]): ReadonlySet<number> {
  const inside = new Set<number>();
  let closers = '', since = 0;
  lines.forEach((line, i) => {
    const text = line.text.trim();
    // A quotation that is never closed is a misprint, not a hundred quoted lines.
    if (closers && i - since > 90) closers = '';
    // Recognition makes such marks of specks: there, none opens more than its page.
    if (closers && line.page.ocr && line.pageIndex !== lines[since]?.pageIndex) closers = '';
    // Recognition reads one mark as another: on its pages any that closes will do, and what goes on with a small letter is a speck, or a term, and no article of another law.
    const mark = line.page.ocr && startsSmall(text.slice(1)) ? '' : closersOf[text[0] ?? ''] ?? '', opens = mark && line.page.ocr ? `${mark}”"` : mark;
    const closes = (from: number, marks: string) => [...text.slice(from)].some((c) => marks.includes(c));
    if (closers) {
      inside.add(i);
      if (closes(opens ? 1 : 0, closers)) closers = '';
    } else if (opens && !closes(1, opens)) { closers = opens; since = i; }
  });
  return inside;
}

/** The label of a line, also of one that is printed in spaced letters. */
function labelOf({ text, folded, notes, page }: LawLine, grammar: LabelGrammar, unit: string): LabelMatch | null {
  const printed = grammar.match(unit, text, folded, notes);
  const closed = printed ? null : closeSpaced(text);
  const match = closed && grammar.match(unit, closed.text, closed.folded, notes);
  const place = (offset: number) => closed?.at[offset] ?? text.length;
  if (match) return { ...match, start: place(match.start), numberEnd: place(match.numberEnd - 1) + 1, end: place(match.end) };
  return page.ocr && (printed || unit !== 'bare') ? withMisreadings(printed, text, grammar, unit, notes) : printed;
}

/** "3.— (1)", as against "3. Definitions.": the number before the text. */
const closesWithDash = (line: LawLine, match: LabelMatch): boolean => /[—―–]/u.test(line.text.slice(match.numberEnd, match.end));

/** Every line that may bear a label of the given unit. */
export function labelCandidates(lines: readonly LawLine[], grammar: LabelGrammar, unit: string, usual: Typography): LabelCandidate[] {
  const found: LabelCandidate[] = [];
  const quoted = quotedLines(lines);
  lines.forEach((line, i) => {
    if (line.noLabel) return;
    const printed = labelOf(line, grammar, unit);
    if (!printed) return;
    const match = printed.quoted || !quoted.has(i) ? printed : { ...printed, quoted: true };
    const rest = line.text.slice(match.end).trim();
    // Some Acts print the number twice, before the heading and again before the text.
    const last = found[found.length - 1];
    const isAgain = last && i - last.line.index <= 3 && /^(?:\(|[\p{Lu}])/u.test(rest) && last.match.readings[0]?.printed === match.readings[0]?.printed;
    const isEcho = isAgain && (!/[.;]$/u.test(lines[i - 1]?.text.trimEnd() ?? '') || (closesWithDash(line, match) && !closesWithDash(last.line, last.match)));
    found.push({ line, match, rest, looks: looksOf(line, lines[i - 1], match, rest, usual) - (isEcho ? 2.5 : 0), style: styleOf(line, match, rest, usual) });
  });
  return found;
}
