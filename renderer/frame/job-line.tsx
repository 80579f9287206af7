import { X } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { IconButton } from '../controls/icon-button.tsx';
import { Progress } from '../controls/progress.tsx';
import { useJobs, type Job } from '../engine/use-jobs.ts';
import { say } from '../text/say.ts';
import styles from './job-line.module.css';

/** The work that goes on: the first job in the line itself, all of them in a list that opens above it. */
export function JobLine() {
  const { jobs, cancel, dismiss } = useJobs();
  const [isOpen, setOpen] = useState(false);
  const shown = jobs.filter(({ state }) => state !== 'done');
  const first = shown.find(({ state }) => state === 'running') ?? shown[0];
  if (!first) return null;
  return (
    <div className={styles.jobs}>
      <JobRow job={first} onCancel={cancel} onDismiss={dismiss} />
      {shown.length > 1 ? (
        <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
          <AriaButton className={styles.more!}>{say('frame.jobs.more', { count: shown.length - 1 })}</AriaButton>
          <Popover className={styles.popover!} placement="top start"><Dialog aria-label={say('frame.jobs')} className={styles.list!}>{shown.map((job) => <JobRow key={job.id} job={job} onCancel={cancel} onDismiss={dismiss} />)}</Dialog></Popover>
        </DialogTrigger>
      ) : null}
    </div>
  );
}

function JobRow({ job, onCancel, onDismiss }: { readonly job: Job; readonly onCancel: (id: string) => void; readonly onDismiss: (id: string) => void }) {
  const goesOn = job.state === 'waiting' || job.state === 'running';
  const words = job.state === 'failed' || job.state === 'cancelled' ? (job.failure?.sentence ?? job.words) : job.state === 'waiting' ? `${job.words} · ${say('frame.job.waiting')}` : (job.progress?.what ?? job.words);
  return (
    <div className={styles.row} data-state={job.state}>
      <span className={styles.words} title={words}>{words}</span>
      {goesOn ? <Progress label={words} done={job.progress?.done ?? 0} total={job.progress?.total ?? 0} /> : null}
      {goesOn ? <AriaButton className={styles.cancel!} onPress={() => onCancel(job.id)}>{say('common.cancel')}</AriaButton> : <IconButton icon={X} label={say('common.close')} onPress={() => onDismiss(job.id)} />}
    </div>
  );
}
