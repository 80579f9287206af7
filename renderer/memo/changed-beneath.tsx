import { Button } from '../controls/button.tsx';
import { useCommand } from '../engine/use-command.ts';
import { say, sayInstant } from '../text/say.ts';
import styles from './changed-beneath.module.css';
import { usePages, type MemoEdit } from './use-memo-reading.ts';

/** What stands beneath a reviewer's words: that they are edited, and, where the findings have changed since, both texts and the choice between them. */
export function ChangedBeneath({ edit }: { readonly edit: MemoEdit }) {
  const pages = usePages(), keep = useCommand('memo.edit'), restore = useCommand('memo.restore');
  // Words from another language's memo are restored there; here they can only be worded anew.
  if (edit.language !== pages.language) return <p className={styles.quiet}>{say('memo.edited.elsewhere', { by: edit.by, time: sayInstant(edit.at), language: say(`memo.language.${edit.language}`) })}</p>;
  if (!edit.changedBeneath) return <p className={styles.quiet}>{say('memo.edited.by', { by: edit.by, time: sayInstant(edit.at) })}{pages.isReadOnly ? null : <Button look="quiet" onPress={() => void restore.run({ block: edit.block, language: pages.language, kind: pages.kind })}>{say('memo.restore')}</Button>}</p>;
  return (
    <section className={styles.changed} aria-label={say('memo.changed')}>
      <p className={styles.title}>{say('memo.changed')}</p>
      <p className={styles.help}>{say('memo.changed.help', { by: edit.by, time: sayInstant(edit.at) })}</p>
      <dl className={styles.texts}>
        <dt>{say('memo.changed.was')}</dt><dd>{pages.shown(edit.replaced)}</dd>
        <dt>{say('memo.changed.now')}</dt><dd>{pages.shown(edit.generated)}</dd>
      </dl>
      {pages.isReadOnly ? null : (
        <div className={styles.choices}>
          <Button onPress={() => void keep.run({ block: edit.block, text: edit.text, language: pages.language, kind: pages.kind })}>{say('memo.keep-mine')}</Button>
          <Button onPress={() => void restore.run({ block: edit.block, language: pages.language, kind: pages.kind })}>{say('memo.take-new')}</Button>
        </div>
      )}
    </section>
  );
}
