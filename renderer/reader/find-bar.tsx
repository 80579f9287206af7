import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { IconButton } from '../controls/icon-button.tsx';
import { say } from '../text/say.ts';
import styles from './find-bar.module.css';
import type { Found, FindWish } from './pages-handle.ts';
import type { Which } from './use-active-text.ts';

/** Finds words in the document that is open, of two side by side in the one that was touched last: Enter and Shift+Enter go on and back, Esc closes. */
export function FindBar({ found, within, onFind, onClose }: { readonly found: Found; readonly within: { readonly which: Which; readonly name: string } | null; readonly onFind: (wish: FindWish) => void; readonly onClose: () => void }) {
  const [words, setWords] = useState('');
  const look = (again: boolean, backwards = false): void => { if (words.trim()) onFind({ words, again, backwards }); };
  const change = (next: string): void => { setWords(next); onFind({ words: next, again: false, backwards: false }); };
  const latest = useRef(onFind), at = useRef(within?.which);
  latest.current = onFind;
  useEffect(() => { if (at.current !== within?.which && words.trim()) latest.current({ words, again: false, backwards: false }); at.current = within?.which; }, [within?.which, words]);
  const name = within ? say('reader.find.in', { text: within.name }) : say('reader.find');
  const state = !words.trim() ? '' : found.total > 0 ? say('reader.find.count', { current: found.current, total: found.total }) : found.isSearching ? say('reader.find.searching') : say('reader.find.none');
  return (
    <div className={styles.bar} role="search" aria-label={name} data-over={within?.which} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onClose(); } }}>
      {within ? <p className={styles.within}>{name}</p> : null}
      <input className={styles.field} type="search" aria-label={say('reader.find.words')} placeholder={say('reader.find.words')} value={words} autoFocus onChange={(event) => change(event.target.value)} onKeyDown={(event) => { if (event.key === 'Enter') look(true, event.shiftKey); }} />
      <span className={styles.state} role="status">{state}</span>
      <IconButton icon={ChevronUp} label={say('reader.find.back')} onPress={() => look(true, true)} />
      <IconButton icon={ChevronDown} label={say('reader.find.on')} onPress={() => look(true)} />
      <IconButton icon={X} label={say('common.close')} onPress={onClose} />
    </div>
  );
}
