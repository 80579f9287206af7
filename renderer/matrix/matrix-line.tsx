import { ChevronDown, ChevronRight, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { countVerdicts } from '../../shared/domain/matrix.ts';
import { BearingGlyph } from '../controls/bearing-glyph.tsx';
import { TierLabel } from '../controls/tier-label.tsx';
import { VerdictGlyph } from '../controls/verdict-glyph.tsx';
import { sayNumber } from '../text/say.ts';
import { bearingsOf, cellWords } from './cell-words.ts';
import type { Cell, Group, Line, Shown } from './lay-lines.ts';
import styles from './matrix-grid.module.css';
import { firstColumns } from './move-in-grid.ts';

interface MatrixLineProps {
  readonly line: Line; readonly index: number; readonly top: number; readonly columns: Shown['columns'];
  /** The column that has the focus, where it is in this line. */
  readonly focused: number | null;
  /** The column that is looked into: '' for the line as a whole. */
  readonly chosen: string | null;
}

/** One line of the matrix: an item with its totals, or an element (or recommendation) with what stands in each column. */
export const MatrixLine = memo(function MatrixLine({ line, index, top, columns, focused, chosen }: MatrixLineProps) {
  const verdict = line.kind === 'group' ? line.group.verdict : line.row.verdict;
  const cells = line.kind === 'group' ? line.group.cells : line.cells;
  const tab = (column: number): 0 | -1 => (focused === column ? 0 : -1);
  return (
    <div role="row" aria-rowindex={index + 2} aria-level={line.kind === 'group' ? 1 : 2} {...(line.kind === 'group' ? { 'aria-expanded': line.isOpen } : {})} data-line={index} data-kind={line.kind} className={`${styles.row} ${styles.line}`} style={{ transform: `translateY(${top}px)` }}>
      <div role="rowheader" aria-colindex={1} data-column={0} tabIndex={tab(0)} aria-selected={chosen === ''} className={`${styles.cell} ${styles.label}`}>
        {line.kind === 'group' ? <GroupLabel group={line.group} isOpen={line.isOpen} /> : <span className={styles.words} title={line.row.label}>{line.row.tier ? <TierLabel tier={line.row.tier}>{line.row.label}</TierLabel> : <><span className={styles.number}>{line.row.id}</span> {line.row.label}</>}</span>}
      </div>
      <div role="gridcell" aria-colindex={2} data-column={1} tabIndex={tab(1)} className={`${styles.cell} ${styles.verdict}`}>{verdict ? <VerdictGlyph verdict={verdict} /> : null}</div>
      {columns.map(({ id }, i) => (
        <MatrixCell key={id} column={i + firstColumns} cell={cells.get(id)} verdict={line.kind === 'row' ? line.row.verdict : null} tab={tab(i + firstColumns)} isChosen={chosen === id} />
      ))}
    </div>
  );
});

function GroupLabel({ group, isOpen }: { readonly group: Group; readonly isOpen: boolean }) {
  // What counts for the item is counted; enhanced elements only where nothing else is shown.
  const counting = group.rows.filter((row) => row.tier !== 'enhanced'), counts = countVerdicts(counting.length ? counting : group.rows);
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <>
      <Chevron aria-hidden size={14} className={styles.chevron} />
      <span className={styles.words} title={group.title}>{group.verdict ? <span className={styles.number}>{group.id}</span> : null} {group.title}</span>
      <span className={styles.counts}>{counts.map(({ verdict, rows }) => <span key={verdict} className={styles.tally}><VerdictGlyph verdict={verdict} />{sayNumber(rows)}</span>)}</span>
    </>
  );
}

function MatrixCell({ column, cell, verdict, tab, isChosen }: { readonly column: number; readonly cell: Cell | undefined; readonly verdict: Shown['rows'][number]['verdict'] | null; readonly tab: 0 | -1; readonly isChosen: boolean }) {
  if (!cell) return <div role="gridcell" aria-colindex={column + 1} data-column={column} tabIndex={tab} aria-label={cellWords(cell)} aria-selected={isChosen} className={`${styles.cell} ${styles.value}`} />;
  const words = cellWords(cell);
  return (
    <div role="gridcell" aria-colindex={column + 1} data-column={column} tabIndex={tab} aria-selected={isChosen} title={words} className={`${styles.cell} ${styles.value}`}>
      <span className="unseen">{words}</span>
      <span aria-hidden className={styles.signs}>
        {verdict === null
          ? <span className={styles.sum}>{sayNumber(cell.tags)}</span>
          : <>
            {cell.assessed ? <VerdictGlyph verdict={verdict} label={false} /> : null}
            {bearingsOf(cell).map(({ bearing, tags }) => <span key={bearing} className={styles.tally}><BearingGlyph bearing={bearing} label={false} />{sayNumber(tags)}</span>)}
          </>}
        {cell.lost ? <TriangleAlert size={13} className={styles.lost} /> : null}
      </span>
    </div>
  );
}
