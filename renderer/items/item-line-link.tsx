import { Link } from 'react-router';
import { VerdictGlyph } from '../controls/verdict-glyph.tsx';
import { itemAddress } from '../frame/places.ts';
import { say } from '../text/say.ts';
import styles from './item-line-link.module.css';
import type { ItemLine } from './item-types.ts';

const signs = { core: '', 'by-reference': '↗', enhanced: '⋯' } as const;

/** An item in the list: its finding, number and title, and how many elements of each tier are assessed. */
export function ItemLineLink({ line, isChosen }: { readonly line: ItemLine; readonly isChosen: boolean }) {
  const { id, title, verdict, progress, unfinished, kind } = line;
  return (
    <Link to={itemAddress(id)} className={styles.line} data-row data-kind={kind} tabIndex={isChosen ? 0 : -1} {...(isChosen ? { 'aria-current': 'page' as const } : {})}>
      <VerdictGlyph verdict={verdict} />
      <span className={styles.number}>{id}</span>
      <span className={styles.title} title={title}>{title}</span>
      {kind === 'item' || unfinished > 0 ? (
        <span className={styles.progress}>
          {kind === 'item' ? progress.map(({ tier, assessed, total }) => (
            <span key={tier ?? ''} data-complete={assessed === total || undefined}>
              <span className="unseen">{say('items.progress.tier', { tier: tier ? say(`tier.${tier}`) : '', assessed, total })}</span>
              <span aria-hidden>{tier && signs[tier] ? <span className={styles.sign}>{signs[tier]}</span> : null}{assessed}/{total}</span>
            </span>
          )) : null}
          {unfinished > 0 ? <span className={styles.unfinished}>{say('items.unfinished.count', { count: unfinished })}</span> : null}
        </span>
      ) : null}
    </Link>
  );
}
