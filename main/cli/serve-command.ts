import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Failure } from '../../shared/domain/failure.ts';
import { serve, type Dispatch as AnyDispatch } from '../serve/serve.ts';
import { readWindowFiles, under } from '../serve/window-files.ts';
import { handOutEvidence } from '../engine/hand-out-evidence.ts';
import { startEngine, type Engine } from '../engine/start-engine.ts';
import { hasDisplay, openBrowser } from './open-browser.ts';

const windowFolder = fileURLToPath(new URL('../../out/window/', import.meta.url)), guideFolder = fileURLToPath(new URL('../../resources/help/', import.meta.url));

/** Serves the workbench to a browser on this machine alone, until it is stopped. Prints the address with its one-time token. */
export async function serveCommand(args: readonly string[], signal: AbortSignal): Promise<number> {
  const { review, port, open } = readArguments(args);
  const engine = startEngine(), evidence = handOutEvidence(engine.readEvidence);
  engine.subscribe(({ kind }) => { if (kind === 'review.opened' || kind === 'review.closed') evidence.forget(); });
  try {
    if (review !== undefined) openNamed(engine, review);
    const built = readWindowFiles(windowFolder), window = built && new Map([...built, ...under('/help', readWindowFiles(guideFolder) ?? new Map())]);
    if (!built) process.stderr.write('The window is not built. "npm start" builds it.\n');
    const served = await serve({
      dispatch: engine.dispatch as AnyDispatch, window, subscribe: engine.subscribe, evidence: (document) => evidence.piece(document, null), download: engine.download, uploads: engine.uploads,
      memo: async () => (await engine.dispatch('memo.preview', {})).html, ...(port === undefined ? {} : { port }),
    });
    process.stdout.write(`Lacuna is served on this machine alone. Open this address in a browser (it works once):\n${served.address}\nPress Ctrl+C to stop${process.stdin.isTTY ? ', Enter for a new address (after the browser was closed)' : ''}.\n`);
    if (process.stdin.isTTY) process.stdin.on('data', () => process.stdout.write(`${served.newAddress()}\n`)).unref();
    if (open && hasDisplay(process.platform, process.env)) openBrowser(served.address);
    await new Promise<void>((resolve) => { if (signal.aborted) resolve(); signal.addEventListener('abort', () => resolve()); });
    await served.close();
    return 0;
  } finally { await engine.close(); }
}

/** A review that does not open does not keep the workbench from being served: its start screen says why, and shows the ways out. */
function openNamed(engine: Engine, review: string): void {
  try {
    for (const notice of engine.openReview(review, { write: true, waitMs: 3_000, remember: true }).notices) process.stderr.write(`${notice}\n`);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    process.stderr.write(`${error.message}\nThe workbench is served without it: its start screen shows the ways out.\n`);
  }
}

function readArguments(args: readonly string[]): { review: string | undefined; port: number | undefined; open: boolean } {
  const usage = 'Usage: lacuna serve [REVIEW] [--port N] [--open]';
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { port: { type: 'string' }, json: { type: 'boolean' }, open: { type: 'boolean', default: false } } });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536)) throw new Error('A port is a number from 0 to 65535.');
    if (positionals.length > 1) throw new Error('Name one review.');
    return { review: positionals[0], port, open: values.open };
  } catch (error) {
    throw new Failure('wrong-usage', `${(error as Error).message} ${usage}`);
  }
}
