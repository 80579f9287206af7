import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallLaw } from '../journeys/small-law.ts';
import { findRuntime, openDisplay } from './find-runtime.ts';

const runtime = findRuntime(), reason = 'reason' in runtime ? runtime.reason : '';
const folder = mkdtempSync(join(tmpdir(), 'lacuna-reading-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

interface Outcome { readonly told: string[]; readonly messages: { kind: string }[]; readonly pages: number; readonly complaint: string }

/** The runtime's Node is too old to run TypeScript and to read PDFs, so the reader is bundled, and reads Markdown. */
describe.skipIf(reason)(`a reading process that the shell starts${reason && ` (skipped: ${reason})`}`, () => {
  const program = join(folder, 'program.mjs'), reader = join(folder, 'reader.mjs'), law = join(folder, 'law.md');
  beforeAll(async () => {
    const { bundleShell } = await import('../../main/build/build-shell.mjs' as string) as { bundleShell(from: string, to: string, format?: string): Promise<void> };
    await bundleShell('test/packaged/reading-program.ts', program);
    await bundleShell('main/extraction/reader/read-file.ts', reader);
    writeFileSync(law, smallLaw);
  });

  const run = async (killAt: string, by = reader): Promise<Outcome> => {
    const { electron } = runtime as { electron: string }, screen = await openDisplay();
    try {
      const { stdout, stderr } = spawnSync(electron, ['--no-sandbox', program, by, law, killAt], { encoding: 'utf8', timeout: 60_000, env: { ...process.env, DISPLAY: screen.display, LACUNA_SECRET_OF_THE_SHELL: 'x' } });
      const line = stdout.split('\n').find((one) => one.startsWith('{'));
      if (!line) throw new Error(`The program said nothing: ${stderr.slice(-2000)}`);
      return JSON.parse(line) as Outcome;
    } finally { screen.close(); }
  };

  it('reads a file over its port, and its end is told', async () => {
    const { told, messages, pages, complaint } = await run('never');
    expect([told, messages.map(({ kind }) => kind), pages > 0, complaint]).toEqual([['reader', 'reader.ended'], ['opened', 'finished'], true, '']);
  });

  it('has nothing of ours in its environment, and what it complains of is told', async () => {
    const probe = join(folder, 'probe.mjs');
    writeFileSync(probe, 'process.stderr.write(Object.keys(process.env).join(" "), () => process.exit(1));');
    const { complaint } = await run('never', probe);
    expect(complaint).toContain('LACUNA_READING');
    expect(complaint).not.toMatch(/SECRET|HOME|PATH/u);
  });

  it('is gone when it is told to go', async () => {
    const { told, messages, pages } = await run('at-once');
    expect([told, messages, pages]).toEqual([['reader', 'reader.ended'], [], 0]);
  });
});
