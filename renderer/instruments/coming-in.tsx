import { CircleCheck, CircleDashed, CircleX, X } from 'lucide-react';
import { Link } from 'react-router';
import { Button } from '../controls/button.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { Progress } from '../controls/progress.tsx';
import { say, sayNumber, saySize } from '../text/say.ts';
import styles from './coming-in.module.css';
import type { ComingIn, DocumentJobs } from './document-jobs.ts';

/** Files on their way in, and those that did not arrive, each with what can be done about it. */
export function ComingInList({ jobs }: { readonly jobs: DocumentJobs }) {
  if (jobs.comingIn.length === 0) return null;
  return (
    <section className={styles.coming} aria-labelledby="coming-in">
      <h3 id="coming-in" className={styles.title}>{say('instruments.incoming')}</h3>
      <ul>{jobs.comingIn.map((one) => <ComingRow key={one.key} one={one} jobs={jobs} />)}</ul>
    </section>
  );
}

function ComingRow({ one, jobs }: { readonly one: ComingIn; readonly jobs: DocumentJobs }) {
  const { job, sending } = one;
  const isUnderWay = sending ? sending.refusal === null : job!.state === 'waiting' || job!.state === 'running';
  const cancel = (): void => { if (sending) sending.cancel(); else jobs.cancel(job!.id); };
  const putAway = (): void => { if (sending) sending.cancel(); else jobs.dismiss(job!.id); };
  return (
    <li className={styles.row}>
      <span className={styles.name}>{one.name}</span>
      <span className={styles.words}>{isUnderWay ? null : signOf(one)}{wordsOf(one)}</span>
      {isUnderWay ? (
        <><Progress label={one.name} {...progressOf(one)} /><Button look="quiet" aria-label={say('instruments.reading.cancel', { job: one.name })} onPress={cancel}>{say('common.cancel')}</Button></>
      ) : (
        <><span className={styles.do}>{one.answer?.document ? <Link to={`/instruments?document=${one.answer.document}`}>{say('common.show')}</Link> : <Button look="quiet" onPress={() => jobs.retry(one)}>{say('common.retry')}</Button>}</span><IconButton icon={X} label={say('instruments.incoming.away', { file: one.name })} onPress={putAway} /></>
      )}
    </li>
  );
}

function signOf({ job, answer }: ComingIn) {
  const Icon = job?.state === 'cancelled' ? CircleDashed : answer?.state === 'already-there' ? CircleCheck : CircleX;
  return <Icon aria-hidden strokeWidth={1.75} data-failed={Icon === CircleX || undefined} />;
}

/** Bytes while a file is sent, pages while it is read. */
function progressOf({ job, sending }: ComingIn): { done: number; total: number } {
  if (sending) return { done: sending.sentBytes, total: sending.sizeBytes };
  return { done: job?.progress?.done ?? 0, total: job?.state === 'waiting' ? 1 : job?.progress?.total ?? 0 };
}

function wordsOf({ job, sending, answer }: ComingIn): string {
  if (sending) return sending.refusal ?? say('instruments.incoming.sending', { sent: saySize(sending.sentBytes), size: saySize(sending.sizeBytes) });
  if (job!.state === 'waiting') return say('instruments.incoming.waiting');
  if (job!.state === 'running' && job!.progress?.unit === 'bytes') return say('instruments.incoming.taking', { done: saySize(job!.progress.done), size: saySize(job!.progress.total) });
  if (job!.state === 'running') return job!.progress && job!.progress.total > 0 ? say('instruments.reading.pages', { done: sayNumber(job!.progress.done), total: sayNumber(job!.progress.total) }) : say('instruments.state.reading');
  if (job!.state === 'cancelled') return say('instruments.incoming.cancelled');
  if (answer?.state === 'already-there') return say('instruments.incoming.already');
  return `${say('instruments.incoming.failed')}. ${answer?.message ?? job!.failure?.sentence ?? ''}`;
}
