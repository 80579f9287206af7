import { resolve } from 'node:path';
import { Failure } from '../../shared/domain/failure.ts';
import type { AnyDispatch } from './answer-window.ts';

/** The field of an input that names the review to open, by operation. */
const opens: Readonly<Record<string, string>> = { 'reviews.open': 'file', 'review.create': 'review', 'reviews.restore': 'to' };

/** The file that an operation opens, whether it is asked for at once or as a job; undefined where it opens none. */
function opened(name: string, input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  const { operation, input: inner } = input as { operation?: unknown; input?: unknown };
  if (name === 'jobs.start') return typeof operation === 'string' && operation !== name ? opened(operation, inner) : undefined;
  const file: unknown = Object.hasOwn(opens, name) ? Reflect.get(input, opens[name]!) : undefined;
  return typeof file === 'string' && file.trim() ? resolve(file.trim()) : undefined;
}

/** An entrance that asks before a review is opened whether it may be, and says that it is open elsewhere where it may not. */
export function onlyOnce(dispatch: AnyDispatch, mayOpen: (file: string) => Promise<boolean>): AnyDispatch {
  return async (name, input, context) => {
    const file = opened(name, input);
    if (file !== undefined && !(await mayOpen(file))) throw new Failure('busy', 'This review is open in another window, which is now in front.');
    return dispatch(name, input, context);
  };
}
