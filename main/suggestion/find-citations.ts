const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const cited = /\p{Nd}+(?:[.\-\u2010\u2011/]\p{Nd}+)*[⁰¹²³⁴-⁹]*(?:\s?(?:bis|ter|qu[aá]ter|quinquies|sexies|septies|octies|nonies|decies|\p{L})(?!\p{L}))?/gu;

/** An article's number in one form, however it is printed: `149¹`, `149-1` and `149.1` are one. */
export function numberKey(number: string): string {
  return number.normalize('NFC').toLowerCase().replace(/[⁰¹²³⁴-⁹]+/g, (raised) => `-${Array.from(raised, (c) => superscripts.indexOf(c)).join('')}`)
    .replace(/[.\u2010\u2011/]+(?=\p{Nd})/gu, '-').replace(/[^\p{L}\p{Nd}-]/gu, '');
}

/** Which articles of the same law a text refers to: numbers after a word such as "article" or "§", or following one another in a list. */
export function findCitations(text: string, cites: readonly string[], places: ReadonlyMap<string, number>): number[] {
  const found = new Set<number>();
  let listEnd = -1;
  const words = cites.map((word) => word.toLowerCase());
  for (const match of text.matchAll(cited)) {
    const before = text.slice(Math.max(0, match.index - 24), match.index).toLowerCase();
    const named = /§\s*$/.test(before) || words.some((word) => new RegExp(`(?<!\\p{L})${escape(word)}\\p{L}{0,4}\\.?\\s*$`, 'u').test(before));
    const listed = listEnd >= 0 && match.index - listEnd < 8 && /^[\s,;]*(?:\p{L}{1,3}\s+)?$/u.test(text.slice(listEnd, match.index));
    if (!named && !listed) continue;
    listEnd = match.index + match[0].length;
    const key = numberKey(match[0]);
    const place = places.get(key) ?? places.get(key.replace(/\p{L}+$/u, '')) ?? places.get(key.split('-')[0]!);
    if (place !== undefined) found.add(place);
  }
  return [...found];
}

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\§]/g, '\\$&');
