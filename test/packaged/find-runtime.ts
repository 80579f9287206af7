import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** An Electron that starts on this machine; or why there is none. */
export type Runtime = { readonly electron: string } | { readonly reason: string };

const cache = fileURLToPath(new URL('../../node_modules/.cache/lacuna/electron-runtime', import.meta.url));
const maker = fileURLToPath(new URL('../../../shared/tools/electron-runtime/get-electron-runtime.sh', import.meta.url));

/** The Electron named by LACUNA_ELECTRON, else the one kept from an earlier run, else one made now by the script beside the checkout. Electron's own package is never asked: it would download. */
export function findRuntime(): Runtime {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { reason: 'the runtime for tests is for Linux on x64' };
  const electron = process.env.LACUNA_ELECTRON ?? `${cache}/electron`;
  if (!existsSync(electron) && !process.env.LACUNA_ELECTRON) {
    if (!existsSync(maker)) return { reason: 'no Electron runtime: LACUNA_ELECTRON names none, and the script that makes one is not beside the checkout' };
    const made = spawnSync('bash', [maker, cache], { encoding: 'utf8', timeout: 300_000 });
    if (made.status !== 0) return { reason: `the Electron runtime could not be made: ${(made.stderr || made.stdout || String(made.error)).trim().slice(-300)}` };
  }
  if (!existsSync(electron)) return { reason: `there is no Electron at ${electron}` };
  const missing = [...spawnSync('ldd', [electron], { encoding: 'utf8' }).stdout.matchAll(/^\s*(\S+) => not found/gmu)].map(([, library]) => library);
  if (missing.length > 0) return { reason: `libraries of the system are missing: ${missing.join(', ')} (Debian: libgtk-3-0 libnss3 libasound2 libgbm1)` };
  if (!process.env.DISPLAY && spawnSync('Xvfb', ['-help']).error) return { reason: 'no display, and no Xvfb to make one (Debian: xvfb)' };
  return { electron };
}

/** A display to draw on: the one that is there, else an Xvfb of our own. */
export async function openDisplay(): Promise<{ readonly display: string; close(): void }> {
  if (process.env.DISPLAY) return { display: process.env.DISPLAY, close: () => undefined };
  const screen: ChildProcess = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise<string>((resolve, reject) => {
    let text = '';
    screen.stdio[3]!.on('data', (more: Buffer) => { text += String(more); if (text.includes('\n')) resolve(text.trim()); });
    screen.once('exit', () => { reject(new Error('Xvfb ended before it had a display.')); });
  });
  return { display: `:${number}`, close: () => { screen.kill(); } };
}
