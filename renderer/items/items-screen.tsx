import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useQuery } from '../engine/use-query.ts';
import { itemAddress } from '../frame/places.ts';
import { say } from '../text/say.ts';
import { CheckList } from './check-list.tsx';
import { CheckSheet } from './check-sheet.tsx';
import { Columns } from './columns.tsx';
import { ItemHead } from './item-head.tsx';
import { ItemList } from './item-list.tsx';
import styles from './items-screen.module.css';
import { useItemMoves } from './use-item-moves.ts';

let lastItem = 'III.1.1';

/** The eight items and the related recommendations; of the chosen one its elements; of the chosen element all that it takes to judge it. */
export function ItemsScreen() {
  const { item = lastItem } = useParams(), [query] = useSearchParams(), go = useNavigate();
  const { data: list } = useQuery('items.list', {});
  const { data: sheet, error } = useQuery('items.show', { item }, { keepLast: true });
  const wanted = query.get('element');
  // While another item is on its way the last one stays, with its own element.
  const check = sheet && (sheet.checks.find(({ id }) => id === wanted) ?? sheet.checks[0]);
  if (sheet) lastItem = sheet.id;
  const moves = useItemMoves({ list, sheet, check, asked: wanted ?? item, go: (target, replace) => void go(itemAddress(target), { replace }) });
  if (error) return <p className={styles.refusal} role="alert">{error.message}</p>;
  if (!list || !sheet || !check) return <p className="unseen" role="status">{say('common.loading')}</p>;
  return (
    <div className={styles.screen} onKeyDown={moves.onKeyDown}>
      <h1 className="unseen">{say('items.title')}</h1>
      <Columns
        list={<ItemList list={list} chosen={sheet.id} />}
        elements={<section className={styles.middle} data-column="elements" aria-label={say('items.elements', { item: sheet.id })}><ItemHead sheet={sheet} /><CheckList sheet={sheet} chosen={check.id} /></section>}
        sheet={<CheckSheet key={check.id} sheet={sheet} check={check} goToNext={moves.goToNextUnassessed} isLeaving={moves.isLeaving} />}
      />
    </div>
  );
}
