/** Folded code units by code unit; 0 where not yet known. */
const known = new Uint16Array(65_536);

const alike: Readonly<Record<string, string>> = { 'ı': 'i', 'đ': 'd', 'ł': 'l', '’': "'", 'ʼ': "'", '‘': "'", 'ʻ': "'", '`': "'", '´': "'", '΄': "'", 'ʹ': "'", '‛': "'", '′': "'", 'ς': 'σ', '\u00a0': ' ', '\u202f': ' ', '\u2009': ' ' };

/** Signs that print like the full stop and the hyphen: the one-dot leader, with which Armenian laws close their numbers, and the hyphen of some fonts. */
const likeSigns = /[\u2010\u2024]/u, everyHyphen = /\u2010/gu, everyLeader = /\u2024/gu;

/** The text with these as full stops and hyphens, offset by offset. */
export const plainSigns = (text: string): string => (likeSigns.test(text) ? text.replace(everyHyphen, '-').replace(everyLeader, '.') : text);

/** In these letters nothing folds but case. */
const plain = /^[\u0000-\u007f]*$/;

function foldUnit(code: number): number {
  const unit = String.fromCharCode(code);
  const base = unit.normalize('NFD')[0] ?? unit;
  const lower = base.toLowerCase()[0] ?? base;
  return (alike[lower] ?? lower).charCodeAt(0);
}

/**
 * The text without case and accents, unit by unit: every offset in the result is the same offset in the original.
 * Capitals of many gazettes drop their accents (CAPITULO, ARTÍCULO) and Turkish has four letters i, so headings are compared in this form.
 */
export function foldLetters(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    codes[i] = known[code] || (known[code] = foldUnit(code));
  }
  let folded = '';
  for (let i = 0; i < codes.length; i += 8_192) folded += String.fromCharCode.apply(null, codes.subarray(i, i + 8_192) as unknown as number[]);
  return folded;
}
