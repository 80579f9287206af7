import { CircleQuestionMark, PanelRight, Redo2, Search, Undo2 } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import type { Output } from '../../shared/contract/operations.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { useUndo } from '../engine/use-undo.ts';
import { say, sayDay } from '../text/say.ts';
import { runCommand, sayKeys } from './commands.ts';
import { usePreference } from './preferences.ts';
import styles from './title-bar.module.css';

/** What review this is, the palette's field, undo and redo. */
export function TitleBar({ review, onPalette }: { readonly review: NonNullable<Output<'reviews.current'>>; readonly onPalette: () => void }) {
  const { undo, redo, undoWords, redoWords } = useUndo();
  const [hidden, setHidden] = usePreference('inspectorHidden');
  return (
    <header className={styles.bar}>
      <h1 className={styles.title}><span className={styles.state}>{review.state}</span>{review.title ? <span className={styles.name}>{review.title}</span> : null}{review.asOf ? <span className={styles.day}>{say('frame.as-at', { day: sayDay(review.asOf) })}</span> : null}</h1>
      <AriaButton className={styles.search!} onPress={onPalette} aria-keyshortcuts="Control+K"><Search aria-hidden /><span>{say('frame.palette')}</span><kbd>{sayKeys('mod+k')}</kbd></AriaButton>
      <div className={styles.tools}>
        <IconButton icon={Undo2} label={undoWords ? say('frame.undo.words', { words: undoWords }) : say('frame.undo')} keys="mod+z" isDisabled={!undoWords} onPress={undo} />
        <IconButton icon={Redo2} label={redoWords ? say('frame.redo.words', { words: redoWords }) : say('frame.redo')} keys="mod+shift+z" isDisabled={!redoWords} onPress={redo} />
        <IconButton icon={CircleQuestionMark} label={say('frame.keys')} keys="?" onPress={() => runCommand('help.keys')} />
        <IconButton icon={PanelRight} label={say(hidden ? 'frame.inspector.show' : 'frame.inspector.hide')} aria-pressed={!hidden} onPress={() => setHidden(!hidden)} />
      </div>
    </header>
  );
}
