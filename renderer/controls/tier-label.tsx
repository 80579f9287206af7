import type { ReactNode } from 'react';
import type { Tier } from '../../shared/domain/catalogue.ts';
import { say } from '../text/say.ts';
import styles from './tier-label.module.css';

/** An element's label in the form of its tier: core plain, by reference with a small arrow, enhanced in a dotted outline. */
export function TierLabel({ tier, children }: { readonly tier: Tier; readonly children: ReactNode }) {
  return (
    <span className={tier === 'enhanced' ? styles.enhanced : undefined}>
      {children}
      {tier === 'by-reference' ? <span aria-hidden className={styles.arrow}>↗</span> : null}
      {tier === 'core' ? null : <span className="unseen"> ({say(`tier.${tier}`)})</span>}
    </span>
  );
}
