import { keepPreviousData, useQueries, useQuery as useTanstackQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Input, Output } from '../../shared/contract/operations.ts';
import { useEngine } from '../engine/engine-context.tsx';
import { useRested } from '../engine/use-rested.ts';

export type Entry = Output<'journal.browse'>['entries'][number];
export type Filter = Pick<Input<'journal.browse'>, 'topic' | 'by' | 'text' | 'from' | 'until'>;

type Head = Output<'journal.browse'>;

const pageSize = 100, restMs = 60;
/** The beginning of a local day as the instant that entries are compared with. */
const instantOf = (day: string, add = 0): string => { if (!/^\d{4}-\d{2}-\d{2}$/u.test(day)) return ''; const date = new Date(`${day}T00:00:00`); date.setDate(date.getDate() + add); return date.toISOString(); };

/** What the address says the journal is filtered by. */
export function useJournalFilter() {
  const [query, setQuery] = useSearchParams();
  const from = query.get('from') ?? '', until = query.get('until') ?? '', text = query.get('text') ?? '', entry = Number(query.get('entry')) || null;
  const filter = useMemo((): Filter => ({ topic: query.getAll('topic'), by: query.getAll('by'), text, from: instantOf(from), until: instantOf(until, 1) }), [query, text, from, until]);
  const change = (values: Readonly<Record<string, readonly string[]>>): void => setQuery((before) => {
    const next = new URLSearchParams(before);
    for (const [name, some] of Object.entries(values)) { next.delete(name); for (const value of some) if (value) next.append(name, value); }
    return next;
  }, { replace: true, preventScrollReset: true });
  return { filter, from, until, text, entry, change };
}

function useAsk(filter: Filter) {
  const { pipe } = useEngine();
  return (page: number) => ({ queryKey: ['journal.browse', { ...filter, limit: pageSize, offset: page * pageSize }], queryFn: ({ signal }: { signal: AbortSignal }) => pipe.call('journal.browse', { ...filter, limit: pageSize, offset: page * pageSize }, signal) });
}

/** The first page of the journal from its newest entry, with what all of it holds; the one before stays until another filter's is there. */
export function useJournalHead(filter: Filter): Head | undefined {
  return useTanstackQuery({ ...useAsk(filter)(0), placeholderData: keepPreviousData }).data;
}

/** The entries in sight: only their pages are fetched, however long the journal is, and the pages beside them before they are reached. */
export function useEntries(filter: Filter, head: Head | undefined, drawn: readonly number[]): (index: number) => Entry | undefined {
  const ask = useAsk(filter), last = Math.ceil((head?.total ?? 0) / pageSize) - 1, seen = drawn.map((index) => Math.floor(index / pageSize));
  const near = [...new Set(seen.flatMap((page) => [page - 1, page, page + 1]))].filter((page) => page > 0 && page <= last).sort((a, b) => a - b), pages = useRested(near, near.join(), restMs);
  const others = useQueries({ queries: pages.map(ask) });
  return (index) => {
    const page = Math.floor(index / pageSize);
    return (page === 0 ? head : others[pages.indexOf(page)]?.data)?.entries[index % pageSize];
  };
}
