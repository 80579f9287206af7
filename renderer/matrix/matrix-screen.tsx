import { useDeferredValue, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../controls/button.tsx';
import { Empty } from '../controls/empty.tsx';
import { useQuery } from '../engine/use-query.ts';
import { useCommands } from '../frame/commands.ts';
import { Inspector } from '../frame/inspector.tsx';
import { itemAddress } from '../frame/places.ts';
import { usePreference } from '../frame/preferences.ts';
import { say } from '../text/say.ts';
import { CellInspector } from './cell-inspector.tsx';
import { layLines } from './lay-lines.ts';
import { MatrixBar } from './matrix-bar.tsx';
import { MatrixFilters } from './matrix-filters.tsx';
import { MatrixGrid } from './matrix-grid.tsx';
import styles from './matrix-screen.module.css';
import { MatrixSheet } from './matrix-sheet.tsx';
import { useExportMatrix } from './use-export-matrix.ts';
import { useMatrixAddress, type Place } from './use-matrix-address.ts';

/** Items and elements by laws, versions or reviewers; every cell opens what stands behind it. */
export function MatrixScreen() {
  const { filter, by, closed, place, change } = useMatrixAddress();
  const { data: matrix, error } = useQuery('matrix.show', { by, related: true }, { keepLast: true });
  const [isFilterShown, setFilterShown] = usePreference('matrixFilters'), [inspectorHidden, setInspectorHidden] = usePreference('inspectorHidden');
  const go = useNavigate();
  // A filter that is on is never out of sight.
  const isFiltering = [filter.items, filter.tiers, filter.verdicts, filter.reviewers].some((some) => some.length > 0), showsFilter = isFilterShown === true || isFiltering;
  const chosen = useDeferredValue(filter);
  const lines = useMemo(() => (matrix ? layLines(matrix, chosen, closed) : []), [matrix, chosen, closed]);
  const groups = lines.flatMap((line) => (line.kind === 'group' ? [line.group.id] : []));
  const toggle = (id: string): void => change({ closed: closed.has(id) ? [...closed].filter((c) => c !== id) : [...closed, id] });
  const look = (at: Place): void => { if (inspectorHidden) setInspectorHidden(false); change({ row: [at.row], column: at.column ? [at.column] : [] }); };
  const clear = (): void => change({ item: [], tier: [], verdict: [], reviewer: [] }, { step: true });
  const exportCsv = useExportMatrix(by, filter);
  const group = say('matrix.keys');
  useCommands([
    { id: 'matrix.csv', words: say('matrix.csv'), group, run: exportCsv },
    { id: 'matrix.print', words: say('matrix.print'), group, keys: ['mod+p'], run: () => window.print() },
    { id: 'matrix.open-all', words: say('matrix.open-all'), group, run: () => change({ closed: [] }) },
    { id: 'matrix.close-all', words: say('matrix.close-all'), group, run: () => change({ closed: groups }) },
    { id: 'matrix.items', words: say('matrix.keys.items'), group, keys: ['o'], isDisabled: !place || place.row === 'related', run: () => { if (place) void go(itemAddress(place.row)); } },
  ]);
  if (error) return <Empty title={error.message} />;
  if (!matrix) return null;
  if (matrix.columns.length === 0 && by !== 'reviewers') {
    return <Empty title={say('matrix.empty.laws')} actions={<Button look="primary" onPress={() => void go('/instruments')}>{say('matrix.empty.laws.import')}</Button>}><p>{say('matrix.empty.laws.words')}</p></Empty>;
  }
  return (
    <section className={styles.screen}>
      <div className={styles.onScreen}>
        <MatrixBar matrix={matrix} lines={lines} filter={filter} isFilterShown={showsFilter} onFilter={() => setFilterShown(!showsFilter)} onBy={(next) => change({ by: [next], column: [] }, { step: true })} onCsv={exportCsv} onClear={clear} />
        {showsFilter ? <MatrixFilters matrix={matrix} filter={filter} onChange={(values) => change(values, { step: true })} /> : null}
        {lines.length === 0
          ? <Empty title={say('matrix.empty.rows')} actions={<Button onPress={clear}>{say('matrix.filter.clear')}</Button>}><p>{say('matrix.empty.rows.words')}</p></Empty>
          : <MatrixGrid by={by} columns={matrix.columns} lines={lines} place={place} onToggle={toggle} onLook={look} />}
      </div>
      <MatrixSheet matrix={matrix} lines={lines} />
      <Inspector><CellInspector matrix={matrix} by={by} place={place} /></Inspector>
    </section>
  );
}
