import type { FontTraits, GlyphTable } from '../layout/glyph-table.ts';
import { GlyphRows, oblique } from '../layout/glyph-table.ts';
import type { OpenFont, OpenPage, OperatorList, PdfLibrary } from './open-pdf.ts';

type Matrix = readonly [number, number, number, number, number, number];
interface Glyph { readonly unicode: string; readonly width: number; readonly isSpace: boolean; readonly vmetric?: readonly number[] | null; readonly isInFont: boolean; readonly category?: { readonly isWhitespace: boolean; readonly isZeroWidthDiacritic: boolean; readonly isInvisibleFormatMark: boolean } }

/** The part of PDF's graphics state that says where and how text is drawn. */
interface TextState { ctm: Matrix; font: number; fontScale: number; vertical: boolean; fontSize: number; charSpacing: number; wordSpacing: number; hScale: number; leading: number; rise: number; mode: number; /** 0, or as `GlyphTable.faint` has it: 2 light, 3 white. */ light: 0 | 2 | 3 }

const identity: Matrix = [1, 0, 0, 1, 0, 0];
/** Colours as bright as this are meant to be seen through: watermarks, not text. */
const lightLuminance = 0.8, whiteLuminance = 0.97;
/** Painted ground is looked for where light letters stand: of pages with more of it, only so much is kept. */
const mostGrounds = 400, smallestGround = 30;
/** A picture of this many points or fewer is none. */
const mostPointsWithoutPicture = 8;
const quietOperators = ['dependency', 'setLineWidth', 'setLineCap', 'setLineJoin', 'setMiterLimit', 'setDash', 'setRenderingIntent', 'setFlatness', 'clip', 'eoClip', 'endPath', 'endText', 'setStrokeRGBColor', 'setStrokeColor', 'setFillColor', 'setStrokeColorSpace', 'setFillColorSpace', 'setStrokeGray', 'setFillGray', 'setStrokeCMYKColor', 'setFillCMYKColor', 'setStrokeTransparent', 'setFillTransparent', 'markPoint', 'markPointProps', 'beginCompat', 'endCompat', 'beginGroup', 'endGroup'];
/** A page has some hundreds of marked stretches. */
const mostMarks = 5000, nothingMarked = { from: 0, id: null, words: null };
/** One control code may be a slip of the file's own table; of signs that are counted through, a line of law shows several. */
const fewestControls = 2;
/** A text row never stands higher than this; glyphs "drawn" larger are decoration or an attack on the layout. */
const largestSize = 4000;
/** Type smaller than this cannot be seen, in points: marks for machines, or words hidden from the reader. */
const smallestSize = 1.2;

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1], a[1] * b[0] + a[3] * b[1], a[0] * b[2] + a[2] * b[3], a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4], a[1] * b[4] + a[3] * b[5] + a[5],
];
const asMatrix = (value: unknown): Matrix => {
  const list = value as ArrayLike<number> | null | undefined;
  return list && list.length >= 6 ? [list[0]!, list[1]!, list[2]!, list[3]!, list[4]!, list[5]!] : identity;
};

/**
 * Every glyph of a page with its place, from pdf.js's operator list. Its `getTextContent` would be the usual way, but it keeps neither the
 * gaps between letters, nor fonts, nor visibility, and takes a third longer.
 */
export async function collectGlyphs(page: OpenPage, { OPS }: PdfLibrary): Promise<GlyphTable> {
  const viewport = page.getViewport({ scale: 1 });
  // Annotations that show words (typed over the page) are drawn on it like any other text: annotationMode 1 includes their appearance.
  const operators = await page.getOperatorList({ annotationMode: 1 });
  await fontsReady(page, operators, OPS['setFont']!);
  const table = new GlyphRows(viewport.width, viewport.height, lettersIn(operators, OPS['showText']!));
  const interpreter = new TextInterpreter(table, asMatrix(viewport.transform), page, OPS);
  interpreter.run(operators);
  interpreter.countUntold();
  table.blank = interpreter.isBlank();
  return table.whole();
}

/** How many letters the operators show at most. */
function lettersIn({ fnArray, argsArray }: OperatorList, showText: number): number {
  let count = 0;
  for (let i = 0; i < fnArray.length; i++) if (fnArray[i] === showText) count += (argsArray[i]?.[0] as readonly unknown[]).length;
  return count;
}

/** Fonts arrive beside the operator list; one that never does must not stop the page. */
async function fontsReady(page: OpenPage, { fnArray, argsArray }: OperatorList, setFont: number): Promise<void> {
  const missing = new Set<string>();
  let last: unknown;
  for (let i = 0; i < fnArray.length; i++) {
    if (fnArray[i] !== setFont) continue;
    const id = argsArray[i]?.[0];
    if (id !== last && typeof id === 'string' && !page.commonObjs.has(id)) missing.add(id);
    last = id;
  }
  for (const id of missing) {
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([new Promise<void>((resolve) => { page.commonObjs.get(id, () => { resolve(); }); }), new Promise<void>((resolve) => { timer = setTimeout(resolve, 1000); })]);
    clearTimeout(timer);
  }
}

class TextInterpreter {
  readonly #table: GlyphRows;
  readonly #page: OpenPage;
  readonly #viewport: Matrix;
  readonly #ops: Readonly<Record<string, number>>;
  readonly #fontIndex = new Map<string, { readonly index: number; readonly scale: number; readonly vertical: boolean }>();
  /** For each font with codes of several bytes, the control codes that it has shown in place of letters. */
  readonly #controls: (Set<string> | undefined)[] = [];
  #quiet: ReadonlySet<number> | null = null;
  readonly #stack: TextState[] = [];
  #state: TextState;
  #textMatrix: Matrix = identity;
  #x = 0; #y = 0; #lineX = 0; #lineY = 0;
  #spacePending = false;
  /** Whether anything was drawn beside letters, or room made for a picture that is not decoded here. */
  #drawn = false;
  /** Marked stretches that are open: where each began, its number, and the words that the file gives machines for it. */
  readonly #marked: { readonly from: number; readonly id: unknown; readonly words: unknown }[] = [];
  /** Boxes painted dark so far: light letters on them are meant to be seen. */
  readonly #grounds: (readonly [left: number, top: number, right: number, bottom: number])[] = [];

  constructor(table: GlyphRows, viewport: Matrix, page: OpenPage, ops: Readonly<Record<string, number>>) {
    this.#table = table;
    this.#page = page;
    this.#viewport = viewport;
    this.#ops = ops;
    this.#state = { ctm: viewport, font: -1, fontScale: 0.001, vertical: false, fontSize: 1, charSpacing: 0, wordSpacing: 0, hScale: 1, leading: 0, rise: 0, mode: 0, light: 0 };
  }

  run({ fnArray, argsArray }: OperatorList): void {
    // By name once for the page, not once for each of its thousands of operators.
    const { showText, setTextMatrix, moveText, setLeadingMoveText, nextLine, beginText, setFont, setCharSpacing, setWordSpacing, setHScale, setLeading,
      setTextRise, setTextRenderingMode, setFillRGBColor, save, restore, paintFormXObjectEnd, endAnnotation, transform, paintFormXObjectBegin,
      beginAnnotation, setGState, constructPath, beginMarkedContent, beginMarkedContentProps, endMarkedContent } = this.#ops;
    for (let i = 0; i < fnArray.length; i++) {
      const args = argsArray[i] ?? [], state = this.#state;
      switch (fnArray[i]) {
        case showText: this.#show(args[0] as readonly (Glyph | number)[]); break;
        case setTextMatrix: {
          // Some versions hand the six numbers over one by one, some as one array.
          this.#textMatrix = asMatrix(args.length === 1 ? args[0] : args);
          this.#x = this.#y = this.#lineX = this.#lineY = 0;
          break;
        }
        case moveText: this.#moveText(args[0] as number, args[1] as number); break;
        case setLeadingMoveText: state.leading = -(args[1] as number); this.#moveText(args[0] as number, args[1] as number); break;
        case nextLine: this.#moveText(0, -state.leading); break;
        case beginText: this.#textMatrix = identity; this.#x = this.#y = this.#lineX = this.#lineY = 0; break;
        case setFont: this.#setFont(args[0] as string, args[1] as number); break;
        case setCharSpacing: state.charSpacing = args[0] as number; break;
        case setWordSpacing: state.wordSpacing = args[0] as number; break;
        case setHScale: state.hScale = (args[0] as number) / 100; break;
        case setLeading: state.leading = args[0] as number; break;
        case setTextRise: state.rise = args[0] as number; break;
        case setTextRenderingMode: state.mode = args[0] as number; break;
        case setFillRGBColor: state.light = lightOf(args); break;
        case constructPath: if (args[0] !== this.#ops['endPath'] && state.light !== 3) this.#drawn = true; if (state.light === 0 && this.#isFill(args[0] as number)) this.#paint(args[2] as ArrayLike<number> | null); break;
        case save: this.#stack.push({ ...state }); break;
        case restore: case paintFormXObjectEnd: case endAnnotation: this.#state = this.#stack.pop() ?? state; break;
        case transform: state.ctm = times(state.ctm, asMatrix(args)); this.#notePictureRoom(); break;
        case paintFormXObjectBegin: this.#stack.push({ ...state }); state.ctm = times(state.ctm, asMatrix(args[0])); break;
        case beginAnnotation: this.#stack.push({ ...state }); state.ctm = times(times(this.#viewport, asMatrix(args[2])), asMatrix(args[3])); break;
        case beginMarkedContent: this.#marked.push(nothingMarked); break;
        case beginMarkedContentProps: this.#marked.push({ from: this.#table.text.length, id: args[1], words: args[2] }); break;
        case endMarkedContent: this.#endMark(); break;
        case setGState: this.#setGraphicsState(args[0] as readonly (readonly [string, unknown])[]); break;
        default: if (!this.#leavesNoMark(fnArray[i]!)) this.#drawn = true;
      }
    }
  }

  #endMark(): void {
    const { id, from, words } = this.#marked.pop() ?? nothingMarked, { marks, replacements, text } = this.#table, to = text.length;
    if (Number.isInteger(id) && to > from && marks.length < mostMarks) marks.push({ id: id as number, from, to });
    if (typeof words === 'string' && replacements.length < mostMarks) replacements.push({ words, stretches: [{ from, to }] });
  }

  /**
   * Letters of fonts that give no letters at all: where a file does not say which letters the signs of a composite font are, pdf.js takes their places in the font
   * for letters, and the commonest signs (stops, figures) come out as control codes, which no text has.
   */
  countUntold(): void {
    const untold = this.#controls.map((seen) => (seen?.size ?? 0) >= fewestControls), { font, text } = this.#table;
    if (untold.includes(true)) for (let i = 0; i < text.length; i++) if (untold[font[i]!] && text[i] !== '\ufffd') this.#table.unmapped++;
  }

  /** Whether nothing is on the page: no letter, no line, no picture. Blanks are nothing, and so is what is painted white. */
  isBlank(): boolean { return !this.#drawn && this.#table.text.length === 0 && this.#table.unmapped === 0 && this.#table.tiny === 0; }

  /** Pictures are skipped before they come here; the square of one unit that is made large for them is not. */
  #notePictureRoom(): void {
    const m = this.#state.ctm;
    if (Math.max(Math.hypot(m[0], m[1]), Math.hypot(m[2], m[3])) > mostPointsWithoutPicture) this.#drawn = true;
  }

  /** Operators that only prepare for drawing. All others are taken to draw. */
  #leavesNoMark(op: number): boolean {
    this.#quiet ??= new Set(quietOperators.map((name) => this.#ops[name]!));
    return this.#quiet.has(op);
  }

  #isFill(op: number): boolean {
    const { fill, eoFill, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke } = this.#ops;
    return op === fill || op === eoFill || op === fillStroke || op === eoFillStroke || op === closeFillStroke || op === closeEOFillStroke;
  }

  #paint(box: ArrayLike<number> | null): void {
    if (!box || this.#grounds.length >= mostGrounds) return;
    const m = this.#state.ctm, xs = [0, 2].flatMap((i) => [1, 3].map((k) => m[0] * box[i]! + m[2] * box[k]! + m[4])), ys = [0, 2].flatMap((i) => [1, 3].map((k) => m[1] * box[i]! + m[3] * box[k]! + m[5]));
    const ground = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
    if ((ground[2] - ground[0]) * (ground[3] - ground[1]) >= smallestGround) this.#grounds.push(ground);
  }

  #isOnGround(x: number, y: number): boolean { return this.#grounds.some(([left, top, right, bottom]) => x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1); }

  #moveText(dx: number, dy: number): void {
    this.#x = this.#lineX += dx;
    this.#y = this.#lineY += dy;
  }

  #setGraphicsState(entries: readonly (readonly [string, unknown])[]): void {
    for (const [key, value] of entries ?? []) {
      if (key === 'Font' && Array.isArray(value)) this.#setFont(value[0] as string, value[1] as number);
      if (key === 'ca' && typeof value === 'number' && value < 0.3) this.#state.light = 2;
    }
  }

  #setFont(id: string, size: number): void {
    let known = this.#fontIndex.get(id);
    if (!known) {
      const font: OpenFont = this.#page.commonObjs.has(id) ? this.#page.commonObjs.get(id) : {};
      font.clearData?.();
      known = { index: this.#table.fonts.push(traitsOf(font)) - 1, scale: font.fontMatrix?.[0] || 0.001, vertical: !!font.vertical };
      if (font.composite) this.#controls[known.index] = new Set();
      this.#fontIndex.set(id, known);
    }
    Object.assign(this.#state, { font: known.index, fontScale: known.scale, vertical: known.vertical, fontSize: size });
  }

  #show(glyphs: readonly (Glyph | number)[]): void {
    const s = this.#state, table = this.#table;
    const m = times(s.ctm, this.#textMatrix);
    const size = Math.abs(s.fontSize) * Math.hypot(m[2], m[3]);
    if (!(size < largestSize)) return;
    // Device place of a text-space point (x, y): linear, so glyphs need only the advance.
    const direction = Math.sign(s.fontSize) || 1, turn = quarterTurn(m[0] * direction, m[1] * direction);
    const faint = s.mode === 3 || s.mode === 7 ? 1 : s.light;
    const baseline = this.#y + s.rise;
    const controls = this.#controls[s.font], unit = s.fontScale * s.fontSize, originX = m[2] * baseline + m[4], originY = m[3] * baseline + m[5];
    for (const item of glyphs) {
      if (typeof item === 'number') {
        if (s.vertical) this.#y += item * s.fontSize / 1000;
        else this.#x -= item * s.fontSize / 1000 * s.hScale;
        continue;
      }
      const extra = s.charSpacing + (item.isSpace ? s.wordSpacing : 0);
      const startX = this.#x, startY = this.#y;
      // The letter's own width, without the spacing that follows: gaps are measured from where it ends.
      const own = s.vertical ? 0 : item.width * unit * s.hScale;
      if (s.vertical) this.#y += (item.vmetric?.[0] ?? -1000) * unit - extra; else this.#x += own + extra * s.hScale;
      const category = item.category;
      if (controls && item.unicode.length === 1 && item.unicode < ' ') {
        // In the order of most fonts, the third sign is the space.
        if (item.unicode === '\u0003') { this.#spacePending = true; continue; }
        controls.add(item.unicode);
      } else if (category?.isWhitespace) { this.#spacePending = true; continue; }
      if (size < smallestSize) { table.tiny++; continue; }
      // A letter whose font says not which one it is: its place is kept and shown, never silently closed up.
      if (!item.unicode) { table.unmapped++; if (!item.isInFont || item.width <= 0) continue; }
      const text = item.unicode && (!controls || item.unicode >= ' ') ? item.unicode : '\ufffd';
      if (category?.isInvisibleFormatMark && text !== '\u00ad') continue;
      const x = s.vertical ? m[0] * startX + m[2] * startY + m[4] : m[0] * startX + originX, y = s.vertical ? m[1] * startX + m[3] * startY + m[5] : m[1] * startX + originY;
      // What a printer's slug or a hostile file draws beside the sheet is not on the page.
      if (x < -2 || y < -2 || x > table.width + 2 || y > table.height + 2 || Number.isNaN(x + y)) continue;
      const last = table.text.length - 1;
      if (category?.isZeroWidthDiacritic && last >= 0) { table.text[last] += text; continue; }
      const endX = s.vertical ? m[0] * startX + m[2] * this.#y + m[4] : x + m[0] * own, endY = s.vertical ? m[1] * startX + m[3] * this.#y + m[5] : y + m[1] * own;
      table.add(text, x, y, endX, endY, size, s.font, turn, this.#spacePending ? 1 : 0, faint > 1 && this.#isOnGround(x, y) ? 0 : faint);
      this.#spacePending = false;
    }
  }
}

/** The writing direction in quarter turns clockwise, or `oblique`; two degrees of skew are still straight. */
function quarterTurn(dx: number, dy: number): number {
  if (Math.abs(dy) <= Math.abs(dx) * 0.035) return dx >= 0 ? 0 : 2;
  if (Math.abs(dx) <= Math.abs(dy) * 0.035) return dy >= 0 ? 1 : 3;
  return oblique;
}

function lightOf(args: readonly unknown[]): 0 | 2 | 3 {
  const [first] = args;
  const [r, g, b] = typeof first === 'string' && /^#[0-9a-f]{6}$/i.test(first) ? [1, 3, 5].map((at) => parseInt(first.slice(at, at + 2), 16)) : args as number[];
  const luminance = (0.3 * (r ?? 0) + 0.6 * (g ?? 0) + 0.1 * (b ?? 0)) / 255;
  return luminance >= whiteLuminance ? 3 : luminance >= lightLuminance ? 2 : 0;
}

function traitsOf(font: OpenFont): FontTraits {
  const name = font.name ?? '';
  return {
    name, symbolic: !!font.isType3Font,
    bold: !!font.bold || !!font.black || /bold|black|heavy|demi(?!r)|[-,]bd\b|\bb[fx]\d/i.test(name),
    italic: !!font.italic || /italic|oblique|kursiv|[-,]it\b/i.test(name),
  };
}
