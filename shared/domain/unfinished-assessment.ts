import { z } from 'zod';
import { Failure } from './failure.ts';
import { priorities, verdicts, type Assessment } from './judgement.ts';

/**
 * An assessment as it is being made. It becomes a judgement only when nothing is missing from it; until then it is a draft, so that
 * a reason may be typed before the verdict is chosen, or the verdict chosen before the reason, and neither is lost or counts as judged.
 */
export type AssessmentWish = Pick<Assessment, 'verdict' | 'reason' | 'recommendation' | 'priority'>;

/** What must come before it is a judgement. */
export const missingParts = ['verdict', 'reason', 'passage-or-reason'] as const;
export type MissingPart = (typeof missingParts)[number];

/** The key under which the unfinished assessment of a target is kept among the drafts. */
export const unfinishedKey = (targetId: string): string => `${unfinishedKeys}${targetId}`;
/** How all of them begin. */
export const unfinishedKeys = 'assessment ';

/** The rule for what counts as judged. `tagged` counts the passages tagged to the target that say more than its context. */
export function missingFrom({ verdict, reason }: Pick<AssessmentWish, 'verdict' | 'reason'>, tagged: number): MissingPart | null {
  if (verdict === 'open') return 'verdict';
  if (reason.trim() || verdict === 'not-found') return null;
  return verdict !== 'met' ? 'reason' : tagged === 0 ? 'passage-or-reason' : null;
}

/** Refuses to record as judged what is not: a committee must be able to follow the verdict. "Open" takes a judgement back and needs nothing. */
export function assertJustified(targetId: string, wish: AssessmentWish, tagged: number): void {
  const missing = wish.verdict === 'open' ? null : missingFrom(wish, tagged);
  if (missing === 'passage-or-reason') throw new Failure('invalid-input', `Nothing is tagged to ${targetId} yet. Tag the provision that meets it, or give the reason why it is met.`);
  if (missing) throw new Failure('invalid-input', `Say why ${targetId} is "${wish.verdict}": a committee must be able to follow the verdict. Add a reason.`);
}

const Wish = z.strictObject({ verdict: z.enum(verdicts), reason: z.string(), recommendation: z.string(), priority: z.enum(priorities).nullable() });

/** As the text of a draft. */
export const writeWish = ({ verdict, reason, recommendation, priority }: AssessmentWish): string => JSON.stringify({ verdict, reason, recommendation, priority });

/** From the text of a draft; words that are no assessment are kept as the reason, so that nothing typed is thrown away. */
export function readWish(text: string): AssessmentWish {
  try { return Wish.parse(JSON.parse(text)); } catch { return { ...blankWish, reason: text }; }
}

export const blankWish: AssessmentWish = { verdict: 'open', reason: '', recommendation: '', priority: null };

/** Whether two wishes say the same. */
export const isSameWish = (a: AssessmentWish, b: AssessmentWish): boolean => writeWish(a) === writeWish(b);
