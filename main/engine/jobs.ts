import type { EngineEvent } from '../../shared/contract/events.ts';
import { closing, type CallContext, type Operation } from '../../shared/contract/operation.ts';
import { operations, type OperationName, type Output } from '../../shared/contract/operations.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { jobInWords } from './job-words.ts';

export type JobRow = Output<'jobs.list'>[number];

/** What jobs need of the engine around them. */
export interface JobSurroundings {
  readonly run: (name: OperationName, input: Record<string, unknown>, context: CallContext) => Promise<unknown>;
  readonly tell: (event: EngineEvent) => void;
  readonly now: () => string;
  readonly newId: () => string;
  /** The open review's file, or null. */
  readonly openFile: () => string | null;
  /** What a person calls the file at a path or token. */
  readonly nameOf: (path: string) => string;
  /** Hears of each job that has an answer. */
  readonly ended?: (job: JobRow) => void;
}

export interface Jobs {
  start(operation: string, input: Record<string, unknown>): { job: string };
  list(): JobRow[];
  cancel(id: string): JobRow;
  dismiss(id: string): { dismissed: string };
  /** Ends work that goes on beside other work, because its review is to be closed; it goes on when that is opened again. */
  giveWay(): Promise<void>;
  /** Cancels everything; the promise waits until it has stopped. Null where nothing was under way. */
  stop(): Promise<unknown> | null;
}

interface Kept { row: JobRow; readonly writes: boolean; readonly aside: boolean; readonly file: string | null; readonly controller: AbortController; ended: Promise<void>; toldAt: number }

/** Ended jobs that nobody dismissed; older ones leave by themselves. */
const endedKept = 50;
const tellEveryMs = 100;
const isOver = ({ row }: Kept): boolean => row.state !== 'waiting' && row.state !== 'running';

/**
 * Long work, kept by the engine and not by the window that asked for it. Jobs that write run one after another; those that only read run beside them.
 * A job belongs to the review that was open when it was started, and never runs on another.
 */
export function keepJobs({ run, tell, now, newId, openFile, nameOf, ended }: JobSurroundings): Jobs {
  const jobs = new Map<string, Kept>();
  let lastWrite: Promise<void> = Promise.resolve(), lastAside: Promise<void> = Promise.resolve();

  const change = (job: Kept, more: Partial<JobRow>): void => {
    job.row = { ...job.row, ...more };
    job.toldAt = Date.now();
    tell({ kind: 'job.changed', job: job.row });
  };
  const end = (job: Kept, more: Partial<JobRow> & Pick<JobRow, 'state'>): void => {
    change(job, { ...more, progress: null, endedAt: now() });
    const over = [...jobs.values()].filter(isOver);
    for (const { row } of over.slice(0, Math.max(0, over.length - endedKept))) dismiss(row.id);
  };
  const report = (job: Kept, progress: NonNullable<JobRow['progress']>): void => {
    job.row = { ...job.row, progress };
    if (Date.now() - job.toldAt >= tellEveryMs) change(job, {});
  };
  const found = (id: string): Kept => jobs.get(id) ?? notFound(id);
  const dismiss = (id: string): { dismissed: string } => {
    if (!isOver(found(id))) throw new Failure('refused', 'This is still being worked on. Cancel it first.');
    jobs.delete(id);
    tell({ kind: 'job.dismissed', job: id });
    return { dismissed: id };
  };

  /** Ends jobs for a reason, those that have not begun at once. */
  const stopAll = (some: readonly Kept[], reason: unknown): Promise<unknown> => {
    for (const job of some) { job.controller.abort(reason); if (job.row.state === 'waiting') end(job, { state: 'cancelled' }); }
    return Promise.all(some.map((job) => job.ended));
  };

  const carryOut = async (job: Kept): Promise<void> => {
    if (isOver(job)) return;
    if (job.file !== null && openFile() !== job.file) return end(job, { state: 'cancelled', failure: { code: 'cancelled', sentence: 'The review was closed before this began.' } });
    change(job, { state: 'running' });
    const { signal } = job.controller;
    try {
      const output = await run(job.row.operation as OperationName, job.row.input as Record<string, unknown>, { signal, report: (progress) => report(job, progress) });
      // What was cancelled half-way may still have an answer that says how far it came.
      end(job, { state: signal.aborted ? 'cancelled' : 'done', output });
      ended?.(job.row);
    } catch (error) {
      end(job, { state: signal.aborted || (error instanceof Failure && error.code === 'cancelled') ? 'cancelled' : 'failed', failure: inSentence(error) });
    }
  };

  return {
    start: (operation, input) => {
      const declared = Object.hasOwn(operations, operation) ? (operations[operation as OperationName] as Operation) : null;
      if (!declared?.long) throw new Failure('wrong-usage', `"${operation}" is not long work. Call it directly.`);
      if (declared.scope === 'review' && openFile() === null) throw new Failure('wrong-usage', 'No review is open.');
      const row: JobRow = { id: newId(), operation, input, words: jobInWords(operation as OperationName, input, nameOf), state: 'waiting', progress: null, output: null, failure: null, startedAt: now(), endedAt: null };
      const job: Kept = { row, writes: declared.kind === 'command' && !declared.aside, aside: declared.aside === true, file: declared.scope === 'review' ? openFile() : null, controller: new AbortController(), ended: Promise.resolve(), toldAt: 0 };
      jobs.set(row.id, job);
      change(job, {});
      job.ended = (job.writes ? lastWrite : job.aside ? lastAside : Promise.resolve()).then(() => carryOut(job));
      if (job.writes) lastWrite = job.ended;
      if (job.aside) lastAside = job.ended;
      return { job: row.id };
    },
    list: () => [...jobs.values()].map(({ row }) => row),
    cancel: (id) => {
      const job = found(id);
      job.controller.abort();
      if (job.row.state === 'waiting') end(job, { state: 'cancelled' });
      return job.row;
    },
    dismiss,
    giveWay: async () => {
      const running = [...jobs.values()].filter((job) => job.aside && !isOver(job));
      await stopAll(running, closing);
      // It was nobody's wish that they end: there is nothing to be told of.
      for (const { row } of running) if (jobs.has(row.id)) dismiss(row.id);
    },
    stop: () => {
      const running = [...jobs.values()].filter((job) => !isOver(job));
      return running.length > 0 ? stopAll(running, closing) : null;
    },
  };
}

function notFound(id: string): never {
  throw new Failure('not-found', `There is no job "${id}". It may have been dismissed.`);
}

/** Expected trouble as its sentence; a surprise is logged whole and told of without its inside. */
function inSentence(error: unknown): NonNullable<JobRow['failure']> {
  if (error instanceof Failure) return { code: error.code, sentence: error.message };
  console.error(error);
  return { code: 'internal', sentence: 'Something went wrong inside the program. What was finished is kept; the terminal it was started from says more.' };
}
