import { exitCodes, Failure } from '../../shared/domain/failure.ts';
import type { Catalogue } from '../../shared/domain/catalogue.ts';
import type { Engine } from '../engine/start-engine.ts';
import type { Progress } from '../../shared/contract/operation.ts';
import type { Output } from '../../shared/contract/operations.ts';
import { helpFor, overview, ownCommands } from './help.ts';
import { findCommand, readCommand, type Command } from './read-command.ts';

/** Runs one command line and returns the exit code. Output goes to stdout, everything else to stderr. */
export async function runLine(args: readonly string[]): Promise<number> {
  const json = args.includes('--json');
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const { programName, startEngine } = await import('../engine/start-engine.ts');
    if (args.length === 0 || ['help', '--help', '-h'].includes(args[0]!)) return say(overview(programName));
    if (args[0] === '--version') return say(`${programName}\n`);
    const own = args.includes('--help') || args.includes('-h') ? ownCommands.find(({ word }) => word === args[0]) : undefined;
    if (own) return say(`${own.summary}\n\nUsage: ${own.usage}\n`);
    if (args[0] === 'serve') return await (await import('./serve-command.ts')).serveCommand(args.slice(1), controller.signal);
    if (args[0] === 'demo') return await (await import('./demo-command.ts')).demoCommand(args.slice(1), controller.signal);
    const command = readCommand(args);
    if (command.help) return say(helpFor(command.operation));
    const engine = startEngine();
    try {
      if (command.review !== null) for (const notice of engine.openReview(command.review, { write: command.operation.kind === 'command', waitMs: 3_000 }).notices) process.stderr.write(`${notice}\n`);
      const output = await engine.dispatch(command.name, command.input as never, { signal: controller.signal, report: reporter(command.json), by: command.by });
      say(command.json ? `${JSON.stringify(output)}\n` : `${printable(await inWords(engine, command, output))}\n`);
      if (command.name === 'documents.import') {
        const tell = (sentence: string): void => { process.stderr.write(command.json ? `${JSON.stringify({ note: sentence })}\n` : `${printable(sentence)}\n`); };
        await (await import('./recognise-imported.ts')).recogniseImported(engine, output as Output<'documents.import'>, { signal: controller.signal, report: reporter(command.json), by: command.by }, tell);
      }
      return exitCodeOf(command.name, output);
    } finally { await engine.close(); }
  } catch (error) {
    return explain(error, json, args[0] ?? '');
  } finally {
    (await import('../engine/read-ahead.ts')).dropAhead();
    process.removeListener('SIGINT', stop).removeListener('SIGTERM', stop);
  }
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

/** What a terminal might take for an order (control characters, reversed writing in a file's name) is shown as a mark instead. */
const printable = (text: string): string => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');

async function inWords(engine: Engine, command: Command, output: unknown): Promise<string> {
  if (command.name === 'catalogue.show') {
    const { printCatalogue } = await import('./print-catalogue.ts');
    const { found } = await engine.dispatch('catalogue.show', {});
    return printCatalogue(found as Catalogue, command.input.id as string | undefined);
  }
  const { printers } = await import('./print.ts');
  const print = printers[command.name] as ((output: unknown) => string) | undefined;
  return print ? print(output) : JSON.stringify(output, null, 2);
}

/** Progress on stderr: JSON lines for programs, one line that rewrites itself for a person, nothing into a log file. */
function reporter(json: boolean): (progress: Progress) => void {
  let last = 0;
  return ({ done, total, what, unit }) => {
    const now = Date.now();
    if (now - last < 200 && done < total) return;
    last = now;
    if (json) process.stderr.write(`${JSON.stringify({ progress: { done, total, what, ...(unit ? { unit } : {}) } })}\n`);
    else if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${what}: ${done} of ${total}${unit ? ` ${unit}` : ''}${done >= total ? '\n' : ''}`);
  };
}

/** A command that answered may still have failed in part. */
function exitCodeOf(name: string, output: unknown): number {
  if (name === 'documents.import') {
    const states = (output as { state: string }[]).map((row) => row.state);
    return states.includes('cancelled') ? exitCodes.cancelled : states.includes('failed') ? exitCodes.failed : 0;
  }
  if (name === 'documents.reread') return (output as { state: string }).state === 'failed' ? exitCodes.failed : 0;
  return (name === 'review.verify' || name === 'memo.verify') && !(output as { sound: boolean }).sound ? exitCodes.failed : 0;
}

function explain(error: unknown, json: boolean, word: string): number {
  const failure = error instanceof Failure ? error : new Failure('internal', 'Something went wrong that should not have. Nothing was half-saved; the details above help to mend it.');
  if (!(error instanceof Failure)) console.error(error);
  process.stderr.write(json ? `${JSON.stringify({ failure: { code: failure.code, sentence: failure.message } })}\n` : `${failure.message}${/is missing\.$/u.test(failure.message) && findCommand(word) ? ` See "lacuna ${word} --help".` : ''}\n`);
  return exitCodes[failure.code];
}
