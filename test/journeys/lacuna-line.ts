import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../main/cli/main.ts', import.meta.url));

export interface Said { readonly code: number; readonly out: string; readonly err: string; readonly json: () => any }

/** Runs the command line as a user does, in a process of its own. */
export function lacuna(...args: string[]): Said {
  const run = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return { code: run.status ?? -1, out: run.stdout, err: run.stderr, json: () => JSON.parse(run.stdout) };
}

/** Starts a command and cancels it as Ctrl+C does once stderr shows `when`. */
export function lacunaCancelled(when: RegExp, ...args: string[]): Promise<{ readonly code: number; readonly err: string }> {
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => { err += text; if (when.test(err)) child.kill('SIGINT'); });
  return new Promise((resolve) => child.on('exit', (code) => resolve({ code: code ?? -1, err })));
}
