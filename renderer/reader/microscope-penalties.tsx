import type { Output } from '../../shared/contract/operations.ts';
import { LawText } from '../controls/law-text.tsx';
import { say } from '../text/say.ts';
import styles from './element-microscope.module.css';
import { placeOfWords, type WordsPlace } from './words-place.ts';

type Penalty = Output<'microscope.show'>['penalties'][number];
type Amount = NonNullable<Penalty['least']>;

/** The penalties of an article as numbers, each beside the words that it was read from; a press shows them on the page. */
export function MicroscopePenalties({ penalties, language, onShowWords }: { readonly penalties: readonly Penalty[]; readonly language: string; readonly onShowWords: (place: WordsPlace) => void }) {
  if (penalties.length === 0) return null;
  return (
    <div className={styles.group}>
      <h4 className={styles.subtitle}>{say('reader.microscope.penalty')}</h4>
      <ul className={styles.chips}>
        {penalties.map((penalty) => {
          const place = placeOfWords(penalty.pages), quoted = <LawText language={language} size="small"><q>{penalty.words}</q></LawText>;
          return (
            <li key={`${penalty.start} ${penalty.kind}`} className={styles.penalty}>
              <span className={styles.figures} data-kind={penalty.kind}>{sayFigures(penalty)}</span>
              {place ? <button type="button" className={styles.words} aria-label={say('reader.microscope.show-words', { words: penalty.words })} onClick={() => onShowWords(place)}>{quoted}</button> : <span className={styles.words}>{quoted}</span>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const sayAmount = ({ amount, unit }: Amount): string => say('reader.microscope.amount', { amount, unit: unit ?? 'none' });

/** "Imprisonment 3–8 years", "Fine, no figure". */
function sayFigures({ kind, least, most, stated }: Penalty): string {
  const named = say('reader.microscope.penalty.kind', { kind });
  if (kind === 'life') return named;
  if (stated) return `${named} ${sayAmount(stated)}`;
  if (least && most) return `${named} ${least.unit === most.unit ? say('reader.microscope.penalty.range', { least: least.amount, most: sayAmount(most) }) : say('reader.microscope.penalty.between', { least: sayAmount(least), most: sayAmount(most) })}`;
  if (most) return `${named} ${say('reader.microscope.penalty.most', { most: sayAmount(most) })}`;
  return least ? `${named} ${say('reader.microscope.penalty.least', { least: sayAmount(least) })}` : `${named}, ${say('reader.microscope.penalty.no-figure')}`;
}
