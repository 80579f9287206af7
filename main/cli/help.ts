import type { LineOperation } from '../../shared/contract/operation.ts';
import { flagsOf, positionsOf, usageOf } from './flags.ts';
import { commands } from './read-command.ts';

/** The commands that are not operations: they start something. */
export const ownCommands: readonly { readonly word: string; readonly usage: string; readonly summary: string }[] = [
  { word: 'serve', usage: 'lacuna serve [REVIEW] [--port N] [--open]', summary: 'Serve the workbench to a browser on this machine alone' },
  { word: 'demo', usage: 'lacuna demo [--out DIR]', summary: 'Make a review of the sample State and write its memo' },
];

/** All commands, a line each. */
export function overview(version: string): string {
  const rows = [...commands.map(([, operation]) => [operation.line.word, operation.summary] as const), ...ownCommands.map(({ word, summary }) => [word, summary] as const)];
  const width = Math.max(...rows.map(([word]) => word.length));
  return [
    `${version}: from a State's laws to a gap memo against the OSCE Action Plan to Combat Trafficking in Human Beings.`, '', 'Usage: lacuna COMMAND ...', '',
    ...rows.map(([word, summary]) => `  ${word.padEnd(width)}  ${summary}`), '',
    'Every command has --help and --json (one JSON value on stdout, progress on stderr); --by NAME says who decides.',
    'Exit codes: 0 done, 1 failed, 2 wrong usage, 3 not found, 4 refused (untrusted, newer or locked file), 5 cancelled.', '',
  ].join('\n');
}

/** One command with its flags. */
export function helpFor(operation: LineOperation): string {
  const taken = new Set(positionsOf(operation).map((p) => p.field));
  const rows = flagsOf(operation).map((flag) => [taken.has(flag.field) ? flag.field.toUpperCase() : `${flag.name.length === 1 ? '-' : '--'}${flag.name}`, `${flag.help}${flag.many && !taken.has(flag.field) ? ' (may be given several times)' : ''}`] as const);
  const width = Math.max(10, ...rows.map(([name]) => name.length));
  return [operation.summary, '', `Usage: ${usageOf(operation)}`, '', ...rows.map(([name, help]) => `  ${name.padEnd(width)}  ${help}`.trimEnd()), `  ${'--json'.padEnd(width)}  one JSON value on stdout, progress as JSON lines on stderr`, `  ${'--by'.padEnd(width)}  who decides`, ''].join('\n');
}
