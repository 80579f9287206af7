import { EngineEvent } from '../../shared/contract/events.ts';
import type { Input, OperationName, Output } from '../../shared/contract/operations.ts';
import type { FromEngine, FromWindow } from '../../shared/contract/port.ts';
import { say } from '../text/say.ts';
import { Refusal, type Pipe } from './pipe.ts';

interface Waiting { readonly resolve: (value: unknown) => void; readonly reject: (why: unknown) => void }

/** The pipe of the desktop window: a message port straight to the engine. A later port (the engine was started anew) replaces the first; what that had not answered is lost. */
export function desktopPipe(): { readonly pipe: Pipe; readonly connect: (port: MessagePort) => void } {
  const waiting = new Map<number, Waiting>(), hearers = new Set<(event: EngineEvent) => void>(), losers = new Set<(isLost: boolean) => void>();
  let port: MessagePort | null = null, next = 1;
  const lose = (): void => {
    for (const { reject } of waiting.values()) reject(new Refusal('lost', say('frame.lost')));
    waiting.clear();
    for (const lost of losers) lost(true);
  };
  const receive = ({ data }: MessageEvent<FromEngine>): void => {
    if ('event' in data) {
      const event = EngineEvent.safeParse(data.event);
      if (event.success) for (const hear of hearers) hear(event.data);
      return;
    }
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) asked?.resolve(data.value); else asked?.reject(new Refusal(data.failure.code, data.failure.sentence));
  };
  const connect = (given: MessagePort): void => {
    if (port) lose();
    port = given;
    given.onmessage = receive;
    given.addEventListener('close', () => { if (port === given) lose(); });
    given.start();
    for (const lost of losers) lost(false);
  };
  const send = (message: FromWindow): void => port?.postMessage(message);
  return {
    connect,
    pipe: {
      door: 'desktop',
      call: <N extends OperationName>(name: N, input: Input<N>, signal?: AbortSignal): Promise<Output<N>> => new Promise((resolve, reject) => {
        const id = next++;
        waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
        signal?.addEventListener('abort', () => { if (waiting.delete(id)) { send({ id, cancel: true }); reject(signal.reason); } }, { once: true });
        send({ id, name, input });
      }),
      listen: (hear, lost) => { hearers.add(hear); losers.add(lost); return () => { hearers.delete(hear); losers.delete(lost); }; },
      evidenceAddress: (documentId) => `/evidence/${documentId}`,
    },
  };
}
