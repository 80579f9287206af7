import { useEffect, useState } from 'react';
import { Button } from '../controls/button.tsx';
import { useCommand } from '../engine/use-command.ts';
import { useQuery } from '../engine/use-query.ts';
import { say, sayNumber } from '../text/say.ts';
import styles from './reading-reasons.module.css';
import { reasonKey, type ReadReasons, type ReasonsPage, type TextReason } from './use-reasons.ts';

interface ReadingReasonsProps {
  readonly document: string;
  readonly language: string;
  readonly pageNumber: number;
  readonly pageLabel: string;
  readonly readReasons: ReadReasons;
  readonly isReadOnly: boolean;
  /** Shows on the page which words a reason is about; null when none is under the mouse or the keys. */
  readonly onPoint: (key: string | null) => void;
  readonly onShow: (reason: TextReason) => void;
}

/** What reading did to the page in sight, reason by reason, and which repairs the whole document has: the list behind the tints on the page. */
export function ReadingReasons({ document, language, pageNumber, pageLabel, readReasons, isReadOnly, onPoint, onShow }: ReadingReasonsProps) {
  const page = usePage(readReasons, pageNumber);
  return (
    <section className={styles.list} aria-label={say('reader.reasons')}>
      <h2 className={styles.title}>{say('reader.reasons.of', { page: pageLabel })}</h2>
      {page && page.reasons.length === 0 ? <p className={styles.none}>{say('reader.reasons.none')}</p> : null}
      <ul className={styles.rows}>{page?.reasons.map((reason) => <ReasonRow key={reasonKey(reason)} reason={reason} language={language} onPoint={onPoint} onShow={onShow} />)}</ul>
      <Repairs document={document} language={language} isReadOnly={isReadOnly} />
    </section>
  );
}

function usePage(readReasons: ReadReasons, pageNumber: number): ReasonsPage | null {
  const [page, setPage] = useState<ReasonsPage | null>(null);
  useEffect(() => {
    let isWanted = true;
    readReasons(pageNumber).then((found) => { if (isWanted) setPage(found); }, () => undefined);
    return () => { isWanted = false; };
  }, [readReasons, pageNumber]);
  return page;
}

function ReasonRow({ reason, language, onPoint, onShow }: { readonly reason: TextReason } & Pick<ReadingReasonsProps, 'language' | 'onPoint' | 'onShow'>) {
  const key = reasonKey(reason), { was, is } = reason, isChanged = was !== '' && is !== '' && was !== is;
  return (
    <li>
      <button type="button" className={styles.row} data-fate={reason.fate} onClick={() => onShow(reason)} onFocus={() => onPoint(key)} onBlur={() => onPoint(null)} onPointerEnter={() => onPoint(key)} onPointerLeave={() => onPoint(null)}>
        <span className={styles.why}>{reason.words}</span>
        {isChanged ? <Change was={was} is={is} language={language} /> : <span className={styles.words} lang={language || undefined}>{was || is}</span>}
      </button>
    </li>
  );
}

/** What the file has, and under it what was made of it. */
function Change({ was, is, language }: Pick<TextReason, 'was' | 'is'> & Pick<ReadingReasonsProps, 'language'>) {
  return (
    <>
      <span className={styles.was}><span className="unseen">{say('reader.reasons.was')} </span>{was}</span>
      <span className={styles.is} lang={language || undefined}><span aria-hidden="true">→ </span><span className="unseen">{say('reader.reasons.is')} </span>{is}</span>
    </>
  );
}

/** The repairs of the whole document, each to be turned off or on. */
function Repairs({ document, language, isReadOnly }: Pick<ReadingReasonsProps, 'document' | 'language' | 'isReadOnly'>) {
  const { data } = useQuery('repairs.list', { document }), { run: turnOff } = useCommand('repairs.decline'), { run: turnOn } = useCommand('repairs.accept');
  if (!data || data.repairs.length === 0) return null;
  return (
    <>
      <h3 className={styles.title}>{say('reader.repairs')}</h3>
      <ul className={styles.rows}>{data.repairs.map(({ repair, repairs, off, words, pages, examples: [example] }) => (
        <li key={repair} className={styles.repair}>
          <span className={styles.why}>{off ? say('reader.repairs.off', { repairs }) : say('reader.repairs.on', { repairs, words: sayNumber(words), pages: sayNumber(pages.length), count: words, pageCount: pages.length })}</span>
          {example ? <Change was={example.was} is={example.is} language={language} /> : null}
          {isReadOnly ? null : <Button look="quiet" onPress={() => void (off ? turnOn : turnOff)({ document, repair })}>{say(off ? 'reader.repairs.turn-on' : 'reader.repairs.turn-off')}</Button>}
        </li>
      ))}</ul>
    </>
  );
}
