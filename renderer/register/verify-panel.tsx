import { CircleCheck, TriangleAlert } from 'lucide-react';
import { Button } from '../controls/button.tsx';
import { Progress } from '../controls/progress.tsx';
import { say, sayInstant, saySize } from '../text/say.ts';
import { MemoProofPanel } from './memo-proof-panel.tsx';
import styles from './register-screen.module.css';
import type { Verification } from './use-verification.ts';

/** Recomputes everything that can be recomputed, and says in words what came of it. */
export function VerifyPanel({ verification: { job, last, found, start, cancel } }: { readonly verification: Verification }) {
  return (
    <div className={styles.verify}>
      <p className={styles.about}>{say('register.verify.about')}</p>
      {job ? (
        <div className={styles.running}>
          <p>{job.progress?.what ?? say('register.verify.running')}</p>
          <Progress label={say('register.verify.running')} done={job.progress?.done ?? 0} total={job.progress?.total ?? 0} />
          <Button onPress={cancel}>{say('common.cancel')}</Button>
        </div>
      ) : <Button look="primary" onPress={start}>{say(last ? 'register.verify.again' : 'register.verify.start')}</Button>}
      <div role="status">{found ? <Found found={found} at={last!.endedAt!} /> : last?.state === 'cancelled' ? <p>{say('register.verify.cancelled')}</p> : last?.state === 'failed' ? <p>{say('register.verify.failed', { why: last.failure?.sentence ?? '' })}</p> : null}</div>
      <MemoProofPanel />
    </div>
  );
}

function Found({ found: { sound, checked, differences }, at }: { readonly found: NonNullable<Verification['found']>; readonly at: string }) {
  const values = { ...checked, size: saySize(checked.bytes) };
  return (
    <section className={styles.found} data-sound={sound || undefined}>
      <h3 className={styles.foundTitle}>{sound ? <CircleCheck aria-hidden size={20} /> : <TriangleAlert aria-hidden size={20} />}{sound ? say('register.verify.sound') : say('register.verify.differs', { count: differences.length })}</h3>
      {sound ? null : <ul className={styles.differences}>{differences.map((difference) => <li key={difference}>{difference}</li>)}</ul>}
      <p>{say(sound ? 'register.verify.sound.words' : 'register.verify.differs.words', values)}</p>
      <p className={styles.soft}>{say('register.verify.at', { time: sayInstant(at) })}</p>
    </section>
  );
}
