import { afterEach, expect, it, vi } from 'vitest';
import { runLine } from '../../../main/cli/run-line.ts';

afterEach(() => { vi.restoreAllMocks(); });

it.each([['serve', '--help', 'Usage: lacuna serve'], ['demo', '-h', 'Usage: lacuna demo'], ['import', '--help', 'Usage: lacuna import'], ['--help', '', 'Usage: lacuna COMMAND']])('%s %s says how it is used, and does nothing else', async (word, flag, usage) => {
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  expect(await runLine(flag ? [word, flag] : [word])).toBe(0);
  expect(said.mock.calls.map(([text]) => text).join('')).toContain(usage);
});
