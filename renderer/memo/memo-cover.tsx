import type { ReactNode } from 'react';
import { memoTextEn } from '../../shared/domain/memo-text-en.ts';
import { EditInPlace } from '../controls/edit-in-place.tsx';
import { useCommand } from '../engine/use-command.ts';
import { say } from '../text/say.ts';
import { elementId } from './memo-cursor.ts';
import styles from './memo-cover.module.css';
import type { MemoReading } from './use-memo-reading.ts';

const words = memoTextEn.cover;

/** The title page: what the review and its reviewers say of the memo is edited where it stands. */
export function MemoCover({ reading: { memo, cover }, isReadOnly }: { readonly reading: MemoReading; readonly isReadOnly: boolean }) {
  const setting = useCommand('settings.change'), review = useCommand('review.change');
  const printed = new Map(memo.cover.lines.map(({ label, value }) => [label, value]));
  const editable = (id: string, label: string, value: string, onSave: (value: string) => void, rest: { readonly inputType?: 'date'; readonly placeholder?: string } = {}): Line => ({
    id, label, value: <EditInPlace label={label} value={value} shown={printed.get(label) ?? ''} placeholder={rest.placeholder ?? say('memo.cover.none')} isReadOnly={isReadOnly} onSave={onSave} {...(rest.inputType ? { inputType: rest.inputType } : {})} />,
  });
  const fixed = (label: string): Line => ({ id: label, label, value: printed.get(label) ?? '' });
  const lines = [
    fixed(words.state),
    editable('addressee', words.addressee, cover.addressee, (value) => void setting.run({ key: 'memo.addressee', value }), { placeholder: say('memo.cover.addressee.none') }),
    editable('reference', words.reference, cover.reference, (value) => void setting.run({ key: 'memo.reference', value })),
    editable('classification', words.classification, cover.classification, (value) => void setting.run({ key: 'memo.classification', value }), { placeholder: say('memo.cover.classification.none') }),
    editable('asOf', words.lawAsAt, cover.asOf, (asOf) => void review.run({ asOf }), { inputType: 'date' }),
    fixed(words.date),
    editable('reviewers', words.reviewers, cover.reviewers.join(', '), (names) => void review.run({ reviewers: names.split(/\s*[,;]\s*/u).filter(Boolean) })),
    fixed(words.standard), fixed(words.language),
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
