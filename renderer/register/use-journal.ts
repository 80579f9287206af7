import { keepPreviousData, useQueries, useQuery as useTanstackQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Input, Output } from '../../shared/contract/operations.ts';
import { useEngine } from '../engine/engine-context.tsx';

export type Entry = Output<'journal.browse'>['entries'][number];
type Filter = Pick<Input<'journal.browse'>, 'topic' | 'by' | 'text' | 'from' | 'until'>;

const pageSize = 100;
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

/** The journal from its newest entry: only the pages in sight are fetched, however long it is. */
export function useJournal(filter: Filter, drawn: readonly number[]) {
  const { pipe } = useEngine();
  const ask = (offset: number) => ({ queryKey: ['journal.browse', { ...filter, limit: pageSize, offset }], queryFn: ({ signal }: { signal: AbortSignal }) => pipe.call('journal.browse', { ...filter, limit: pageSize, offset }, signal) });
  const { data: head } = useTanstackQuery({ ...ask(0), placeholderData: keepPreviousData });
  const pages = [...new Set(drawn.map((index) => Math.floor(index / pageSize)))].filter((page) => page > 0 && page * pageSize < (head?.total ?? 0));
  const others = useQueries({ queries: pages.map((page) => ask(page * pageSize)) });
  const at = (index: number): Entry | undefined => {
    const page = Math.floor(index / pageSize);
    return (page === 0 ? head : others[pages.indexOf(page)]?.data)?.entries[index % pageSize];
  };
  return { head, at };
}
