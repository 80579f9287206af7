import type { PageText } from '../../../shared/domain/text.ts';
import { decodeText, type Encoding } from './encoding.ts';

/** Which fonts of a document are read in which encoding. */
export type FontPlan = ReadonlyMap<string, Encoding>;

/** So much text of a font says well enough what it is. */
const sampleLength = 20_000;
/** Words that speak for an encoding must be this many, and this share of all words. */
const fewestWords = 6, leastShare = 0.012, leastShareAmongLatin = 0.004;

const highLetter = /[\u0080-\u009f\u00a1-\u00ff]/;
const letterOfOldFont = /\p{Ll}\p{Lu}\p{Ll}|[\u0080-\u009f\u00a1-\u00ff]|\p{L}[{}|~^`@\\[\]]\p{L}|[{}|~^`@\\]\p{Ll}/u;

/** A letter that no old font leaves behind: its alphabet was stated. */
export const statedLetter = /[\u0370-\u058f\u10a0-\u10ff]/;

/** Gathers, page by page, what may tell an old font: the text of each font on pages with letters that such fonts leave behind. */
export class FontEvidence {
  readonly #encodings: readonly Encoding[];
  readonly #samples = new Map<string, string>();

  constructor(encodings: readonly Encoding[]) { this.#encodings = encodings; }

  add({ text, runs, fonts = [] }: PageText): void {
    const open = fonts.map((name) => (this.#samples.get(name) ?? '').length < sampleLength);
    if (!open.includes(true) || !letterOfOldFont.test(text)) return;
    for (const { start, end, font } of runs) {
      if (font === undefined || !open[font]) continue;
      const name = fonts[font]!, drawn = text.slice(start, end).replace(/[¹²³]/gu, '');
      // A file may embed one font twice, once with letters stated and once without.
      if (!statedLetter.test(drawn) && /[\p{L}\u0080-\u00ff]/u.test(drawn)) this.#samples.set(name, `${this.#samples.get(name) ?? ''}${drawn} `);
    }
  }

  /** The encoding of each font that is certain to be an old one. */
  plan(): FontPlan {
    const plan = new Map<string, Encoding>();
    for (const [font, sample] of this.#samples) { const found = encodingOf(font, sample, this.#encodings); if (found) plan.set(font, found); }
    return plan;
  }
}

/** The encoding that a font's text is meant in, or null where it is sound as it is or nothing is certain. */
export function encodingOf(font: string, sample: string, encodings: readonly Encoding[]): Encoding | null {
  const shape = shapeOf(sample), named = encodings.filter(({ fonts }) => fonts.some((pattern) => pattern.test(font)));
  const scored = encodings.filter((encoding) => encoding.shape === 'any' || shape.has(encoding.shape) || named.includes(encoding)).map((encoding) => {
    const before = wordsIn(sample), after = wordsIn(decodeText(sample, encoding));
    return { encoding, words: after.length, gain: hits(after, encoding.words) - hits(before, encoding.words) };
  }).sort((a, b) => b.gain - a.gain || a.encoding.rank - b.encoding.rank);
  const best = scored[0];
  if (!best) return null;
  const least = named.includes(best.encoding) ? 1 : Math.max(fewestWords, best.words * (best.encoding.shape === 'any' ? leastShareAmongLatin : leastShare));
  return best.gain >= least ? best.encoding : null;
}

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{M}]+/gu) ?? [];
const hits = (words: readonly string[], known: ReadonlySet<string>): number => words.filter((word) => known.has(word)).length;

/** What a sample of a font's text looks like, taken for Latin letters. */
function shapeOf(sample: string): ReadonlySet<Encoding['shape']> {
  const shapes = new Set<Encoding['shape']>(), letters = sample.match(/[\p{L}\u0080-\u009f\u00a1-\u00bf]/gu) ?? [], words = sample.match(/[\p{L}{}|~^`@\\[\]]{4,}/gu) ?? [];
  if (letters.length >= 20 && letters.filter((letter) => highLetter.test(letter)).length > letters.length * 0.4) shapes.add('high-letters');
  if (words.filter((word) => /\p{Ll}\p{Lu}\p{Ll}/u.test(word)).length > words.length * 0.06) shapes.add('capitals-inside');
  if (words.filter((word) => /\p{L}[{}|~^`@\\[\]]\p{L}|^[{}|~^`@\\[\]]\p{Ll}/u.test(word)).length > words.length * 0.02) shapes.add('signs-inside');
  return shapes;
}
