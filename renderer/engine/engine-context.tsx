import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { EngineEvent } from '../../shared/contract/events.ts';
import { dependsOn, isOfProgram } from './depends-on.ts';
import { Refusal, type Pipe } from './pipe.ts';

interface Engine { readonly pipe: Pipe; readonly isLost: boolean; readonly hear: (listener: (event: EngineEvent) => void) => () => void }

const EngineContext = createContext<Engine | null>(null);

/** The engine behind the window. */
export function useEngine(): Engine {
  const engine = use(EngineContext);
  if (!engine) throw new Error('There is no engine around this component.');
  return engine;
}

/** Connects everything inside to the engine: answers are asked again when an event says that what they depend on has changed. */
export function EngineProvider({ pipe, children }: { pipe: Pipe; children: ReactNode }) {
  const [isLost, setLost] = useState(false);
  const client = useMemo(makeClient, []);
  const listeners = useMemo(() => new Set<(event: EngineEvent) => void>(), []);
  useEffect(() => {
    const refresh = gatherRefreshes(client);
    return pipe.listen((event) => { refresh(event); for (const listener of listeners) listener(event); }, (now) => {
      setLost((before) => { if (before && !now) void client.invalidateQueries(); return now; });
    });
  }, [pipe, client, listeners]);
  const engine = useMemo((): Engine => ({ pipe, isLost, hear: (listener) => { listeners.add(listener); return () => listeners.delete(listener); } }), [pipe, isLost, listeners]);
  return <EngineContext value={engine}><QueryClientProvider client={client}>{children}</QueryClientProvider></EngineContext>;
}

function makeClient(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: {
    // The engine says what has changed; nothing is asked again on suspicion.
    staleTime: Infinity, refetchOnWindowFocus: false, networkMode: 'always', retry: (count, error) => error instanceof Refusal && error.code === 'lost' && count < 3,
  }, mutations: { networkMode: 'always' } } });
}

/** Events come in swarms while a law is read: answers are asked again at most four times a second. */
function gatherRefreshes(client: QueryClient): (event: EngineEvent) => void {
  let topics: Set<string> | null = null;
  const flush = (): void => {
    const changed = topics!;
    topics = null;
    void client.invalidateQueries({ predicate: ({ queryKey }) => dependsOn(String(queryKey[0]), changed) });
  };
  return (event) => {
    if (event.kind === 'job.changed' || event.kind === 'job.dismissed') return void client.invalidateQueries({ queryKey: ['jobs.list'] });
    if (event.kind === 'program.changed') return void client.invalidateQueries({ predicate: ({ queryKey }) => isOfProgram(String(queryKey[0])) });
    // Where no review is open the screens go; what they knew is asked anew when one opens.
    if (event.kind === 'review.closed') return void client.setQueryData(['reviews.current', {}], null);
    if (event.kind !== 'review.changed') return void client.resetQueries();
    if (topics) { for (const topic of event.topics) topics.add(topic); return; }
    topics = new Set(event.topics);
    setTimeout(flush, event.topics.includes('text') ? 250 : 0);
  };
}
