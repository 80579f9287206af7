import { app, type MessagePortMain } from 'electron';
import type { EngineEvent } from '../../shared/contract/events.ts';
import { Failure } from '../../shared/domain/failure.ts';
import type { Answer, EvidencePiece, FromEngineProcess } from '../engine/host-protocol.ts';
import { nodeCarrier, utilityCarrier, type EngineCarrier } from './engine-carrier.ts';
import { startReader } from './start-reader.ts';

export interface EngineHost {
  /** Carries out one operation for the shell itself. */
  ask(name: string, input: unknown): Promise<unknown>;
  evidence(document: string, range: { readonly start: number; readonly end: number } | null): Promise<EvidencePiece | null>;
  /** A new port for the page; the one before it ends. */
  meetWindow(): MessagePortMain;
  /** Lets the engine end what it does and close its review; after `patienceMs` it is ended. */
  close(patienceMs?: number): Promise<void>;
}

export interface EngineWatch {
  readonly event: (event: EngineEvent) => void;
  /** May this file be opened by this engine? */
  readonly mayOpen: (file: string) => boolean;
  /** The engine ended without having been told to. */
  readonly ended: () => void;
}

/** How the engine is carried here: as a utility process; on another Node where a developer's environment names one. */
function startCarrier(): EngineCarrier {
  const { LACUNA_ENGINE_NODE: node } = process.env;
  return node && !app.isPackaged ? nodeCarrier(node) : utilityCarrier();
}

/** Starts an engine and keeps it company: carries its answers, lends it reading processes, and notices when it ends. */
export function startEngineHost(watch: EngineWatch, carrier: EngineCarrier = startCarrier()): EngineHost {
  const asked = new Map<number, (answer: Answer) => void>(), readers = new Map<number, { kill(): void }>();
  let last = 0, closing = false, isGone = false;
  const gone: Answer = { ok: false, failure: { code: 'failed', sentence: 'The engine has ended.' } };
  const end = (): void => {
    if (isGone) return;
    isGone = true;
    for (const answer of asked.values()) answer(gone);
    for (const reader of readers.values()) reader.kill();
    if (!closing) watch.ended();
  };
  carrier.hear((message: FromEngineProcess) => {
    switch (message.kind) {
      case 'answer': asked.get(message.id)?.(message.answer); asked.delete(message.id); return;
      case 'event': return watch.event(message.event);
      case 'opening': return carrier.say({ kind: 'opening', id: message.id, may: watch.mayOpen(message.file) });
      case 'reader': readers.set(message.id, startReader(carrier, message.id, message.heapMegabytes)); return;
      case 'reader.end': readers.get(message.id)?.kill(); readers.delete(message.id); return;
      default: return;
    }
  });
  carrier.onEnd(end);
  const ask = async (make: (id: number) => Parameters<EngineCarrier['say']>[0]): Promise<unknown> => {
    const answer = isGone ? gone : await new Promise<Answer>((resolve) => { asked.set(++last, resolve); carrier.say(make(last)); });
    if (!answer.ok) throw new Failure(answer.failure.code, answer.failure.sentence);
    return answer.value;
  };
  return {
    meetWindow: () => carrier.meetWindow(),
    ask: (name, input) => ask((id) => ({ kind: 'do', id, name, input })),
    evidence: async (document, range) => await ask((id) => ({ kind: 'evidence', id, document, range })) as EvidencePiece | null,
    close: async (patienceMs = 10_000) => {
      closing = true;
      const patience = new Promise<void>((resolve) => { setTimeout(resolve, patienceMs); });
      await Promise.race([ask((id) => ({ kind: 'close', id })).catch(() => undefined), patience]);
      carrier.kill();
    },
  };
}
