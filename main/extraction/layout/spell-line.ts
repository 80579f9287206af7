import type { TextReason, TextReasonKind } from '../../../shared/domain/text.ts';
import type { Fragment, Frame } from './fragment.ts';
import type { GlyphTable } from './glyph-table.ts';

/** One piece of a spelled line that was drawn in one go: offsets into the line's text. */
export interface SpelledRun { readonly start: number; readonly end: number; readonly left: number; readonly right: number; readonly baseline: number; readonly size: number; readonly font: number }
export interface SpelledLine { readonly text: string; readonly runs: readonly SpelledRun[]; /** What was done in spelling it; offsets into its text. */ readonly reasons: readonly TextReason[] }

const superscriptDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Nothing in these letters composes or hides: the alphabets of most laws, without combining marks. */
const plain = /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u0384-\u0482\u048a-\u0559\u0561-\u058f\u10a0-\u10ff\u2010-\u2027\u2030-\u205e\u2070-\u2218]*$/;
const raisedHyphen = /^[-‐‑−⁻]$/u;
const singleLetter = /^\p{L}\p{M}*$/u;
/** Ligatures and other presentation forms stand for the letters they join. */
const presentationForm = /[\ufb00-\ufb4f\ufb50-\ufdff\ufe70-\ufefe]/u;
/**
 * Private codes that say what they mean: the bullets that word processors keep for their symbol fonts, and the forms of Adobe's Glyph List
 * (Serbian and Macedonian italic г б д п т, a dotless j, old-style digits).
 */
const privateCodes = new Map([['\uf6c4', 'г'], ['\uf6c5', 'б'], ['\uf6c6', 'д'], ['\uf6c7', 'п'], ['\uf6c8', 'т'], ['\uf6be', 'ȷ'],
  ...Array.from({ length: 10 }, (_, digit) => [String.fromCharCode(0xf730 + digit), String(digit)] as const), ['\uf0b7', '•'], ['\uf0a7', '▪'], ['\uf0d8', '➢'], ['\uf0fc', '✓'], ['\uf02d', '-'], ['\uf0b0', '°']]);
const invisible = /[\u200b-\u200d\u2060\ufeff\u0000-\u001f\u007f]/gu;

/** A gap of this many ems between two letters is a space when none was drawn; less when one was, between letters drawn one after the other. */
const silentSpace = 0.16, drawnSpace = 0.02, strangerSpace = 0.1;

/** Writes out one line from its fragments: spaces by the gaps, letter-spaced words joined, raised digits as superscripts, NFC. */
export function spellLine(fragments: readonly Fragment[], glyphs: GlyphTable, frame: Frame): SpelledLine {
  const order: number[] = [], owner: Fragment[] = [], { starts, ends, baselines } = frame, { font } = glyphs;
  for (const fragment of fragments) for (let i = fragment.first; i <= fragment.last; i++) { order.push(i); owner.push(fragment); }
  const joined: JoinedLetters[] = [];
  const spaceBefore = spacesOf(order, owner, glyphs, frame, joined);
  const reasons: TextReason[] = [], offsets: number[] | null = joined.length || fragments.some(isRemarkable, glyphs) ? [] : null;
  let text = '';
  const runs: SpelledRun[] = [];
  let runStart = 0, runFirst = 0;
  const closeRun = (upTo: number): void => {
    if (text.length > runStart) {
      const first = order[runFirst]!, last = order[upTo - 1]!, fragment = owner[runFirst]!;
      runs.push({ start: runStart, end: text.length, left: starts[first]!, right: Math.max(ends[last]!, starts[last]!), baseline: baselines[first]!, size: fragment.size, font: font[first]! });
    }
  };
  for (let k = 0; k < order.length; k++) {
    const glyph = order[k]!, fragment = owner[k]!;
    if (k > 0 && (owner[k - 1] !== fragment || font[order[k - 1]!] !== font[glyph])) {
      closeRun(k);
      if (spaceBefore[k]) text += ' ';
      runStart = text.length; runFirst = k;
    } else if (spaceBefore[k]) text += ' ';
    // Ukrainian laws print 96¹ with a small raised hyphen before the digit; the number is the same.
    if (fragment.raised && glyph === fragment.first && fragment.last > glyph && raisedHyphen.test(glyphs.text[glyph]!) && /\p{Nd}$/u.test(text)) { offsets?.push(text.length); continue; }
    const drawn = glyphs.text[glyph]!, spelled = spellGlyph(drawn, fragment.raised, k === order.length - 1);
    if (spelled !== drawn && !fragment.raised) reasons.push({ start: text.length, end: text.length + spelled.length, kind: drawn === '\u00ad' ? 'soft-hyphen' : 'letter-form', was: drawn });
    offsets?.push(text.length);
    text += spelled;
  }
  closeRun(order.length);
  if (offsets) reasons.push(...reasonsOf(order, owner, glyphs, text, [...offsets, text.length], joined));
  return composed(text, runs, reasons);
}

/** Letters `from`..`to` of a line's order that spacing had set apart. */
interface JoinedLetters { readonly from: number; readonly to: number }

/** Whether something about this fragment must be told: it was drawn twice, or cannot be seen. */
function isRemarkable(this: GlyphTable, { doubled, first }: Fragment): boolean { return doubled || this.faint[first] === 1 || this.faint[first] === 3; }

/** What is to be said of whole stretches of a line. `offsets` says where each letter of the order stands in the text, and where the text ends. */
function reasonsOf(order: readonly number[], owner: readonly Fragment[], glyphs: GlyphTable, text: string, offsets: readonly number[], joined: readonly JoinedLetters[]): TextReason[] {
  // The next letter may have a space before it.
  const endOf = (k: number): number => text.slice(0, offsets[k + 1]).trimEnd().length;
  const found: TextReason[] = joined.map(({ from, to }) => ({ start: offsets[from]!, end: endOf(to), kind: 'letters-joined', was: order.slice(from, to + 1).map((glyph) => glyphs.text[glyph]).join(' ') }));
  const stretches = (kind: TextReasonKind, is: (k: number) => boolean): void => {
    for (let k = 0; k < order.length; k++) {
      if (!is(k)) continue;
      let end = k;
      while (end + 1 < order.length && is(end + 1)) end++;
      found.push({ start: offsets[k]!, end: endOf(end), kind, was: '' });
      k = end;
    }
  };
  stretches('drawn-twice', (k) => owner[k]!.doubled);
  stretches('unseen', (k) => glyphs.faint[order[k]!] === 1);
  stretches('pale', (k) => glyphs.faint[order[k]!] === 3);
  return found;
}

function spellGlyph(drawn: string, raised: boolean, last: boolean): string {
  if (raised && /^[0-9]$/.test(drawn)) return superscriptDigits[Number(drawn)]!;
  // Nearly every letter is one that stands for itself.
  if (drawn.length === 1 && drawn < '\ue000' && drawn !== '\u00ad') return drawn;
  // A soft hyphen that stands at the end of a line was drawn as a hyphen; inside a line it is only a permission to break.
  if (drawn === '\u00ad') return last ? '-' : '';
  return privateCodes.get(drawn) ?? (presentationForm.test(drawn) ? drawn.normalize('NFKC') : drawn);
}

/** NFC and no invisible marks, with the offsets of runs and reasons kept right. */
function composed(text: string, runs: readonly SpelledRun[], told: readonly TextReason[]): SpelledLine {
  if (plain.test(text)) return { text, runs, reasons: told };
  const clean = (s: string): string => s.normalize('NFC').replace(invisible, '');
  if (clean(text) === text) return { text, runs, reasons: told };
  const moveTo = (offset: number): number => clean(text.slice(0, offset)).length, reasons = told.map((reason) => ({ ...reason, start: moveTo(reason.start), end: moveTo(reason.end) }));
  let out = '';
  const moved: SpelledRun[] = [];
  let at = 0;
  for (const run of runs) {
    out += clean(text.slice(at, run.start));
    const start = out.length;
    out += clean(text.slice(run.start, run.end));
    if (out.length > start) moved.push({ ...run, start, end: out.length });
    at = run.end;
  }
  const whole = out.normalize('NFC');
  // A mark drawn as a run of its own composes with the letter before it, which shortens the text: runs then end at the text's end.
  return { text: whole, reasons, runs: whole.length === out.length ? moved : moved.map((r) => ({ ...r, start: Math.min(r.start, whole.length), end: Math.min(r.end, whole.length) })).filter((r) => r.end > r.start) };
}

function spacesOf(order: readonly number[], owner: readonly Fragment[], glyphs: GlyphTable, frame: Frame, joined: JoinedLetters[]): boolean[] {
  const count = order.length, gaps = new Float64Array(count), spaces = new Array<boolean>(count).fill(false), { starts, ends } = frame, { spaced } = glyphs;
  let silent = false, drawnSpaces = 0, raised = owner[0]?.raised ?? false, before = order[0]!, sizeBefore = owner[0]?.size ?? 0;
  for (let k = 1; k < count; k++) {
    const glyph = order[k]!, { size, raised: isRaised } = owner[k]!, gap = gaps[k] = (starts[glyph]! - ends[before]!) / (size > sizeBefore ? size : sizeBefore);
    if (isRaised) raised = true;
    if (spaced[glyph] !== 1) { if (gap > silentSpace) silent = true; } else if (gap > (glyph === before + 1 ? drawnSpace : strangerSpace) || gap < -0.3) { spaces[k] = true; drawnSpaces++; }
    before = glyph; sizeBefore = size;
  }
  if (silent) {
    const widest = Math.max(silentSpace, usualTracking(order, gaps, glyphs) + 0.12);
    for (let k = 1; k < count; k++) if (glyphs.spaced[order[k]!] !== 1 && gaps[k]! > widest) { spaces[k] = true; drawnSpaces++; }
  }
  // Back to the left and down: the second line of a label that stands beside its text.
  for (let k = 1; k < count; k++) if (owner[k - 1] !== owner[k] && gaps[k]! < -1 && owner[k]!.baseline - owner[k - 1]!.baseline > owner[k]!.size * 0.5) spaces[k] = true;
  // Ordinary words have five letters; where spaces are as frequent as this, some words may be letter-spaced.
  if (drawnSpaces >= 3 && drawnSpaces > count * 0.2) joinLetterSpaced(order, gaps, glyphs, spaces, joined);
  // A mark raised before a word, as at the head of a footnote, is not part of the word.
  if (raised) for (let k = 1; k < count; k++) if (owner[k - 1]!.raised && !owner[k]!.raised && startsWord(k, owner, spaces) && /^\p{L}/u.test(glyphs.text[order[k]!]!)) spaces[k] = true;
  // Two raised marks of different height or size are two marks: an index and a note's, never one number.
  if (raised) for (let k = 1; k < count; k++) if (owner[k - 1] !== owner[k] && owner[k - 1]!.raised && owner[k]!.raised && areTwoMarks(order[k - 1]!, order[k]!, glyphs, frame)) spaces[k] = true;
  return spaces;
}

function areTwoMarks(one: number, next: number, glyphs: GlyphTable, frame: Frame): boolean {
  const size = glyphs.size[one]!;
  return /^\p{Nd}$/u.test(glyphs.text[one]!) && (Math.abs(glyphs.size[next]! - size) > size * 0.04 || Math.abs(frame.baselines[next]! - frame.baselines[one]!) > size * 0.04);
}

/** Whether the raised mark that ends before `k` stands free on its left. */
function startsWord(k: number, owner: readonly Fragment[], spaces: readonly boolean[]): boolean {
  let from = k - 1;
  while (from > 0 && owner[from - 1] === owner[k - 1]) from--;
  return from === 0 || spaces[from]!;
}

/** How far the letters of this line stand apart as a rule (letter-spacing by the type, not by spaces): the median gap, if it can be one. */
function usualTracking(order: readonly number[], gaps: Float64Array, glyphs: GlyphTable): number {
  const close: number[] = [];
  for (let k = 1; k < order.length; k++) if (glyphs.spaced[order[k]!] !== 1 && gaps[k]! > -0.2 && gaps[k]! < 0.6) close.push(gaps[k]!);
  return close.length >= 4 ? Math.max(0, close.sort((a, b) => a - b)[Math.floor(close.length / 2)]!) : 0;
}

/** Four or more single letters standing equally far apart are one word, whatever was drawn between them: "T i t e l" is "Titel". */
function joinLetterSpaced(order: readonly number[], gaps: Float64Array, glyphs: GlyphTable, spaces: boolean[], joined: JoinedLetters[]): void {
  const isSingle = (k: number): boolean => singleLetter.test(glyphs.text[order[k]!]!) && (k === 0 || spaces[k]!) && (k === order.length - 1 || spaces[k + 1]!);
  for (let from = 0; from < order.length; from++) {
    if (!isSingle(from)) continue;
    let to = from;
    while (to + 1 < order.length && isSingle(to + 1)) to++;
    if (to - from >= 3) joinRun(from, to, gaps, spaces, joined);
    from = to;
  }
}

function joinRun(from: number, to: number, gaps: Float64Array, spaces: boolean[], joined: JoinedLetters[]): void {
  const inner = gaps.slice(from + 1, to + 1).sort((a, b) => a - b);
  const step = inner[Math.floor(inner.length / 3)]!;
  if (step > 0.9) return;
  const equal = inner.filter((gap) => gap <= step * 1.3 + 0.04).length;
  if (equal < 3 || equal < inner.length * 0.6) return;
  let first = from;
  for (let k = from + 1; k <= to + 1; k++) {
    if (k <= to && gaps[k]! <= step * 1.3 + 0.04) { spaces[k] = false; continue; }
    if (k - 1 > first) joined.push({ from: first, to: k - 1 });
    first = k;
  }
}
