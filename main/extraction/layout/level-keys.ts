import { editDistance } from '../../../shared/domain/edit-distance.ts';
import type { EdgeLine, PageSketch } from './page-sketch.ts';

/** Recognition makes no more than one letter in this many another one, on a page that is read at all. */
const lettersToAMistake = 7;
/** Lines with fewer letters have too few to be the same by resemblance. */
const shortest = 8;
/** Numbers and marks are lost more easily than letters: a foot whose page number was not read is still that foot. */
const lettersOf = (key: string): string => key.replace(/[^\p{L}]+/gu, '');

/**
 * Sketches in which a line that recognition read a little differently on one page than on others has the key of those: "bundesgesetzblait" is the
 * "bundesgesetzblatt" of the other pages. Only keys that came out alike on two pages draw others to them. Pages with text of their own stay as they are.
 */
export function levelKeys(sketches: readonly PageSketch[]): readonly PageSketch[] {
  const counts = new Map<string, number>();
  for (const { recognised, edges } of sketches) if (recognised) for (const { top, key } of edges) if (lettersOf(key).length >= shortest) counts.set(sided(top, key), (counts.get(sided(top, key)) ?? 0) + 1);
  const usual = [...counts].filter(([, count]) => count > 1).sort((a, b) => b[1] - a[1]).map(([key]) => key);
  if (usual.length === 0) return sketches;
  const found = new Map<string, string>();
  const levelled = ({ top, key }: EdgeLine): string => {
    const own = sided(top, key);
    let like = found.get(own);
    if (like === undefined) {
      const letters = lettersOf(key), limit = Math.floor(letters.length / lettersToAMistake), count = counts.get(own) ?? 0;
      like = count === 0 ? own : usual.find((one) => one[0] === own[0] && (one === own || (counts.get(one)! > count && editDistance(letters, lettersOf(one.slice(1)), limit) <= limit))) ?? own;
      found.set(own, like);
    }
    return like.slice(1);
  };
  return sketches.map((sketch) => (sketch.recognised ? { ...sketch, edges: sketch.edges.map((edge) => ({ ...edge, key: levelled(edge) })) } : sketch));
}

const sided = (top: boolean, key: string): string => (top ? 't' : 'f') + key;
