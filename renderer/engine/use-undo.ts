import { useCallback } from 'react';
import { settleDrafts } from '../frame/open-drafts.ts';
import { tell } from '../frame/notices.ts';
import { say } from '../text/say.ts';
import { useCommand } from './use-command.ts';
import { useQuery } from './use-query.ts';

/** Undo and redo of the last decision, in words. */
export function useUndo(): { readonly undo: () => void; readonly redo: () => void; readonly undoWords: string | null; readonly redoWords: string | null } {
  const { data } = useQuery('journal.standing', {});
  const { run: takeBack } = useCommand('journal.undo'), { run: doAgain } = useCommand('journal.redo');
  const undo = useCallback(() => {
    // What is being typed is a decision of its own, and the last one.
    void settleDrafts().then(() => takeBack({})).then((done) => { if (done) tell({ kind: 'done', sentence: done.undone.length ? say('frame.undone', { words: sayDecision(done.undone) }) : say('frame.undo.nothing') }); });
  }, [takeBack]);
  const redo = useCallback(() => {
    void doAgain({}).then((done) => { if (done) tell({ kind: 'done', sentence: done.redone.length ? say('frame.redone', { words: sayDecision(done.redone) }) : say('frame.redo.nothing') }); });
  }, [doAgain]);
  return { undo, redo, undoWords: data?.undo ? sayDecision(data.undo) : null, redoWords: data?.redo ? sayDecision(data.redo) : null };
}

/** One decision in a line, which may have changed several things at once. */
export const sayDecision = (words: readonly string[]): string => (words.length > 2 ? say('frame.decision.more', { words: words[0]!, count: words.length - 1 }) : words.join(' · '));
