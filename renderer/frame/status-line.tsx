import { Button as AriaButton } from 'react-aria-components';
import type { Output } from '../../shared/contract/operations.ts';
import { X } from 'lucide-react';
import { IconButton } from '../controls/icon-button.tsx';
import { useEngine } from '../engine/engine-context.tsx';
import { useUndo } from '../engine/use-undo.ts';
import { say, sayTime } from '../text/say.ts';
import { JobLine } from './job-line.tsx';
import { tell, useNotice } from './notices.ts';
import styles from './status-line.module.css';
import { useDecisionHint } from './use-decision-hint.ts';

/** One line for what goes on: jobs, the last decision with its undo, refusals, and that everything is saved. */
export function StatusLine({ review }: { readonly review: NonNullable<Output<'reviews.current'>> }) {
  const notice = useNotice(), { isLost } = useEngine(), { undo } = useUndo();
  const savedAt = useDecisionHint();
  return (
    <footer className={styles.line} aria-label={say('frame.status')}>
      <JobLine />
      <div className={styles.notice} role="status" aria-live="polite" data-kind={notice?.kind}>
        {isLost ? say('frame.lost') : notice ? <>
          <span className={styles.words}>{notice.sentence}</span>
          {notice.kind === 'decision' ? <AriaButton className={styles.undo!} onPress={() => { tell(null); undo(); }}>{say('frame.undo')}</AriaButton> : null}
          {notice.kind === 'refusal' ? <IconButton icon={X} label={say('common.close')} onPress={() => tell(null)} /> : null}
        </> : null}
      </div>
      <div className={styles.saved}>{review.readOnly ? say('frame.readonly') : savedAt ? say('frame.saved', { time: sayTime(savedAt) }) : null}</div>
    </footer>
  );
}
