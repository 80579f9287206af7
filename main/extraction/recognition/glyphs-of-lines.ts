import { frameOf } from '../layout/fragment.ts';
import { GlyphRows, type GlyphTable } from '../layout/glyph-table.ts';
import { isRaised, sectionSigns } from './read-signs.ts';
import type { SeenLine, SeenWord } from './tesseract.ts';

/** What recognised letters stand on: the page as shown in points, how the picture was turned from it, and points for a pixel. */
export interface Sheet { readonly width: number; readonly height: number; readonly turns: number; readonly pointsPerPixel: number; /** False where the data cannot write §. */ readonly knowsSection: boolean }
/** A word as it went into the table: where its first letter stands says which run of the page it became. */
export interface SetWord { readonly confidence: number; readonly letters: number; readonly left: number; readonly right: number; readonly baseline: number; readonly size: number }
export interface SetLines { readonly glyphs: GlyphTable; readonly words: readonly SetWord[]; /** Quarter turns clockwise of the writing on the page. */ readonly turn: number }

/** x-height, what rises above it and what hangs below it, together, as a share of the type size: 0.89 for most text faces. */
const rowShare = 0.89;
/** Sizes this near to a size that is common on the page are that size: the engine measures each line by itself. */
const sameSize = 0.16;
/** How high raised digits are set for layout to know them, and how large. */
const raisedBy = 0.35, raisedSize = 0.6;
/** Words that the engine hardly believes itself, and that hold no letter or digit or only one, are specks. */
const speck = 45, hardlySeen = 20;

/** Sets recognised lines as glyphs, so that layout reads them as it reads any page: each line on one baseline, letters evenly over their word. */
export function setLines(seen: readonly SeenLine[], sheet: Sheet): SetLines {
  const turn = (4 - sheet.turns) % 4, table = new GlyphRows(sheet.width, sheet.height, mostLetters(seen)), frame = frameOf(table, turn), words: SetWord[] = [];
  const lines = seen.map((line) => ({ line, words: (sheet.knowsSection ? line.words : sectionSigns(line.words, line)).filter((word, i, all) => isSection(word, all[i + 1]) || !isSpeck(word)) })).filter((one) => one.words.length > 0);
  const sizeOf = usualSizes(lines.map(({ line }) => ({ size: line.rowAttributes.rowHeight * sheet.pointsPerPixel / rowShare, letters: line.text.length })));
  for (const [index, { line, words: own }] of lines.entries()) {
    const size = sizeOf[index]!, baseline = (line.baseline.y0 + line.baseline.y1) / 2 * sheet.pointsPerPixel;
    own.forEach((word, k) => {
      const left = word.bbox.x0 * sheet.pointsPerPixel, next = own[k + 1], right = Math.max(left + 0.1, Math.min(word.bbox.x1 * sheet.pointsPerPixel, next ? next.bbox.x0 * sheet.pointsPerPixel - size * 0.12 : Infinity));
      const letters = word.symbols.flatMap((symbol) => [...symbol.text.normalize('NFC')].map((letter) => ({ letter, raised: isRaised(symbol, line, size / sheet.pointsPerPixel) }))), font = table.fonts.push({ name: 'recognised', bold: false, italic: false, symbolic: false }) - 1;
      letters.forEach(({ letter, raised }, i) => {
        const high = raised ? size * raisedBy : 0, own = raised ? size * raisedSize : size;
        const at = left + (right - left) * i / letters.length, end = left + (right - left) * (i + 1) / letters.length;
        const box = frame.toPage(at, baseline - high, end, baseline - high);
        // A frame's box says where the letter lies on the page; which of its corners is the beginning depends on the direction.
        const [x, y, endX, endY] = turn === 0 ? [box.x, box.y, box.x + box.width, box.y] : turn === 1 ? [box.x, box.y, box.x, box.y + box.height] : turn === 2 ? [box.x + box.width, box.y, box.x, box.y] : [box.x, box.y + box.height, box.x, box.y];
        table.add(letter, x, y, endX, endY, own, font, turn, i === 0 && k > 0 ? 1 : 0, 0);
      });
      words.push({ confidence: Math.max(0, Math.min(100, word.confidence)), letters: letters.length, left, right, baseline, size });
    });
  }
  return { glyphs: table.whole(), words, turn };
}

/** Letters that these lines come to at most: writing one in NFC may make three of it. */
const mostLetters = (lines: readonly SeenLine[]): number => 3 * lines.reduce((sum, { words }) => sum + words.reduce((all, { symbols, text }) => all + Math.max(text.length, symbols.reduce((n, symbol) => n + symbol.text.length, 0)), 0), 0);

/** A section sign before a number is never a speck, however unsure the engine is of it. */
const isSection = ({ text }: SeenWord, next: SeenWord | undefined): boolean => /^[([]?§{1,2}$/u.test(text) && /^\d/u.test(next?.text ?? '');

function isSpeck({ text, confidence }: SeenWord): boolean {
  const marks = text.match(/[\p{L}\p{Nd}§№]/gu)?.length ?? 0;
  return confidence < hardlySeen || (marks === 0 && confidence < speck + 20) || (marks === 1 && [...text].length <= 2 && confidence < speck);
}

/** Each line's size, drawn to the sizes that are common on the page. */
function usualSizes(lines: readonly { readonly size: number; readonly letters: number }[]): number[] {
  const order = lines.map((line, index) => ({ ...line, index })).sort((a, b) => a.size - b.size), found = new Array<number>(lines.length).fill(10);
  for (let from = 0; from < order.length;) {
    // The heaviest window of sizes that may be one size begins here or later; walk on from the smallest.
    let to = from;
    while (to + 1 < order.length && order[to + 1]!.size <= order[from]!.size * (1 + 2 * sameSize)) to++;
    const group = order.slice(from, to + 1), letters = group.reduce((sum, line) => sum + line.letters, 0);
    let half = letters / 2, size = group[0]!.size;
    for (const line of group) { size = line.size; half -= line.letters; if (half <= 0) break; }
    for (const line of group) found[line.index] = Math.max(3, Math.round(size * 2) / 2);
    from = to + 1;
  }
  return found;
}
