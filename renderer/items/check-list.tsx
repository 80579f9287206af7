import type { Tier } from '../../shared/domain/catalogue.ts';
import { say } from '../text/say.ts';
import { CheckLink } from './check-link.tsx';
import styles from './check-list.module.css';
import type { ItemSheet } from './item-types.ts';

const groups: readonly (Tier | null)[] = ['core', 'by-reference', 'enhanced', null];

/** The elements of an item in their tiers, which are never mixed: core, by reference, enhanced. */
export function CheckList({ sheet, chosen }: { readonly sheet: ItemSheet; readonly chosen: string }) {
  return groups.map((tier) => {
    const checks = sheet.checks.filter((check) => check.tier === tier);
    if (checks.length === 0) return null;
    const title = tier === null ? say('items.group.whole') : tier === 'core' && sheet.packId ? say('items.group.core.pack') : say(`items.group.${tier}`);
    return (
      <section key={tier ?? 'whole'} className={styles.group} data-tier={tier}>
        <h3 className={styles.head}><span>{title}</span>{tier ? <span className={styles.count} title={say('items.progress', countOf(checks))}>{countOf(checks).assessed}/{checks.length}</span> : null}</h3>
        <ul>{checks.map((check) => <li key={check.id}><CheckLink check={check} isChosen={check.id === chosen} /></li>)}</ul>
      </section>
    );
  });
}

const countOf = (checks: ItemSheet['checks']): { assessed: number; total: number } => ({ assessed: checks.filter(({ assessment }) => assessment).length, total: checks.length });
