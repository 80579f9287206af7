import { useEffect, useRef } from 'react';
import { useQuery } from '../engine/use-query.ts';
import { CheckWords } from './check-words.tsx';
import styles from './check-sheet.module.css';
import { EvidenceList } from './evidence-list.tsx';
import type { Check, ItemSheet } from './item-types.ts';
import { Judgement } from './judgement.tsx';
import { SuggestionList } from './suggestion-list.tsx';

/** All that it takes to judge one element: what is asked, where the law may answer, what was tagged, and the judgement. */
export function CheckSheet({ sheet, check, goToNext, isLeaving }: { readonly sheet: ItemSheet; readonly check: Check; readonly goToNext: () => void; readonly isLeaving: () => boolean }) {
  const top = useRef<HTMLDivElement>(null);
  // Another element begins at its beginning; the pane around it stays the same.
  useEffect(() => { top.current?.parentElement?.scrollTo({ top: 0 }); }, []);
  const { data: documents } = useQuery('documents.list', {});
  return (
    <div ref={top} className={styles.sheet} data-column="sheet"><div className={styles.halves}>
      <div className={styles.law}>
        <CheckWords sheet={sheet} check={check} />
        {documents ? <><SuggestionList target={check.id} documents={documents} isLeaving={isLeaving} /><EvidenceList target={check.id} documents={documents} /></> : null}
      </div>
      <Judgement sheet={sheet} check={check} documents={documents ?? []} goToNext={goToNext} isLeaving={isLeaving} />
    </div></div>
  );
}
