import { BookMarked, ChevronsLeft, ChevronsRight } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { NavLink } from 'react-router';
import { IconButton } from '../controls/icon-button.tsx';
import { useQuery } from '../engine/use-query.ts';
import { say, sayNumber } from '../text/say.ts';
import { sayKeys } from './commands.ts';
import { places } from './places.ts';
import { usePreference } from './preferences.ts';
import { showGuide } from './use-guide.ts';
import styles from './rail.module.css';

/** The places of a review, with how much is in them. */
export function Rail() {
  const [narrow, setNarrow] = usePreference('railNarrow');
  const { data: review } = useQuery('review.describe', {}), { data: items } = useQuery('items.list', {});
  const counts: Readonly<Record<string, string>> = {
    ...(review?.documents ? { instruments: sayNumber(review.documents) } : {}),
    ...(items ? { items: `${sayNumber(items.progress.assessed)}/${sayNumber(items.progress.total)}` } : {}),
  };
  return (
    <nav className={styles.rail} data-narrow={narrow || undefined} aria-label={say('frame.places')}>
      <ul className={styles.list}>
        {places.map(({ id, address, title, icon: Icon }) => (
          <li key={id}>
            <NavLink to={address} className={({ isActive }) => `${styles.place} ${isActive ? styles.here : ''}`} title={narrow ? say(title) : undefined}>
              <Icon aria-hidden className={styles.icon} strokeWidth={1.75} /><span className={styles.name}>{say(title)}</span>{counts[id] ? <span className={styles.count}>{counts[id]}</span> : null}
            </NavLink>
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        <AriaButton className={`${styles.place} ${styles.guide}`} onPress={showGuide} aria-keyshortcuts="F1"><BookMarked aria-hidden className={styles.icon} strokeWidth={1.75} /><span className={styles.name}>{say('frame.guide')}</span><kbd className={styles.count}>{sayKeys('f1')}</kbd></AriaButton>
        <IconButton icon={narrow ? ChevronsRight : ChevronsLeft} label={say(narrow ? 'frame.rail.widen' : 'frame.rail.narrow')} onPress={() => setNarrow(!narrow)} />
      </div>
    </nav>
  );
}
