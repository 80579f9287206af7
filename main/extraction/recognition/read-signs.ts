import type { SeenLine, SeenWord } from './tesseract.ts';

type Symbol = SeenWord['symbols'][number];

/** What the section sign looks like to data that do not have it. */
const likeSection = /^[8$&S5369B]$/u;
/** A section sign hangs below the line by more than this share of its own height; digits and capitals stand on it. */
const hangs = 0.09;
const number = /^\d/u;

const baselineAt = ({ baseline: { x0, y0, x1, y1 } }: Pick<SeenLine, 'baseline'>, x: number): number => (x1 > x0 ? y0 + (y1 - y0) * (x - x0) / (x1 - x0) : y0);

/**
 * Puts section signs where data without them wrote a digit or another sign: one sign by itself, before a number, that hangs below the line as § does and no
 * digit can. What it was read as is no clue to its number, so nothing else is changed.
 */
export function sectionSigns(words: readonly SeenWord[], line: Pick<SeenLine, 'baseline'>): SeenWord[] {
  return words.map((word, i) => {
    const after = words[i + 1]?.text ?? '', sign = word.symbols.at(-1);
    const before = word.symbols.slice(0, -1).map(({ text }) => text).join('');
    if (!sign || !number.test(after) || !likeSection.test(sign.text) || !/^[([]?$/u.test(before)) return word;
    const height = sign.bbox.y1 - sign.bbox.y0, stands = Math.min(baselineAt(line, (sign.bbox.x0 + sign.bbox.x1) / 2), words[i + 1]!.symbols[0]?.bbox.y1 ?? Infinity), below = sign.bbox.y1 - stands;
    return below > height * hangs ? { ...word, text: `${before}§`, symbols: [...word.symbols.slice(0, -1), { ...sign, text: '§' }] } : word;
  });
}

/** A digit that stands well above the line and is much smaller than the line's letters: the ¹ of 149¹, a footnote's mark. `em` is the type size in pixels. */
export function isRaised({ text, bbox }: Symbol, line: Pick<SeenLine, 'baseline'>, em: number): boolean {
  const height = bbox.y1 - bbox.y0, above = baselineAt(line, (bbox.x0 + bbox.x1) / 2) - bbox.y1;
  return /^\d$/u.test(text) && above > em * 0.2 && height < em * 0.52;
}
