import { Copy, ListTree, StickyNote, Tag } from 'lucide-react';
import { say } from '../text/say.ts';
import styles from './selection-bar.module.css';

/** The small bar at marked words: tag, copy with citation, note, and that a provision begins with them. */
export function SelectionBar({ at, onTag, onCopy, onNote, onBegin }: { readonly at: { readonly x: number; readonly y: number }; readonly onTag: () => void; readonly onCopy: () => void; readonly onNote: () => void; readonly onBegin: () => void }) {
  const actions = [{ icon: Tag, words: say('reader.selection.tag'), key: 'T', run: onTag }, { icon: Copy, words: say('reader.selection.copy'), key: 'C', run: onCopy }, { icon: StickyNote, words: say('reader.selection.note'), key: 'N', run: onNote }, { icon: ListTree, words: say('reader.selection.begin'), key: 'P', run: onBegin }];
  return (
    <div className={styles.bar} role="toolbar" aria-label={say('reader.selection')} style={{ left: at.x, top: at.y }}>
      {/* The mouse must not take the marking away before the button is pressed. */}
      {actions.map(({ icon: Icon, words, key, run }) => <button key={key} type="button" className={styles.action} onPointerDown={(event) => event.preventDefault()} onClick={run}><Icon aria-hidden />{words}<kbd>{key}</kbd></button>)}
    </div>
  );
}
