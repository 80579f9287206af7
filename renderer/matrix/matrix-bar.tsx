import { Download, ListFilter, Printer } from 'lucide-react';
import type { MatrixBy, MatrixFilter } from '../../shared/domain/matrix.ts';
import { matrixColumns } from '../../shared/domain/matrix.ts';
import { Button } from '../controls/button.tsx';
import { Choice } from '../controls/choice.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { say } from '../text/say.ts';
import { rowsOf, type Line, type Shown } from './lay-lines.ts';
import styles from './matrix-screen.module.css';

interface MatrixBarProps {
  readonly matrix: Shown; readonly lines: readonly Line[]; readonly filter: MatrixFilter; readonly isFilterShown: boolean;
  readonly onFilter: () => void; readonly onBy: (by: MatrixBy) => void; readonly onCsv: () => void; readonly onClear: () => void;
}

/** The head of the matrix: what it shows, of how many, and what can be done with the whole. */
export function MatrixBar({ matrix, lines, filter, isFilterShown, onFilter, onBy, onCsv, onClear }: MatrixBarProps) {
  const shown = rowsOf(lines).length, all = matrix.rows.length;
  const filters = [filter.items, filter.tiers, filter.verdicts, filter.reviewers].reduce((sum, some) => sum + (some?.length ?? 0), 0);
  return (
    <header className={styles.bar}>
      <h2 className={styles.title}>{say('matrix.title')}</h2>
      <p className={styles.count} role="status">{shown === all ? say('matrix.rows', { shown }) : say('matrix.rows.filtered', { shown, all })}</p>
      {filters > 0 ? <Button look="quiet" onPress={onClear}>{say('matrix.filter.clear')}</Button> : null}
      <span className={styles.space} />
      <Choice label={say('matrix.by')} hideLabel value={matrix.by} onChange={onBy} options={matrixColumns.map((value) => ({ value, words: say(`matrix.by.${value}`) }))} />
      <Button look={filters > 0 ? 'plain' : 'quiet'} aria-expanded={isFilterShown} aria-controls="matrix-filters" onPress={onFilter}><ListFilter aria-hidden size={15} />{filters > 0 ? say('matrix.filter.count', { count: filters }) : say('matrix.filter')}</Button>
      <IconButton icon={Printer} label={say('matrix.print')} keys="mod+p" onPress={() => window.print()} />
      <IconButton icon={Download} label={say('matrix.csv')} onPress={onCsv} />
    </header>
  );
}
