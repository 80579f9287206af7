const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const cited = /\p{Nd}+(?:[.\-\u2010\u2011/]\p{Nd}+)*[⁰¹²³⁴-⁹]*(?:\s?(?:bis|ter|qu[aá]ter|quinquies|sexies|septies|octies|nonies|decies|\p{L})(?!\p{L}))?/gu;

/** An article's number in one form, however it is printed: `149¹`, `149-1` and `149.1` are one. */
export function numberKey(number: string): string {
  return number.normalize('NFC').toLowerCase().replace(/[⁰¹²³⁴-⁹]+/g, (raised) => `-${Array.from(raised, (c) => superscripts.indexOf(c)).join('')}`)
    .replace(/[.\u2010\u2011/]+(?=\p{Nd})/gu, '-').replace(/[^\p{L}\p{Nd}-]/gu, '');
}

export interface Citation { readonly key: string; readonly start: number; readonly end: number }
const openings = new WeakMap<readonly string[], RegExp>();

/** A reference begins with one of a language's words for a provision, or with §. */
function openingOf(cites: readonly string[]): RegExp {
  let made = openings.get(cites);
  if (!made) openings.set(cites, made = new RegExp(`§\\s*$${cites.length ? `|(?<!\\p{L})(?:${cites.map((word) => escape(word.toLowerCase())).join('|')})\\p{L}{0,4}\\.?\\s*$` : ''}`, 'u'));
  return made;
}

/** The references in a text: numbers after a word such as "article" or "§", or following one another in a list. */
export function readCitations(text: string, cites: readonly string[]): Citation[] {
  const found: Citation[] = [], opening = openingOf(cites);
  let listEnd = -1;
  for (const match of text.matchAll(cited)) {
    const before = text.slice(Math.max(0, match.index - 24), match.index).toLowerCase();
    const listed = listEnd >= 0 && match.index - listEnd < 8 && /^[\s,;]*(?:\p{L}{1,3}\s+)?$/u.test(text.slice(listEnd, match.index));
    if (!listed && !opening.test(before)) continue;
    listEnd = match.index + match[0].length;
    found.push({ key: numberKey(match[0]), start: match.index, end: listEnd });
  }
  return found;
}

/** Which articles of the same law references lead to: by the whole number, without its letter, or by the number it begins with. */
export function followCitations(citations: readonly Citation[], places: ReadonlyMap<string, number>): number[] {
  return [...new Set(citations.flatMap(({ key }) => places.get(key) ?? places.get(key.replace(/\p{L}+$/u, '')) ?? places.get(key.split('-')[0]!) ?? []))];
}

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\§]/g, '\\$&');
