import { Link } from 'react-router';
import { BearingGlyph } from '../controls/bearing-glyph.tsx';
import { TierLabel } from '../controls/tier-label.tsx';
import { VerdictGlyph } from '../controls/verdict-glyph.tsx';
import { itemAddress } from '../frame/places.ts';
import { say } from '../text/say.ts';
import styles from './check-link.module.css';
import type { Check } from './item-types.ts';

/** An element in the list: its verdict, its label in the form of its tier, the passages tagged to it, and the Plan's strength word. */
export function CheckLink({ check, isChosen }: { readonly check: Check; readonly isChosen: boolean }) {
  const { id, label, tier, strength, assessment, unfinished, tags } = check, count = tags.reduce((sum, tag) => sum + tag.count, 0);
  return (
    <Link to={itemAddress(id)} replace className={styles.line} data-row tabIndex={isChosen ? 0 : -1} {...(isChosen ? { 'aria-current': true } : {})}>
      <VerdictGlyph verdict={assessment?.verdict ?? 'open'} />
      <span className={styles.label}>{tier ? <TierLabel tier={tier}>{label}</TierLabel> : label}{unfinished ? <span className={styles.unfinished}> {say('items.element.unfinished')}</span> : null}</span>
      {count > 0 ? <span className={styles.tags} title={say('items.tags', { count })}><span aria-hidden>{tags.map((tag) => <span key={tag.bearing}><BearingGlyph bearing={tag.bearing} label={false} />{tag.count > 1 ? tag.count : null}</span>)}</span><span className="unseen">{say('items.tags', { count })}</span></span> : <span />}
      <span className={styles.strength}>{strength}</span>
    </Link>
  );
}
