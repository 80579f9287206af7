import type { EngineEvent } from '../../shared/contract/events.ts';

export type Listener = (event: EngineEvent) => void;

export interface Events {
  /** Hears every event until the returned function is called. */
  subscribe(listener: Listener): () => void;
  tell(event: EngineEvent): void;
  /** Tells of changes once the work at hand is through: many small changes are one event, and none is told of before it is on disk. */
  changed(topics: readonly string[], decisions: () => number | null): void;
}

/** Who is told what happens in the engine. A listener that fails harms nobody else. */
export function keepEvents(): Events {
  const listeners = new Set<Listener>();
  const pending = new Set<string>();
  const tell = (event: EngineEvent): void => {
    for (const listener of listeners) try { listener(event); } catch (error) { console.error(error); }
  };
  return {
    tell,
    subscribe: (listener) => { listeners.add(listener); return () => { listeners.delete(listener); }; },
    changed: (topics, decisions) => {
      const first = pending.size === 0;
      for (const topic of topics) pending.add(topic);
      if (first && pending.size > 0) setImmediate(() => {
        const told = [...pending];
        pending.clear();
        const count = decisions();
        if (count !== null) tell({ kind: 'review.changed', topics: told, decisions: count });
      });
    },
  };
}
