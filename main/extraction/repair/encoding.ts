/** What text of an encoding looks like where it is taken for Latin letters; see `resources/encodings/README.md`. */
export const encodingShapes = ['high-letters', 'capitals-inside', 'signs-inside', 'any'] as const;

/** How an old font's letters are to be read: each letter of `from` stands for the one at the same place in `to`. */
export interface Encoding {
  readonly id: string;
  readonly name: string;
  readonly script: string;
  readonly rank: number;
  readonly shape: (typeof encodingShapes)[number];
  readonly fonts: readonly RegExp[];
  readonly letters: ReadonlyMap<string, string>;
  readonly words: ReadonlySet<string>;
}

const raisedInNumber = /[\p{Nd}⁰-⁹][¹²³]+$/u;

/** `start`..`end` of a text as the encoding means it, of the same length. Raised figures of a number stay: reading wrote them as ¹²³ itself. */
export function decodeText(text: string, { letters }: Encoding, start = 0, end = text.length): string {
  let out = '';
  for (let i = start; i < end; i++) {
    const letter = text[i]!, meant = letters.get(letter);
    out += meant === undefined || (/[¹²³]/.test(letter) && raisedInNumber.test(text.slice(Math.max(0, i - 4), i + 1))) ? letter : meant;
  }
  return out;
}
