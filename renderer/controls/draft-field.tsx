import { DraftNote } from './draft-note.tsx';
import { Field, type FieldProps } from './field.tsx';
import { useDraft, type DraftWish } from './use-draft.ts';

/** A text field whose typing is never lost: kept as one types, saved when it is left. */
export function DraftField({ draftKey, saved, basis, onSave, onStanding, ...field }: DraftWish & Omit<FieldProps, 'value' | 'onChange' | 'onBlur' | 'isReadOnly' | 'defaultValue'>) {
  const draft = useDraft({ draftKey, saved, onSave, ...(basis === undefined ? {} : { basis }), ...(onStanding ? { onStanding } : {}) });
  return (
    <div>
      <Field {...field} value={draft.text} onChange={draft.type} onBlur={() => void draft.settle()} isReadOnly={draft.isReadOnly} onKeyDown={(event) => { if (event.key === 's' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); void draft.settle(); } else event.continuePropagation(); }} />
      <DraftNote draft={draft} />
    </div>
  );
}
