import type { NumberReading } from './article-number.ts';
import { contentsTables, listedLabels, type ContentsTable } from './contents-tables.ts';
import { labelCandidates, type LabelCandidate } from './label-candidates.ts';
import type { LabelGrammar } from './label-grammar.ts';
import type { LawLine, Typography } from './law-lines.ts';
import { longestSequence, type Chosen } from './number-sequence.ts';

/** An article's label as decided. */
export interface ArticleLabel { readonly candidate: LabelCandidate; readonly reading: NumberReading; readonly restarted: boolean }

export interface LabelDecision {
  readonly unit: string;
  readonly labels: readonly ArticleLabel[];
  readonly tables: readonly ContentsTable[];
  readonly total: number;
  /** The labels are words, well printed, in order, from one end of the document to the other. */
  readonly convincing: boolean;
}

/** What begins at a line: another text of its own numbering, or a chapter, which in a few laws counts its articles anew. */
export type Boundary = 'text' | 'transitional' | 'chapter';

const restartCosts = { words: { text: 4, transitional: 4, chapter: 5.5, none: 8 }, bare: { text: 14, transitional: 14, chapter: 26, none: 26 } } as const;

/** Readings that cost this much or more replace printed digits by others. */
const mostCertain = 3;

/** What it costs a label that it stands in a list of such whose numbers all come again below. */
const listedCost = 1.2;

/** Units that count beside the main one in the same law and are never the main unit. */
const sideUnits: readonly string[] = ['temporary', 'additional', 'repeated'];

function styleTrust(candidates: readonly LabelCandidate[], taken: ReadonlySet<LabelCandidate>): Map<string, number> {
  const counts = new Map<string, { taken: number; left: number }>();
  for (const c of candidates) {
    const count = counts.get(c.style) ?? { taken: 0, left: 0 };
    if (taken.has(c)) count.taken += 1; else count.left += 1;
    counts.set(c.style, count);
  }
  return new Map([...counts].map(([style, { taken: t, left }]) => [style, Math.max(-1.6, Math.min(1.6, 0.8 * Math.log((t + 0.7) / (left + 0.7))))]));
}

/** What goes on from the line above, or goes on small behind its number, and may be a reference that happens to begin a line, looks worse than this. */
const wellPrinted = 0.29;
/** Bare numbers that are not set off from the text may number anything. */
const boldlyPrinted = 1.2;
/** An extract has so many times the labels that a law counted through would have. */
const fewerInOrder = 1.25;

/** How many of a style must be in order, what share of them may be out of it, and how they must look: where a whole law is counted through, and in an extract, whose articles may be given in any order. */
const misplaced = { law: { inOrder: 20, share: 0.03, looks: 1.5 }, extract: { inOrder: 2, share: 0.7, looks: wellPrinted } } as const;

/** Adds labels that are printed exactly like the others but stand out of order, as consolidations sometimes leave them; their numbers occur nowhere else. */
function withMisplaced(candidates: readonly LabelCandidate[], chosen: readonly Chosen[], rule: { readonly inOrder: number; readonly share: number; readonly looks: number }): readonly Chosen[] {
  const taken = new Set(chosen.map((c) => c.item));
  const numbers = new Set(chosen.map((c) => c.reading.key.parts.join('.')));
  const styles = new Map<string, { taken: number; left: number }>();
  candidates.forEach((c, i) => {
    const count = styles.get(c.style) ?? { taken: 0, left: 0 };
    if (taken.has(i)) count.taken += 1; else count.left += 1;
    styles.set(c.style, count);
  });
  const added = candidates.flatMap((c, item): Chosen[] => {
    const style = styles.get(c.style), reading = c.match.readings[0];
    const isPrintedAlike = !!style && style.taken >= rule.inOrder && style.left <= style.taken * rule.share && c.looks >= rule.looks;
    return !taken.has(item) && isPrintedAlike && reading && !numbers.has(reading.key.parts.join('.')) ? [{ item, reading }] : [];
  });
  return added.length ? [...chosen, ...added].sort((a, b) => a.item - b.item) : chosen;
}

/** The readings worth trying: a repaired number (1431 -> 143¹) only where a neighbour above has nearly that number. */
function likelyReadings(candidates: readonly LabelCandidate[]): readonly (readonly NumberReading[])[] {
  const bases = candidates.map((c) => c.match.readings.map((r) => r.key.parts[0] ?? 0));
  return candidates.map((c, i) => c.match.readings.filter((r) => r.cost < mostCertain || bases.slice(Math.max(0, i - 8), i).some((above) => above.some((base) => base === r.key.parts[0] || base + 1 === r.key.parts[0]))));
}

/** Labels of the chosen unit by two passes: the first chain of numbers shows which looks its labels have, the second trusts those looks. */
function decideUnit(lines: readonly LawLine[], grammar: LabelGrammar, unit: string, usual: Typography, boundaries: ReadonlyMap<number, Boundary>, within: { readonly from: number; readonly to: number } = { from: 0, to: Infinity }): LabelDecision {
  const units = unit === 'bare' ? [unit] : [unit, ...grammar.units.filter((u) => sideUnits.includes(u))];
  const all = units.flatMap((u) => labelCandidates(lines, grammar, u, usual)).sort((a, b) => a.line.index - b.line.index || b.match.end - a.match.end)
    .filter((c, i, list) => c.line.index !== list[i - 1]?.line.index && c.line.index >= within.from && c.line.index < within.to);
  const tables = contentsTables(all, lines);
  const kept = all.filter((c) => !tables.some((t) => c.line.index >= t.from && c.line.index < t.to)), listed = listedLabels(kept, lines);
  const candidates = kept.map((c) => (listed.has(c) ? { ...c, looks: c.looks - listedCost } : c));
  const bare = unit === 'bare';
  const restartCost = (i: number) => {
    const line = candidates[i]?.line.index ?? 0, earlier = candidates[i - 1]?.line.index ?? -1;
    let nearest: Boundary | 'none' = 'none';
    for (let at = earlier + 1; at <= line && nearest !== 'text' && nearest !== 'transitional'; at += 1) nearest = boundaries.get(at) ?? nearest;
    return restartCosts[bare ? 'bare' : 'words'][nearest];
  };
  const readings = likelyReadings(candidates);
  const count = (sparse: boolean): LabelDecision => {
    const rules = { restartCost, gapWeight: bare ? 1.8 : 1, sparse };
    const first = longestSequence(candidates.map((c, i) => ({ score: c.looks, readings: readings[i] ?? [] })), rules);
    const trust = styleTrust(candidates, new Set(first.chosen.map((c) => candidates[c.item] as LabelCandidate)));
    const second = longestSequence(candidates.map((c, i) => ({ score: c.looks + (trust.get(c.style) ?? 0), readings: readings[i] ?? [] })), rules);
    const chosen = bare ? second.chosen : withMisplaced(candidates, second.chosen, sparse ? misplaced.extract : misplaced.law);
    let previous: NumberReading | null = null;
    const labels = chosen.map(({ item, reading }) => {
      const before: NumberReading | null = previous;
      previous = reading;
      const restarted = !!before && before.key.series === reading.key.series && (reading.key.parts[0] ?? 0) < (before.key.parts[0] ?? 0);
      return { candidate: candidates[item] as LabelCandidate, reading, restarted };
    });
    const decision = { unit, labels, tables, total: bare ? second.total * 0.75 : second.total, convincing: false };
    return { ...decision, convincing: isConvincing(decision, lines.length) };
  };
  const decision = count(false);
  const printed = candidates.filter((c) => c.looks >= (bare ? boldlyPrinted : wellPrinted) && !c.match.quoted);
  if (printed.length <= decision.labels.length * fewerInOrder) return decision;
  const extract = count(true);
  return extract.labels.length > decision.labels.length * fewerInOrder && isExtract(extract, printed, lines.length) ? extract : decision;
}

/**
 * Whether these are the labels of an extract, which gives a few articles of a law and leaves out the rest: the numbers then prove little, but all that is printed like a label is one,
 * from the beginning on.
 */
function isExtract({ labels, unit }: LabelDecision, printed: readonly LabelCandidate[], lineCount: number): boolean {
  const bare = unit === 'bare', taken = new Set(labels.map((l) => l.candidate));
  return labels.length > (bare ? 2 : 1) && labels.reduce((sum, l) => sum + l.candidate.looks, 0) / labels.length >= (bare ? boldlyPrinted : wellPrinted)
    && printed.filter((c) => taken.has(c)).length >= printed.length * 0.85 && (labels[0] as ArticleLabel).candidate.line.index < Math.max(12, lineCount * 0.25);
}

function span({ labels }: LabelDecision): number {
  return (labels[labels.length - 1]?.candidate.line.index ?? 0) - (labels[0]?.candidate.line.index ?? 0);
}

/**
 * Whether worded labels, be they two or one, stand above the bare numbers: these count the paragraphs of the articles, from 1 below each, and prove the more the more there are.
 * Numbers that run on from one label to the next count articles, and the words something that holds them.
 */
export function headsNumbers({ labels, unit }: LabelDecision, { labels: numbers }: LabelDecision): boolean {
  const first = labels[0]?.candidate.line.index ?? Infinity, isPrinted = labels.every(({ candidate: { looks, match } }) => looks >= wellPrinted && !match.quoted);
  if (unit === 'bare' || !isPrinted || first >= (numbers[0]?.candidate.line.index ?? -1)) return false;
  return numbers.every(({ reading, candidate }, i) => {
    const from = numbers[i - 1]?.candidate.line.index ?? -1, isParted = labels.some((l) => l.candidate.line.index > from && l.candidate.line.index <= candidate.line.index);
    return !isParted || reading.key.parts[0] === 1;
  });
}

/** Numbered lists abound: bare numbers are articles only where they run through the document. */
function isPlausible(decision: LabelDecision, lineCount: number): boolean {
  return decision.unit !== 'bare' || lineCount < 120 || span(decision) >= lineCount * 0.35;
}

/** True for a sequence of worded labels that is plainly the document's own: well printed, in order, from one end to the other. */
function isConvincing(decision: LabelDecision, lineCount: number): boolean {
  const { labels, total, unit } = decision;
  if (unit === 'bare' || labels.length < 3 || total / labels.length < 1.8) return false;
  return span(decision) >= lineCount * 0.4;
}

/**
 * Transitional provisions that are counted by a sign of their own ("§ 1" after "Чл. 420"): labels of another worded unit that run from 1 below
 * a transitional heading where the main unit does not occur.
 */
function transitionalLabels(decision: LabelDecision, lines: readonly LawLine[], grammar: LabelGrammar, usual: Typography, boundaries: ReadonlyMap<number, Boundary>): readonly ArticleLabel[] {
  const starts = [...boundaries].filter(([, kind]) => kind === 'transitional').map(([line]) => line).sort((a, b) => a - b);
  const own = decision.labels.map((l) => l.candidate.line.index), others = grammar.units.filter((u) => u !== 'bare' && u !== decision.unit && !sideUnits.includes(u));
  return starts.flatMap((from, i): readonly ArticleLabel[] => {
    const to = Math.min(starts[i + 1] ?? lines.length, own.find((line) => line > from) ?? lines.length);
    if (from < (own[0] ?? Infinity)) return [];
    const found = others.map((unit) => decideUnit(lines, grammar, unit, usual, boundaries, { from, to })).filter(({ labels, total }) => labels.length > 1 && labels[0]?.reading.key.parts[0] === 1 && total / labels.length > 1.5);
    const best = found.sort((a, b) => b.total - a.total)[0];
    return (best?.labels ?? []).map((l) => ({ ...l, reading: { ...l.reading, key: { ...l.reading.key, series: 'transitional' } } }));
  });
}

/**
 * Decides by which unit the document is cited and which lines are its labels. Words outweigh bare numbers, which occur everywhere;
 * between words ("§" in a law, "Artikel" in an amending one) the longer and better printed sequence wins. Words that were only `learned` from the document
 * outweigh nothing: they may be its chapters'.
 */
export function decideLabels(lines: readonly LawLine[], grammar: LabelGrammar, usual: Typography, boundaries: ReadonlyMap<number, Boundary>, learned = false): LabelDecision {
  const decide = (unit: string): LabelDecision => decideUnit(lines, grammar, unit, usual, boundaries), isMain = (unit: string): boolean => !sideUnits.includes(unit);
  const worded = grammar.units.filter((unit) => unit !== 'bare' && isMain(unit)).map(decide), convincing = worded.filter((d) => d.convincing);
  // Bare numbers never convince, and there are many: they are only looked at where no words do.
  const all = convincing.length && !learned ? convincing : [...worded, ...grammar.units.filter((unit) => unit === 'bare').map(decide)].filter((d) => !learned || isPlausible(d, lines.length));
  const longest = all.reduce((a, b) => (b.total > a.total ? b : a)), heads = longest.unit === 'bare' && !learned ? worded.filter((d) => headsNumbers(d, longest)) : [];
  const best = heads.length ? heads.reduce((a, b) => (b.total > a.total ? b : a)) : longest;
  if (!isPlausible(best, lines.length)) return { ...best, labels: [], total: 0 };
  const more = best.unit === 'bare' ? [] : transitionalLabels(best, lines, grammar, usual, boundaries);
  return more.length ? { ...best, labels: [...best.labels, ...more].sort((a, b) => a.candidate.line.index - b.candidate.line.index) } : best;
}
