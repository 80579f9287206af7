import { useLayoutEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { Output } from '../../shared/contract/operations.ts';
import { Button } from '../controls/button.tsx';
import { LawText } from '../controls/law-text.tsx';
import { useCommand } from '../engine/use-command.ts';
import { useQuery } from '../engine/use-query.ts';
import { readerAddress } from '../frame/places.ts';
import { say, sayInstant } from '../text/say.ts';
import styles from './correction-list.module.css';

type Correction = Output<'outline.corrections'>[number];
interface CorrectionListProps { readonly document: string; readonly language: string; readonly isReadOnly: boolean; /** Told when a person goes to the place of one. */ readonly onGo?: () => void }

/** What of a document's outline was corrected by hand: each with its place, and taken back by itself, whatever was decided since. */
export function CorrectionList({ document, language, isReadOnly, onGo }: CorrectionListProps) {
  const { data: rows } = useQuery('outline.corrections', { document }), { run } = useCommand('outline.uncorrect'), list = useRef<HTMLDivElement>(null);
  const going = useRef<{ readonly id: string; readonly index: number } | null>(null);
  // The row of what was taken back goes: the keys go on at the next one, or stay in the list.
  useLayoutEffect(() => {
    if (!going.current || !rows || rows.some(({ id }) => id === going.current!.id)) return;
    const buttons = list.current?.querySelectorAll<HTMLElement>('[data-take-back]') ?? [];
    (buttons[Math.min(going.current.index, buttons.length - 1)] ?? list.current)?.focus();
    going.current = null;
  }, [rows]);
  if (!rows) return null;
  const takeBack = (id: string, index: number): void => { going.current = { id, index }; void run({ document, correction: id }).then((done) => { if (!done) going.current = null; }); };
  return (
    <div ref={list} className={styles.list} tabIndex={-1}>
      {rows.length === 0 ? <p className={styles.none}>{say('reader.corrections.none')}</p> : null}
      <ul>
        {rows.map((row, index) => (
          <li key={row.id} className={styles.row}>
            <Link to={readerAddress(document, row.provision ? { provision: row.provision } : { page: row.pageNumber })} {...(onGo ? { onClick: onGo } : {})}><span className={styles.page}>{say('common.page', { label: row.pageNumber })}</span>{correctionInWords(row)}</Link>
            {row.words ? <LawText language={language} size="small">{shortened(row.words)}</LawText> : null}
            {row.applied ? null : <p className={styles.missed}>{say('reader.corrections.missed')}</p>}
            {row.at ? <p className={styles.when}>{sayInstant(row.at)}</p> : null}
            {isReadOnly ? null : <Button look="quiet" data-take-back aria-label={say('reader.corrections.back.of', { correction: correctionInWords(row), words: shortened(row.words) })} onPress={() => takeBack(row.id, index)}>{say('reader.corrections.back')}</Button>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Enough of the words to know them again. */
const shortened = (words: string): string => words.replace(/\s+/gu, ' ').slice(0, 120);

/** A correction in words: "Changed: number 5¹, heading “Attempt”". One of an older review, which has no words to be known by, says its path. */
function correctionInWords({ what, path, number, heading, kind, words }: Correction): string {
  const said = [
    number === null ? '' : number ? say('reader.corrections.number', { number }) : say('reader.corrections.no-number'),
    heading === null ? '' : heading ? say('reader.corrections.heading', { heading }) : say('reader.corrections.no-heading'),
    kind === null ? '' : say('reader.corrections.kind', { kind: say(`reader.kind.${kind}`) }),
  ].filter(Boolean).join(', ');
  const named = say(`reader.corrections.${what}`), sentence = said ? say('reader.corrections.said', { what: named, said }) : named;
  return words ? sentence : `${sentence} (${path})`;
}
