import { z } from 'zod';
import { JobRow } from './schemas.ts';

/** What the engine tells every window, unasked. A window that was away asks everything anew when it comes back. */
export const EngineEvent = z.discriminatedUnion('kind', [
  /** After every decision, undo, redo or derived change (topic "text": a document's reading; "draft": something typed, "draft-standing": typing that began or ended), through whichever door it came. */
  z.object({ kind: z.literal('review.changed'), topics: z.array(z.string()), decisions: z.number().int() }),
  z.object({ kind: z.literal('review.opened'), file: z.string(), readOnly: z.boolean() }),
  z.object({ kind: z.literal('review.closed'), file: z.string() }),
  z.object({ kind: z.literal('job.changed'), job: JobRow }),
  z.object({ kind: z.literal('job.dismissed'), job: z.string() }),
  /** What the program keeps for itself: recent reviews, who works here. */
  z.object({ kind: z.literal('program.changed') }),
]);

export type EngineEvent = z.infer<typeof EngineEvent>;
