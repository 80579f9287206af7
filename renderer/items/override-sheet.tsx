import { useState } from 'react';
import { verdicts, type Verdict } from '../../shared/domain/judgement.ts';
import { Button } from '../controls/button.tsx';
import { Choice } from '../controls/choice.tsx';
import { DraftNote } from '../controls/draft-note.tsx';
import { Field } from '../controls/field.tsx';
import { Sheet } from '../controls/sheet.tsx';
import { useDraft } from '../controls/use-draft.ts';
import { useCommand } from '../engine/use-command.ts';
import { say } from '../text/say.ts';
import type { ItemSheet } from './item-types.ts';

/** Sets the finding on an item by hand, which needs a reason, or returns to the rule. */
export function OverrideSheet({ sheet, onClose }: { readonly sheet: ItemSheet; readonly onClose: () => void }) {
  const [verdict, setVerdict] = useState<Verdict>(sheet.override?.verdict ?? sheet.verdict);
  const override = useCommand('items.override');
  // The reason is kept as it is typed, and becomes a decision only by the button: the verdict belongs to it.
  const reason = useDraft({ draftKey: `override ${sheet.id}`, saved: sheet.override?.reason ?? '', basis: sheet.override?.at ?? '', onSave: () => Promise.resolve('unfinished') });
  const set = async (wish: Verdict): Promise<void> => { if (await override.run({ item: sheet.id, verdict: wish, reason: wish === 'open' ? '' : reason.text })) { reason.discard(); onClose(); } };
  return (
    <Sheet title={say('items.override.title', { item: sheet.id })} isOpen onClose={onClose} actions={<>
      {sheet.override ? <Button onPress={() => void set('open')}>{say('items.override.return')}</Button> : null}
      <Button look="primary" isDisabled={!reason.text.trim() || verdict === 'open' || reason.isReadOnly} onPress={() => void set(verdict)}>{say('items.override.set')}</Button>
    </>}>
      {sheet.byRule ? <p>{say('items.override.by-rule', { verdict: say(`verdict.${sheet.byRule.verdict}`), why: sheet.byRule.why })}</p> : null}
      <Choice label={say('items.override.verdict')} value={verdict} onChange={setVerdict} options={verdicts.filter((one) => one !== 'open' || verdict === 'open').map((value) => ({ value, words: say(`verdict.${value}`) }))} />
      <Field label={say('items.override.reason')} hint={say('items.override.reason.hint')} lines={3} value={reason.text} onChange={reason.type} isReadOnly={reason.isReadOnly} />
      <DraftNote draft={reason} />
    </Sheet>
  );
}
