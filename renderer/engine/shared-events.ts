import { EngineEvent } from '../../shared/contract/events.ts';

type Hear = (event: EngineEvent) => void;
type Lost = (isLost: boolean) => void;
type Passed = { readonly event: EngineEvent } | { readonly isLost: boolean };

/**
 * Hears the engine for all tabs of this browser: one of them, whoever holds the lock, has the stream and passes on what it hears. A browser opens six connections
 * to one place and no more; a stream for each tab would leave none for the questions. When that tab closes, the next takes the stream and asks everything anew.
 */
export function hearShared(address: string, hear: Hear, lost: Lost): () => void {
  const channel = new BroadcastChannel('lacuna.events'), end = new AbortController();
  const take = (passed: Passed): void => { if ('event' in passed) hear(passed.event); else lost(passed.isLost); };
  channel.onmessage = ({ data }: MessageEvent<Passed>) => take(data);
  const pass = (passed: Passed): void => { take(passed); channel.postMessage(passed); };
  const speak = (isLate: boolean): Promise<void> => new Promise((resolve) => {
    if (end.signal.aborted) return resolve();
    const source = new EventSource(address);
    let isFirst = true;
    source.onopen = () => {
      // What happened between two streams was heard by nobody: to have lost it, and to hear again, has everything asked anew.
      if (isFirst && isLate) pass({ isLost: true });
      isFirst = false;
      pass({ isLost: false });
    };
    source.onerror = () => pass({ isLost: true });
    source.onmessage = ({ data }) => { const event = EngineEvent.safeParse(JSON.parse(data as string)); if (event.success) pass({ event: event.data }); };
    end.signal.addEventListener('abort', () => { source.close(); resolve(); });
  });
  const lock = 'lacuna.events';
  void navigator.locks.request(lock, { ifAvailable: true }, (held) => (held ? speak(false).then(() => true) : false))
    .then((spoke) => (spoke ? undefined : navigator.locks.request(lock, { signal: end.signal }, () => speak(true))))
    .catch(() => undefined); // given up before its turn came
  return () => { end.abort(); channel.close(); };
}
