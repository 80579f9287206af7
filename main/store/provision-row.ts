import { createHash } from 'node:crypto';
import type { Provision } from '../../shared/domain/outline.ts';

/** A provision as its row is kept: the values in the order of the columns, without id and document. Plain text and numbers, which go from thread to thread at a fraction of what its stretches would cost. */
export type ProvisionRow = readonly [
  ordinal: number, path: string, kind: string, number: string, label: string, heading: string, text: string, article: string,
  firstPage: number, lastPage: number, depth: number, parent: string | null, stretches: string, labelStretches: string,
];

/** The rows of an outline, in its order. */
export function provisionRows(provisions: readonly Provision[]): ProvisionRow[] {
  const articleAt = articleNumbers(provisions);
  return provisions.map(({ path, kind, number, label, heading, text, firstPage, lastPage, depth, parent, stretches, labelStretches }, ordinal) =>
    [ordinal, path, kind, number, label, heading, text, articleAt.get(path) ?? '', firstPage, lastPage, depth, parent, JSON.stringify(stretches), JSON.stringify(labelStretches)]);
}

/** SHA-256 over a whole outline, row by row. */
export function digestRows(rows: Iterable<readonly (string | number | null)[]>): string {
  const hash = createHash('sha256');
  for (const row of rows) hash.update(`${row.map(String).join('\0')}\0`); // one call for each row: a law has a quarter of a million values
  return hash.digest('hex');
}

/** For each provision the number of the article that holds it. */
function articleNumbers(provisions: readonly Provision[]): Map<string, string> {
  const byPath = new Map(provisions.map((p) => [p.path, p])), found = new Map<string, string>();
  for (const provision of provisions) {
    let at: Provision | undefined = provision;
    while (at && at.kind !== 'article') at = at.parent === null ? undefined : byPath.get(at.parent);
    found.set(provision.path, at?.number ?? '');
  }
  return found;
}
