import { ArrowUpRight } from 'lucide-react';
import { memo } from 'react';
import { Link } from 'react-router';
import { say, sayInstant, sayNumber } from '../text/say.ts';
import { placeOf } from './entry-place.ts';
import styles from './register-screen.module.css';
import type { Entry } from './use-journal.ts';

interface EntryLineProps { readonly entry: Entry | undefined; readonly index: number; readonly total: number; readonly top: number; readonly isCurrent: boolean; readonly isChosen: boolean; readonly onFocus: (index: number) => void; readonly onLook: (sequence: number) => void }

/** One decision in one line: its number, when, who, what; struck through where it was taken back. */
export const EntryLine = memo(function EntryLine({ entry, index, total, top, isCurrent, isChosen, onFocus, onLook }: EntryLineProps) {
  const tab = isCurrent ? 0 : -1, place = entry && placeOf(entry);
  return (
    <li data-row={index} aria-setsize={total} aria-posinset={index + 1} className={styles.entry} data-chosen={isChosen || undefined} data-gone={entry?.takenBack || undefined} style={{ transform: `translateY(${top}px)` }} onFocus={() => onFocus(index)}>
      {entry ? <>
        <span className={styles.sequence}>{sayNumber(entry.sequence)}</span>
        <time className={styles.when} dateTime={entry.at}>{sayInstant(entry.at)}</time>
        <span className={styles.who} title={entry.by}>{entry.by}</span>
        <button type="button" tabIndex={tab} aria-pressed={isChosen} className={styles.what} title={entry.words} onClick={() => onLook(entry.sequence)}><span className={styles.said}>{entry.words}</span>{entry.takenBack ? <span className={styles.gone}>{say('register.journal.taken-back')}</span> : null}</button>
        {place ? <Link to={place} tabIndex={tab} className={styles.place} aria-label={say('register.journal.open')}><ArrowUpRight aria-hidden size={15} /></Link> : <span />}
      </> : null}
    </li>
  );
}, (before, after) => before.entry === after.entry && before.top === after.top && before.total === after.total && before.isCurrent === after.isCurrent && before.isChosen === after.isChosen);
