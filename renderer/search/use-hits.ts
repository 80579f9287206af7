import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Output } from '../../shared/contract/operations.ts';
import { useEngine } from '../engine/engine-context.tsx';
import type { Refusal } from '../engine/pipe.ts';

type Page = Output<'search.browse'>;
export type Hit = Page['hits'][number];

const pageSize = 50;

/** The hits of a query, more of them as one scrolls. A new query cancels the one before: no answer comes late. */
export function useHits(query: string, laws: readonly string[], languages: readonly string[]) {
  const { pipe } = useEngine();
  const { data, error, isFetching, isPlaceholderData, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery<Page, Refusal, { readonly pages: readonly Page[] }, readonly unknown[], number>({
    queryKey: ['search.browse', { query, laws, languages }], enabled: query.trim() !== '', initialPageParam: 0, placeholderData: keepPreviousData as never, gcTime: 60_000,
    queryFn: ({ signal, pageParam }) => pipe.call('search.browse', { query, instrument: [...laws], language: [...languages], limit: pageSize, offset: pageParam }, signal),
    getNextPageParam: (last, pages) => { const shown = pages.reduce((sum, page) => sum + page.hits.length, 0); return last.hits.length > 0 && shown < last.total ? shown : undefined; },
  });
  const hits = useMemo(() => data?.pages.flatMap((page) => page.hits) ?? [], [data]);
  return { first: data?.pages[0] ?? null, hits, error, isBusy: isFetching && isPlaceholderData, more: hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : null };
}
