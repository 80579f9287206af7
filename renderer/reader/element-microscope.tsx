import type { Output } from '../../shared/contract/operations.ts';
import { LawText } from '../controls/law-text.tsx';
import { TierLabel } from '../controls/tier-label.tsx';
import { say, sayLanguage } from '../text/say.ts';
import styles from './element-microscope.module.css';

type Seen = Output<'microscope.show'>;
interface ElementMicroscopeProps {
  readonly seen: Seen;
  readonly language: string;
  readonly tagged: ReadonlySet<string>;
  readonly isReadOnly: boolean;
  readonly onTagWords: (element: string, stretches: readonly { readonly pageNumber: number; readonly start: number; readonly end: number }[]) => void;
}

/** What words of the article name which element: chips for those found, ghosts for the core elements that no word names. Words found, not a judgement. */
export function ElementMicroscope({ seen, language, tagged, isReadOnly, onTagWords }: ElementMicroscopeProps) {
  if (!seen.looked) return <section className={styles.microscope}><h3 className={styles.title}>{say('reader.microscope')}</h3><p className={styles.soft}>{say('reader.microscope.unknown', { language: sayLanguage(seen.language) || say('reader.microscope.this-language') })}</p></section>;
  const found = seen.elements.filter(({ state }) => state === 'words');
  const missing = seen.elements.filter(({ state, tier, id }) => state === 'none' && tier !== 'enhanced' && !tagged.has(id));
  const unknown = seen.elements.filter(({ state }) => state === 'not-looked').length;
  return (
    <section className={styles.microscope} aria-label={say('reader.microscope')}>
      <h3 className={styles.title}>{say('reader.microscope')}</h3>
      <p className={styles.soft}>{say('reader.microscope.honest')}</p>
      <ul className={styles.chips}>
        {found.map(({ id, label, tier, words }) => {
          const first = words.find(({ inHeading }) => !inHeading), stretches = (first?.pages ?? []).flatMap(({ pageNumber, stretches: own }) => own.map((stretch) => ({ pageNumber, ...stretch })));
          return (
            <li key={id} className={styles.found}>
              <span><TierLabel tier={tier}>{label}</TierLabel> <LawText language={language} size="small"><q className={styles.words}>{(first ?? words[0])?.words}</q></LawText>{words.length > 1 ? <span className={styles.soft}> {say('reader.microscope.times', { count: words.length })}</span> : null}</span>
              {tagged.has(id) ? <span className={styles.soft}>{say('reader.microscope.tagged')}</span> : isReadOnly || stretches.length === 0 ? null : <button type="button" className={styles.tag} aria-label={say('reader.microscope.tag-words', { element: label })} onClick={() => onTagWords(id, stretches)}>{say('reader.selection.tag')}</button>}
            </li>
          );
        })}
      </ul>
      {missing.length ? <><h4 className={styles.title}>{say('reader.microscope.missing')}</h4><ul className={styles.ghosts}>{missing.map(({ id, label, tier }) => <li key={id} className={styles.ghost}><TierLabel tier={tier}>{label}</TierLabel></li>)}</ul></> : null}
      {seen.penalties.length ? <><h4 className={styles.title}>{say('reader.microscope.penalty')}</h4><ul className={styles.penalties}>{seen.penalties.map(({ words }, i) => <li key={i}><LawText language={language} size="small">{words.length > 260 ? `…${words.slice(-260)}` : words}</LawText></li>)}</ul></> : null}
      {unknown ? <p className={styles.soft}>{say('reader.microscope.not-looked', { count: unknown })}</p> : null}
    </section>
  );
}
