import { useRef, useState, type KeyboardEvent } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { isTyping } from '../frame/commands.ts';
import styles from './edit-in-place.module.css';

interface EditInPlaceProps {
  /** What the value is: its name for screen readers. */
  readonly label: string;
  readonly value: string;
  /** How the value is shown; the value itself where not given. */
  readonly shown?: string;
  /** Shown, softly, where there is no value: "not stated". */
  readonly placeholder: string;
  readonly onSave: (value: string) => void;
  readonly inputType?: 'text' | 'date';
  readonly isReadOnly?: boolean;
  readonly lang?: string;
}

/** A value that becomes a field when pressed: Enter or leaving saves, Esc gives it up. */
export function EditInPlace({ label, value, shown, placeholder, onSave, inputType = 'text', isReadOnly = false, lang }: EditInPlaceProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null), settled = useRef(false);
  const settle = (save: boolean): void => {
    if (settled.current) return;
    settled.current = true;
    if (save && draft !== null && draft.trim() !== value) onSave(draft.trim());
    setDraft(null);
    // Focus goes back only where it was taken from: a press elsewhere keeps it there.
    requestAnimationFrame(() => { if (document.activeElement === document.body) button.current?.focus(); });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') { event.preventDefault(); settle(true); }
    if (event.key === 'Escape') { event.stopPropagation(); settle(false); }
  };
  if (draft !== null) {
    return <input className={styles.input} aria-label={label} type={inputType} lang={lang} value={draft} autoFocus onFocus={(event) => { if (isTyping(event.target) && inputType === 'text') event.target.select(); }} onChange={(event) => setDraft(event.target.value)} onKeyDown={onKeyDown} onBlur={() => settle(true)} />;
  }
  const words = shown ?? value;
  if (isReadOnly) return <span lang={lang} className={words ? undefined : styles.nothing}>{words || placeholder}</span>;
  return (
    <AriaButton ref={button} className={styles.value!} aria-label={`${label}: ${words || placeholder}`} onPress={() => { settled.current = false; setDraft(value); }}>
      <span lang={lang} className={words ? undefined : styles.nothing}>{words || placeholder}</span>
    </AriaButton>
  );
}
