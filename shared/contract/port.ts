import { z } from 'zod';
import type { FailureCode } from '../domain/failure.ts';

/**
 * What the desktop window and the engine say to each other over the window's message port. The port arrives as a `message` event of the page whose data is
 * `portArrived`, after the page's scripts have run once; a later one replaces it (the engine was started anew), and what the first had not answered is lost.
 */
export const portArrived = 'lacuna.port';

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
  | { readonly event: unknown };
