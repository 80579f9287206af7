import type { Output } from '../../shared/contract/operations.ts';
import { useJobs, type Job } from '../engine/use-jobs.ts';

export interface Verification {
  /** The verification that goes on. */
  readonly job: Job | null;
  /** The last one that ended, and what it found where it came to an end. */
  readonly last: Job | null;
  readonly found: Output<'review.verify'> | null;
  readonly start: () => void;
  readonly cancel: () => void;
}

/** Verifying is a job of the engine: it outlives this screen, and its last result is kept as long as the program runs. */
export function useVerification(): Verification {
  const { jobs, start, cancel } = useJobs();
  const mine = jobs.filter(({ operation }) => operation === 'review.verify');
  const job = mine.find(({ state }) => state === 'waiting' || state === 'running') ?? null, last = mine.findLast(({ endedAt }) => endedAt !== null) ?? null;
  return { job, last, found: last?.state === 'done' ? last.output as Output<'review.verify'> : null, start: () => void start('review.verify', {}), cancel: () => { if (job) cancel(job.id); } };
}
