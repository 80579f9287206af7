import { keepPreviousData, useQuery as useTanstackQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Input, OperationName, Output } from '../../shared/contract/operations.ts';
import { useEngine } from './engine-context.tsx';
import type { Refusal } from './pipe.ts';

interface Wish { /** Ask only when true. */ readonly enabled?: boolean; /** Show the last answer while a new one is asked for (as one types). */ readonly keepLast?: boolean }

/** An operation's answer, asked again when the review changes. `error` is a Refusal with a sentence. */
export function useQuery<N extends OperationName>(name: N, input: Input<N>, { enabled = true, keepLast = false }: Wish = {}): UseQueryResult<Output<N>, Refusal> {
  const { pipe } = useEngine();
  return useTanstackQuery<Output<N>, Refusal>({
    queryKey: [name, input], enabled, queryFn: ({ signal }) => pipe.call(name, input, signal), ...(keepLast ? { placeholderData: keepPreviousData as never } : {}),
  });
}
