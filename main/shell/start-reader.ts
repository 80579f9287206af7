import { MessageChannelMain, utilityProcess } from 'electron';
import type { EngineCarrier } from './engine-carrier.ts';
import { programPlace } from './program-place.ts';

const entry = programPlace('main/extraction/reader/read-file.ts');

/** Starts a process that reads one file, for an engine that may not start one itself: the two get a port to each other, and the engine learns how it ended. */
export function startReader(engine: Pick<EngineCarrier, 'say'>, id: number, heapMegabytes: number, program = entry): { kill(): void } {
  const { SystemRoot, LACUNA_PDFJS_FOLDER } = process.env;
  const child = utilityProcess.fork(program, [], {
    serviceName: 'Lacuna reader', stdio: ['ignore', 'ignore', 'pipe'], execArgv: [`--max-old-space-size=${heapMegabytes}`],
    // Nothing of ours in its environment. Not quite empty: Electron takes an empty one for none given, and hands on everything.
    env: { LACUNA_READING: '1', ...(SystemRoot ? { SystemRoot } : {}), ...(LACUNA_PDFJS_FOLDER ? { LACUNA_PDFJS_FOLDER } : {}) },
  });
  let complaint = '';
  child.stderr?.setEncoding?.('utf8');
  child.stderr?.on('data', (more: string | Buffer) => { complaint = (complaint + String(more)).slice(-4000); });
  child.once('spawn', () => {
    const { port1, port2 } = new MessageChannelMain();
    child.postMessage(null, [port1]);
    engine.say({ kind: 'reader', id, pid: child.pid }, port2);
  });
  child.once('exit', () => { engine.say({ kind: 'reader.ended', id, complaint }); });
  return { kill: () => { child.kill(); } };
}
