import { useState } from 'react';
import { Button } from '../controls/button.tsx';
import { VerdictGlyph, VerdictWords } from '../controls/verdict-glyph.tsx';
import { say } from '../text/say.ts';
import styles from './item-head.module.css';
import type { ItemSheet } from './item-types.ts';
import { OverrideSheet } from './override-sheet.tsx';
import { ReadingSheet } from './reading-sheet.tsx';

/** What the chosen item is, its finding with the reason for it, and the reading under which it is judged. */
export function ItemHead({ sheet }: { readonly sheet: ItemSheet }) {
  const [shown, setShown] = useState<'override' | 'reading' | null>(null);
  const { id, title, kind, verdict, overridden, override, why, composition, readings, reading, chapter, section } = sheet;
  const chosen = readings.find((one) => one.id === reading?.reading);
  return (
    <header className={styles.head}>
      <p className={styles.place}>{[chapter, section].filter(Boolean).join(' · ')}</p>
      <h2 className={styles.title}><span className={styles.number}>{id}</span> {title}</h2>
      {kind === 'item' ? <>
        <p className={styles.counts} aria-label={say('items.roll-up')}>
          {composition.map(({ verdict: one, count }) => <span key={one} title={say('items.composition', { count, verdict: say(`verdict.${one}`) })}><VerdictGlyph verdict={one} />{count}</span>)}
        </p>
        <div className={styles.finding}><VerdictWords verdict={verdict} /><Button look="quiet" onPress={() => setShown('override')}>{say(overridden ? 'items.override.change' : 'items.override')}</Button></div>
        <p className={styles.why}>{override ? say('items.override.by', { by: override.by, reason: override.reason }) : why}</p>
      </> : null}
      {readings.length > 0 ? (
        <div className={styles.finding}>
          <span><span className={styles.soft}>{say('items.reading')}: </span><span title={chosen?.meaning}>{chosen?.name ?? say('items.reading.none')}</span></span>
          <Button look="quiet" onPress={() => setShown('reading')}>{say(chosen ? 'items.reading.change' : 'items.reading.choose')}</Button>
        </div>
      ) : null}
      {shown === 'override' ? <OverrideSheet key={id} sheet={sheet} onClose={() => setShown(null)} /> : null}
      {shown === 'reading' ? <ReadingSheet key={id} sheet={sheet} onClose={() => setShown(null)} /> : null}
    </header>
  );
}
