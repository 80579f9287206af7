import type { PageText } from '../../shared/domain/text.ts';

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The value of raised digits: `¹²` -> 12. */
export function raisedNumber(raised: string): number { return Number([...raised].map((c) => raisedDigits.indexOf(c)).join('')); }

/** The numbers that the footnotes of a page begin with. */
export function footnoteNumbers(page: PageText): ReadonlySet<number> {
  const found = new Set<number>();
  for (const line of page.lines) {
    if (line.role !== 'footnote') continue;
    const mark = /^\s*(?:(?<raised>[⁰¹²³⁴-⁹]{1,3})|[[(]?(?<plain>\d{1,3})[\])]?(?=\s))/u.exec(page.text.slice(line.start, line.end))?.groups;
    if (mark?.['raised']) found.add(raisedNumber(mark['raised']));
    else if (mark?.['plain']) found.add(Number(mark['plain']));
  }
  return found;
}

/**
 * Where a line bears marks of its page's footnotes. Raised digits after a digit are left alone: they may belong to a number (96¹),
 * and in labels the count decides. So are those of measures (12 m²).
 */
export function footnoteMarks(text: string, notes: ReadonlySet<number>): readonly { readonly from: number; readonly to: number }[] {
  if (!notes.size) return [];
  return [...text.matchAll(/(?<![\d⁰¹²³⁴-⁹]|\d\s?\p{L}{1,2})[⁰¹²³⁴-⁹]{1,3}(?![⁰¹²³⁴-⁹\d])/gu)].filter((m) => notes.has(raisedNumber(m[0]))).map((m) => ({ from: m.index, to: m.index + m[0].length }));
}
