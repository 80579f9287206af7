import type { FromEngineProcess, ToEngineProcess } from './host-protocol.ts';

/** One end of a message port, as a utility process gets it. */
export interface HostPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
}

/** The way between the engine's process and whoever started it. */
export interface HostLine {
  readonly carriesPorts: boolean;
  say(message: FromEngineProcess): void;
  hear(listener: (message: ToEngineProcess, port: HostPort | undefined) => void): void;
}

interface ParentPort { postMessage(message: unknown): void; on(event: 'message', listener: (event: { readonly data: ToEngineProcess; readonly ports: readonly HostPort[] }) => void): void }

/** The line of this process: the port to its parent in a utility process, the channel to its parent in a plain child process. A child whose parent is gone ends. */
export function hostLine(end: () => void): HostLine {
  const parentPort = Reflect.get(process, 'parentPort') as ParentPort | undefined;
  if (parentPort) return {
    carriesPorts: true,
    say: (message) => { parentPort.postMessage(message); },
    hear: (listener) => { parentPort.on('message', ({ data, ports }) => { listener(data, ports[0]); }); },
  };
  if (!process.send) throw new Error('The engine process is started by the desktop program; "lacuna" is the command for people.');
  process.on('disconnect', end);
  return {
    carriesPorts: false,
    say: (message) => { if (process.connected) process.send!(message); },
    hear: (listener) => { process.on('message', (message) => { listener(message as ToEngineProcess, undefined); }); },
  };
}
