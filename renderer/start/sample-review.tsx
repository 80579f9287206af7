import { useEffect, useRef, useState } from 'react';
import { Button } from '../controls/button.tsx';
import { Progress } from '../controls/progress.tsx';
import { useJobs } from '../engine/use-jobs.ts';
import { say } from '../text/say.ts';
import styles from './start-screen.module.css';

/** The sample while it is made and opened; `open` begins it. */
export function useSample(onOpened: () => void): { readonly open: () => void; readonly isBusy: boolean; readonly progress: React.ReactNode } {
  const { jobs, start, cancel, dismiss } = useJobs();
  const [ours, setOurs] = useState<string | null>(null);
  // One that another tab, or this one before a reload, began is as good as ours.
  const job = jobs.findLast(({ id, operation, state }) => operation === 'reviews.sample' && (id === ours || state === 'running' || state === 'waiting'));
  const latest = useRef(onOpened);
  latest.current = onOpened;
  const state = job?.state, id = job?.id;
  useEffect(() => {
    if (id === undefined || (state !== 'done' && state !== 'cancelled')) return;
    dismiss(id);
    setOurs(null);
    if (state === 'done') latest.current();
  }, [id, state, dismiss]);
  const isBusy = state === 'running' || state === 'waiting';
  return {
    isBusy,
    open: () => { if (!isBusy) void start('reviews.sample', {}).then(setOurs); },
    progress: !job ? null : isBusy ? (
      <div className={styles.sample} role="status">
        <p>{job.progress?.what ?? say('start.sample.making')}</p>
        <Progress label={job.words} done={job.progress?.done ?? 0} total={job.progress?.total ?? 0} />
        <Button look="quiet" onPress={() => cancel(job.id)}>{say('common.cancel')}</Button>
      </div>
    ) : state === 'failed' ? <p role="alert" className={styles.refused}>{job.failure?.sentence}</p> : null,
  };
}
