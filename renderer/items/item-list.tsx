import { say } from '../text/say.ts';
import { ItemLineLink } from './item-line-link.tsx';
import styles from './item-list.module.css';
import type { ItemLine, ItemsList } from './item-types.ts';

/** The items, and by chapter the recommendations read together with them, each with how it stands. */
export function ItemList({ list, chosen }: { readonly list: ItemsList; readonly chosen: string }) {
  const group = (title: string, lines: readonly ItemLine[], level: 2 | 3) => {
    const Heading = `h${level}` as const;
    return lines.length === 0 ? null : (
      <section key={title}>
        <Heading className={level === 2 ? styles.head : styles.chapter}>{title}</Heading>
        <ul>{lines.map((line) => <li key={line.id}><ItemLineLink line={line} isChosen={line.id === chosen} /></li>)}</ul>
      </section>
    );
  };
  return (
    <nav className={styles.list} data-column="items" aria-label={say('items.list')}>
      {group(say('items.of-plan'), list.items.filter(({ packId }) => !packId), 2)}
      {group(say('items.of-packs'), list.items.filter(({ packId }) => packId), 2)}
      <h2 className={styles.head}>{say('items.related')}</h2>
      {list.related.map(({ chapter, title, lines }) => group(say('items.chapter', { id: chapter, title }), lines, 3))}
    </nav>
  );
}
