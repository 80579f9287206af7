import { useEffect, useRef, useState } from 'react';
import { useQuery } from '../engine/use-query.ts';
import { sayDecision } from '../engine/use-undo.ts';
import { tell } from './notices.ts';

/** After each decision says in the status line what it was, so that it can be undone. Returns when the last one was saved in this window's sight. */
export function useDecisionHint(): string | null {
  const { data } = useQuery('journal.standing', {});
  const seen = useRef<number | null>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  useEffect(() => {
    if (!data) return;
    const isNew = seen.current !== null && data.decisions > seen.current;
    seen.current = data.decisions;
    if (!isNew) return;
    setSavedAt(new Date().toISOString());
    // An undo or redo has said its own words already.
    if (data.undo && !data.isTakingBack) tell({ kind: 'decision', sentence: sayDecision(data.undo) });
  }, [data]);
  return savedAt;
}
