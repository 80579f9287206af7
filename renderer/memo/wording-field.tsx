import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { nameOfEdit } from '../../shared/domain/memo-wording.ts';
import { DraftNote } from '../controls/draft-note.tsx';
import { useDraft } from '../controls/use-draft.ts';
import { useCommand } from '../engine/use-command.ts';
import { say } from '../text/say.ts';
import { usePages } from './use-memo-reading.ts';
import styles from './wording-field.module.css';

interface WordingFieldProps { readonly wordingKey: string; readonly label: string; readonly words: string; readonly hasReferences: boolean; readonly onClose: () => void }

/** A paragraph's words as a field in the same type. Leaving it saves, Esc lets go of what is not saved; what is typed is on the disk within a second. */
export function WordingField({ wordingKey, label, words, hasReferences, onClose }: WordingFieldProps) {
  const pages = usePages(), edit = useCommand('memo.edit'), client = useQueryClient();
  const area = useRef<HTMLTextAreaElement>(null), box = useRef<HTMLDivElement>(null), hint = useId();
  const draft = useDraft({ draftKey: `memo ${nameOfEdit(wordingKey, pages.language)}`, saved: words, onSave: async (text) => (await edit.run({ block: wordingKey, text: pages.read(text), language: pages.language, kind: pages.kind })) !== null, onStanding: () => void client.invalidateQueries({ queryKey: ['memo.read'] }) });
  useEffect(() => { const field = area.current; field?.focus(); field?.setSelectionRange(field.value.length, field.value.length); }, []);
  /** The field stays until the page shows what was saved in it: the words before never flash up. */
  const leave = async (): Promise<void> => {
    const isChanged = draft.text !== words;
    await draft.settle();
    if (isChanged) await client.refetchQueries({ queryKey: ['memo.read'] });
    if (!box.current?.contains(document.activeElement)) onClose();
  };
  const leaveByKey = (): void => box.current?.closest<HTMLElement>('[data-block]')?.focus();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') { event.preventDefault(); event.stopPropagation(); draft.discard(); leaveByKey(); }
    if ((event.key === 's' || event.key === 'Enter') && (event.ctrlKey || event.metaKey)) { event.preventDefault(); leaveByKey(); }
  };
  return (
    <div ref={box} className={styles.box} onBlur={(event) => { if (!box.current?.contains(event.relatedTarget)) void leave(); }}>
      <textarea ref={area} className={styles.area} aria-label={label} aria-describedby={hint} value={draft.text} readOnly={draft.isReadOnly} rows={1} onChange={(event) => draft.type(event.target.value)} onKeyDown={onKeyDown} />
      <p id={hint} className={styles.hint}>{hasReferences ? say('memo.edit.hint.references') : say('memo.edit.hint')}</p>
      <DraftNote draft={draft} />
    </div>
  );
}
