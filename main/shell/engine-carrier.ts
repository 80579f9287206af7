import { MessageChannelMain, utilityProcess, type MessagePortMain } from 'electron';
import { spawn } from 'node:child_process';
import type { FromEngine } from '../../shared/contract/port.ts';
import type { FromEngineProcess, ToEngineProcess } from '../engine/host-protocol.ts';
import { programPlace } from './program-place.ts';

const entry = programPlace('main/engine/engine-process.ts');

/** The engine's process, however it is carried: what is said to it and heard from it, and its window's port. */
export interface EngineCarrier {
  say(message: ToEngineProcess, port?: MessagePortMain): void;
  hear(listener: (message: FromEngineProcess) => void): void;
  /** Is called once when the process has ended, for whatever reason. */
  onEnd(listener: () => void): void;
  /** Gives the page's end of a new port to the engine. */
  meetWindow(): MessagePortMain;
  kill(): void;
}

/** What the engine needs of our environment; nothing that would change how Node or Electron start. */
const environment = (): Record<string, string> => Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined && !/^(?:NODE_|ELECTRON_)/u.test(entry[0])));

/** Starts the engine as a utility process of this program; the port goes straight from the page to it. */
export function utilityCarrier(): EngineCarrier {
  const child = utilityProcess.fork(entry, [], { serviceName: 'Lacuna engine', stdio: 'inherit', env: environment() });
  return {
    say: (message, port) => { child.postMessage(message, port ? [port] : []); },
    hear: (listener) => { child.on('message', listener); },
    onEnd: (listener) => { child.once('exit', listener); },
    meetWindow: () => {
      const { port1, port2 } = new MessageChannelMain();
      child.postMessage({ kind: 'window' } satisfies ToEngineProcess, [port2]);
      return port1;
    },
    kill: () => { child.kill(); },
  };
}

/** Starts the engine on another Node, as a child process. No port reaches such a process, so what page and engine say is passed on word for word. For development and tests. */
export function nodeCarrier(node: string): EngineCarrier {
  const child = spawn(node, [entry], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], serialization: 'advanced', env: environment() });
  let window: MessagePortMain | null = null;
  let ended = (): void => undefined;
  child.on('error', (error) => { console.error(error); ended(); });
  const say = (message: ToEngineProcess): void => {
    // Words to a process that is just ending are lost; its end is told by itself.
    if (child.connected) child.send(message, () => undefined);
  };
  return {
    say,
    hear: (listener) => {
      child.on('message', (message) => {
        const heard = message as FromEngineProcess;
        if (heard.kind === 'window.hears') window?.postMessage(heard.message satisfies FromEngine); else listener(heard);
      });
    },
    onEnd: (listener) => { ended = listener; child.once('exit', listener); },
    meetWindow: () => {
      const { port1, port2 } = new MessageChannelMain();
      window?.close();
      window = port2;
      say({ kind: 'window' });
      port2.on('message', ({ data }) => { say({ kind: 'window.says', message: data }); });
      port2.start();
      return port1;
    },
    kill: () => { child.kill('SIGKILL'); },
  };
}
