import { Link } from 'react-router';
import type { Output } from '../../shared/contract/operations.ts';
import { Button } from '../controls/button.tsx';
import { useCommand } from '../engine/use-command.ts';
import { readerAddress } from '../frame/places.ts';
import { say } from '../text/say.ts';
import styles from './document-inspector.module.css';

const doubtsShown = 60;

/** What about a document a person should look at, each with its place; what was looked at stands behind. */
export function DoubtList({ document, doubts, isReadOnly }: { readonly document: string; readonly doubts: Output<'outline.doubts'>; readonly isReadOnly: boolean }) {
  const settle = useCommand('doubts.settle'), reopen = useCommand('doubts.reopen');
  const rows = [...doubts.filter(({ seen }) => !seen), ...doubts.filter(({ seen }) => seen)];
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{say('instruments.inspect.doubts')}</h3>
      <ul className={styles.doubts}>
        {rows.slice(0, doubtsShown).map((doubt) => (
          <li key={doubt.id} data-seen={doubt.seen ? true : undefined}>
            <Link to={readerAddress(document, { provision: doubt.path, page: doubt.pageNumber })}><span className={styles.page}>{say('common.page', { label: doubt.pageNumber })}</span>{doubt.note}</Link>
            {doubt.seen ? <p className={styles.settled}>{say('instruments.doubt.seen', { who: doubt.seen.by })}</p> : null}
            {isReadOnly ? null : doubt.seen
              ? <Button look="quiet" aria-label={say('instruments.doubt.reopen.of', { note: doubt.note })} onPress={() => void reopen.run({ document, doubt: doubt.id })}>{say('instruments.doubt.reopen')}</Button>
              : <Button look="quiet" aria-label={say('instruments.doubt.settle.of', { note: doubt.note })} onPress={() => void settle.run({ document, doubt: doubt.id })}>{say('instruments.doubt.settle')}</Button>}
          </li>
        ))}
        {rows.length > doubtsShown ? <li><Link to={readerAddress(document)}>{say('instruments.inspect.more', { count: rows.length - doubtsShown })}</Link></li> : null}
      </ul>
    </>
  );
}
