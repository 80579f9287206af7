import type { PageDoubt } from '../../../shared/domain/doubt.ts';
import type { PageText, TextReason } from '../../../shared/domain/text.ts';
import type { GlyphTable } from './glyph-table.ts';

/** A marked stretch of a page's glyphs, in the order in which they are drawn: half-open indexes into the table. */
export interface Mark { readonly id: number; readonly from: number; readonly to: number }

/** Words that a file gives to machines (PDF: ActualText) in place of what some stretches of glyphs draw. */
export interface Replacement { readonly words: string; readonly stretches: readonly { readonly from: number; readonly to: number }[] }

/** So many are listed of a page. */
const mostListed = 60;

/**
 * The page with a doubt, and a reason each, where a file gives machines other words than it draws. What is drawn stays the text. Soft hyphens, ligatures, letters put
 * together from parts, case, spaces and signs are no difference: that is what replacement text is for.
 */
export function withReplacementText(page: PageText, glyphs: GlyphTable, replacements: readonly Replacement[]): PageText {
  const found = replacements.map((replacement) => compared(page, glyphs, replacement)).filter((one) => one !== null);
  if (found.length === 0) return page;
  const reasons = found.slice(0, mostListed).flatMap(({ place, words }): TextReason[] => (place ? [{ ...place, kind: 'drawn-otherwise', was: words }] : []));
  const { doubts = [] } = page.quality;
  return {
    ...page, quality: { ...page.quality, doubts: [...doubts, doubtOf(found)] },
    ...(reasons.length ? { reasons: [...(page.reasons ?? []), ...reasons].sort((a, b) => a.start - b.start || a.end - b.end) } : {}),
  };
}

interface Compared { readonly drawn: string; readonly words: string; readonly isUnknown: boolean; readonly place: { readonly start: number; readonly end: number } | null }

/** What is drawn and what machines are given, where they differ in letters or figures; null where they do not. */
function compared(page: PageText, glyphs: GlyphTable, { words, stretches }: Replacement): Compared | null {
  const indexes = stretches.flatMap(({ from, to }) => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i));
  const drawn = indexes.map((i) => `${glyphs.spaced[i] ? ' ' : ''}${glyphs.text[i]!}`).join('').trim();
  if (levelled(drawn) === levelled(words)) return null;
  return { drawn, words: words.replace(/\s+/gu, ' ').trim(), isUnknown: unknownSign.test(drawn), place: placeOf(page, glyphs, indexes, drawn) };
}

/** A sign of which the font does not say which letter it is. */
const unknownSign = /[\ufffd\ue000-\uf8ff]/u;

/** Only letters and figures, whole, in one case and without marks. */
const levelled = (text: string): string => text.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '').toUpperCase().normalize('NFKD').replace(/\p{M}+/gu, '');

/** Where the drawn words stand in the page's text: exactly, where they stand there as they were drawn; else the runs that hold them. */
function placeOf({ text, runs }: PageText, glyphs: GlyphTable, indexes: readonly number[], drawn: string): Compared['place'] {
  const runAt = (i: number) => { const x = (glyphs.x[i]! + glyphs.endX[i]!) / 2, y = (glyphs.y[i]! + glyphs.endY[i]!) / 2 - glyphs.size[i]! * 0.2; return runs.find(({ box }) => x >= box.x - 1 && x <= box.x + box.width + 1 && y >= box.y - 1 && y <= box.y + box.height + 1); };
  if (indexes.length === 0) return null;
  const first = runAt(indexes[0]!), last = runAt(indexes.at(-1)!);
  if (!first || !last) return null;
  const start = Math.min(first.start, last.start), end = Math.max(first.end, last.end);
  const letters = [...drawn.normalize('NFC').replace(/\s+/gu, '')].map((letter) => letter.replace(/[\\^$.*+?()[\]{}|/-]/u, '\\$&'));
  const exact = letters.length && letters.length < 500 ? new RegExp(letters.join('\\s*'), 'u').exec(text.slice(start, end)) : null;
  return exact ? { start: start + exact.index, end: start + exact.index + exact[0].length } : { start, end };
}

function doubtOf(found: readonly Compared[]): PageDoubt {
  const worst = found.find(({ isUnknown, drawn }) => !isUnknown && drawn !== '') ?? found.find(({ drawn }) => drawn === '') ?? found[0]!, { drawn, words, isUnknown, place } = worst;
  const more = found.length > 1 ? ` So it does in ${found.length === 2 ? 'one more place' : `${found.length - 1} more places`} of this page.` : '';
  const note = isUnknown ? `The file says that signs of which its font gives no letters read “${shortened(words)}”. They were not taken for that: compare them with the picture of the page, or have the page recognised.`
    : drawn === '' ? `The file gives programs words where this page shows none (“${shortened(words)}”). They were not read; a copy made with another program may hold them.`
      : `The file gives programs other words than this page shows: “${shortened(words)}” in place of “${shortened(drawn)}”. What is shown was read; a copy made with another program may differ.`;
  return { kind: 'drawn-otherwise', note: note + more, ...(place ?? {}) };
}

const shortened = (words: string): string => (words.length > 80 ? `${words.slice(0, 80).trimEnd()} …` : words);
