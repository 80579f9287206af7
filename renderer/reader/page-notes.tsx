import { Check, Info } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../controls/button.tsx';
import { useCommand } from '../engine/use-command.ts';
import { useJobs, type Job } from '../engine/use-jobs.ts';
import { say } from '../text/say.ts';
import type { DocumentRow } from './document-shelf.tsx';
import styles from './page-notes.module.css';
import type { PageDoubt } from './use-page-doubts.ts';

interface PageNotesProps {
  readonly document: DocumentRow;
  readonly pageNumber: number;
  readonly pageLabel: string;
  readonly doubts: readonly PageDoubt[];
  /** What is to be known of the page's text without being a doubt: that it was recognised, that it lies over a scan. */
  readonly note: string;
  readonly isReadOnly: boolean;
  /** The page has its text from its picture already. */
  readonly isRecognised: boolean;
  /** Shows what reading did to this page. */
  readonly onReasons: (pageNumber: number) => void;
}

/** One quiet line above a page whose text is not simply what is printed: why, in words. Pressed, it says all of it and what to do, and takes that it was looked at. */
export function PageNotes({ document, pageNumber, pageLabel, doubts, note, isReadOnly, isRecognised, onReasons }: PageNotesProps) {
  const [isWhole, setWhole] = useState(false), line = useRef<HTMLButtonElement>(null);
  const open = doubts.filter(({ seen }) => !seen), own = doubts.length ? '' : note;
  const [first] = open, words = first?.note ?? (own || doubts[0]?.note);
  if (!words) return null;
  const more = open.length > 1 ? say('reader.page-notes.more', { count: open.length - 1 }) : '';
  const close = (): void => { setWhole(false); line.current?.focus(); };
  return (
    <div className={styles.notes} onKeyDown={(event) => { if (event.key === 'Escape' && isWhole) { event.stopPropagation(); close(); } }}>
      <button ref={line} type="button" className={styles.line} data-page-notes={pageNumber} data-open={first ? true : undefined} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)} aria-label={say(first ? 'reader.page-notes.open' : 'reader.page-notes.known', { page: pageLabel, words: `${words} ${more}`.trim() })}>
        <span className={styles.sign} aria-hidden>{first ? '?' : own ? <Info /> : <Check />}</span><span className={styles.words}>{words}</span>{more ? <span className={styles.more}>{more}</span> : null}
      </button>
      {isWhole ? (
        <div className={styles.whole} role="group" aria-label={say('reader.page-notes.of', { page: pageLabel })}>
          {own ? <p>{own}</p> : null}
          {doubts.length ? <ul className={styles.rows}>{doubts.map((doubt) => <DoubtRow key={doubt.id} document={document.id} doubt={doubt} isReadOnly={isReadOnly} onReasons={() => { close(); onReasons(pageNumber); }} />)}</ul> : null}
          {document.format === 'pdf' && !isReadOnly && !isRecognised ? <Recognise document={document} pageNumber={pageNumber} doubts={doubts} onDone={close} /> : null}
        </div>
      ) : null}
    </div>
  );
}

/** What reading did shows the words of these. */
const hasReasons: ReadonlySet<PageDoubt['kind']> = new Set(['repaired-text', 'hidden-text', 'drawn-otherwise']);

function DoubtRow({ document, doubt, isReadOnly, onReasons }: { readonly document: string; readonly doubt: PageDoubt; readonly isReadOnly: boolean; readonly onReasons: () => void }) {
  const settle = useCommand('doubts.settle'), reopen = useCommand('doubts.reopen'), { id, note, seen, kind } = doubt;
  return (
    <li data-seen={seen ? true : undefined}>
      <p>{note}</p>
      {seen ? <p className={styles.seen}>{say('instruments.doubt.seen', { who: seen.by })}{seen.reason ? `: ${seen.reason}` : ''}</p> : null}
      <div className={styles.acts}>
        {isReadOnly ? null : seen
          ? <Button look="quiet" aria-label={say('instruments.doubt.reopen.of', { note })} onPress={() => void reopen.run({ document, doubt: id })}>{say('instruments.doubt.reopen')}</Button>
          : <Button look="quiet" aria-label={say('instruments.doubt.settle.of', { note })} onPress={() => void settle.run({ document, doubt: id })}>{say('instruments.doubt.settle')}</Button>}
        {hasReasons.has(kind) ? <Button look="quiet" onPress={onReasons}>{say('reader.page-notes.reasons')}</Button> : null}
      </div>
    </li>
  );
}

/** A page is recognised where its own text does not serve. */
const recognisable: ReadonlySet<PageDoubt['kind']> = new Set(['poor-page', 'no-text', 'mixed-letters', 'drawn-otherwise']);

function Recognise({ document, pageNumber, doubts, onDone }: { readonly document: DocumentRow; readonly pageNumber: number; readonly doubts: readonly PageDoubt[]; readonly onDone: () => void }) {
  const { jobs, start } = useJobs();
  if (!doubts.some(({ kind }) => recognisable.has(kind))) return null;
  if (jobs.some((job) => isRecognising(job, document.id))) return <p className={styles.seen}>{say('reader.page-notes.recognising')}</p>;
  return <Button className={styles.recognise!} onPress={() => { void start('documents.recognise', { document: document.id, pages: String(pageNumber) }); onDone(); }}>{say('reader.page-notes.recognise')}</Button>;
}

const isRecognising = ({ operation, state, input }: Job, document: string): boolean => operation === 'documents.recognise' && (state === 'waiting' || state === 'running') && (input as { document?: string }).document === document;
