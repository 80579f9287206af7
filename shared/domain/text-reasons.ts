import { boxesOf } from './place-boxes.ts';
import type { Box, Line, LineRole, PageText, Stretch, TextReason } from './text.ts';

/** What became of words of a page on their way into the law: left out of it, kept apart from it, joined, kept as printed, not to be seen on the page, or repaired. */
export const textFates = ['left-out', 'kept-apart', 'joined', 'kept', 'unseen', 'repaired'] as const;
export type TextFate = (typeof textFates)[number];

/** One reason, in words: `start`..`end` of the page's text, what the file has there (`was`) and what was made of it (`is`), and where it stands. */
export interface ShownReason { readonly fate: TextFate; readonly start: number; readonly end: number; readonly words: string; readonly was: string; readonly is: string; readonly boxes: readonly Box[] }

/** Why a line is left out of the provisions, in words; the other half of `left out: ...`. */
export const roleWords: Readonly<Record<Exclude<LineRole, 'body'>, string>> = {
  'running-head': 'running head', 'running-foot': 'running foot', 'page-number': 'page number', footnote: 'footnote', 'margin-note': 'marginal note', watermark: 'watermark', contents: 'table of contents', unseen: 'not visible on the page',
};
const apart: ReadonlySet<LineRole> = new Set(['footnote', 'margin-note']);

const stored: Readonly<Record<TextReason['kind'], readonly [fate: TextFate, words: string]>> = {
  'letters-joined': ['joined', 'joined: letter-spaced word'], 'letter-form': ['kept', 'written out: printed form of letters'], 'soft-hyphen': ['joined', 'joined: soft hyphen'],
  'drawn-twice': ['left-out', 'left out: the same letters drawn once more in the same place'], unseen: ['unseen', 'drawn invisibly: not to be seen on the page'], pale: ['unseen', 'drawn in white: it may not be seen on the page'],
  'old-font': ['repaired', 'repaired: letters of an old font'], 'look-alike': ['repaired', 'repaired: letters of another alphabet that look alike'], 'drawn-otherwise': ['kept', 'kept as shown: the file gives programs other words here'],
};

/** What the outline knows about a page's text: where provisions go on after a hyphen, and the numbers of the document's articles. */
export interface OutlineSays { readonly stretches: readonly (readonly Stretch[])[]; readonly numbers: ReadonlySet<string> }

/** Everything that was done to a page's text, in order of place. */
export function reasonsOfPage(page: PageText, { stretches, numbers }: OutlineSays, textOf: (pageIndex: number) => string): ShownReason[] {
  const place = (start: number, end: number): Box[] => boxesOf(page, start, Math.max(end, start + 1));
  const found = [...lineReasons(page), ...hyphenReasons(page, stretches, textOf), ...raisedReasons(page, numbers), ...(page.reasons ?? []).map((reason) => {
    const [fate, words] = stored[reason.kind];
    return { fate, start: reason.start, end: reason.end, words, was: reason.was, is: page.text.slice(reason.start, reason.end) };
  })];
  return found.sort((a, b) => a.start - b.start || a.end - b.end).map((reason) => ({ ...reason, boxes: place(reason.start, reason.end) }));
}

type Unplaced = Omit<ShownReason, 'boxes'>;

/** Consecutive lines with one role have one reason. */
function lineReasons({ lines, text }: PageText): Unplaced[] {
  const found: Unplaced[] = [];
  lines.forEach((line, i) => {
    if (line.role === 'body') return;
    const fate = apart.has(line.role) ? 'kept-apart' : line.role === 'unseen' ? 'unseen' : 'left-out';
    const words = `${fate === 'kept-apart' ? 'kept apart' : 'left out'}: ${line.role === 'margin-note' && isTurned(line) ? 'text written at right angles to the page' : roleWords[line.role]}`;
    const above = found.at(-1);
    if (above?.words === words && lines[i - 1]?.role === line.role) found[found.length - 1] = { ...above, end: line.end, was: text.slice(above.start, line.end) };
    else found.push({ fate, start: line.start, end: line.end, words, was: text.slice(line.start, line.end), is: '' });
  });
  return found.map((reason) => (reason.fate === 'kept-apart' ? { ...reason, is: reason.was } : reason));
}

const isTurned = ({ box, start, end }: Line): boolean => end - start >= 3 && box.height > box.width * 1.5;

const hyphenAtEnd = /[-‐‑\u00ad]$/u;

function hyphenReasons(page: PageText, provisions: readonly (readonly Stretch[])[], textOf: (pageIndex: number) => string): Unplaced[] {
  const found = new Map<number, Unplaced>();
  for (const stretches of provisions) stretches.forEach((next, i) => {
    const before = stretches[i - 1];
    if (!before || next.join !== '' || before.pageIndex !== page.pageIndex) return;
    const head = /[\p{L}\p{M}\p{Nd}]*[-‐‑]?$/u.exec(page.text.slice(before.start, before.end))![0], tail = /^[\p{L}\p{M}\p{Nd}]*/u.exec(textOf(next.pageIndex).slice(next.start, next.end))![0];
    const kept = hyphenAtEnd.test(head), at = kept ? before.end - 1 : before.end;
    if (!hyphenAtEnd.test(page.text.slice(at, at + 1))) return;
    const end = next.pageIndex !== before.pageIndex ? 'page' : columnAt(page, next.start) !== columnAt(page, before.start) ? 'column' : 'line';
    found.set(at, { fate: kept ? 'kept' : 'joined', start: at + 1 - (kept ? head.length : head.length + 1), end: at + 1, words: kept ? `hyphen at ${end} end kept: it belongs to the word` : `joined: hyphen at ${end} end`, was: `${kept ? head : head + page.text[at]!} ${tail}`, is: head + tail });
  });
  return [...found.values()];
}

const columnAt = ({ lines }: PageText, offset: number): number | undefined => lines.find(({ start, end }) => start <= offset && offset <= end)?.column;

const raisedDigits = /([\p{L}\p{Nd}]*[^\s\p{L}\p{N}]?)([⁰¹²³⁴-⁹]+)/gu;

/** Raised figures in running text: part of a number (149¹), or the mark of a note, where a footnote of the page begins with the same one and no article is numbered so. */
function raisedReasons({ lines, text }: PageText, numbers: ReadonlySet<string>): Unplaced[] {
  const marks = new Set(lines.filter(({ role }) => role === 'footnote').flatMap(({ start, end }) => /^[⁰¹²³⁴-⁹]+|^\d+/u.exec(text.slice(start, end))?.[0].replace(/\d/gu, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!) ?? []));
  return lines.filter(({ role }) => role === 'body').flatMap(({ start, end }) => [...text.slice(start, end).matchAll(raisedDigits)].map(([whole, before, raised], i, all): Unplaced => {
    const at = start + all[i]!.index, base = { start: at + before!.length, end: at + whole.length, was: whole, is: whole };
    if (/\p{Nd}$/u.test(before!) && (numbers.has(whole) || !marks.has(raised!))) return { ...base, fate: 'kept', words: `raised figure kept as ${whole}` };
    return { ...base, fate: 'kept-apart', words: /\p{Nd}$/u.test(before!) ? `kept apart: mark of footnote ${raised!}, no figure of ${before!}` : 'kept apart: raised mark, as of a note' };
  }));
}
