import type { Line, PageText, Run } from '../../shared/domain/text.ts';
import { footnoteMarks, footnoteNumbers } from './footnote-marks.ts';
import { startsSmall } from './letter-case.ts';
import { foldLetters, plainSigns } from './fold-letters.ts';

/** A body line with what the layout says about it. Geometry is relative to its own column. */
export interface LawLine {
  readonly index: number;
  readonly page: PageText;
  readonly pageIndex: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly folded: string;
  readonly column: number;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly spaceBefore: boolean;
  readonly centred: boolean;
  /** Points to the right of the column's left margin. */
  readonly indent: number;
  /** True where the first word of the next line would not have fitted: the paragraph may run on. */
  readonly full: boolean;
  /** True where a person said that this line bears no label. */
  readonly noLabel?: true;
  /** How many of its first characters are bold. */
  readonly boldLength: number;
  /** From where on to its end it is slanted; its length where it is not. */
  readonly italicFrom: number;
  /** The numbers of the footnotes at the foot of its page. */
  readonly notes: ReadonlySet<number>;
  /** Marks of those footnotes within it, half-open offsets into its text: they are no part of the law's words. */
  readonly marks: readonly { readonly from: number; readonly to: number }[];
}

/** How ordinary text of the document looks; what differs from it is a heading or a label. */
export interface Typography { readonly fontSize: number; readonly bold: boolean; readonly italic: boolean }

interface Column { left: number; right: number }

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function columnsOf(page: PageText, lines: readonly Line[]): Map<number, Column> {
  const columns = new Map<number, Column>();
  for (const column of new Set(lines.map((l) => l.column))) {
    const own = lines.filter((l) => l.column === column);
    columns.set(column, { left: quantile(own.map((l) => l.box.x), 0.1), right: quantile(own.map((l) => l.box.x + l.box.width), 0.9) });
  }
  const spread = columns.get(-1);
  if (spread) {
    const all = [...columns.values()];
    spread.left = Math.min(...all.map((c) => c.left));
    spread.right = Math.max(...all.map((c) => c.right), page.width - spread.left);
  }
  return columns;
}

/** Widens a page's margins to those of its neighbours: a page that holds three short lines says little about its column. */
function usualColumns(pages: readonly PageText[], bodies: readonly (readonly Line[])[]): Map<number, Column>[] {
  const own = pages.map((page, i) => columnsOf(page, bodies[i] ?? []));
  return own.map((columns, i) => {
    const wide = new Map<number, Column>();
    for (const [number, column] of columns) {
      const few = (bodies[i] ?? []).filter((l) => l.column === number).length < 12;
      const near = few ? [own[i - 2], own[i + 2], own[i - 1], own[i + 1]].flatMap((c) => c?.get(number) ?? []) : [];
      wide.set(number, { left: Math.min(column.left, ...near.slice(0, 2).map((c) => c.left)), right: Math.max(column.right, ...near.slice(0, 2).map((c) => c.right)) });
    }
    return wide;
  });
}

function boldPrefix(line: Line, text: string, runs: readonly Run[]): number {
  let reached = line.start;
  for (const run of runs) {
    if (run.end <= reached) continue;
    if (/\S/u.test(text.slice(reached - line.start, Math.max(reached, run.start) - line.start))) break;
    if (!run.bold) {
      if (/[\p{L}\p{N}]/u.test(text.slice(Math.max(run.start, reached) - line.start, run.end - line.start))) break;
      if (reached === line.start) break;
    }
    reached = run.end;
    if (reached >= line.end) break;
  }
  return Math.min(reached, line.end) - line.start;
}

function italicSuffix(line: Line, text: string, runs: readonly Run[]): number {
  let from = line.end;
  for (const run of [...runs].reverse()) {
    if (/[\p{L}\p{N}]/u.test(text.slice(run.end - line.start, from - line.start))) break;
    if (!run.italic) break;
    from = Math.max(line.start, run.start);
  }
  return from - line.start;
}

/** Width that a line leaves free, and whether the next line's first word needed more than that. */
function isFull(room: number, line: Line, text: string, next: string): boolean {
  const letter = line.box.width / Math.max(1, text.length);
  const word = /^\S+/u.exec(next.trimStart())?.[0].length ?? 0;
  return room < Math.max(letter * 2, (word * 1.2 + 0.6) * letter);
}

/** The ordinary step from line to line, as a multiple of the letters' size: the smallest that is common. */
function usualStep(bodies: readonly (readonly Line[])[]): number {
  const counts = new Map<number, number>();
  let total = 0;
  for (const body of bodies) {
    body.forEach((line, i) => {
      const above = body[i - 1], step = above && above.column === line.column ? (line.box.y - above.box.y) / Math.max(1, line.fontSize) : 0;
      if (step < 0.8 || step > 3) return;
      const rounded = Math.round(step * 10) / 10;
      counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
      total += 1;
    });
  }
  const common = [...counts].filter(([, count]) => count >= total * 0.12).map(([step]) => step);
  return common.length ? Math.min(...common) : Infinity;
}

/** The document's body lines in reading order. Lines in other roles (running heads, footnotes, contents ...) are left out. */
export function lawLines(pages: readonly PageText[]): LawLine[] {
  const bodies = pages.map((page) => page.lines.filter((l) => l.role === 'body'));
  const columns = usualColumns(pages, bodies);
  const step = usualStep(bodies);
  const found: LawLine[] = [];
  pages.forEach((page, p) => {
    const runs = [...page.runs].sort((a, b) => a.start - b.start);
    const notes = footnoteNumbers(page);
    let firstRun = 0;
    const body = [...(bodies[p] ?? [])].sort((a, b) => a.start - b.start);
    body.forEach((line, place) => {
      const text = plainSigns(page.text.slice(line.start, line.end));
      if (!text.trim()) return;
      while (firstRun < runs.length && (runs[firstRun] as Run).end <= line.start) firstRun += 1;
      let lastRun = firstRun;
      while (lastRun < runs.length && (runs[lastRun] as Run).start < line.end) lastRun += 1;
      const column = columns[p]?.get(line.column) ?? { left: line.box.x, right: line.box.x + line.box.width };
      const width = Math.max(1, column.right - column.left);
      const before = line.box.x - column.left, after = column.right - line.box.x - line.box.width;
      const boldLength = line.bold && lastRun - firstRun <= 1 ? text.length : boldPrefix(line, text, runs.slice(firstRun, lastRun));
      const above = body[place - 1];
      const gap = above && above.column === line.column ? (line.box.y - above.box.y) / Math.max(1, line.fontSize, above.fontSize) : 0;
      // Lines of large print stand further apart without any space between them.
      const apart = gap > step + 0.35 || (line.spaceBefore && (gap > step + 0.12 || gap < step * 0.9 || step === Infinity));
      const centred = before > width * 0.06 && after > width * 0.06 && Math.abs(before - after) < Math.max(12, width * 0.06);
      const next = body[place + 1], nextPage = pages[p + 1], nextFirst = bodies[p + 1]?.[0];
      const nextText = next ? page.text.slice(next.start, next.end) : nextPage && nextFirst ? nextPage.text.slice(nextFirst.start, nextFirst.end) : '';
      found.push({
        index: found.length, page, pageIndex: page.pageIndex, start: line.start, end: line.end, text, folded: foldLetters(text),
        column: line.column, fontSize: line.fontSize, bold: line.bold, italic: line.italic, // At the top of a column or page, space above says nothing.
        spaceBefore: !!above && above.column === line.column && apart,
        centred, indent: before, full: isFull(centred ? before + after : after, line, text, nextText), boldLength,
        italicFrom: italicSuffix(line, text, runs.slice(firstRun, lastRun)), notes, marks: footnoteMarks(text, notes),
      });
    });
  });
  const wrapped = isWrapped(found);
  return found.map((line) => (wrapped ? line : { ...line, full: false })).map((line, i) => (line.centred && runsOnAtMargin(line, found[i + 1]) ? { ...line, centred: false } : line));
}

/** False where every line is a paragraph of its own, as in files without pages: then no line runs on into the next. */
function isWrapped(lines: readonly LawLine[]): boolean {
  const runsOn = lines.filter((line, i) => /\p{L}[-‐]?$/u.test(line.text.trimEnd()) && /^[\p{Ll}\p{Lo}]\p{L}/u.test(lines[i + 1]?.text.trimStart() ?? ''));
  return runsOn.length > lines.length * 0.05;
}

/** An indented first line of a narrow paragraph may look centred; the line below it shows that it is not. */
function runsOnAtMargin(line: LawLine, next: LawLine | undefined): boolean {
  return !!next && next.pageIndex === line.pageIndex && next.column === line.column && !next.spaceBefore && next.indent < 6 && next.indent < line.indent - 6 && !/[.;:]$/u.test(line.text.trimEnd()) && startsSmall(next.text.trimStart());
}

/** The typography of most of the text. */
export function usualTypography(lines: readonly LawLine[]): Typography {
  const weights = new Map<string, { weight: number; typography: Typography }>();
  for (const line of lines) {
    const typography = { fontSize: Math.round(line.fontSize * 2) / 2, bold: line.bold, italic: line.italic };
    const key = `${typography.fontSize} ${typography.bold} ${typography.italic}`;
    const entry = weights.get(key) ?? { weight: 0, typography };
    entry.weight += line.text.length;
    weights.set(key, entry);
  }
  const heaviest = [...weights.values()].sort((a, b) => b.weight - a.weight)[0];
  return heaviest?.typography ?? { fontSize: 10, bold: false, italic: false };
}

/** True where a line is set apart from ordinary text: bolder, larger, slanted or centred. */
export function isSetApart(line: LawLine, usual: Typography): boolean {
  return (line.bold && !usual.bold) || (line.italic && !usual.italic) || line.fontSize > usual.fontSize + 0.7 || line.centred;
}

/** True where nothing suggests that the sentence goes on in the next line. */
export function isClosed(line: LawLine | undefined): boolean {
  return !line || /[.;:!?…»”"\])}—–]\s*[⁰-⁹¹²³\d]{0,3}$/u.test(line.text.trimEnd()) || !line.full;
}
