import { matchSorter } from 'match-sorter';
import { useMemo, useState } from 'react';
import { Autocomplete, Dialog, Input, ListBox, ListBoxItem, Modal, ModalOverlay, TextField } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { say } from '../text/say.ts';
import { sayKeys, useOfferedCommands } from './commands.ts';
import styles from './palette.module.css';

/** The list of everything that can be done here, narrowed as one types. Words that name no command are searched for in the laws. */
export function Palette({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => { if (!open) onClose(); }} isDismissable className={styles.shade!}>
      <Modal className={styles.palette!}><Dialog aria-label={say('frame.palette')} className={styles.dialog!}><PaletteList onClose={onClose} /></Dialog></Modal>
    </ModalOverlay>
  );
}

function PaletteList({ onClose }: { readonly onClose: () => void }) {
  const offered = useOfferedCommands(), go = useNavigate();
  const [words, setWords] = useState('');
  const found = useMemo(() => matchSorter(offered.filter((command) => !command.isDisabled && !command.keysOnly), words, { keys: ['words', 'group'] }), [offered, words]);
  const choose = (id: string): void => { onClose(); if (id === 'search') void go(`/search?q=${encodeURIComponent(words)}`); else found.find((command) => command.id === id)?.run(); };
  const rows = [...found, ...(words.trim() ? [{ id: 'search', words: say('frame.palette.search', { words }), keys: [] as readonly string[] }] : [])];
  return (
    <Autocomplete inputValue={words} onInputChange={setWords}>
      <TextField aria-label={say('frame.palette')} autoFocus className={styles.field!}><Input className={styles.input!} placeholder={say('frame.palette.placeholder')} /></TextField>
      <ListBox aria-label={say('frame.palette')} items={rows} className={styles.list!} onAction={(id) => choose(String(id))} selectionMode="none" shouldFocusWrap>
        {(row) => <ListBoxItem id={row.id} textValue={row.words} className={styles.row!}><span>{row.words}</span>{row.keys?.[0] ? <kbd>{sayKeys(row.keys[0])}</kbd> : null}</ListBoxItem>}
      </ListBox>
    </Autocomplete>
  );
}
