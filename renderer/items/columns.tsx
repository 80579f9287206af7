import { useSyncExternalStore, type ReactNode } from 'react';
import { SplitPane } from '../controls/split-pane.tsx';
import { say } from '../text/say.ts';
import styles from './columns.module.css';

const narrow = window.matchMedia('(max-width: 64rem)');
const listen = (changed: () => void): (() => void) => { narrow.addEventListener('change', changed); return () => narrow.removeEventListener('change', changed); };

/** The three columns of the screen, side by side where there is room; at great zoom and in narrow windows one below the other. */
export function Columns({ list, elements, sheet }: { readonly list: ReactNode; readonly elements: ReactNode; readonly sheet: ReactNode }) {
  const isNarrow = useSyncExternalStore(listen, () => narrow.matches);
  if (isNarrow) return <div className={styles.stacked}><div className={styles.part}>{list}</div><div className={styles.part}>{elements}</div>{sheet}</div>;
  return (
    <SplitPane name="items.list" label={say('items.columns.list')} initial={248} least={180} most={420} start={list}>
      <SplitPane name="items.elements" label={say('items.columns.elements')} initial={340} least={240} most={620} start={elements}>{sheet}</SplitPane>
    </SplitPane>
  );
}
