import type { Output } from '../../shared/contract/operations.ts';
import { EditInPlace } from '../controls/edit-in-place.tsx';
import { useCommand } from '../engine/use-command.ts';
import { say, sayDay, sayNumber } from '../text/say.ts';
import styles from './subject.module.css';

/** Where the fields of the subject stand, for a line of what waits that leads to one of them. */
export const subjectFields = { 'law-as-at': 'subject-as-of', 'no-reviewer': 'subject-reviewers' } as const;

/** State, title, law as at, reviewers; each edited where it stands. */
export function Subject({ overview: { subject, readOnly, laws, pages, tags } }: { readonly overview: Output<'overview.read'> }) {
  const change = useCommand('review.change');
  return (
    <header className={styles.subject}>
      <h2 className={styles.state}><EditInPlace label={say('overview.state')} value={subject.state} placeholder={say('overview.state')} isReadOnly={readOnly} onSave={(state) => { if (state) void change.run({ state }); }} /></h2>
      <p className={styles.name}><EditInPlace label={say('overview.name')} value={subject.title} placeholder={readOnly ? '' : say('overview.name.none')} isReadOnly={readOnly} onSave={(title) => void change.run({ title })} /></p>
      <div className={styles.line}>
        <dl className={styles.facts}>
          <div id={subjectFields['law-as-at']}><dt>{say('overview.as-of')}</dt><dd><EditInPlace label={say('overview.as-of')} value={subject.asOf} shown={sayDay(subject.asOf)} placeholder={say('overview.as-of.none')} inputType="date" isReadOnly={readOnly} onSave={(asOf) => void change.run({ asOf })} /></dd></div>
          <div id={subjectFields['no-reviewer']}><dt>{say('overview.reviewers')}</dt><dd><EditInPlace label={say('overview.reviewers')} value={subject.reviewers.join(', ')} placeholder={say('overview.reviewers.none')} isReadOnly={readOnly} onSave={(names) => void change.run({ reviewers: names.split(/\s*[,;]\s*/u).filter(Boolean) })} /></dd></div>
        </dl>
        {laws > 0 ? <p className={styles.extent}>{say('overview.extent', { laws, pages: sayNumber(pages), tags })}</p> : null}
      </div>
    </header>
  );
}
