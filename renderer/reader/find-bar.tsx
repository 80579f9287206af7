import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../controls/icon-button.tsx';
import { say } from '../text/say.ts';
import styles from './find-bar.module.css';
import type { Found, FindWish } from './pages-handle.ts';

/** Finds words in the document that is open: Enter and Shift+Enter go on and back, Esc closes. */
export function FindBar({ found, onFind, onClose }: { readonly found: Found; readonly onFind: (wish: FindWish) => void; readonly onClose: () => void }) {
  const [words, setWords] = useState('');
  const look = (again: boolean, backwards = false): void => { if (words.trim()) onFind({ words, again, backwards }); };
  const change = (next: string): void => { setWords(next); onFind({ words: next, again: false, backwards: false }); };
  const state = !words.trim() ? '' : found.total > 0 ? say('reader.find.count', { current: found.current, total: found.total }) : found.isSearching ? say('reader.find.searching') : say('reader.find.none');
  return (
    <div className={styles.bar} role="search" aria-label={say('reader.find')} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onClose(); } }}>
      <input className={styles.field} type="search" aria-label={say('reader.find.words')} placeholder={say('reader.find.words')} value={words} autoFocus onChange={(event) => change(event.target.value)} onKeyDown={(event) => { if (event.key === 'Enter') look(true, event.shiftKey); }} />
      <span className={styles.state} role="status">{state}</span>
      <IconButton icon={ChevronUp} label={say('reader.find.back')} onPress={() => look(true, true)} />
      <IconButton icon={ChevronDown} label={say('reader.find.on')} onPress={() => look(true)} />
      <IconButton icon={X} label={say('common.close')} onPress={onClose} />
    </div>
  );
}
