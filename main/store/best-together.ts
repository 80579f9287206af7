/** A provision and what it is worth so far. */
export interface Scored { readonly id: number; readonly score: number }

/** More provisions than these cost more to ask one by one than a walk of the postings. */
const MOST_ASKED = 150;

/** Best first; what is equal in the order of the ids. */
export const byWorth = (a: Scored, b: Scored): number => b.score - a.score || a.id - b.id;

/**
 * Of candidates that are each worth `gain` more if they pass a test, those that pass, as far as it decides which are the best `limit`: asked from the top, until no candidate that is left can come among them.
 * Null where that would be too many to ask.
 */
export function passAmongBest(candidates: readonly Scored[], gain: number, limit: number, passes: (id: number) => boolean): number[] | null {
  const passed: number[] = [], sure: Scored[] = [];
  let asked = 0;
  for (const candidate of candidates.toSorted(byWorth)) {
    const atBest = { id: candidate.id, score: candidate.score + gain };
    if (sure.filter((one) => byWorth(one, atBest) < 0).length >= limit) break;
    if (asked++ === MOST_ASKED) return null;
    if (passes(candidate.id)) { passed.push(candidate.id); sure.push(atBest); } else sure.push(candidate);
  }
  return passed;
}
