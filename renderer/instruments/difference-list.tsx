import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Output } from '../../shared/contract/operations.ts';
import { Button } from '../controls/button.tsx';
import { Field } from '../controls/field.tsx';
import { Sheet } from '../controls/sheet.tsx';
import { useCommand } from '../engine/use-command.ts';
import { useQuery } from '../engine/use-query.ts';
import { readerAddress } from '../frame/places.ts';
import { usePreference } from '../frame/preferences.ts';
import { say } from '../text/say.ts';
import styles from './document-inspector.module.css';

type Difference = Output<'translations.doubts'>['doubts'][number];
const shownAtOnce = 40;

/** Where a translation differs from its original, with the words of both; a press shows the two texts side by side there. */
export function DifferenceList({ document, isReadOnly }: { readonly document: string; readonly isReadOnly: boolean }) {
  const { data } = useQuery('translations.doubts', { document }), reopen = useCommand('translations.reopen'), go = useNavigate();
  const [, keepSplit] = usePreference('reader.split'), [asked, setAsked] = useState<Difference | null>(null);
  if (!data || data.translation === null) return null;
  const rows = [...data.doubts.filter(({ dismissed }) => !dismissed), ...data.doubts.filter(({ dismissed }) => dismissed)], mine = document === data.translation ? 'translation' : 'original';
  const show = (difference: Difference): void => { keepSplit(true); void go(readerAddress(document, { provision: difference[mine].path, page: difference[mine].pageNumber })); };
  return (
    <>
      <h3>{say('instruments.differences')}</h3>
      {rows.length === 0 ? <p>{say('instruments.differences.none', { count: data.aligned })}</p> : null}
      <ul className={styles.doubts}>
        {rows.slice(0, shownAtOnce).map((difference) => (
          <li key={difference.id} data-seen={difference.dismissed ? true : undefined}>
            <p>{difference.original.article ? <span className={styles.page}>{difference.original.article}</span> : null}{difference.note}</p>
            {difference.original.words ? <q>{difference.original.words}</q> : null}
            {difference.translation.words ? <q>{difference.translation.words}</q> : null}
            {difference.dismissed ? <p className={styles.settled}>{say('instruments.difference.dismissed', { who: difference.dismissed.by, reason: difference.dismissed.reason })}</p> : null}
            <div className={styles.acts}>
              <Button look="quiet" aria-label={say('instruments.difference.show.of', { note: difference.note })} onPress={() => show(difference)}>{say('instruments.difference.show')}</Button>
              {isReadOnly ? null : difference.dismissed
                ? <Button look="quiet" aria-label={say('instruments.difference.reopen.of', { note: difference.note })} onPress={() => void reopen.run({ document, doubt: difference.id })}>{say('instruments.doubt.reopen')}</Button>
                : <Button look="quiet" aria-label={say('instruments.difference.dismiss.of', { note: difference.note })} onPress={() => setAsked(difference)}>{say('instruments.difference.dismiss')}</Button>}
            </div>
          </li>
        ))}
        {rows.length > shownAtOnce ? <li><p>{say('instruments.differences.more', { count: rows.length - shownAtOnce })}</p></li> : null}
      </ul>
      {asked ? <DismissDifference document={document} difference={asked} onClose={() => setAsked(null)} /> : null}
    </>
  );
}

/** Asks why a difference is none. */
function DismissDifference({ document, difference, onClose }: { readonly document: string; readonly difference: Difference; readonly onClose: () => void }) {
  const { run, busy } = useCommand('translations.dismiss'), [reason, setReason] = useState('');
  const dismiss = (): void => { if (reason.trim()) void run({ document, doubt: difference.id, reason: reason.trim() }).then((done) => { if (done) onClose(); }); };
  return (
    <Sheet title={say('instruments.difference.dismiss.title')} isOpen onClose={onClose} actions={<Button look="primary" isDisabled={busy || !reason.trim()} onPress={dismiss}>{say('instruments.difference.dismiss')}</Button>}>
      <p>{difference.note}</p>
      <Field label={say('instruments.difference.reason')} lines={2} value={reason} onChange={setReason} autoFocus hint={say('instruments.difference.reason.hint')} />
    </Sheet>
  );
}
