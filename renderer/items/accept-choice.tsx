import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { citeUnit } from '../../shared/domain/cite-unit.ts';
import { bearings, type Bearing } from '../../shared/domain/judgement.ts';
import { numbersBelow } from '../../shared/domain/outline.ts';
import { BearingGlyph } from '../controls/bearing-glyph.tsx';
import { LawText } from '../controls/law-text.tsx';
import { say } from '../text/say.ts';
import styles from './accept-choice.module.css';
import type { Suggestion } from './item-types.ts';

/** What is tagged of a suggestion: some of the words that it points at, or (null) the whole of it. */
export type Part = Suggestion['passages'][number] | null;

interface AcceptChoiceProps { readonly suggestion: Suggestion; /** A whole item is shown by a whole article; an element, by the words that name it. */ readonly isWhole: boolean; readonly onTag: (part: Part, bearing: Bearing) => void; readonly onCancel: () => void }

/** The bearing that claims nothing: the words were read, and bear on the element. */
const honest: Bearing = 'context';

/** How a suggestion becomes evidence: which of its words, and how they bear. One key more than accepting: 1 to 4, or Enter for the bearing that claims nothing. */
export function AcceptChoice({ suggestion, isWhole, onTag, onCancel }: AcceptChoiceProps) {
  const { article, provision, unit, language, passages } = suggestion, name = useId(), box = useRef<HTMLFieldSetElement>(null);
  const parts: readonly Part[] = [...passages, null], [at, setAt] = useState(isWhole ? parts.length - 1 : 0), part = parts[at] ?? null;
  useEffect(() => { box.current?.querySelector<HTMLElement>('input:checked')?.focus({ preventScroll: true }); box.current?.scrollIntoView({ block: 'center' }); }, []);
  const place = (path: string): string => (article ? citeUnit(unit, article) + numbersBelow(path) : path);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const bearing = event.key === 'Enter' && event.target instanceof HTMLInputElement ? honest : /^[1-4]$/u.test(event.key) ? bearings[Number(event.key) - 1] : undefined;
    if (bearing) { event.preventDefault(); onTag(part, bearing); }
    if (event.key === 'Escape') { event.preventDefault(); onCancel(); }
    // Keys of the sheet, such as those of the verdicts, wait until this is decided; up and down go through the words.
    event.stopPropagation();
  };
  return (
    <fieldset ref={box} className={styles.choice} onKeyDown={onKeyDown}>
      <legend className={styles.legend}>{say('items.accept.what')}</legend>
      {parts.map((one, i) => (
        <label key={one?.provision ?? 'whole'} className={styles.part}>
          <input type="radio" name={name} checked={i === at} onChange={() => setAt(i)} />
          <span>{one ? <>{place(one.provision)} <LawText language={language} size="small"><q>{one.words.length > 220 ? `${one.words.slice(0, 220)}…` : one.words}</q></LawText></> : say('items.accept.whole', { place: place(provision) })}</span>
        </label>
      ))}
      <div className={styles.bearings} role="group" aria-label={say('items.accept.how')}>
        <span className={styles.how} aria-hidden>{say('items.accept.how')}</span>
        {bearings.map((bearing, i) => <button key={bearing} type="button" className={styles.bearing} onClick={() => onTag(part, bearing)}><BearingGlyph bearing={bearing} label={false} />{say(`bearing.${bearing}`)}<kbd aria-hidden>{i + 1}</kbd></button>)}
      </div>
      <p className={styles.keys}>{say('items.accept.keys', { bearing: say(`bearing.${honest}`) })}</p>
    </fieldset>
  );
}
