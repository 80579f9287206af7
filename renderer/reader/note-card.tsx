import { Trash2 } from 'lucide-react';
import { EditInPlace } from '../controls/edit-in-place.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { LawText } from '../controls/law-text.tsx';
import { useCommand } from '../engine/use-command.ts';
import { say } from '../text/say.ts';
import styles from './passage-card.module.css';
import type { PlacedNote } from './use-tagged.ts';

/** One note beside some words. */
export function NoteCard({ note, language, isChosen, isReadOnly, onChoose }: { readonly note: PlacedNote; readonly language: string; readonly isChosen: boolean; readonly isReadOnly: boolean; readonly onChoose: (id: string) => void }) {
  const { run: change } = useCommand('notes.change'), { run: remove } = useCommand('notes.remove');
  return (
    <article className={styles.card} data-chosen={isChosen || undefined} aria-label={say('reader.note.at', { text: note.text })}>
      <div className={styles.line}>
        <div className={styles.element}><EditInPlace label={say('reader.note')} value={note.text} placeholder={say('reader.note')} isReadOnly={isReadOnly} onSave={(text) => void (text ? change({ note: note.id, text }) : remove({ note: note.id }))} /></div>
        {isReadOnly ? null : <IconButton icon={Trash2} label={say('reader.note.remove')} onPress={() => void remove({ note: note.id })} />}
      </div>
      <button type="button" className={styles.quotation} aria-pressed={isChosen} onClick={() => onChoose(note.id)}><LawText language={language} size="small">{note.quotation.slice(0, 240)}</LawText></button>
      {note.standing === 'found' ? null : <p className={styles.standing} data-standing={note.standing}>{say(`reader.standing.${note.standing}`)}</p>}
    </article>
  );
}
