import { GlyphRows, oblique } from '../../../main/extraction/layout/glyph-table.ts';
import type { GlyphTable } from '../../../main/extraction/layout/glyph-table.ts';

/** Words drawn at a place: every letter half an em wide, spaces a quarter. */
export interface Drawn { readonly text: string; readonly x: number; readonly y: number; readonly size?: number; readonly bold?: boolean; readonly tracking?: number; readonly slanted?: boolean; readonly hidden?: boolean }

/** A page with these words drawn in this order. */
export function typeset(drawn: readonly Drawn[], width = 600, height = 800): GlyphTable {
  const table = new GlyphRows(width, height, drawn.reduce((sum, { text }) => sum + text.length, 0));
  table.fonts.push({ name: 'Serif', bold: false, italic: false, symbolic: false }, { name: 'Serif-Bold', bold: true, italic: false, symbolic: false });
  for (const { text, x, y, size = 10, bold = false, tracking = 0, slanted = false, hidden = false } of drawn) {
    let at = x, spaced = 0;
    for (const letter of text) {
      if (letter === ' ') { at += size * 0.25 + tracking; spaced = 1; continue; }
      const end = at + size * 0.5, rise = slanted ? (at - x) * 0.7 : 0, endRise = slanted ? (end - x) * 0.7 : 0;
      table.add(letter, at, y - rise, end, y - endRise, size, bold ? 1 : 0, slanted ? oblique : 0, spaced, hidden ? 1 : 0);
      at = end + tracking; spaced = 0;
    }
  }
  return table.whole();
}

/** Lines of filler prose, `letters` long, one under the other. */
export function prose(words: string, x: number, y: number, lines: number, letters = 46, step = 12, size = 10): Drawn[] {
  return Array.from({ length: lines }, (_, i) => ({ text: (`${words} ${i + 1} ` + 'lorem ipsum dolor sit amet '.repeat(4)).slice(0, letters).trim(), x, y: y + i * step, size }));
}
