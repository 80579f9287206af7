import { misread, roleNumber } from './page-sketch.ts';
import type { PageSketch } from './page-sketch.ts';

interface Entry { readonly sketch: number; readonly line: number; readonly at: number; readonly number: number; readonly dotted: boolean; /** It stands behind what may have been leader dots. */ readonly misread: boolean; /** Where its line ends; only of a recognised page. */ readonly right: number | null }

/** An entry may be broken over this many lines before its number comes. */
const longestEntry = 6;
/** Entries that lost their leaders (a heading that fills its line) may stand between two parts of one table, on this many lines. */
const longestBreak = 16;

/** Marks tables of contents: lines that end with page numbers in ascending order, most with leader dots. What stands between two of them belongs to the table. */
export function findContents(sketches: readonly PageSketch[], changed: readonly Uint8Array[]): void {
  const body = roleNumber('body'), contents = roleNumber('contents');
  const entries: Entry[] = [], places: { sketch: number; line: number }[] = [];
  sketches.forEach((sketch, s) => {
    sketch.trailing.forEach((value, line) => {
      if (changed[s]![line] !== body) return;
      if (value !== -1) entries.push({ sketch: s, line, at: places.length, number: value <= misread ? misread - value : value < -1 ? -2 - value : value, dotted: value < -1 && value > misread, misread: value <= misread, right: sketch.rights?.[line] ?? null });
      places.push({ sketch: s, line });
    });
  });
  let above: Entry | undefined;
  for (const run of ascendingRuns(entries).filter(isTable)) {
    const isSameTable = above && run[0]!.at - above.at <= longestBreak && run[0]!.number >= above.number;
    const from = isSameTable ? above!.at + 1 : run[0]!.at - firstEntryLines(run);
    above = run.at(-1);
    for (let at = Math.max(0, from); at <= run.at(-1)!.at; at++) changed[places[at]!.sketch]![places[at]!.line] = contents;
  }
}

/** Stretches of entries near each other whose numbers do not fall; one stray number does not end a stretch. */
function ascendingRuns(entries: readonly Entry[]): Entry[][] {
  const runs: Entry[][] = [];
  let run: Entry[] = [], strays = 0;
  for (const entry of entries) {
    const last = run.at(-1);
    if (last && entry.at - last.at <= longestEntry && entry.number >= last.number && entry.number - last.number < 150) { run.push(entry); strays = 0; continue; }
    if (last && entry.at - last.at <= longestEntry && strays < 2 && run.length > 2) { strays++; continue; }
    if (run.length) runs.push(run);
    run = [entry]; strays = 0;
  }
  if (run.length) runs.push(run);
  return runs;
}

function isTable(run: readonly Entry[]): boolean {
  const dotted = run.filter((e) => e.dotted).length, span = run.at(-1)!.at - run[0]!.at + 1, rise = run.at(-1)!.number - run[0]!.number;
  if (dotted >= 4 && dotted >= run.length * 0.4) return true;
  if (isColumnOfNumbers(run) && run.length >= span * 0.6 && rise >= 3) return true;
  const sure = run.filter((e) => !e.misread).length;
  return sure >= 10 && sure >= span * 0.45 && rise >= 5 && new Set(run.map((e) => e.number)).size >= 5;
}

/** Numbers of a column stand under each other within this, in points; the sheet may lie askew, so each is compared with the one above it. */
const underEachOther = 8;
/** Lines of law end with a rising number now and then, and a tariff has a few; a table of contents has more. */
const fewestInColumn = 8;

/** On a recognised page: nearly every line ends with a number, one under the other, whatever became of the dots before them. */
function isColumnOfNumbers(run: readonly Entry[]): boolean {
  if (run.length < fewestInColumn || run.some(({ right }) => right === null) || new Set(run.map(({ number }) => number)).size < run.length * 0.4) return false;
  return run.slice(1).filter(({ right }, i) => Math.abs(right! - run[i]!.right!) <= underEachOther).length >= (run.length - 1) * 0.75;
}

/** The lines of the first entry before the one with its number: as many as an entry of this table usually has. */
function firstEntryLines(run: readonly Entry[]): number {
  const steps = run.slice(1).map((e, i) => e.at - run[i]!.at).sort((a, b) => a - b);
  return Math.max(0, (steps[Math.floor(steps.length / 2)] ?? 1) - 1);
}
