import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { tiers, type Tier } from '../../shared/domain/catalogue.ts';
import { verdicts, type Verdict } from '../../shared/domain/judgement.ts';
import { matrixColumns, type MatrixBy, type MatrixFilter } from '../../shared/domain/matrix.ts';

/** Which cell is looked into: a row or item, and a column where it is one cell only. */
export interface Place { readonly row: string; readonly column: string | null }

const known = <V extends string>(values: readonly V[], given: readonly string[]): V[] => values.filter((value) => given.includes(value));

/** What the address says of the matrix: columns, filters, closed items, the chosen cell. So reload, back and a second window show the same. */
export function useMatrixAddress() {
  const [query, setQuery] = useSearchParams();
  const filter = useMemo((): Required<MatrixFilter> & { readonly tiers: readonly Tier[]; readonly verdicts: readonly Verdict[]; readonly items: readonly string[]; readonly reviewers: readonly string[] } => ({
    items: query.getAll('item'), tiers: known(tiers, query.getAll('tier')), verdicts: known(verdicts, query.getAll('verdict')), reviewers: query.getAll('reviewer'),
  }), [query]);
  const by: MatrixBy = known(matrixColumns, query.getAll('by'))[0] ?? 'instruments';
  const closed = useMemo(() => new Set(query.getAll('closed')), [query]);
  const row = query.get('row'), column = query.get('column');
  const place = useMemo((): Place | null => (row ? { row, column } : null), [row, column]);
  /** Sets some of it; a filter is a step that "back" takes back, the rest is not. */
  const change = useCallback((values: Readonly<Record<string, readonly string[]>>, { step = false } = {}): void => setQuery((before) => {
    const next = new URLSearchParams(before);
    for (const [name, some] of Object.entries(values)) { next.delete(name); for (const value of some) next.append(name, value); }
    return next;
  }, { replace: !step, preventScrollReset: true }), [setQuery]);
  return { filter, by, closed, place, change };
}
