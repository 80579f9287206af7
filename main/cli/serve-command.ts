import { parseArgs } from 'node:util';
import { Failure } from '../../shared/domain/failure.ts';
import type { Dispatch as AnyDispatch } from '../serve/serve.ts';
import { homePage, welcomePage } from '../serve/home-page.ts';
import { serve } from '../serve/serve.ts';
import { startEngine } from '../engine/start-engine.ts';

/** Serves a review to a browser on this machine alone, until it is stopped. Prints the address with its one-time token. */
export async function serveCommand(args: readonly string[], signal: AbortSignal): Promise<number> {
  const { review, port } = readArguments(args);
  const engine = startEngine();
  try {
    if (review) for (const notice of engine.openReview(review, { write: true, waitMs: 3_000 }).notices) process.stderr.write(`${notice}\n`);
    const home = async (): Promise<string> => (review === undefined ? welcomePage() : homePage({
      review: await engine.dispatch('review.describe', {}), documents: await engine.dispatch('documents.list', {}), gaps: await engine.dispatch('gaps.list', {}), hasMemo: true,
    }));
    const served = await serve({
      dispatch: engine.dispatch as AnyDispatch, home, ...(port === undefined ? {} : { port }),
      ...(review === undefined ? {} : { memo: async () => (await engine.dispatch('memo.preview', {})).html, evidence: engine.readEvidence }),
    });
    process.stdout.write(`Lacuna is served on this machine alone. Open this address in a browser (it works once):\n${served.address}\nPress Ctrl+C to stop.\n`);
    if (review === undefined) process.stdout.write('No review is open. "npx lacuna demo" makes one of the sample State; "npx lacuna serve REVIEW" serves it.\n');
    await new Promise<void>((resolve) => { if (signal.aborted) resolve(); signal.addEventListener('abort', () => resolve()); });
    await served.close();
    return 0;
  } finally { engine.close(); }
}

function readArguments(args: readonly string[]): { review: string | undefined; port: number | undefined } {
  const usage = 'Usage: lacuna serve [REVIEW] [--port N]';
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { port: { type: 'string' }, json: { type: 'boolean' } } });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536)) throw new Error('A port is a number from 0 to 65535.');
    if (positionals.length > 1) throw new Error('Name one review.');
    return { review: positionals[0], port };
  } catch (error) {
    throw new Failure('wrong-usage', `${(error as Error).message} ${usage}`);
  }
}
