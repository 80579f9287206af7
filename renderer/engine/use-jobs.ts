import { useCallback } from 'react';
import type { Input, OperationName, Output } from '../../shared/contract/operations.ts';
import { useCommand } from './use-command.ts';
import { useQuery } from './use-query.ts';

export type Job = Output<'jobs.list'>[number];

interface Jobs {
  readonly jobs: readonly Job[];
  /** Starts long work that goes on in the engine, whatever becomes of this page. Null when it was refused. */
  start<N extends OperationName>(operation: N, input: Input<N>): Promise<string | null>;
  cancel(job: string): void;
  /** Takes an ended job off the list. */
  dismiss(job: string): void;
}

/** The engine's long work. */
export function useJobs(): Jobs {
  const { data } = useQuery('jobs.list', {});
  const { run: begin } = useCommand('jobs.start'), { run: stop } = useCommand('jobs.cancel'), { run: drop } = useCommand('jobs.dismiss');
  const start = useCallback(async (operation: OperationName, input: object) => (await begin({ operation, input: input as Record<string, unknown> }))?.job ?? null, [begin]) as Jobs['start'];
  return { jobs: data ?? [], start, cancel: useCallback((job) => void stop({ job }), [stop]), dismiss: useCallback((job) => void drop({ job }), [drop]) };
}
