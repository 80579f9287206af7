import { useCallback, useState } from 'react';
import type { Input, OperationName, Output } from '../../shared/contract/operations.ts';
import { tell } from '../frame/notices.ts';
import { useEngine } from './engine-context.tsx';
import { Refusal } from './pipe.ts';

export interface CommandHandle<N extends OperationName> {
  /** Carries the operation out. Null when it was refused; the sentence then stands in the status line, or went to `onRefusal`. */
  run(input: Input<N>, signal?: AbortSignal): Promise<Output<N> | null>;
  readonly busy: boolean;
}

/** An operation that a person carries out. */
export function useCommand<N extends OperationName>(name: N, { onRefusal }: { readonly onRefusal?: (refusal: Refusal) => void } = {}): CommandHandle<N> {
  const { pipe } = useEngine();
  const [running, setRunning] = useState(0);
  const run = useCallback(async (input: Input<N>, signal?: AbortSignal): Promise<Output<N> | null> => {
    setRunning((n) => n + 1);
    try {
      return await pipe.call(name, input, signal);
    } catch (error) {
      if (signal?.aborted) return null;
      const refusal = error instanceof Refusal ? error : new Refusal('internal', (error as Error).message);
      if (onRefusal) onRefusal(refusal); else tell({ kind: 'refusal', sentence: refusal.message });
      return null;
    } finally { setRunning((n) => n - 1); }
  }, [pipe, name, onRefusal]);
  return { run, busy: running > 0 };
}
