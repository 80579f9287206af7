import { Link } from 'react-router';
import type { Output } from '../../shared/contract/operations.ts';
import { say, sayInstant } from '../text/say.ts';
import { addressOf } from './address-of.ts';
import styles from './lines.module.css';

/** The last decisions in words, newest first: when, by whom, and the way to what each changed. */
export function DoneLast({ lines }: { readonly lines: Output<'overview.read'>['lastDone'] }) {
  return (
    <section aria-labelledby="overview-done">
      <h3 id="overview-done" className={styles.title}>{say('overview.done')}</h3>
      <ul>
        {lines.map((line, i) => (
          <li key={i} className={`${styles.line} ${styles.done}`}>
            <Link className={styles.link} to={addressOf(line.target)}>{line.words}</Link>
            <span className={styles.when}><time dateTime={line.at}>{sayInstant(line.at)}</time>, {line.by}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
