import type { Bearing } from '../../shared/domain/judgement.ts';
import { say } from '../text/say.ts';
import styles from './verdict-glyph.module.css';

const shapes: Readonly<Record<Bearing, React.ReactNode>> = {
  satisfies: <path d="M2.5 7.5l3 3 6-7" />,
  'partly-satisfies': <path d="M2.5 8c1.5-2 3-2 4.5 0s3 2 4.5 0" />,
  conflicts: <path d="M3.5 3.5l7 7M10.5 3.5l-7 7" />,
  context: <path d="M3 4.5h8M3 7h8M3 9.5h5" />,
};
const tones: Readonly<Record<Bearing, string>> = { satisfies: 'met', 'partly-satisfies': 'partlyMet', conflicts: 'notMet', context: 'open' };

/** The sign of how a passage bears on an element: tick, wave, cross, lines. */
export function BearingGlyph({ bearing, label = true }: { readonly bearing: Bearing; readonly label?: boolean }) {
  const named = label ? { role: 'img', 'aria-label': say(`bearing.${bearing}`) } : { 'aria-hidden': true };
  return <svg {...named} className={`${styles.glyph} ${styles[tones[bearing]]}`} viewBox="0 0 14 14" width="14" height="14" fill="none" stroke="currentColor" strokeWidth="1.6">{shapes[bearing]}</svg>;
}
