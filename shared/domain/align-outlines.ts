import { normalizeNumber, type Provision, type ProvisionKind } from './outline.ts';

/** What of a provision is looked at to find what stands for it in the other language. */
export type Alignable = Pick<Provision, 'path' | 'kind' | 'number' | 'text' | 'parent'>;

/** Which provision stands for which, in order; and what has no counterpart on either side. */
export interface Alignment {
  readonly pairs: readonly { readonly mine: string; readonly theirs: string }[];
  /** How much longer the other text is, in letters; by its own measure a shorter provision is a shorter one. */
  readonly ratio: number;
}

interface Seen { readonly path: string; readonly key: string; readonly letters: number; readonly digits: ReadonlySet<string> }

const lettersOf = (text: string): number => text.replace(/[^\p{L}\p{N}]+/gu, '').length;
const digitsOf = (text: string): ReadonlySet<string> => new Set([...text.matchAll(/\d+/gu)].map(([digits]) => digits).filter((digits) => digits.length > 1 || digits > '2'));

/** An article's number in one form whichever way a language puts its suffix: 149a, 149¹ and 149-1 are one. */
const keyOf = (number: string): string => normalizeNumber(number).replace(/(?<=\d)([a-z])$/u, (letter) => `-${letter.charCodeAt(0) - 96}`);

/** Levels that belong to an article; above them stand containers. */
const isInner = (kind: ProvisionKind): boolean => kind === 'paragraph' || kind === 'point';

/**
 * Aligns two outlines of one law, as sequences: number and path first, and where numbers differ (a translation that counts anew, an article left out) by
 * how long the provisions are and which figures stand in them (Gale and Church, "A program for aligning sentences in bilingual corpora", 1993, on provisions).
 * Null rather than a guess: a pair of different numbers needs the same figures, or neighbours that are shifted alike.
 */
export function alignOutlines(mine: readonly Alignable[], theirs: readonly Alignable[]): Alignment {
  const articles = (all: readonly Alignable[]): Alignable[] => all.filter(({ kind }) => kind === 'article');
  const sum = (all: readonly Alignable[]): number => Math.max(1, articles(all).reduce((total, { text }) => total + lettersOf(text), 0));
  let ratio = sum(theirs) / sum(mine);
  const seen = (all: readonly Alignable[]): Seen[] => all.map(({ path, number, text }) => ({ path, key: keyOf(number), letters: lettersOf(text), digits: digitsOf(text) }));
  const a = seen(articles(mine)), b = seen(articles(theirs));
  const first = sequence(a, b, ratio, articleTerms);
  // Articles that only one side has would bend the measure.
  const [there, here] = first.reduce(([t, h], [i, j]) => [t + b[j]!.letters, h + a[i]!.letters], [0, 0]);
  if (here > 200) ratio = there / here;
  const pairs = sequence(a, b, ratio, articleTerms).map(([i, j]) => ({ mine: a[i]!.path, theirs: b[j]!.path }));
  const childrenOf = (all: readonly Alignable[]): Map<string, Alignable[]> => Map.groupBy(all.filter(({ kind, parent }) => isInner(kind) && parent !== null), ({ parent }) => parent!);
  const inMine = childrenOf(mine), inTheirs = childrenOf(theirs), found = [...pairs];
  // Pairs of what lies inside are found as one goes: paragraphs, then their points.
  for (const pair of found) {
    const c = seen(inMine.get(pair.mine) ?? []), d = seen(inTheirs.get(pair.theirs) ?? []);
    if (c.length > 0 && d.length > 0) found.push(...sequence(c, d, ratio, innerTerms).map(([i, j]) => ({ mine: c[i]!.path, theirs: d[j]!.path })));
  }
  const order = new Map(mine.map(({ path }, i) => [path, i]));
  return { ratio: usualRatio(mine, theirs, found) ?? ratio, pairs: [...found, ...containerPairs(mine, theirs, new Map(pairs.map((p) => [p.mine, p.theirs])))].sort((x, y) => order.get(x.mine)! - order.get(y.mine)!) };
}

/** How much longer one text usually is where both say the same; null where too little says so. */
function usualRatio(mine: readonly Alignable[], theirs: readonly Alignable[], pairs: Alignment['pairs']): number | null {
  const here = new Map(mine.map(({ path, text }) => [path, text])), there = new Map(theirs.map(({ path, text }) => [path, text]));
  const ratios = pairs.map((pair) => [lettersOf(here.get(pair.mine)!), lettersOf(there.get(pair.theirs)!)] as const).filter(([a, b]) => a >= 30 && b >= 30).map(([a, b]) => b / a).sort((a, b) => a - b);
  return ratios.length >= 3 ? ratios[Math.floor(ratios.length / 2)]! : null;
}

/** `sameNumber`: what an equal number is worth; `skip`: what leaving one out costs; a pair of different numbers must be worth `alone`, or `shifted` beside `run` like it. */
interface Terms { readonly sameNumber: number; readonly skip: number; readonly alone: number; readonly shifted: number; readonly run: number }
const articleTerms: Terms = { sameNumber: 1.2, skip: -0.2, alone: 1.5, shifted: 0.6, run: 4 };
const innerTerms: Terms = { sameNumber: 1.5, skip: -0.1, alone: 1.4, shifted: 0.7, run: 2 };

/** From -1 to 2: how well the lengths fit, and the figures where both have some. */
function likeness(a: Seen, b: Seen, ratio: number): number {
  const length = 1 - Math.min(2, Math.abs(Math.log((b.letters + 12) / ((a.letters + 12) * ratio))) * 1.5);
  if (a.digits.size === 0 || b.digits.size === 0) return length;
  const shared = [...a.digits].filter((digits) => b.digits.has(digits)).length;
  return length + (2 * shared) / (a.digits.size + b.digits.size - shared) - 1 + (shared > 0 ? 0.5 : 0);
}

/** The best monotone pairing of two sequences: pairs of their indexes. */
function sequence(a: readonly Seen[], b: readonly Seen[], ratio: number, terms: Terms): [number, number][] {
  const n = a.length, m = b.length, width = m + 1, best = new Float32Array((n + 1) * width), from = new Uint8Array((n + 1) * width);
  const band = Math.abs(n - m) + 60;
  for (let i = 0; i <= n; i += 1) for (let j = 0; j <= m; j += 1) {
    const at = i * width + j;
    if (i === 0 && j === 0) continue;
    let value = -Infinity, way = 0;
    if (i > 0) { value = best[at - width]! + terms.skip; way = 1; }
    if (j > 0 && best[at - 1]! + terms.skip > value) { value = best[at - 1]! + terms.skip; way = 2; }
    const same = i > 0 && j > 0 && a[i - 1]!.key === b[j - 1]!.key && a[i - 1]!.key !== '';
    if (i > 0 && j > 0 && (same || Math.abs(i - j) <= band)) {
      const together = best[at - width - 1]! + (same ? terms.sameNumber : 0) + likeness(a[i - 1]!, b[j - 1]!, ratio);
      if (together > value) { value = together; way = 3; }
    }
    best[at] = value; from[at] = way;
  }
  const pairs: [number, number][] = [];
  for (let i = n, j = m; i > 0 || j > 0;) {
    const way = from[i * width + j];
    if (way === 3) { i -= 1; j -= 1; pairs.push([i, j]); } else if (way === 1) i -= 1; else j -= 1;
  }
  return believed(pairs.reverse(), a, b, ratio, terms);
}

function believed(pairs: readonly [number, number][], a: readonly Seen[], b: readonly Seen[], ratio: number, terms: Terms): [number, number][] {
  const differs = ([i, j]: readonly [number, number]): boolean => a[i]!.key !== b[j]!.key || a[i]!.key === '';
  const like = pairs.map(([i, j]) => likeness(a[i]!, b[j]!, ratio));
  return pairs.filter((pair, at) => {
    if (!differs(pair)) return true;
    if (like[at]! >= terms.alone) return true;
    let from = at, to = at;
    const continues = (x: number, y: number): boolean => pairs[y] !== undefined && differs(pairs[y]) && pairs[y][0] - pairs[x]![0] === pairs[y][1] - pairs[x]![1];
    while (from > 0 && continues(from - 1, from) && differs(pairs[from - 1]!)) from -= 1;
    while (continues(to, to + 1)) to += 1;
    const run = like.slice(from, to + 1);
    return run.length >= terms.run && run.reduce((sum, value) => sum + value, 0) / run.length >= terms.shifted;
  });
}

/** Containers stand for each other where their paths agree and so do their first articles, or where the first articles of the same kind do. */
function containerPairs(mine: readonly Alignable[], theirs: readonly Alignable[], articles: ReadonlyMap<string, string>): { mine: string; theirs: string }[] {
  const firstOf = (all: readonly Alignable[]): Map<string, string> => {
    const first = new Map<string, string>(), byPath = new Map(all.map((one) => [one.path, one]));
    for (const one of all) if (one.kind === 'article') for (let at = one.parent; at !== null && !first.has(at); at = byPath.get(at)?.parent ?? null) first.set(at, one.path);
    return first;
  };
  const holds = firstOf(mine), theyHold = firstOf(theirs), taken = new Set<string>();
  return mine.filter(({ kind }) => kind !== 'article' && !isInner(kind)).flatMap((container) => {
    const first = holds.get(container.path), wanted = first === undefined ? undefined : articles.get(first);
    const fits = ({ path, kind }: Alignable): boolean => kind === container.kind && !taken.has(path) && theyHold.get(path) === wanted;
    const found = theirs.find((one) => one.path === container.path && fits(one)) ?? (wanted === undefined ? undefined : theirs.find(fits));
    if (found) taken.add(found.path);
    return found ? [{ mine: container.path, theirs: found.path }] : [];
  });
}
