import type { EngineEvent } from '../../shared/contract/events.ts';
import type { CallContext } from '../../shared/contract/operation.ts';
import { FromWindow, type FromEngine } from '../../shared/contract/port.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { plainInput } from './plain-input.ts';

/** The engine's entrance as a door needs it: names and inputs come over a wire and are checked behind it. */
export type AnyDispatch = (name: string, input: unknown, context: CallContext) => Promise<unknown>;

/** The engine's end of a window's port, whatever carries it. */
export interface WindowWire { readonly say: (message: FromEngine) => void; readonly hear: (listener: (message: unknown) => void) => void }

export interface WindowDoor {
  /** Tells the window that something has happened. */
  tell(event: EngineEvent): void;
  /** The window has gone: what it still waits for is cancelled, and nothing more is said to it. */
  close(): void;
}

const mostCallsAtOnce = 256;

/**
 * Carries out what a window asks over its port. Nothing that comes over it is trusted: a message of another shape is not heard, an input that no operation takes is refused
 * in a sentence, and a surprise is logged whole here and crosses the wire only as `internal`.
 */
export function answerWindow(wire: WindowWire, dispatch: AnyDispatch, log: (surprise: unknown) => void = (surprise) => { console.error(surprise); }): WindowDoor {
  const running = new Map<number, AbortController>();
  let open = true;
  const say = (message: FromEngine): void => { if (open) wire.say(message); };

  const call = async (id: number, name: string, input: unknown, signal: AbortSignal): Promise<void> => {
    try {
      say({ id, ok: true, value: (await dispatch(name, plainInput(input), { signal })) ?? null });
    } catch (error) {
      say({ id, ok: false, failure: failureOf(error, log) });
    } finally { running.delete(id); }
  };

  wire.hear((message) => {
    const heard = FromWindow.safeParse(message);
    if (!open || !heard.success) return;
    const { id } = heard.data;
    if ('cancel' in heard.data) return running.get(id)?.abort(new Failure('cancelled', 'Cancelled.'));
    // The first call of this number would get the second's answer.
    if (running.has(id)) return;
    if (running.size >= mostCallsAtOnce) return say({ id, ok: false, failure: { code: 'busy', sentence: 'Too much was asked at once. Wait a moment, then ask again.' } });
    const mayStop = new AbortController();
    running.set(id, mayStop);
    void call(id, heard.data.name, heard.data.input, mayStop.signal);
  });

  return {
    tell: (event) => { say({ event }); },
    close: () => {
      open = false;
      for (const mayStop of running.values()) mayStop.abort(new Failure('cancelled', 'The window has gone.'));
    },
  };
}

/** What a door may say of what went wrong: expected trouble in its own words, a surprise only as such. */
export function failureOf(error: unknown, log: (surprise: unknown) => void): { readonly code: Failure['code']; readonly sentence: string } {
  if (!(error instanceof Failure) || error.code === 'internal') log(error);
  return error instanceof Failure ? { code: error.code, sentence: error.message } : { code: 'internal', sentence: 'Something went wrong inside the program.' };
}
