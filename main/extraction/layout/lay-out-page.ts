import type { PageDoubt } from '../../../shared/domain/doubt.ts';
import type { Box, Line, LineRole, PageQuality, PageText, Run, TextReason } from '../../../shared/domain/text.ts';
import { attachRaised, frameOf, gatherFragments, straightenScan, usualSize } from './fragment.ts';
import type { Fragment, Frame } from './fragment.ts';
import type { GlyphTable } from './glyph-table.ts';
import { countUnseen, oblique } from './glyph-table.ts';
import { orderColumns } from './order-columns.ts';
import { lineNumbers } from './line-numbers.ts';
import { joinWrappedLabels } from './join-wrapped-labels.ts';
import { gatherPieces } from './piece.ts';
import { findFootnotes } from './find-footnotes.ts';
import { judgeText } from './judge-text.ts';
import { spellLine } from './spell-line.ts';
import type { SpelledRun } from './spell-line.ts';

/** Which rules of layout made a page's text; a change of them is a change of every offset. */
export const layoutVersion = 4;

/** A line before its page's text exists. */
export interface DraftLine { text: string; readonly box: Box; readonly runs: readonly SpelledRun[]; readonly reasons: readonly TextReason[]; readonly frame: Frame; readonly fontSize: number; readonly bold: boolean; readonly italic: boolean; readonly column: number; spaceBefore: boolean; role: LineRole }

/** Letters reach this far above and below their baseline, in ems: near enough for every text face. */
const ascent = 0.78, descent = 0.22;

/** The text of one page in reading order, from its glyphs. Pure: the same glyphs give the same page. */
export function layOutPage(glyphs: GlyphTable, pageIndex: number): PageText {
  const turns = turnsByUse(glyphs);
  const lines: DraftLine[] = [];
  turns.forEach((turn, rank) => lines.push(...readFrame(glyphs, turn, rank > 0)));
  return writePage(glyphs, pageIndex, lines);
}

/** Writing directions with the most used first: that is the page's text, the others stand beside it. */
function turnsByUse(glyphs: GlyphTable): number[] {
  const counts = [0, 0, 0, 0, 0];
  for (let i = 0; i < glyphs.turn.length; i++) counts[glyphs.turn[i]!]!++;
  return [0, 1, 2, 3, 4].filter((turn) => counts[turn]! > 0).sort((a, b) => (a === oblique ? 1 : 0) - (b === oblique ? 1 : 0) || counts[b]! - counts[a]!);
}

function readFrame(glyphs: GlyphTable, turn: number, beside: boolean): DraftLine[] {
  const frame = frameOf(glyphs, turn);
  const fragments = gatherFragments(glyphs, frame);
  if (turn === oblique) return fragments.length ? [draftOblique(fragments, glyphs, frame)] : [];
  straightenScan(fragments, glyphs);
  attachRaised(fragments);
  const size = usualSize(fragments);
  const pieces = gatherPieces(fragments), counted = lineNumbers(pieces, glyphs);
  const ordered = orderColumns(counted.size ? pieces.filter((piece) => !counted.has(piece)) : pieces, size, frame.width);
  const blocks = counted.size ? [...ordered, { column: ordered.length, margin: true, pieces: pieces.filter((piece) => counted.has(piece)) }] : ordered;
  const single = blocks.filter((b) => b.column >= 0 && !b.margin).length <= 1;
  const lines: DraftLine[] = [];
  for (const block of blocks) {
    const rows = new Map<number, Fragment[]>();
    for (const piece of block.margin ? block.pieces : joinWrappedLabels(block.pieces, size)) {
      const fragments = [...piece.fragments.sort((a, b) => a.left - b.left), ...(piece.wrapped ?? [])], row = rows.get(piece.row);
      if (row) row.push(...fragments); else rows.set(piece.row, fragments);
    }
    const role: LineRole = block.margin || beside ? 'margin-note' : 'body';
    const drafts = [...rows.values()].map((row) => draftLine(row, glyphs, frame, single && !block.margin ? 0 : block.column, role)).filter((line) => line.text !== '');
    markSpaces(drafts);
    lines.push(...drafts);
  }
  if (!beside) findFootnotes(lines);
  return lines;
}

function draftLine(row: Fragment[], glyphs: GlyphTable, frame: Frame, column: number, role: LineRole): DraftLine {
  const { text, runs, reasons } = spellLine(row, glyphs, frame);
  const size = usualSize(row), baseline = mainBaseline(row);
  const box = frame.toPage(Math.min(...row.map((f) => f.left)), baseline - ascent * size, Math.max(...row.map((f) => f.right)), baseline + descent * size);
  let all = 0, bold = 0, italic = 0;
  for (const { start, end, font } of runs) { all += end - start; if (glyphs.fonts[font]?.bold) bold += end - start; if (glyphs.fonts[font]?.italic) italic += end - start; }
  return { text, box, runs, reasons, frame, fontSize: size, bold: bold > all * 0.6, italic: italic > all * 0.6, column, spaceBefore: false, role };
}

function mainBaseline(row: readonly Fragment[]): number {
  return row.reduce((a, b) => (b.last - b.first > a.last - a.first ? b : a)).baseline;
}

/** Text at a slant is a stamp across the page, one line in drawing order. */
function draftOblique(fragments: readonly Fragment[], glyphs: GlyphTable, frame: Frame): DraftLine {
  let text = '', last = -1;
  for (const { first, last: end } of fragments) for (let i = first; i <= end; i++) {
    if (last >= 0 && (glyphs.spaced[i] || Math.hypot(glyphs.x[i]! - glyphs.endX[last]!, glyphs.y[i]! - glyphs.endY[last]!) > glyphs.size[i]! * 0.3)) text += ' ';
    text += glyphs.text[i];
    last = i;
  }
  const xs = fragments.flatMap((f) => [glyphs.x[f.first]!, glyphs.endX[f.last]!]), ys = fragments.flatMap((f) => [glyphs.y[f.first]!, glyphs.endY[f.last]!]);
  const box = { x: Math.min(...xs), y: Math.min(...ys), width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) };
  return { text: text.normalize('NFC'), box, runs: [], reasons: [], frame, fontSize: usualSize(fragments), bold: false, italic: false, column: 0, spaceBefore: true, role: 'watermark' };
}

/** Marks the lines above which there is clearly more white than the block's ordinary step. */
function markSpaces(lines: readonly DraftLine[]): void {
  const top = (line: DraftLine): number => line.frame.turn === 0 || line.frame.turn === 2 ? line.box.y + line.box.height : line.box.x + line.box.width;
  const steps = lines.slice(1).map((line, i) => Math.abs(top(line) - top(lines[i]!)));
  const ordinary = [...steps].filter((s) => s > 0).sort((a, b) => a - b)[Math.floor(steps.length * 0.4)] ?? 0;
  lines.forEach((line, i) => { line.spaceBefore = i === 0 || (ordinary > 0 && steps[i - 1]! > Math.max(ordinary * 1.3, ordinary + line.fontSize * 0.25)); });
}

function writePage(glyphs: GlyphTable, pageIndex: number, drafts: readonly DraftLine[]): PageText {
  let text = '';
  const lines: Line[] = [], runs: Run[] = [], reasons: TextReason[] = [], fonts = new FontNames(glyphs), unseen = unseenLines(glyphs);
  for (const draft of drafts) {
    if (text) text += '\n';
    const start = text.length;
    // Character recognition puts its words invisibly over the whole of a scan: that is said of the page, not of every line.
    for (const reason of draft.reasons) if (reason.kind !== 'unseen' || unseen) reasons.push({ ...reason, start: start + reason.start, end: start + reason.end });
    if (unseen && isUnseen(draft)) draft.role = 'unseen';
    text += draft.text;
    lines.push({ start, end: text.length, box: rounded(draft.box), fontSize: tenth(draft.fontSize), bold: draft.bold, italic: draft.italic, column: draft.column, spaceBefore: draft.spaceBefore, role: draft.role });
    for (const run of draft.runs) runs.push({ start: start + run.start, end: start + run.end, box: rounded(draft.frame.toPage(run.left, run.baseline - ascent * run.size, run.right, run.baseline + descent * run.size)), fontSize: tenth(run.size), bold: !!glyphs.fonts[run.font]?.bold, italic: !!glyphs.fonts[run.font]?.italic, font: fonts.placeOf(run.font) });
  }
  return { pageIndex, pageLabel: String(pageIndex + 1), width: tenth(glyphs.width), height: tenth(glyphs.height), text, lines, runs, ocr: false, quality: withHidden(judgeText(text, glyphs), text, reasons), fonts: fonts.names, ...(reasons.length ? { reasons } : {}) };
}

/** The quality of a page with a doubt for what on it cannot be seen. */
function withHidden(quality: PageQuality, text: string, reasons: readonly TextReason[]): PageQuality {
  const doubts = (['unseen', 'pale'] as const).flatMap((kind): PageDoubt[] => {
    const own = reasons.filter((reason) => reason.kind === kind), words = own.map(({ start, end }) => text.slice(start, end)).join(' ');
    if (own.length === 0) return [];
    const shown = words.length > 80 ? `${words.slice(0, 80).trimEnd()} …` : words;
    return [{ kind: 'hidden-text', start: own[0]!.start, end: own[0]!.end, note: kind === 'unseen' ? `Words are drawn invisibly among those of this page (“${shown}”). Whole lines of them are left out of the provisions.` : `Words on this page are drawn in white and may not be seen on it (“${shown}”). Look at the page before you quote them.` }];
  });
  return doubts.length ? { ...quality, doubts } : quality;
}

/** The names of a page's fonts, each once: files embed one font many times over. */
class FontNames {
  readonly names: string[] = [];
  readonly #glyphs: GlyphTable;
  readonly #places = new Map<number, number>();

  constructor(glyphs: GlyphTable) { this.#glyphs = glyphs; }

  placeOf(font: number): number {
    const known = this.#places.get(font);
    if (known !== undefined) return known;
    // A subset's six letters say nothing about the font.
    const name = (this.#glyphs.fonts[font]?.name ?? '').replace(/^[A-Z]{6}\+/, '').slice(0, 80), at = this.names.indexOf(name);
    const place = at >= 0 ? at : this.names.push(name) - 1;
    this.#places.set(font, place);
    return place;
  }
}

/** Of the letters on a page, more than this share drawn invisibly are not words hidden in it, but the text of a scan. */
const hiddenWords = 0.2;

/** Whether the page holds words that are meant to be seen and, among them, some that cannot be. */
function unseenLines({ faint }: GlyphTable): boolean {
  const hidden = countUnseen(faint);
  return hidden > 0 && hidden <= faint.length * hiddenWords;
}

/** Whether nothing of a line can be seen. */
function isUnseen({ text, reasons }: DraftLine): boolean {
  return text.length > 0 && reasons.some(({ kind, start, end }) => kind === 'unseen' && start === 0 && end >= text.trimEnd().length);
}

const tenth = (n: number): number => Math.round(n * 10) / 10;
const rounded = (box: Box): Box => ({ x: tenth(box.x), y: tenth(box.y), width: tenth(box.width), height: tenth(box.height) });
