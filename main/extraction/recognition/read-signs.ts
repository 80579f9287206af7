import type { SeenLine, SeenWord } from './tesseract.ts';

type Symbol = SeenWord['symbols'][number];

/** What the section sign looks like to data that do not have it. */
const likeSection = /^[8$&S5369B]$/u;
/** A section sign hangs below the line by more than this share of its own height; digits and capitals stand on it. */
const hangs = 0.09;
const number = /^\d/u;

const baselineAt = ({ baseline: { x0, y0, x1, y1 } }: Pick<SeenLine, 'baseline'>, x: number): number => (x1 > x0 ? y0 + (y1 - y0) * (x - x0) / (x1 - x0) : y0);

/**
 * Puts section signs where data without them wrote a digit or another sign: one sign by itself, or two ("§§ 3 to 5"), before a number, that hang below the line as § does and no
 * digit can. What it was read as is no clue to its number, so nothing else is changed. Must see the words before those that the engine hardly believes are left
 * out: a sign that it does not know is just what it is unsure of.
 */
export function sectionSigns(words: readonly SeenWord[], line: Pick<SeenLine, 'baseline'>): SeenWord[] {
  return words.map((word, i) => {
    const after = words[i + 1], opening = /^[([]?/u.exec(word.text)![0], signs = apart(word.symbols.slice(opening.length));
    if (!after || !number.test(after.text) || signs.length < 1 || signs.length > 2 || !signs.every(({ text }) => likeSection.test(text))) return word;
    const foot = after.symbols[0]?.bbox.y1 ?? Infinity;
    const isBelow = ({ bbox: { x0, x1, y0, y1 } }: Symbol): boolean => y1 - Math.min(baselineAt(line, (x0 + x1) / 2), foot) > (y1 - y0) * hangs;
    if (!signs.every(isBelow)) return word;
    return { ...word, text: `${opening}${'§'.repeat(signs.length)}`, symbols: [...word.symbols.slice(0, opening.length), ...signs.map((sign) => ({ ...sign, text: '§' }))] };
  });
}

/** Symbols without those that lie mostly in another one's place: where the engine cannot decide it writes two for one. */
function apart(symbols: readonly Symbol[]): Symbol[] {
  const kept: Symbol[] = [];
  for (const symbol of symbols) {
    const last = kept.at(-1), shared = last ? Math.min(last.bbox.x1, symbol.bbox.x1) - Math.max(last.bbox.x0, symbol.bbox.x0) : 0;
    const narrower = last ? Math.min(last.bbox.x1 - last.bbox.x0, symbol.bbox.x1 - symbol.bbox.x0) : 0;
    if (!last || shared < narrower / 2) kept.push(symbol);
    else kept[kept.length - 1] = { ...last, bbox: { x0: Math.min(last.bbox.x0, symbol.bbox.x0), x1: Math.max(last.bbox.x1, symbol.bbox.x1), y0: Math.min(last.bbox.y0, symbol.bbox.y0), y1: Math.max(last.bbox.y1, symbol.bbox.y1) } };
  }
  return kept;
}

/** A digit that stands well above the line and is much smaller than the line's letters: the ¹ of 149¹, a footnote's mark. `em` is the type size in pixels. */
export function isRaised({ text, bbox }: Symbol, line: Pick<SeenLine, 'baseline'>, em: number): boolean {
  const height = bbox.y1 - bbox.y0, above = baselineAt(line, (bbox.x0 + bbox.x1) / 2) - bbox.y1;
  return /^\d$/u.test(text) && above > em * 0.2 && height < em * 0.52;
}
