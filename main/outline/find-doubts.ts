import type { Doubt } from '../../shared/domain/doubt.ts';
import { normalizeNumber, type Provision } from '../../shared/domain/outline.ts';
import type { PageText } from '../../shared/domain/text.ts';

const weakestSound = 0.6, mostOfAKind = 60;
/** Where so many numbers, and this share of all, do not follow the one before, something was left out on purpose. */
const extractGaps = 3, extractShare = 0.3;

function numberingDoubts(articles: readonly Provision[]): Doubt[] {
  const doubts: Doubt[] = [];
  const counts = new Map<string, { seen: Map<string, Provision>; previous: { base: number; article: Provision } | null }>();
  for (const article of articles) {
    const number = normalizeNumber(article.number), base = Number(/\d+/u.exec(article.number)?.[0] ?? Number.NaN);
    const series = /^art_(\D*)/u.exec(article.path)?.[1] ?? '';
    const count = counts.get(series) ?? { seen: new Map<string, Provision>(), previous: null };
    counts.set(series, count);
    const doubt = (kind: Doubt['kind'], note: string) => doubts.push({ kind, path: article.path, pageNumber: article.firstPage, note });
    // A second law or the transitional provisions count anew: what was seen before no longer matters.
    if (count.previous && base < count.previous.base) count.seen.clear();
    const twin = count.seen.get(number);
    if (twin) doubt('numbering-repeat', `Number ${article.number} stands here and also on page ${twin.firstPage}. Check whether both are articles of this law.`);
    if (count.previous && base > count.previous.base + 1 && !/\d-\d/u.test(number)) doubt('numbering-gap', `Number ${article.number} follows ${count.previous.article.number}: ${base - count.previous.base - 1} between them were not found.`);
    count.seen.set(number, article);
    if (Number.isFinite(base)) count.previous = { base: Math.max(base, lastOfRange(article.number)), article };
  }
  return asExtract(articles, doubts);
}

/** The gaps of an extract are one doubt: that it is one. */
function asExtract(articles: readonly Provision[], doubts: Doubt[]): Doubt[] {
  const gaps = doubts.filter(({ kind }) => kind === 'numbering-gap').length, first = articles[0];
  if (!first || gaps < extractGaps || gaps < articles.length * extractShare) return doubts;
  const note = `${gaps} of the ${articles.length} articles do not follow the number before: this looks like an extract. What it leaves out cannot be reviewed here.`;
  return [{ kind: 'numbering-gap', path: first.path, pageNumber: first.firstPage, note }, ...doubts.filter(({ kind }) => kind !== 'numbering-gap')];
}

function lastOfRange(number: string): number {
  const dashed = /^(\d+)\s?[-–—]\s?(\d+)$/u.exec(number);
  if (dashed && Number(dashed[2]) > Number(dashed[1])) return Number(dashed[2]);
  const last = /\d+(?=\D*$)/u.exec(number)?.[0];
  return /^\d+\D*\s+\S+\s+\d+/u.test(number) && last ? Number(last) : 0;
}

function lengthDoubts(articles: readonly Provision[]): Doubt[] {
  const lengths = articles.map((a) => a.text.length).sort((a, b) => a - b);
  const usual = Math.max(600, lengths[Math.floor(lengths.length / 2)] ?? 0);
  return articles.filter((a) => a.text.length > Math.max(12_000, usual * 15))
    .map((a) => ({ kind: 'unusual-length' as const, path: a.path, pageNumber: a.firstPage, note: `${a.label || a.number} is unusually long (pages ${a.firstPage} to ${a.lastPage}). It may hold articles whose labels were not recognised.` }));
}

/** The number as it stands in a label's words, or null where no digit stands there. Marks that a font raised are left as they are. */
const printedNumber = (label: string): string | null => /\d.*$/u.exec(label)?.[0].replace(/[\s.:)\]–—-]+$/u, '') ?? null;

/** Labels whose number fits the count only when it is read otherwise than it stands: glued footnote marks, flattened superscripts, signs that recognition mistook. */
function readOtherwise(articles: readonly Provision[]): Doubt[] {
  return articles.flatMap(({ label, number, path, firstPage }): Doubt[] => {
    const printed = printedNumber(label);
    if (printed === null) return [];
    // A hyphen may be raised with its digits: 96¹⁰-¹ is 96¹⁰-1.
    const [stands, counts] = [printed, number].map((one) => normalizeNumber(one).replace(/-+/gu, '-')) as [string, string];
    // Words may follow the number in a label ("128-бап"); a further digit may not: "24875" is no 248.
    if (stands.startsWith(counts) && !/^\d/u.test(stands.slice(counts.length))) return [];
    return [{ kind: 'number-read-otherwise', path, pageNumber: firstPage, note: `“${label}” stands here; among its neighbours it counts as ${number}. Compare it with the page.` }];
  });
}

/** What follows from the provisions alone: no articles, gaps and repeats in their numbers, unusual lengths. */
export function provisionDoubts(provisions: readonly Provision[]): Doubt[] {
  const articles = provisions.filter((p) => p.kind === 'article');
  return [
    ...(articles.length ? [] : [{ kind: 'no-articles' as const, path: null, pageNumber: 1, note: 'No articles were recognised in this document. Its text can still be searched and tagged by page.' }]),
    ...numberingDoubts(articles).slice(0, mostOfAKind), ...readOtherwise(articles).slice(0, mostOfAKind), ...lengthDoubts(articles).slice(0, mostOfAKind),
  ];
}

/** Everything about an outline that a person should look at. */
export function findDoubts(provisions: readonly Provision[], pages: readonly PageText[]): Doubt[] {
  const doubts = provisionDoubts(provisions);
  for (const page of pages) {
    const pageNumber = page.pageIndex + 1, told = page.quality.doubts ?? [];
    doubts.push(...told.filter(({ kind }) => kind !== 'repaired-text').map((doubt) => ({ ...doubt, path: null, pageNumber })));
    if (page.quality.score < weakestSound && !told.some(({ kind }) => kind === 'poor-page' || kind === 'no-text')) doubts.push({ kind: page.text.trim() ? 'poor-page' : 'no-text', path: null, pageNumber, note: page.quality.notes[0] ?? 'The text of this page may not be reliable.' });
  }
  return [...doubts, ...repairDoubts(pages)];
}

/** Repairs are one doubt a document, at the first page: a law in an old font has them on every page. */
function repairDoubts(pages: readonly PageText[]): Doubt[] {
  const repaired = pages.flatMap(({ pageIndex, quality }) => quality.doubts?.filter(({ kind }) => kind === 'repaired-text').map((doubt): Doubt => ({ ...doubt, path: null, pageNumber: pageIndex + 1 })) ?? []);
  const [first] = repaired;
  return first ? [repaired.length === 1 ? first : { ...first, note: `Letters were repaired on ${repaired.length} pages, first on this one. ${first.note}` }] : [];
}
