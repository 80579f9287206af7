import type { Output } from '../../shared/contract/operations.ts';
import { Digest } from '../controls/digest.tsx';
import { useQuery } from '../engine/use-query.ts';
import { say, sayInstant, sayNumber } from '../text/say.ts';
import { listChanges } from './list-changes.ts';
import styles from './register-screen.module.css';

/** One decision whole: what was there before and after, and its link in the chain. */
export function EntryInspector({ sequence }: { readonly sequence: number | null }) {
  const { data: entry } = useQuery('journal.entry', { sequence: sequence ?? 1 }, { enabled: sequence !== null });
  if (sequence === null) return <p className={styles.hint}>{say('register.journal.hint')}</p>;
  if (!entry) return null;
  return (
    <div className={styles.inspector}>
      <h3 className={styles.words}>{entry.words}</h3>
      <p className={styles.soft}>{say('register.journal.entry', { sequence: sayNumber(entry.sequence) })} · {sayInstant(entry.at)} · {entry.by}</p>
      <details open>
        <summary className={styles.summary}>{say('register.journal.changed')}</summary>
        <Changes entry={entry} />
      </details>
      <dl className={styles.chain}>
        <div><dt>{say('register.journal.hash')}</dt><dd><Digest value={entry.hash} /></dd></div>
        <div><dt>{say('register.journal.previous')}</dt><dd><Digest value={entry.previous} /></dd></div>
      </dl>
    </div>
  );
}

function Changes({ entry }: { readonly entry: Output<'journal.entry'> }) {
  return (
    <dl className={styles.changes}>
      {listChanges(entry.before, entry.after).map(({ name, before, after }) => (
        <div key={name}>
          <dt>{name}</dt>
          {before ? <dd><span className="unseen">{say('register.journal.before')}: </span><del>{before}</del></dd> : null}
          {after ? <dd><span className="unseen">{say('register.journal.after')}: </span><ins>{after}</ins></dd> : null}
        </div>
      ))}
    </dl>
  );
}
