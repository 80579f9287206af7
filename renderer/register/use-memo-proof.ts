import type { Output } from '../../shared/contract/operations.ts';
import { bridge } from '../engine/bridge.ts';
import { useEngine } from '../engine/engine-context.tsx';
import { useJobs, type Job } from '../engine/use-jobs.ts';
import { tell } from '../frame/notices.ts';

export type Proof = Output<'memo.verify'>;

interface MemoProof { readonly job: Job | null; readonly last: Job | null; readonly proof: Proof | null; readonly choose: () => void; readonly cancel: () => void }

/** Verifies a memo's own file, chosen by a dialog on the desktop or uploaded from a browser: a job of the engine, whose last result is kept as long as the program runs. */
export function useMemoProof(): MemoProof {
  const { pipe } = useEngine(), { jobs, start, cancel } = useJobs();
  const mine = jobs.filter(({ operation }) => operation === 'memo.verify');
  const job = mine.find(({ state }) => state === 'waiting' || state === 'running') ?? null, last = mine.findLast(({ endedAt }) => endedAt !== null) ?? null;
  const choose = (): void => {
    if (bridge) { void bridge.chooseFiles('memo').then(([file]) => (file ? start('memo.verify', { file }) : null)); return; }
    const field = document.createElement('input');
    field.type = 'file';
    field.accept = '.docx,.pdf,.html,.htm,.json';
    field.addEventListener('change', () => {
      const [file] = field.files ?? [];
      if (file) void pipe.upload!(file, file.name).then((token) => start('memo.verify', { file: token })).catch((error: unknown) => tell({ kind: 'refusal', sentence: (error as Error).message }));
    });
    field.click();
  };
  return { job, last, proof: last?.state === 'done' ? last.output as Proof : null, choose, cancel: () => { if (job) cancel(job.id); } };
}
