import { Button } from '../controls/button.tsx';
import { useCommand } from '../engine/use-command.ts';
import { tell } from '../frame/notices.ts';
import { say, sayInstant } from '../text/say.ts';
import { elementId } from './memo-cursor.ts';
import styles from './orphaned-words.module.css';
import { usePages, type MemoReading } from './use-memo-reading.ts';

/** Reviewers' words whose paragraph is no longer in the memo: kept here until someone decides about them. */
export function OrphanedWords({ orphaned }: { readonly orphaned: MemoReading['orphaned'] }) {
  const pages = usePages(), restore = useCommand('memo.restore');
  if (orphaned.length === 0) return null;
  const copy = (text: string): void => { void navigator.clipboard.writeText(text).then(() => tell({ kind: 'done', sentence: say('common.copied') })); };
  return (
    <section id={elementId('orphaned')} tabIndex={-1} className={styles.box} aria-label={say('memo.orphaned')}>
      <p className={styles.title}>{say('memo.orphaned')}</p>
      <p className={styles.help}>{say('memo.orphaned.help')}</p>
      <ul>{orphaned.map(({ block, section, text, by, at }) => (
        <li key={block} className={styles.one}>
          <p className={styles.from}>{say('memo.orphaned.from', { section, by, time: sayInstant(at) })}</p>
          <p className={styles.words}>{pages.shown(text)}</p>
          <div className={styles.choices}><Button look="quiet" onPress={() => copy(pages.shown(text))}>{say('common.copy')}</Button>{pages.isReadOnly ? null : <Button look="quiet" onPress={() => void restore.run({ block, language: pages.language, kind: pages.kind })}>{say('memo.let-go')}</Button>}</div>
        </li>
      ))}</ul>
    </section>
  );
}
