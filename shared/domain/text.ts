import type { PageDoubt } from './doubt.ts';

/**
 * Text as read from one document. Boxes are in points, origin at the top left of the page as shown (after its rotation).
 * Offsets are half-open UTF-16 offsets into the page's text. A page has three numbers that never share a word:
 * `pageIndex` (from 0), `pageNumber` (from 1), `pageLabel` (as printed, "iv").
 */
export interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** One stretch of a page's text that was drawn in one go, with where it stands. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly box: Box;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** The place of its font's name in the page's `fonts`; absent where no font is known. */
  readonly font?: number;
}

/** Why a line is, or is not, part of the law's running text. Everything but `body` is left out of provisions, and the reader can show the reason. */
export const lineRoles = ['body', 'running-head', 'running-foot', 'page-number', 'footnote', 'margin-note', 'watermark', 'contents', 'unseen'] as const;
export type LineRole = (typeof lineRoles)[number];

/**
 * What reading did to a stretch of the page's text, or noticed about it, beyond its lines' roles: only what the text itself no longer shows.
 * `drawn-otherwise`: `was` is what the file gives programs in place of what it draws there.
 * `old-font` and `look-alike` are repairs: `was` is what stood in the file, letter for letter, so that a repair can be taken back.
 */
export const textReasonKinds = ['letters-joined', 'letter-form', 'soft-hyphen', 'drawn-twice', 'unseen', 'pale', 'old-font', 'look-alike', 'drawn-otherwise'] as const;
export type TextReasonKind = (typeof textReasonKinds)[number];
/** `start`..`end` are offsets into the page's text; equal where something was dropped there. `was` is what the file has instead, or empty. */
export interface TextReason { readonly start: number; readonly end: number; readonly kind: TextReasonKind; readonly was: string }

/** One printed line, in reading order. Its text is `page.text.slice(start, end)`; lines are separated by one "\n" that belongs to none. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly box: Box;
  /** The size of most of its letters, in points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** 0 for the page's only or first column, counted in reading order; -1 for a line across columns. */
  readonly column: number;
  /** True where white space above this line is clearly more than the ordinary line step: a new block begins. */
  readonly spaceBefore: boolean;
  readonly role: LineRole;
}

/** A recognised word of which the engine is less sure than this (of 100) is shown as poorly read. */
export const poorlyRead = 70;

export interface PageQuality {
  /** 0 unusable to 1 sound. */
  readonly score: number;
  /** Sentences that a lawyer understands: "This page has no text layer." Empty when sound. */
  readonly notes: readonly string[];
  /** What on this page a person should look at, beyond `notes`: a repair, hidden words, letters of two scripts in a word. Absent: nothing. */
  readonly doubts?: readonly PageDoubt[];
}

/** Whether nothing is printed on a page: there is no text, and nothing to doubt either. A scan has no text of its own, and that is a doubt. */
export const isBlank = ({ text, quality }: Pick<PageText, 'text' | 'quality'>): boolean => text === '' && quality.score === 1;

/**
 * One page. `text` is everything drawn on it in reading order, line by line ("\n"), words as printed: a hyphen at a line's end is kept
 * (`joinStretches` removes it in provisions), raised digits are Unicode superscripts (96¹), letter-spaced words are joined,
 * ligatures and presentation forms are resolved, soft hyphens are dropped within a line, text is NFC.
 */
export interface PageText {
  readonly pageIndex: number;
  readonly pageLabel: string;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly lines: readonly Line[];
  readonly runs: readonly Run[];
  readonly ocr: boolean;
  readonly quality: PageQuality;
  /** What was done to its text, in order of place. */
  readonly reasons?: readonly TextReason[];
  /** The names of the fonts that its runs are drawn in, as the file gives them. */
  readonly fonts?: readonly string[];
}

/** A piece of one page's text inside a longer text; `join` is what stands before it there ("" after a broken word, " " or "\n"). */
export interface Stretch { readonly pageIndex: number; readonly start: number; readonly end: number; readonly join: '' | ' ' | '\n' }

/** Joins stretches into flowing text. The result is a function of the pages alone, so every offset in it leads back to a page. */
export function joinStretches(pageTexts: (pageIndex: number) => string, stretches: readonly Stretch[]): string {
  return stretches.map((s, i) => (i === 0 ? '' : s.join) + pageTexts(s.pageIndex).slice(s.start, s.end)).join('');
}

/** The part of `stretches` that stands behind `start..end` of their joined text. Joins belong to no stretch. */
export function sliceStretches(stretches: readonly Stretch[], start: number, end: number): Stretch[] {
  const found: Stretch[] = [];
  let offset = 0;
  stretches.forEach((s, i) => {
    if (i > 0) offset += s.join.length;
    const length = s.end - s.start;
    const from = Math.max(start, offset), to = Math.min(end, offset + length);
    if (from < to) found.push({ pageIndex: s.pageIndex, start: s.start + from - offset, end: s.start + to - offset, join: found.length ? s.join : '' });
    offset += length;
  });
  return found;
}
