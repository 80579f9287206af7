import type { Mark, Replacement } from './replacement-text.ts';

/** A font as far as reading is concerned. */
export interface FontTraits { readonly name: string; readonly bold: boolean; readonly italic: boolean; /** Its marks are pictures or private codes, so letters are guesses. */ readonly symbolic: boolean }

/** Quarter turns clockwise of the writing direction as shown; `oblique` is any other angle. */
export const oblique = 4;

/** Numbers by glyph: made in one piece where their count is known, because growing nine lists for each page costs more than reading the letters. */
export type Numbers = readonly number[] | Float64Array | Int16Array | Uint8Array;

/**
 * The glyphs of one page as drawn, in the order of the content stream: parallel arrays, because a page has thousands and a book millions.
 * Places are in points with the origin at the top left of the page as shown. `x`,`y` is where the glyph's baseline begins, `endX`,`endY`
 * where the next glyph would.
 */
export interface GlyphTable {
  readonly width: number;
  readonly height: number;
  readonly fonts: FontTraits[];
  readonly text: string[];
  readonly x: Numbers;
  readonly y: Numbers;
  readonly endX: Numbers;
  readonly endY: Numbers;
  readonly size: Numbers;
  readonly font: Numbers;
  readonly turn: Numbers;
  /** 1 where white space was drawn, or the stream said there is some, just before the glyph. */
  readonly spaced: Numbers;
  /** 1 for glyphs drawn invisibly (rendering mode 3), 2 for very light ones, 3 for white ones on no painted ground; 0 otherwise. */
  readonly faint: Numbers;
  /** Glyphs that the font gives no letter for. */
  unmapped: number;
  /** Letters too small to be seen; they are not in the table. */
  tiny: number;
  /** Nothing is drawn on the page at all: no letters, no pictures, no lines. */
  blank?: boolean;
  /** Stretches that the file numbers (PDF: MCID), and those for which it gives machines other words. */
  readonly marks: readonly Mark[];
  readonly replacements: readonly Replacement[];
}

/** How many glyphs are drawn invisibly. */
export function countUnseen(faint: Numbers): number {
  let unseen = 0;
  for (let i = 0; i < faint.length; i++) if (faint[i] === 1) unseen++;
  return unseen;
}

/** A table that letters are still added to. */
export class GlyphRows implements GlyphTable {
  readonly width: number;
  readonly height: number;
  readonly fonts: FontTraits[] = [];
  readonly text: string[] = [];
  unmapped = 0;
  tiny = 0;
  blank = false;
  readonly marks: Mark[] = [];
  readonly replacements: Replacement[] = [];
  x: Float64Array; y: Float64Array; endX: Float64Array; endY: Float64Array; size: Float64Array;
  font: Int16Array; turn: Uint8Array; spaced: Uint8Array; faint: Uint8Array;

  /** Room for at most `most` glyphs on a page of this size in points. */
  constructor(width: number, height: number, most: number) {
    this.width = width;
    this.height = height;
    this.x = new Float64Array(most); this.y = new Float64Array(most); this.endX = new Float64Array(most); this.endY = new Float64Array(most); this.size = new Float64Array(most);
    this.font = new Int16Array(most); this.turn = new Uint8Array(most); this.spaced = new Uint8Array(most); this.faint = new Uint8Array(most);
  }

  add(text: string, x: number, y: number, endX: number, endY: number, size: number, font: number, turn: number, spaced: number, faint: number): void {
    const at = this.text.push(text) - 1;
    this.x[at] = x; this.y[at] = y; this.endX[at] = endX; this.endY[at] = endY; this.size[at] = size;
    this.font[at] = font; this.turn[at] = turn; this.spaced[at] = spaced; this.faint[at] = faint;
  }

  /** The table with as many rows as were added. */
  whole(): GlyphTable {
    const end = this.text.length;
    this.x = this.x.subarray(0, end); this.y = this.y.subarray(0, end); this.endX = this.endX.subarray(0, end); this.endY = this.endY.subarray(0, end); this.size = this.size.subarray(0, end);
    this.font = this.font.subarray(0, end); this.turn = this.turn.subarray(0, end); this.spaced = this.spaced.subarray(0, end); this.faint = this.faint.subarray(0, end);
    return this;
  }
}
