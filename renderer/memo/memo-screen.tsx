import { useState } from 'react';
import type { MemoKind, MemoLanguage } from '../../shared/domain/memo-model.ts';
import { SplitPane } from '../controls/split-pane.tsx';
import { useQuery } from '../engine/use-query.ts';
import { Inspector } from '../frame/inspector.tsx';
import { say } from '../text/say.ts';
import { ExportMemo } from './export-memo.tsx';
import { MemoPage } from './memo-page.tsx';
import styles from './memo-screen.module.css';
import { NoMemo } from './no-memo.tsx';
import { SectionList } from './section-list.tsx';
import { Standing } from './standing.tsx';
import { useMemoChoice } from './use-memo-choice.ts';
import { PagesContext, usePagesOf, type MemoReading } from './use-memo-reading.ts';

/** The memo as it will be exported, what is unfinished in it, and what each paragraph stands on. */
export function MemoScreen() {
  const { data: review } = useQuery('review.describe', {}), { data: gaps } = useQuery('gaps.list', {}), [chosen, choose] = useMemoChoice(review?.file);
  const { data: reading } = useQuery('memo.read', chosen, { enabled: review !== undefined, keepLast: true });
  const [isShown, show] = useState(false);
  if (!reading || !review || !gaps) return null;
  const isEmpty = review.assessed === 0 && review.tags === 0 && reading.edits.length === 0;
  if (isEmpty && !isShown) return <NoMemo hasLaws={review.documents > 0} firstItem={gaps.items[0]?.id ?? ''} onShow={() => show(true)} />;
  return <MemoDesk reading={reading} isReadOnly={review.readOnly} state={review.state} onChoose={choose} />;
}

interface MemoDeskProps { readonly reading: MemoReading; readonly isReadOnly: boolean; readonly state: string; readonly onChoose: (choice: { readonly language?: MemoLanguage; readonly kind?: MemoKind }) => void }

function MemoDesk({ reading, isReadOnly, state, onChoose }: MemoDeskProps) {
  const pages = usePagesOf(reading, isReadOnly), { language, form: kind = 'memo' } = reading.memo;
  return (
    <PagesContext value={pages}>
      <SplitPane name="memo" label={say('memo.sections')} initial={232} least={180} most={420} start={<SectionList reading={reading} />}>
        <div className={styles.middle}><div className={styles.desk}>
          <header className={styles.bar} data-form={reading.memo.form}><p className={styles.help}>{say(isReadOnly ? 'memo.help.readonly' : kind === 'memo' ? 'memo.help' : `memo.help.${kind}`)}</p><ExportMemo state={state} kind={kind} language={language} onKind={(next) => onChoose({ kind: next })} onLanguage={(next) => onChoose({ language: next })} isReadOnly={isReadOnly} /></header>
          <MemoPage key={kind} reading={reading} isReadOnly={isReadOnly} />
        </div></div>
      </SplitPane>
      <Inspector><Standing memo={reading.memo} /></Inspector>
    </PagesContext>
  );
}
