import { CircleCheck, TriangleAlert } from 'lucide-react';
import { Button } from '../controls/button.tsx';
import { Progress } from '../controls/progress.tsx';
import { say, sayInstant } from '../text/say.ts';
import styles from './register-screen.module.css';
import { useMemoProof, type Proof } from './use-memo-proof.ts';

/** Compares an exported memo with the evidence, and lists what no longer agrees: where, what the memo says, what the law says. */
export function MemoProofPanel() {
  const { job, last, proof, choose, cancel } = useMemoProof();
  return (
    <section className={styles.proof}>
      <h3 className={styles.exchangeTitle}>{say('register.proof.title')}</h3>
      <p className={styles.about}>{say('register.proof.about')}</p>
      {job ? (
        <div className={styles.running}>
          <p>{job.progress?.what ?? say('register.proof.running')}</p>
          <Progress label={say('register.proof.running')} done={job.progress?.done ?? 0} total={job.progress?.total ?? 0} />
          <Button onPress={cancel}>{say('common.cancel')}</Button>
        </div>
      ) : <Button onPress={choose}>{say('register.proof.choose')}</Button>}
      <div role="status">{proof ? <Proven proof={proof} /> : last?.state === 'failed' ? <p>{say('register.proof.failed', { why: last.failure?.sentence ?? '' })}</p> : last?.state === 'cancelled' ? <p>{say('register.proof.cancelled')}</p> : null}</div>
    </section>
  );
}

function Proven({ proof: { file, sound, unproved, head, checked, differences } }: { readonly proof: Proof }) {
  return (
    <section className={styles.found} data-sound={(sound && checked.quotations > 0) || undefined}>
      <h4 className={styles.foundTitle}>{!sound ? <TriangleAlert aria-hidden size={20} /> : checked.quotations ? <CircleCheck aria-hidden size={20} /> : null}{say(!sound ? 'register.proof.differs' : checked.quotations ? 'register.proof.sound' : 'register.proof.nothing', { file, count: differences.length })}</h4>
      {unproved ? <p>{unproved}</p> : null}
      {sound ? unproved ? null : <p>{say('register.proof.sound.words', { quotations: checked.quotations, documents: checked.documents })}</p> : <ul className={styles.differences}>{differences.map((difference, i) => <li key={i}><Difference difference={difference} /></li>)}</ul>}
      {checked.typed ? <p className={styles.soft}>{say('register.proof.typed', { count: checked.typed })}</p> : null}
      {head ? <p className={styles.soft}>{say('register.proof.head', { sequence: head.sequence, time: sayInstant(head.at), since: head.since })}</p> : null}
    </section>
  );
}

function Difference({ difference: { matter, key, paragraph, memo, law } }: { readonly difference: Proof['differences'][number] }) {
  const where = key && paragraph !== null ? say('register.proof.where', { key, paragraph }) : key;
  return (
    <>
      {where ? `${where}: ` : ''}{say(`register.proof.matter.${matter}`)}
      {memo || law ? <dl className={styles.bothSay}>{memo ? <><dt>{say('register.proof.memo')}</dt><dd dir="auto">{memo}</dd></> : null}{law ? <><dt>{say('register.proof.law')}</dt><dd dir="auto">{law}</dd></> : null}</dl> : null}
    </>
  );
}
