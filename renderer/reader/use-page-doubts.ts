import { useMemo } from 'react';
import type { Output } from '../../shared/contract/operations.ts';
import { isOfPage } from '../../shared/domain/doubt.ts';
import { useQuery } from '../engine/use-query.ts';

export type PageDoubt = Output<'outline.doubts'>[number];
/** What about the text of each page a person should look at, by page number; what was looked at is there too. */
export type PageDoubts = ReadonlyMap<number, readonly PageDoubt[]>;

const none: PageDoubts = new Map();

/** The doubts about a document's pages. Repairs are one doubt of the whole document: it stands at every page that was repaired. */
export function usePageDoubts(document: string | null): PageDoubts {
  const { data: doubts } = useQuery('outline.doubts', { document: document ?? '' }, { enabled: document !== null });
  const repaired = doubts?.find(({ kind }) => kind === 'repaired-text');
  const { data: repairs } = useQuery('repairs.list', { document: document ?? '' }, { enabled: document !== null && repaired !== undefined });
  return useMemo(() => {
    if (!doubts) return none;
    const found = Map.groupBy(doubts.filter(({ kind, path }) => path === null && isOfPage(kind)), ({ pageNumber }) => pageNumber);
    if (repaired) for (const number of new Set(repairs?.repairs.flatMap(({ pages }) => pages))) if (number !== repaired.pageNumber) found.set(number, [...(found.get(number) ?? []), repaired]);
    return found;
  }, [doubts, repaired, repairs]);
}

/** The first page after one, round the end, about which something is still to be looked at; null where there is none. */
export function nextDoubtfulPage(doubts: PageDoubts, after: number): number | null {
  const open = [...doubts].filter(([, rows]) => rows.some(({ seen }) => !seen)).map(([number]) => number).sort((a, b) => a - b);
  return open.find((number) => number > after) ?? open[0] ?? null;
}
