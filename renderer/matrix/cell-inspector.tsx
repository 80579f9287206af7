import { Link } from 'react-router';
import type { Input } from '../../shared/contract/operations.ts';
import { countVerdicts, relatedGroup, type MatrixBy } from '../../shared/domain/matrix.ts';
import { TierLabel } from '../controls/tier-label.tsx';
import { VerdictGlyph, VerdictWords } from '../controls/verdict-glyph.tsx';
import { useQuery } from '../engine/use-query.ts';
import { itemAddress } from '../frame/places.ts';
import { say, sayNumber } from '../text/say.ts';
import styles from './cell-inspector.module.css';
import type { Row, Shown } from './lay-lines.ts';
import { PassageCard } from './passage-card.tsx';
import type { Place } from './use-matrix-address.ts';

/** What stands behind a cell, a row or an item: the verdict with its reason, and the passages with their words. */
export function CellInspector({ matrix, by, place }: { readonly matrix: Shown; readonly by: MatrixBy; readonly place: Place | null }) {
  const item = matrix.items.find(({ itemId }) => itemId === place?.row), row = matrix.rows.find(({ id }) => id === place?.row);
  if (!place || (!item && !row)) return <p className={styles.hint}>{say('matrix.inspect.hint')}</p>;
  const column = matrix.columns.find(({ id }) => id === place.column);
  return (
    <div className={styles.inspector}>
      <header className={styles.head}>
        <p className={styles.id}>{place.row}</p>
        <h3 className={styles.label}>{row?.tier ? <TierLabel tier={row.tier}>{row.label}</TierLabel> : row?.label ?? item?.title}</h3>
        <VerdictWords verdict={row?.verdict ?? item!.verdict} />
        {row ? <Judgement row={row} /> : <ItemTotals item={item!} rows={matrix.rows.filter(({ itemId }) => itemId === place.row)} />}
        <Link to={itemAddress(place.row)}>{say('matrix.inspect.open')}</Link>
      </header>
      <Passages place={place} by={by} labels={matrix.rows} columnName={column ? (column.detail ? `${column.name}, ${column.detail}` : column.name) : say('matrix.inspect.all')} />
    </div>
  );
}

function Judgement({ row }: { readonly row: Row }) {
  const { data: assessments } = useQuery('assessments.list', {});
  const reason = assessments?.find(({ element }) => element === row.id)?.reason;
  return (
    <>
      {row.by || row.priority ? <p className={styles.soft}>{[row.strength, row.by ? say('matrix.inspect.by', { by: row.by }) : '', row.priority ? say('matrix.inspect.priority', { priority: say(`priority.${row.priority}`) }) : ''].filter(Boolean).join(' · ')}</p> : row.strength ? <p className={styles.soft}>{row.strength}</p> : null}
      {reason ? <p className={styles.reason}>{reason}</p> : null}
    </>
  );
}

function ItemTotals({ item, rows }: { readonly item: Shown['items'][number]; readonly rows: readonly Row[] }) {
  const counting = countVerdicts(rows.filter(({ tier }) => tier !== 'enhanced')), enhanced = countVerdicts(rows.filter(({ tier }) => tier === 'enhanced'));
  const list = (counts: typeof counting) => <span className={styles.totals}>{counts.map(({ verdict, rows: count }) => <span key={verdict}><VerdictGlyph verdict={verdict} />{sayNumber(count)}</span>)}</span>;
  return <><p className={styles.soft}>{item.why}</p>{list(counting)}{enhanced.length ? <p className={styles.soft}>{say('matrix.item.enhanced')}: {list(enhanced)}</p> : null}</>;
}

function Passages({ place, by, labels, columnName }: { readonly place: Place; readonly by: MatrixBy; readonly labels: readonly Row[]; readonly columnName: string }) {
  const within: Input<'tags.list'> = { for: place.row, ...(place.column ? { [by === 'instruments' ? 'instrument' : by === 'versions' ? 'version' : 'by']: place.column } : {}) };
  const { data: tags } = useQuery('tags.list', within, { enabled: place.row !== relatedGroup }), { data: documents } = useQuery('documents.list', {});
  return (
    <section className={styles.passages}>
      <h4 className={styles.column}>{columnName}{tags ? <span className={styles.soft}> · {say('matrix.cell.passages', { count: tags.length })}</span> : null}</h4>
      {tags?.length === 0 ? <p className={styles.soft}>{say('matrix.inspect.none')}</p> : null}
      <ul>{tags?.map((tag) => <PassageCard key={tag.id} tag={tag} document={documents?.find(({ id }) => id === tag.document)} target={tag.for === place.row ? '' : labels.find(({ id }) => id === tag.for)?.label ?? tag.for} />)}</ul>
    </section>
  );
}
