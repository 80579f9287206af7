import type { ReactNode } from 'react';
import type { CoverLine } from '../../shared/domain/memo-model.ts';
import { EditInPlace } from '../controls/edit-in-place.tsx';
import { useCommand } from '../engine/use-command.ts';
import { say } from '../text/say.ts';
import { elementId } from './memo-cursor.ts';
import styles from './memo-cover.module.css';
import type { MemoReading } from './use-memo-reading.ts';

/** The title page: what the review and its reviewers say of the memo is edited where it stands. */
export function MemoCover({ reading: { memo, cover }, isReadOnly }: { readonly reading: MemoReading; readonly isReadOnly: boolean }) {
  const setting = useCommand('settings.change'), review = useCommand('review.change');
  const printed = new Map(memo.cover.lines.map((line) => [line.id, line]));
  // A line that the memo leaves out while it is empty has no label there yet.
  const labelOf = (id: CoverLine): string => printed.get(id)?.label ?? say(id === 'addressee' ? 'memo.cover.addressee' : 'memo.cover.classification');
  const editable = (id: CoverLine, value: string, onSave: (value: string) => void, rest: { readonly inputType?: 'date'; readonly placeholder?: string; readonly at?: string } = {}): Line => ({
    id: rest.at ?? id, label: labelOf(id), value: <EditInPlace label={labelOf(id)} value={value} shown={printed.get(id)?.value ?? ''} placeholder={rest.placeholder ?? say('memo.cover.none')} isReadOnly={isReadOnly} onSave={onSave} {...(rest.inputType ? { inputType: rest.inputType } : {})} />,
  });
  const fixed = (id: CoverLine): Line => ({ id, label: labelOf(id), value: printed.get(id)?.value ?? '' });
  const lines = [
    fixed('state'),
    editable('addressee', cover.addressee, (value) => void setting.run({ key: 'memo.addressee', value }), { placeholder: say('memo.cover.addressee.none') }),
    editable('reference', cover.reference, (value) => void setting.run({ key: 'memo.reference', value })),
    editable('classification', cover.classification, (value) => void setting.run({ key: 'memo.classification', value }), { placeholder: say('memo.cover.classification.none') }),
    editable('lawAsAt', cover.asOf, (asOf) => void review.run({ asOf }), { inputType: 'date', at: 'asOf' }),
    fixed('date'),
    editable('reviewers', cover.reviewers.join(', '), (names) => void review.run({ reviewers: names.split(/\s*[,;]\s*/u).filter(Boolean) })),
    fixed('standard'), fixed('language'),
  ];
  return (
    <section className={styles.cover} aria-labelledby={elementId('cover')}>
      <p className={styles.kicker}>{memo.cover.kicker}</p>
      <h2 id={elementId('cover')} tabIndex={-1} className={styles.title}><EditInPlace label={say('memo.cover.title')} value={cover.title} shown={memo.cover.title} placeholder={memo.cover.title} isReadOnly={isReadOnly} onSave={(title) => void review.run({ title })} /></h2>
      <p className={styles.subtitle}>{memo.cover.subtitle}</p>
      <dl className={styles.lines}>{lines.map(({ id, label, value }) => <div key={id} id={elementId(`cover-${id}`)}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
      <p className={styles.materials}>{memo.cover.materials}</p>
      <div className={styles.disclaimers}><h3>{memo.disclaimers.title}</h3>{memo.disclaimers.items.map((item) => <p key={item}>{item}</p>)}</div>
    </section>
  );
}

interface Line { readonly id: string; readonly label: string; readonly value: ReactNode }
