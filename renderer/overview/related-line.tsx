import { Link } from 'react-router';
import type { Output } from '../../shared/contract/operations.ts';
import { VerdictGlyph } from '../controls/verdict-glyph.tsx';
import { say, sayNumber } from '../text/say.ts';
import styles from './related-line.module.css';

/** The related recommendations in one line. */
export function RelatedLine({ related }: { readonly related: Output<'overview.read'>['related'] }) {
  return (
    <p className={styles.line}>
      <Link to="/items">{say('overview.related')}</Link>
      <span className={styles.words}>{say('overview.related.line', { judged: sayNumber(related.judged), all: sayNumber(related.recommendations), tagged: related.tagged })}</span>
      {related.counts.map(({ verdict, count }) => <span key={verdict} className={styles.count} title={say(`verdict.${verdict}`)}><VerdictGlyph verdict={verdict} />{sayNumber(count)}</span>)}
    </p>
  );
}
