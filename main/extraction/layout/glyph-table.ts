/** A font as far as reading is concerned. */
export interface FontTraits { readonly name: string; readonly bold: boolean; readonly italic: boolean; /** Its marks are pictures or private codes, so letters are guesses. */ readonly symbolic: boolean }

/** Quarter turns clockwise of the writing direction as shown; `oblique` is any other angle. */
export const oblique = 4;

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
  readonly x: number[];
  readonly y: number[];
  readonly endX: number[];
  readonly endY: number[];
  readonly size: number[];
  readonly font: number[];
  readonly turn: number[];
  /** 1 where white space was drawn, or the stream said there is some, just before the glyph. */
  readonly spaced: number[];
  /** 1 for glyphs drawn invisibly (rendering mode 3), 2 for very light ones; 0 otherwise. */
  readonly faint: number[];
  /** Glyphs that the font gives no letter for. */
  unmapped: number;
  /** Letters too small to be seen; they are not in the table. */
  tiny: number;
}

/** A page without glyphs, of this size in points. */
export function emptyGlyphTable(width: number, height: number): GlyphTable {
  return { width, height, fonts: [], text: [], x: [], y: [], endX: [], endY: [], size: [], font: [], turn: [], spaced: [], faint: [], unmapped: 0, tiny: 0 };
}
