import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { blankWish, missingFrom, readWish, unfinishedKey, writeWish, type AssessmentWish, type MissingPart } from '../../shared/domain/unfinished-assessment.ts';
import type { SaveOutcome } from '../controls/draft-keeper.ts';
import { useDraft, type Draft } from '../controls/use-draft.ts';
import { useCommand } from '../engine/use-command.ts';
import type { Check } from './item-types.ts';

export interface JudgementInHand {
  readonly wish: AssessmentWish;
  readonly missing: MissingPart | null;
  readonly draft: Draft;
  /** Changes what is typed; kept at once, recorded when its writer rests. */
  readonly change: (part: Partial<AssessmentWish>) => void;
  /** Changes and records it now, as far as nothing is missing. */
  readonly decide: (part: Partial<AssessmentWish>) => void;
}

/** The judgement on one element as it is being made: recorded when nothing is missing, until then kept as unfinished. */
export function useJudgement(check: Check): JudgementInHand {
  const { id, assessment, tags } = check, client = useQueryClient(), make = useCommand('assessments.make');
  const tagged = tags.reduce((sum, { bearing, count }) => sum + (bearing === 'context' ? 0 : count), 0);
  const saved = useMemo(() => writeWish(assessment ?? blankWish), [assessment]);
  const onStanding = useCallback(() => void client.invalidateQueries({ predicate: ({ queryKey: [name] }) => name === 'items.list' || name === 'items.show' || name === 'overview.read' }), [client]);
  const onSave = async (text: string): Promise<SaveOutcome> => {
    const { verdict, reason, recommendation, priority } = readWish(text);
    const takesBack = verdict === 'open' && assessment !== null;
    if (!takesBack && missingFrom({ verdict, reason }, tagged)) return 'unfinished';
    const made = await make.run({ element: id, verdict, reason, recommendation, ...(priority ? { priority } : {}) });
    return !made ? 'refused' : takesBack ? 'kept' : 'saved';
  };
  const draft = useDraft({ draftKey: unfinishedKey(id), saved, basis: assessment?.at ?? '', onSave, onStanding });
  const wish = readWish(draft.text);
  const isBlank = draft.text === writeWish(blankWish);
  const change = (part: Partial<AssessmentWish>): void => { if (!draft.isReadOnly) draft.type(writeWish({ ...wish, ...part })); };
  return { wish, missing: isBlank ? null : missingFrom(wish, tagged), draft, change, decide: (part) => { change(part); void draft.settle(); } };
}
