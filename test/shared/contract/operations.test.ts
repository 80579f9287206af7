import { describe, expect, it } from 'vitest';
import { findCommand } from '../../../main/cli/read-command.ts';
import { ownCommands } from '../../../main/cli/help.ts';
import { operations, type OperationName } from '../../../shared/contract/operations.ts';

describe('The table of operations', () => {
  const carried = (Object.keys(operations) as OperationName[]).filter((name) => operations[name].line !== null);

  it('gives each operation a word of its own on the command line', () => {
    expect(carried.filter((name) => findCommand(operations[name].line!.word)?.[0] !== name)).toEqual([]);
  });

  it('leaves the command line its own words', () => {
    const own = new Set(ownCommands.map(({ word }) => word));
    expect(carried.filter((name) => own.has(operations[name].line!.word))).toEqual([]);
  });
});
