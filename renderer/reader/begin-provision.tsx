import { useState } from 'react';
import { labelIn } from '../../shared/domain/label-words.ts';
import { provisionKinds, type ProvisionKind } from '../../shared/domain/outline.ts';
import { Button } from '../controls/button.tsx';
import { Choice } from '../controls/choice.tsx';
import { Field } from '../controls/field.tsx';
import { Sheet } from '../controls/sheet.tsx';
import { useCommand } from '../engine/use-command.ts';
import { say } from '../text/say.ts';
import type { Subject } from './subject.ts';

/** Says that a provision begins at the marked words; number and heading are read from them and can be set right. */
export function BeginProvision({ subject, onDone, onClose }: { readonly subject: Subject; readonly onDone: (path: string) => void; readonly onClose: () => void }) {
  const { run, busy } = useCommand('outline.begin'), read = labelIn(subject.quotation);
  const [kind, setKind] = useState<ProvisionKind>('article'), [number, setNumber] = useState(read.number), [heading, setHeading] = useState(read.heading);
  const begin = (): void => {
    if (!('stretches' in subject.wish)) return;
    void run({ document: subject.document, stretches: subject.wish.stretches, kind, ...(number.trim() ? { number: number.trim() } : {}), heading: heading.trim() }).then((row) => { if (row) { onClose(); onDone(row.path); } });
  };
  return (
    <Sheet title={say('reader.begin')} isOpen onClose={onClose} actions={<Button look="primary" isDisabled={busy} onPress={begin}>{say('reader.begin.do')}</Button>}>
      <q lang={subject.language}>{subject.quotation.slice(0, 240)}</q>
      <Choice label={say('reader.correct.kind')} options={provisionKinds.map((value) => ({ value, words: say(`reader.kind.${value}`) }))} value={kind} onChange={setKind} />
      <Field label={say('reader.correct.number')} value={number} onChange={setNumber} autoFocus lang={subject.language} />
      <Field label={say('reader.correct.heading')} value={heading} onChange={setHeading} lines={2} lang={subject.language} />
      <p>{say('reader.begin.help')}</p>
    </Sheet>
  );
}
