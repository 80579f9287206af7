import { say, sayInstant } from '../text/say.ts';
import { Button } from './button.tsx';
import styles from './draft-note.module.css';
import type { Draft } from './use-draft.ts';

/** Says quietly what became of typing: restored after the window was closed, older than what is saved now, or not on the disk. Nothing where all is well. */
export function DraftNote({ draft }: { readonly draft: Pick<Draft, 'state' | 'restoredAt' | 'outdated' | 'discard' | 'bringBack'> }) {
  const { state, restoredAt, outdated, discard, bringBack } = draft;
  if (state === 'lost') return <p className={styles.note} role="status">{say('draft.lost')}</p>;
  if (outdated) {
    return <p className={styles.note} role="status">{say('draft.outdated', { time: sayInstant(outdated.at) })}<Button look="quiet" onPress={bringBack}>{say('draft.bring-back')}</Button><Button look="quiet" onPress={discard}>{say('draft.discard')}</Button></p>;
  }
  return restoredAt ? <p className={styles.note} role="status">{say('draft.restored', { time: sayInstant(restoredAt) })}<Button look="quiet" onPress={discard}>{say('draft.discard')}</Button></p> : null;
}
