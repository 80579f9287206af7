import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { dependsOn } from '../engine/depends-on.ts';
import { useEngine } from '../engine/engine-context.tsx';
import { useQuery } from '../engine/use-query.ts';
import { registerDraft } from '../frame/open-drafts.ts';
import { draftKeeper, type DraftKeeper, type DraftView, type SaveOutcome } from './draft-keeper.ts';

export interface DraftWish {
  /** The field's name among the drafts of the review: `memo scope`. Give the component a React key of the same words: a draft never changes its field. */
  readonly draftKey: string;
  /** The text as the review has it. */
  readonly saved: string;
  /** What tells this saved text from earlier ones, such as the time of its decision; without it, the text itself. */
  readonly basis?: string;
  /** Makes the decision. `true` and `false` stand for "saved" and "refused". */
  readonly onSave: (text: string) => Promise<SaveOutcome | boolean>;
  /** A draft began or ceased to stand: lists of what is unfinished may ask again. */
  readonly onStanding?: () => void;
}

export interface Draft extends DraftView, Pick<DraftKeeper, 'type' | 'settle' | 'discard' | 'bringBack'> {
  /** Nothing may be typed: the review is opened read-only. */
  readonly isReadOnly: boolean;
}

/** What a typed decision may change. */
const decided: ReadonlySet<string> = new Set(['assessment', 'memo-edit', 'note', 'setting']);

/**
 * Typing that is never lost. What is typed is on the disk within a second; it is saved as a decision when the field is left (call `settle`),
 * after a few seconds of rest, or when the field goes off screen. After a reload or a crash the field shows it again, and says so.
 */
export function useDraft({ draftKey, saved, basis, onSave, onStanding }: DraftWish): Draft {
  const { pipe } = useEngine(), client = useQueryClient();
  const { data: review } = useQuery('review.describe', {});
  const isReadOnly = review?.readOnly ?? false;
  const latest = useRef({ onSave, onStanding });
  latest.current = { onSave, onStanding };
  const from = basis ?? fingerprint(saved);
  const [keeper] = useState(() => { const made = draftKeeper({
    keep: (text, from) => pipe.call('drafts.keep', { key: draftKey, text, basis: from }).then(() => true, () => false),
    drop: () => pipe.call('drafts.drop', { key: draftKey }).catch(() => undefined),
    save: async (text) => { const outcome = await latest.current.onSave(text); return outcome === true ? 'saved' : outcome === false ? 'refused' : outcome; },
    refreshed: () => client.refetchQueries({ type: 'active', predicate: ({ queryKey }) => dependsOn(String(queryKey[0]), decided) }, { cancelRefetch: false }),
    standingChanged: () => latest.current.onStanding?.(),
  }); made.follow(saved, from); return made; });
  useEffect(() => keeper.follow(saved, from), [keeper, saved, from]);
  useEffect(() => {
    let isHere = true;
    void pipe.call('drafts.list', { under: draftKey }).then((drafts) => { if (isHere) keeper.found(drafts.find(({ key }) => key === draftKey) ?? null); }, () => undefined);
    const leave = (): void => { if (document.visibilityState === 'hidden') void keeper.settle(); };
    document.addEventListener('visibilitychange', leave);
    const withdraw = registerDraft(keeper.settle, () => { const { state } = keeper.view(); return state === 'typing' || state === 'lost'; });
    return () => { isHere = false; withdraw(); document.removeEventListener('visibilitychange', leave); void keeper.settle(); };
  }, [keeper, pipe, draftKey]);
  return { ...useSyncExternalStore(keeper.listen, keeper.view), type: keeper.type, settle: keeper.settle, discard: keeper.discard, bringBack: keeper.bringBack, isReadOnly };
}

/** A short mark of a text (FNV-1a): enough to notice that it is another one. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${text.length}.${(hash >>> 0).toString(36)}`;
}
