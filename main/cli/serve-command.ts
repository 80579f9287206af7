import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from '../../shared/domain/failure.ts';
import type { Dispatch as AnyDispatch } from '../serve/serve.ts';
import { renderHomePage } from '../serve/home-page.ts';
import { renderWelcomePage } from '../serve/welcome-page.ts';
import { serve } from '../serve/serve.ts';
import { startEngine, type Engine } from '../engine/start-engine.ts';
import { playSample } from './play-sample.ts';

/** Serves a review to a browser on this machine alone, until it is stopped. Prints the address with its one-time token. */
export async function serveCommand(args: readonly string[], signal: AbortSignal): Promise<number> {
  const { review: named, port, sample } = readArguments(args);
  const engine = startEngine();
  try {
    const review = named ?? (sample ? await sampleReview(engine, signal) : undefined);
    if (review) for (const notice of engine.openReview(review, { write: true, waitMs: 3_000 }).notices) process.stderr.write(`${notice}\n`);
    const home = async (): Promise<string> => (review === undefined ? renderWelcomePage() : renderHomePage({
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

/** The sample State's review, made where it is not there yet. */
async function sampleReview(engine: Engine, signal: AbortSignal): Promise<string> {
  const review = join('out', 'Varania.lacuna');
  if (existsSync(review)) return review;
  mkdirSync('out', { recursive: true });
  process.stdout.write('Making a review of the sample State (once) ...\n');
  try {
    await playSample(engine, review, { signal });
  } catch (error) {
    engine.close();
    rmSync(review, { force: true }); // half a sample teaches nothing; the next start makes it anew
    throw error;
  }
  return review;
}

function readArguments(args: readonly string[]): { review: string | undefined; port: number | undefined; sample: boolean } {
  const usage = 'Usage: lacuna serve [REVIEW] [--port N]';
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { port: { type: 'string' }, json: { type: 'boolean' }, sample: { type: 'boolean', default: false } } });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536)) throw new Error('A port is a number from 0 to 65535.');
    if (positionals.length > 1) throw new Error('Name one review.');
    return { review: positionals[0], port, sample: values.sample };
  } catch (error) {
    throw new Failure('wrong-usage', `${(error as Error).message} ${usage}`);
  }
}
