/** A place in a text where quoted words stand. */
export interface QuotePlace { readonly start: number; readonly end: number }

/**
 * Finds every place where `quote` stands in `text`, to the character, except that white space may differ in kind and amount and a word
 * may be broken by a hyphen at a line's end: what a printed line break may change, and nothing else. Places are in order and do not overlap.
 */
export function matchQuote(text: string, quote: string): QuotePlace[] {
  const wanted = squeeze(quote).letters;
  if (!wanted) return [];
  const { letters, offsets } = squeeze(text);
  const places: QuotePlace[] = [];
  for (let at = letters.indexOf(wanted); at >= 0;) {
    const place = { start: offsets[at]!, end: offsets[at + wanted.length - 1]! + 1 };
    const whole = widenToHyphens(text, place, quote);
    if (readsAs(text.slice(whole.start, whole.end), quote)) { places.push(whole); at = letters.indexOf(wanted, at + wanted.length); }
    else at = letters.indexOf(wanted, at + 1);
  }
  return places;
}

const isHyphen = (c: string | undefined): boolean => c === '-' || c === '\u2010';
const isIgnored = (c: string | undefined): boolean => c !== undefined && /[\s\u00ad]/u.test(c);

/** Letters alone (no white space, no hyphens) and where each came from: quick to search, checked to the character afterwards. */
function squeeze(text: string): { letters: string; offsets: number[] } {
  const kept: string[] = [];
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (isIgnored(c) || isHyphen(c)) continue;
    kept.push(c);
    offsets.push(i);
  }
  return { letters: kept.join(''), offsets };
}

/** A quotation that begins or ends with a hyphen takes the text's hyphen there too. */
function widenToHyphens(text: string, { start, end }: QuotePlace, quote: string): QuotePlace {
  const trimmed = quote.trim();
  return {
    start: isHyphen(trimmed[0]) && isHyphen(text[start - 1]) ? start - 1 : start,
    end: isHyphen(trimmed.at(-1)) && isHyphen(text[end]) ? end + 1 : end,
  };
}

/** Whether the text's piece reads as the quotation: equal but for white space and hyphens that only break a line. */
function readsAs(piece: string, quote: string): boolean {
  let i = 0, j = 0;
  while (i < piece.length || j < quote.length) {
    if (i < piece.length && isIgnored(piece[i])) i++;
    else if (j < quote.length && isIgnored(quote[j])) j++;
    else if (i < piece.length && j < quote.length && piece[i] === quote[j]) { i++; j++; }
    else if (isHyphen(piece[i]) && /^[^\S\n]*\n/u.test(piece.slice(i + 1, i + 8))) i++;
    else return false;
  }
  return true;
}
