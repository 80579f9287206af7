import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { Button } from '../controls/button.tsx';
import { DraftNote } from '../controls/draft-note.tsx';
import { Field } from '../controls/field.tsx';
import { Sheet } from '../controls/sheet.tsx';
import { useDraft } from '../controls/use-draft.ts';
import { useCommand } from '../engine/use-command.ts';
import { say } from '../text/say.ts';
import type { ItemSheet } from './item-types.ts';
import styles from './reading-sheet.module.css';

/** Chooses the reading under which an item is judged, where its words allow several. */
export function ReadingSheet({ sheet, onClose }: { readonly sheet: ItemSheet; readonly onClose: () => void }) {
  const [reading, setReading] = useState(sheet.reading?.reading ?? '');
  const choose = useCommand('readings.choose');
  const reason = useDraft({ draftKey: `reading ${sheet.id}`, saved: sheet.reading?.reason ?? '', basis: sheet.reading?.at ?? '', onSave: () => Promise.resolve('unfinished') });
  const set = async (): Promise<void> => { if (await choose.run({ item: sheet.id, reading, reason: reason.text })) { reason.discard(); onClose(); } };
  return (
    <Sheet title={say('items.reading.title', { item: sheet.id })} isOpen onClose={onClose} actions={<Button look="primary" isDisabled={!reading || reason.isReadOnly} onPress={() => void set()}>{say('items.reading.set')}</Button>}>
      <RadioGroup value={reading} onChange={setReading} className={styles.group!}>
        <Label className="unseen">{say('items.reading')}</Label>
        {sheet.readings.map(({ id, name, meaning }) => <Radio key={id} value={id} className={styles.reading!}><span className={styles.dot} aria-hidden /><span><span className={styles.name}>{name}</span><br />{meaning}</span></Radio>)}
      </RadioGroup>
      <Field label={say('items.reading.reason')} lines={3} value={reason.text} onChange={reason.type} isReadOnly={reason.isReadOnly} />
      <DraftNote draft={reason} />
    </Sheet>
  );
}
