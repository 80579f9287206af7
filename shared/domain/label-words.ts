/** What the words at which a provision begins say of it: number, heading, and up to where its label goes and its text has not begun. */
export interface LabelWords { readonly number: string; readonly heading: string; readonly labelEnd: number; readonly textStart: number }

const numberPattern = /\d+(?:[⁰¹²³⁴-⁹]+|[-.]\d+(?!\d|[.)]))?(?:\s?(?:bis|ter|quater|quinquies)(?!\p{L})|\p{L}(?!\p{L}))?|(?<![\p{L}\d])[IVXLC]+(?![\p{L}\d])|^\s*\(?\p{L}(?=\))/u;

/**
 * Reads the words that a person marked as the beginning of a provision: "Article 5. Theft", "§ 12", "(2)". What stands before and with the number is the label,
 * the rest is the heading. A number or heading that the person gave is taken instead. Without a number in the words, what stands before the heading is the label; without either, they are the provision's first words.
 */
export function labelIn(words: string, number?: string, heading?: string): LabelWords {
  const found = number ? words.indexOf(number) : numberPattern.exec(words)?.index ?? -1;
  const printed = number ?? numberPattern.exec(words)?.[0].replace(/^[\s(]+/u, '') ?? '';
  if (found < 0) {
    const at = heading ? words.indexOf(heading) : -1;
    return { number: number ?? '', heading: heading ?? '', labelEnd: at < 0 ? 0 : words.slice(0, at).trimEnd().length, textStart: at < 0 ? 0 : at + heading!.length };
  }
  const from = words.indexOf(printed, found), numberEnd = from + printed.length, closing = /^\s?[.:)\]]+/u.exec(words.slice(numberEnd))?.[0].length ?? 0, labelEnd = numberEnd + closing;
  const rest = words.slice(labelEnd);
  if (heading !== undefined && heading !== rest.replace(/\s+/gu, ' ').trim()) {
    const at = heading ? rest.indexOf(heading) : -1;
    return { number: printed, heading, labelEnd, textStart: at < 0 ? labelEnd : labelEnd + at + heading.length };
  }
  return { number: printed, heading: rest.replace(/\s+/gu, ' ').trim(), labelEnd, textStart: words.length };
}
