import type { Output } from '../../shared/contract/operations.ts';
import { say, sayLanguage } from '../text/say.ts';
import { MicroscopeGroup } from './microscope-group.tsx';
import { MicroscopePenalties } from './microscope-penalties.tsx';
import styles from './element-microscope.module.css';
import type { WordsPlace } from './words-place.ts';

type Seen = Output<'microscope.show'>;
interface ElementMicroscopeProps {
  readonly seen: Seen;
  readonly language: string;
  readonly tagged: ReadonlySet<string>;
  readonly isReadOnly: boolean;
  readonly onTagWords: (element: string, stretches: readonly { readonly pageNumber: number; readonly start: number; readonly end: number }[]) => void;
  readonly onShowWords: (place: WordsPlace) => void;
}

/** In the order in which an offence is read. */
const groups = ['offence', 'act', 'means', 'purpose', 'consent', 'child', 'aggravation', 'participation', 'legal-persons', 'other'] as const;

/** What words of the article name which element, group by group: chips for those found, ghosts for the core elements that no word names, the penalties as numbers. Words found, not a judgement. */
export function ElementMicroscope({ seen, language, tagged, isReadOnly, onTagWords, onShowWords }: ElementMicroscopeProps) {
  const named = sayLanguage(seen.language) || say('reader.microscope.this-language');
  if (!seen.looked) return <section className={styles.microscope} aria-label={say('reader.microscope')}><h3 className={styles.title}>{say('reader.microscope')}</h3><p className={styles.soft}>{say('reader.microscope.unknown', { language: named })}</p></section>;
  const unknown = seen.elements.filter(({ state }) => state === 'not-looked').length;
  return (
    <section className={styles.microscope} aria-label={say('reader.microscope')}>
      <h3 className={styles.title}>{say('reader.microscope')}</h3>
      <p className={styles.soft}>{say('reader.microscope.honest')}</p>
      {groups.map((group) => (
        <MicroscopeGroup key={group} group={group} elements={seen.elements.filter((element) => element.group === group)} list={seen.lists.find((list) => list.group === group) ?? null}
          language={language} tagged={tagged} isReadOnly={isReadOnly} onTagWords={onTagWords} onShowWords={onShowWords} />
      ))}
      <MicroscopePenalties penalties={seen.penalties} language={language} onShowWords={onShowWords} />
      {seen.readsFigures ? null : <p className={styles.soft}>{say('reader.microscope.penalty.unread', { language: named })}</p>}
      {unknown ? <p className={styles.soft}>{say('reader.microscope.not-looked', { count: unknown })}</p> : null}
    </section>
  );
}
