import { useQuery } from '../engine/use-query.ts';
import { DoneLast } from './done-last.tsx';
import { FirstSteps } from './first-steps.tsx';
import { ItemStrip } from './item-strip.tsx';
import styles from './overview-screen.module.css';
import { RelatedLine } from './related-line.tsx';
import { Subject } from './subject.tsx';
import { WhatWaits } from './what-waits.tsx';

/** The first screen of an open review: what it is of, how far the items have come, what waits, what was done last. */
export function OverviewScreen() {
  // Comparing languages takes a moment the first time: what else there is to see is not kept waiting for it.
  const { data: whole } = useQuery('overview.read', {}), { data: quick } = useQuery('overview.read', { compare: false }, { enabled: whole === undefined }), overview = whole ?? quick;
  if (!overview) return null;
  const isJudged = overview.items.some(({ judged }) => judged > 0);
  return (
    <div className={styles.screen}>
      <Subject overview={overview} />
      {isJudged ? null : <FirstSteps overview={overview} />}
      {overview.documents > 0 ? <><ItemStrip items={overview.items} /><RelatedLine related={overview.related} /></> : null}
      <div className={styles.columns}>
        {overview.documents > 0 || overview.waiting.some(({ kind }) => kind === 'notice') ? <WhatWaits lines={overview.waiting} /> : null}
        <DoneLast lines={overview.lastDone} />
      </div>
    </div>
  );
}
