import type { EdgeLine, PageSketch } from './page-sketch.ts';

export interface PrintedNumber { readonly sketch: number; readonly edge: EdgeLine; /** The line says nothing but the number. */ readonly alone: boolean }

const roman = /^[-–—\s]*([ivxlcdm]{1,8})[-–—.\s]*$/iu;
/** Words as short as "Página", "Strana", "- 12 -", "12 / 196" may stand around a page number; a longer line is a running head that holds it. */
const longestAround = 22;
/** This many pages must agree on where the count begins, or most of a short document. */
const fewestAgreeing = 3;
/** Of the pages between the first and the last that agree, this share must: numbers of articles agree now and then by chance. */
const shareAgreeing = 0.5;
/** Page numbers stand at one height; odd and even pages may differ by the depth of a descender. */
const heightStep = 8;

/**
 * Finds printed page numbers by what only they do: the number at the edge of page after page grows with the pages. Numbers of articles
 * or years at the edge do not. Returns the lines and the labels (by place in `sketches`).
 */
export function readPageNumbers(sketches: readonly PageSketch[]): { readonly lines: readonly PrintedNumber[]; readonly labels: ReadonlyMap<number, string> } {
  const candidates = sketches.flatMap((sketch, i) => sketch.edges.filter((e) => e.rank < 3).flatMap((edge) => {
    const height = Math.round((edge.top ? edge.middle : sketch.height - edge.middle) / heightStep);
    return numbersIn(edge.text).map((n) => ({ sketch: i, edge, ...n, vote: `${n.roman ? 'r' : 'd'}${n.value - sketch.pageIndex}${edge.top ? 't' : 'f'}`, height }));
  }));
  if (sketches.length === 1) return onlyPage(sketches[0]!);
  const votes = new Map<string, Map<number, string>>();
  for (const { vote, height, sketch, edge } of candidates) for (const near of [height - 1, height, height + 1]) {
    const pages = votes.get(vote + near);
    if (pages) pages.set(sketch, edge.key); else votes.set(vote + near, new Map([[sketch, edge.key]]));
  }
  const enough = Math.min(fewestAgreeing, Math.max(2, Math.ceil(sketches.length * 0.6)));
  const best = new Map<number, { readonly line: PrintedNumber; readonly printed: string; readonly agreeing: number }>();
  // A line that heads the text numbers the page only where no other does: "Article 1" over it, "1" below it.
  for (const c of [...candidates].sort((a, b) => Number(a.edge.heads) - Number(b.edge.heads))) {
    const pages = votes.get(c.vote + c.height)!;
    // In running text numbers come by the dozen: there, many more pages must agree than where a number stands by itself.
    const least = /\p{L}/u.test(c.edge.text) && !c.roman ? Math.max(enough, sketches.length * 0.1) : enough;
    if (pages.size < least || pages.size < spanOf(pages) * shareAgreeing || (best.get(c.sketch)?.agreeing ?? 0) >= pages.size) continue;
    // A number with words on both sides ("Article 1. Scope") is a heading's, unless the line runs from page to page. "Page 3 of 10" has two.
    const among = isAmongWords(c.edge.text);
    if (c.edge.heads && (among || best.get(c.sketch)?.line.edge.heads === false)) continue;
    const alone = !among && c.edge.text.trim().length <= c.printed.length + longestAround && (c.edge.text.match(/\p{L}+/gu) ?? []).length <= (c.roman ? 1 : 2);
    if (!alone && !isRunningLine([...pages.values()], among ? Infinity : sketches.length)) continue;
    best.set(c.sketch, { line: { sketch: c.sketch, edge: c.edge, alone }, printed: c.printed, agreeing: pages.size });
  }
  return { lines: [...best.values()].map((b) => b.line), labels: new Map([...best].map(([sketch, b]) => [sketch, b.printed])) };
}

/** The number of a file's only page: a 1 by itself at the very foot, far off the text. */
function onlyPage({ edges, height }: PageSketch): { readonly lines: readonly PrintedNumber[]; readonly labels: ReadonlyMap<number, string> } {
  const last = edges.find((edge) => !edge.top && edge.rank === 0), above = edges.filter((edge) => edge !== last && edge.rank < 99).map((edge) => edge.middle), nearest = Math.max(0, ...above);
  if (!last || !/^[-–—\s]*1[-–—.\s]*$/u.test(last.text) || last.middle < height * 0.9 || last.middle - nearest < 30) return { lines: [], labels: new Map() };
  return { lines: [{ sketch: 0, edge: last, alone: true }], labels: new Map([[0, '1']]) };
}

/** A longer line with a number that counts is a running head where its other words come back, or where all but every page has one. */
function isRunningLine(keys: readonly string[], pageCount: number): boolean {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const again = keys.filter((key) => counts.get(key)! > 1).length;
  return again >= keys.length * 0.5 || (keys.length >= 6 && keys.length >= pageCount * 0.8);
}

/** Whether a line holds one number only, with words before and after it. */
export const isAmongWords = (text: string): boolean => /^\P{Nd}*\p{L}\P{Nd}*\p{Nd}+\P{Nd}*\p{L}\P{Nd}*$/u.test(text);

function spanOf(pages: ReadonlyMap<number, string>): number {
  let first = Infinity, last = -Infinity;
  for (const page of pages.keys()) { first = Math.min(first, page); last = Math.max(last, page); }
  return last - first + 1;
}

function numbersIn(text: string): { readonly value: number; readonly printed: string; readonly roman: boolean }[] {
  const inRoman = roman.exec(text);
  if (inRoman) return [{ value: romanValue(inRoman[1]!), printed: inRoman[1]!, roman: true }];
  return (text.match(/(?<![\p{L}\d.,/]|\d[-–])\d{1,5}(?![\p{L}\d]|[.,\-–]\d)/gu) ?? []).slice(0, 6).map((printed) => ({ value: Number(printed), printed, roman: false }));
}

function romanValue(numeral: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
  const digits = [...numeral.toLowerCase()].map((c) => values[c]!);
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
}
