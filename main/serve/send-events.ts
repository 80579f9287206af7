import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EngineEvent } from '../../shared/contract/events.ts';
import { guarded } from './answer.ts';

/** Hears the engine's events until the returned function is called. */
export type Subscribe = (listener: (event: EngineEvent) => void) => () => void;

const heartbeatMs = 15_000;
/** A reader so far behind is let go: it comes back by itself and asks everything anew. */
const mostUnsentBytes = 1024 * 1024;

/** Sends every event as it happens (server-sent events), with a heartbeat that shows both sides that the other is there. */
export function sendEvents(subscribe: Subscribe, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.writeHead(200, guarded({ 'Content-Type': 'text/event-stream; charset=utf-8' }));
  response.write('retry: 1000\n\n');
  return new Promise((ended) => {
    const unsubscribe = subscribe((event) => {
      if (response.writableLength > mostUnsentBytes) return void response.destroy();
      response.write(`data: ${JSON.stringify(event)}\n\n`);
    });
    const heartbeat = setInterval(() => response.write(': here\n\n'), heartbeatMs);
    request.socket.setKeepAlive(true);
    response.once('close', () => { clearInterval(heartbeat); unsubscribe(); ended(); });
  });
}
