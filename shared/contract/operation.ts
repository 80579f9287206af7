import { z } from 'zod';

/** What an operation works on: an open review, a new file, or nothing but the program's own resources. */
export type Scope = 'review' | 'new-review' | 'program';

/** How the command line takes an operation: its word, and which fields of the input stand without a flag, in order (`...x`: all that remain). */
export interface CommandLine { readonly word: string; readonly takes: readonly string[]; readonly flags?: Readonly<Record<string, string>> }

export interface Operation<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType> {
  readonly kind: 'query' | 'command';
  readonly summary: string;
  readonly scope: Scope;
  readonly input: I;
  readonly output: O;
  /** Null: it makes sense only for a window that stays (jobs, opening, choosing a place). */
  readonly line: CommandLine | null;
  /** It may take longer than a person waits without being told: a window starts it as a job. */
  readonly long?: boolean;
  /** Long work that goes on beside other work that writes: it keeps what it does in small pieces, and gives way when the review is closed. */
  readonly aside?: boolean;
}

/** An operation that the command line carries. */
export type LineOperation = Operation & { readonly line: CommandLine };

type Spec<I extends z.ZodObject, O extends z.ZodType> = Omit<Operation<I, O>, 'kind' | 'scope'> & { readonly scope?: Scope };

/** Declares an operation that changes nothing. */
export const query = <I extends z.ZodObject, O extends z.ZodType>(spec: Spec<I, O>): Operation<I, O> => ({ kind: 'query', scope: 'review', ...spec });

/** Declares an operation that may change the review or write a file. */
export const command = <I extends z.ZodObject, O extends z.ZodType>(spec: Spec<I, O>): Operation<I, O> => ({ kind: 'command', scope: 'review', ...spec });

/** A step of long work: how much is done of how much, of what. */
export interface Progress { readonly done: number; readonly total: number; readonly what: string; /** What is counted, where it is not the pages or things that `what` speaks of. */ readonly unit?: 'bytes' | undefined }

/** Why work is cancelled when its review is closed, and not because a person gave it up: it goes on when the review is opened again. */
export const closing = 'the review is being closed';

/** What a caller may pull to cancel: an AbortSignal, named without the DOM. */
export interface Cancellation {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface CallContext { readonly signal?: Cancellation; readonly report?: (progress: Progress) => void; /** Who decides; the review's first reviewer where not said. */ readonly by?: string }
