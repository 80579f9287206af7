import type { Fragment } from './fragment.ts';

/** Neighbouring fragments of one row without a wide gap between them: what a column is found by. */
export interface Piece { readonly fragments: Fragment[]; readonly left: number; right: number; readonly baseline: number; readonly size: number; row: number; letters: number; /** The second line of a label in a side column, read after its first. */ wrapped?: readonly Fragment[] }

/** Gaps from this many ems on may be a gutter; narrower ones are words apart in a justified line. */
const pieceGap = 0.7;

/** Sorts fragments into rows (one baseline, a fifth of the size of tolerance) and each row into pieces, top to bottom, left to right. */
export function gatherPieces(fragments: readonly Fragment[]): Piece[] {
  const pieces: Piece[] = [];
  rowsOf(fragments).forEach((row, number) => {
    let open: Piece | null = null;
    for (const fragment of row.sort((a, b) => a.left - b.left)) {
      const letters = fragment.last - fragment.first + 1;
      if (open && fragment.left - open.right <= pieceGap * Math.max(open.size, fragment.size)) {
        open.fragments.push(fragment);
        open.right = Math.max(open.right, fragment.right);
        open.letters += letters;
      } else {
        open = { fragments: [fragment], left: fragment.left, right: fragment.right, baseline: fragment.baseline, size: fragment.size, row: number, letters };
        pieces.push(open);
      }
    }
  });
  return pieces;
}

function rowsOf(fragments: readonly Fragment[]): Fragment[][] {
  const rows: { baseline: number; fragments: Fragment[] }[] = [];
  for (const fragment of [...fragments].sort((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    // A raised mark has its text's baseline and, small as it is, that text's tolerance too.
    const size = row && (fragment.raised ? row.fragments[0]!.size : Math.min(fragment.size, row.fragments[0]!.size));
    if (row && size && fragment.baseline - row.baseline <= 0.2 * Math.max(4, size)) row.fragments.push(fragment);
    else rows.push({ baseline: fragment.baseline, fragments: [fragment] });
  }
  return rows.map((row) => row.fragments);
}
