import { useRef, type KeyboardEvent } from 'react';
import { priorities, verdicts, type Priority, type Verdict } from '../../shared/domain/judgement.ts';
import { Button } from '../controls/button.tsx';
import { Choice } from '../controls/choice.tsx';
import { DraftNote } from '../controls/draft-note.tsx';
import { Field } from '../controls/field.tsx';
import { useCommands } from '../frame/commands.ts';
import { say, sayInstant } from '../text/say.ts';
import type { Check, Documents, ItemSheet } from './item-types.ts';
import styles from './judgement.module.css';
import { SearchRecord } from './search-record.tsx';
import { useJudgement } from './use-judgement.ts';
import { VerdictChoice } from './verdict-choice.tsx';

/** The judgement on the chosen element: verdict, reason, recommendation, priority. Nothing typed here is lost, and nothing counts as judged before it is whole. */
export function Judgement({ sheet, check, documents, goToNext, isLeaving }: { readonly sheet: ItemSheet; readonly check: Check; readonly documents: Documents; readonly goToNext: () => void; readonly isLeaving: () => boolean }) {
  const { wish, missing, draft, change, decide } = useJudgement(check);
  const form = useRef<HTMLElement>(null), { isReadOnly } = draft;
  const fieldOf = (name: string): HTMLTextAreaElement | null => form.current?.querySelector(`[data-field="${name}"] textarea`) ?? null;
  const choose = (verdict: Verdict): void => {
    if (isLeaving()) return;
    decide({ verdict });
    // What needs a reason has none: the next thing to do is to write it.
    if (verdict !== 'open' && verdict !== 'not-found' && verdict !== 'met' && !wish.reason.trim()) fieldOf('reason')?.focus();
  };
  const startFromModel = (): void => { change({ recommendation: check.model }); const field = fieldOf('recommendation'); field?.focus(); requestAnimationFrame(() => field?.setSelectionRange(field.value.length, field.value.length)); };
  const group = say('items.keys');
  useCommands([
    ...verdicts.map((verdict, i) => ({ id: `items.verdict.${verdict}`, words: say('items.keys.verdict', { verdict: say(`verdict.${verdict}`) }), group, keys: [verdict === 'open' ? '0' : String(i + 1)], isDisabled: isReadOnly, run: () => choose(verdict) })),
    { id: 'items.reason', words: say('items.keys.reason'), group, keys: ['r'], isDisabled: isReadOnly, run: () => fieldOf('reason')?.focus() },
    { id: 'items.recommendation', words: say('items.keys.recommendation'), group, keys: ['shift+r'], isDisabled: isReadOnly, run: () => fieldOf('recommendation')?.focus() },
    { id: 'items.record', words: say('items.keys.record'), group, keys: ['mod+s'], whileTyping: true, run: () => void draft.settle() },
    { id: 'items.record-next', words: say('items.keys.record-next'), group, keys: ['mod+Enter'], whileTyping: true, run: () => { void draft.settle(); if (document.activeElement instanceof HTMLElement) document.activeElement.blur(); goToNext(); } },
  ]);
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !(event.target instanceof HTMLTextAreaElement)) return;
    event.target.blur();
    document.querySelector<HTMLElement>('[data-column="elements"] [aria-current]')?.focus();
  };
  const reading = sheet.readings.find(({ id }) => id === sheet.reading?.reading), { assessment } = check;
  return (
    <section ref={form} className={styles.judgement} aria-labelledby="judgement-head" onKeyDownCapture={leave}>
      <div className={styles.verdict}>
        <header className={styles.head}>
          <h3 id="judgement-head" className={styles.name}>{say('items.judgement')}</h3>
          <span className={styles.soft}>{assessment ? say('items.judged', { by: assessment.by, time: sayInstant(assessment.at) }) : say('items.not-judged')}</span>
        </header>
        {reading ? <p className={styles.soft}>{say('items.reading.under', { reading: reading.name })}</p> : null}
        <VerdictChoice value={wish.verdict} isDisabled={isReadOnly} onChange={choose} />
        <div role="status">{missing ? <p className={styles.missing}>{say(`items.missing.${missing}`)}</p> : null}</div>
      </div>
      <div className={styles.fields}>
        <div data-field="reason"><Field label={say('items.reason')} lines={3} value={wish.reason} onChange={(reason) => change({ reason })} onBlur={() => void draft.settle()} isReadOnly={isReadOnly} /></div>
        <div data-field="recommendation" className={styles.recommendation}>
          <Field label={say('items.recommendation')} lines={3} value={wish.recommendation} onChange={(recommendation) => change({ recommendation })} onBlur={() => void draft.settle()} isReadOnly={isReadOnly} />
          {wish.recommendation.trim() || isReadOnly ? null : <Button look="quiet" className={styles.start!} onPress={startFromModel}>{say('items.recommendation.start')}</Button>}
        </div>
        <div className={styles.priority}><Choice label={say('items.priority')} value={wish.priority ?? 'none'} isDisabled={isReadOnly} onChange={(value: Priority | 'none') => decide({ priority: value === 'none' ? null : value })} options={[{ value: 'none' as const, words: say('items.priority.none') }, ...priorities.map((value) => ({ value, words: say(`priority.${value}`) }))]} /></div>
        <DraftNote draft={draft} />
        {assessment?.searched ? <SearchRecord record={assessment.searched} documents={documents} /> : null}
      </div>
    </section>
  );
}
