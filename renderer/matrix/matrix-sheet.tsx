import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { citeUnits } from '../../shared/domain/cite-unit.ts';
import { bearings, verdicts } from '../../shared/domain/judgement.ts';
import { BearingGlyph } from '../controls/bearing-glyph.tsx';
import { TierLabel } from '../controls/tier-label.tsx';
import { VerdictGlyph, VerdictWords } from '../controls/verdict-glyph.tsx';
import { useQuery } from '../engine/use-query.ts';
import { say, sayDay, sayNumber } from '../text/say.ts';
import { bearingsOf } from './cell-words.ts';
import type { Line, Shown } from './lay-lines.ts';
import styles from './matrix-sheet.module.css';

/** More columns than this are numbered, with their names above the table. */
const mostNamed = 6;

/** The matrix on paper: a table whose head comes back on every page. It is made when the print begins, because on screen only the rows in sight are drawn. */
export function MatrixSheet({ matrix, lines }: { readonly matrix: Shown; readonly lines: readonly Line[] }) {
  const [isPrinting, setPrinting] = useState(false);
  const { data: review } = useQuery('review.describe', {});
  useEffect(() => {
    const begin = (): void => flushSync(() => setPrinting(true)), end = (): void => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => { removeEventListener('beforeprint', begin); removeEventListener('afterprint', end); };
  }, []);
  if (!isPrinting) return null;
  const { columns } = matrix, isNumbered = columns.length > mostNamed;
  return (
    <article className={styles.sheet}>
      <h1 className={styles.title}>{review?.title || review?.state} · {say('matrix.title')}</h1>
      {review?.asOf ? <p>{say('matrix.sheet.as-of', { day: sayDay(review.asOf) })}</p> : null}
      {isNumbered ? <p className={styles.legend}>{say('matrix.sheet.columns')}: {columns.map(({ id, name, detail }, i) => <span key={id}>{sayNumber(i + 1)} {name}{detail ? ` (${detail})` : ''}{i < columns.length - 1 ? '; ' : ''}</span>)}</p> : null}
      <p className={styles.signs}>{verdicts.map((verdict) => <VerdictWords key={verdict} verdict={verdict} />)}{bearings.map((bearing) => <span key={bearing} className={styles.place}><BearingGlyph bearing={bearing} label={false} />{say(`bearing.${bearing}`)}</span>)}</p>
      <table className={styles.table}>
        <thead><tr><th scope="col">{say('matrix.head.element')}</th><th scope="col">{say('matrix.head.verdict')}</th>{columns.map(({ id, name, detail }, i) => <th key={id} scope="col">{isNumbered ? sayNumber(i + 1) : detail ? `${name} (${detail})` : name}</th>)}</tr></thead>
        <tbody>
          {lines.map((line) => (line.kind === 'group'
            ? <tr key={line.group.id} className={styles.group}><th scope="row">{line.group.verdict ? `${line.group.id} ` : ''}{line.group.title}</th><td>{line.group.verdict ? <VerdictGlyph verdict={line.group.verdict} /> : null}</td>{columns.map(({ id }) => <td key={id}>{line.group.cells.get(id)?.tags ?? ''}</td>)}</tr>
            : <tr key={line.row.id}><th scope="row">{line.row.tier ? <TierLabel tier={line.row.tier}>{line.row.label}</TierLabel> : `${line.row.id} ${line.row.label}`}</th><td><VerdictGlyph verdict={line.row.verdict} /></td>
              {columns.map(({ id }) => <td key={id}>{line.cells.get(id) ? bearingsOf(line.cells.get(id)!).map(({ bearing, tags, articles }) => <span key={bearing} className={styles.place}><BearingGlyph bearing={bearing} />{isNumbered || articles.length === 0 ? sayNumber(tags) : citeUnits(articles)}</span>) : null}</td>)}</tr>))}
        </tbody>
      </table>
    </article>
  );
}
