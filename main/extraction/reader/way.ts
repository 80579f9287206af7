import type { Writable } from 'node:stream';
import { ByteStream } from './byte-stream.ts';

interface Port { postMessage(message: unknown): void; on(event: 'message' | 'close', listener: (event: { readonly data: unknown }) => void): void; start(): void }
interface ParentPort { once(event: 'message', listener: (event: { readonly ports: readonly Port[] }) => void): void }

/** The way in and out of a reading process: the port that its parent sends first in a utility process, the standard streams elsewhere. */
async function findWay(): Promise<{ readonly incoming: AsyncIterable<Buffer>; readonly outgoing: Writable }> {
  const parentPort = Reflect.get(process, 'parentPort') as ParentPort | undefined;
  if (!parentPort) return { incoming: process.stdin, outgoing: process.stdout };
  const port = await new Promise<Port>((resolve) => { parentPort.once('message', ({ ports }) => { resolve(ports[0]!); }); });
  const stream = new ByteStream();
  stream.attach({
    postMessage: (message) => { port.postMessage(message); },
    hear: (listener) => { port.on('message', ({ data }) => { listener(data); }); port.start(); },
    onClose: (listener) => { port.on('close', () => { listener(); }); },
  });
  // Whoever has read enough would otherwise close the way out as well: it is one stream.
  return { incoming: stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>, outgoing: stream };
}

export const { incoming, outgoing } = await findWay();
