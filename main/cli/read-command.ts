import { parseArgs } from 'node:util';
import { operations, type OperationName } from '../../shared/contract/operations.ts';
import type { LineOperation, Operation } from '../../shared/contract/operation.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { flagsOf, positionsOf, usageOf } from './flags.ts';

export interface Command {
  readonly name: OperationName;
  readonly operation: LineOperation;
  /** The review's file, where the operation works on one. */
  readonly review: string | null;
  readonly input: Record<string, unknown>;
  readonly json: boolean;
  readonly help: boolean;
  readonly by: string;
}

/** The operations that the command line carries. */
export const commands = (Object.entries(operations) as [OperationName, Operation][]).filter((entry): entry is [OperationName, LineOperation] => entry[1].line !== null);

/** The operation behind a command word. */
export const findCommand = (word: string): [OperationName, LineOperation] | undefined => commands.find(([, operation]) => operation.line.word === word);

/** "verify MEMO --review REVIEW" says the same as "verify-memo REVIEW MEMO". */
function ofMemo(args: readonly string[]): readonly string[] {
  const at = args.findIndex((arg) => arg === '--review' || arg.startsWith('--review='));
  if (args[0] !== 'verify' || at < 1) return args;
  const together = args[at]!.startsWith('--review='), review = together ? args[at]!.slice('--review='.length) : args[at + 1];
  return ['verify-memo', ...(review === undefined ? [] : [review]), ...args.slice(1, at), ...args.slice(at + (together ? 1 : 2))];
}

/** Reads a command line into an operation and its input. Everything it knows comes from the table of operations. */
export function readCommand(args: readonly string[]): Command {
  const [word = '', ...rest] = ofMemo(args);
  const found = findCommand(word);
  if (!found) throw new Failure('wrong-usage', `There is no command "${word}". "lacuna --help" lists the commands.`);
  const [name, operation] = found;
  const flags = flagsOf(operation), positions = positionsOf(operation);
  const options = Object.fromEntries(flags.flatMap((flag) => {
    const option = { type: flag.takesValue ? ('string' as const) : ('boolean' as const), multiple: flag.many };
    return flag.name.length === 1 ? [[flag.field, { ...option, short: flag.name }]] : [[flag.name, option]];
  }));
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...rest], allowPositionals: true, options: { ...options, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' }, by: { type: 'string' } } }) as never;
  } catch (error) {
    throw new Failure('wrong-usage', `${(error as Error).message.replace(/\. To specify a positional.*$/u, '.')} Usage: ${usageOf(operation)}`);
  }
  const { json = false, help = false, by = '', ...values } = parsed.values as { json?: boolean; help?: boolean; by?: string } & Record<string, unknown>;
  const input: Record<string, unknown> = {};
  for (const flag of flags) {
    const value = values[flag.name] ?? values[flag.field];
    if (value !== undefined) input[flag.field] = value;
  }
  const command = { name, operation, input, json, help, by };
  if (help) return { ...command, review: null };
  const placed = placePositions(parsed.positionals, positions, input, operation);
  // What works on the program's own resources may name a review that adds to them.
  return { ...command, review: placed ?? (operation.scope === 'program' && typeof input.review === 'string' ? input.review : null) };
}

function placePositions(given: readonly string[], positions: ReturnType<typeof positionsOf>, input: Record<string, unknown>, operation: LineOperation): string | null {
  let review: string | null = null;
  const left = [...given];
  for (const { field, rest, optional } of positions) {
    if (rest) { input[field] = left.splice(0); if ((input[field] as string[]).length === 0) throw new Failure('wrong-usage', `Name at least one file. Usage: ${usageOf(operation)}`); continue; }
    const value = left.shift();
    if (value === undefined) {
      if (optional || input[field] !== undefined) continue;
      throw new Failure('wrong-usage', `${field === '' ? 'The review' : `"${field}"`} is missing. Usage: ${usageOf(operation)}`);
    }
    if (field === '') review = value; else input[field] = value;
  }
  if (left.length > 0) throw new Failure('wrong-usage', `"${left[0]}" is one word too many. Put quotation marks around words that belong together. Usage: ${usageOf(operation)}`);
  return review;
}
