import { z } from 'zod';
import type { FailureCode } from '../domain/failure.ts';
import type { EngineEvent } from './events.ts';

/** What the desktop window and the engine say to each other over the window's message port (`portArrived`). */
export { portArrived } from './desktop.ts';

const CallId = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** What the window says: carry out an operation, or stop carrying it out. The ids are the window's own, and none is used twice while it is unanswered. */
export const FromWindow = z.union([
  z.strictObject({ id: CallId, name: z.string().max(100), input: z.unknown().optional() }),
  z.strictObject({ id: CallId, cancel: z.literal(true) }),
]);
export type FromWindow = z.infer<typeof FromWindow>;

/** What the engine says: the answer to a call, or that something has happened. */
export type FromEngine =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly failure: { readonly code: FailureCode; readonly sentence: string } }
  | { readonly event: EngineEvent };
