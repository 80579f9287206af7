// `npm start`: the workbench in a window of its own where Electron's program is there, else the same workbench in the browser.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWindow } from './build-window.mjs';
import { root, runNode } from './set-up.mjs';

/** Starts the workbench, with a review where one is named; returns an exit code. `--browser` asks for the browser. */
export async function start(args) {
  const built = buildWindow();
  if (built !== 0) return built;
  const rest = args.filter((arg) => arg !== '--browser'), electron = findElectron();
  const wantsBrowser = rest.length < args.length || rest.some((arg) => arg.startsWith('--port'));
  if (electron && !wantsBrowser && hasScreen()) return await startDesktop(electron, rest);
  if (!electron && !wantsBrowser) process.stderr.write('Electron\'s program is not installed, so the workbench is served to your browser. For a window of its own: npx install-electron, then npm start.\n');
  return runNode(['main/cli/main.ts', 'serve', '--open', ...rest]);
}

/** Electron's program, or null. Only looked for: asking Electron's package for it would start a download. */
export function findElectron(folder = join(root, 'node_modules', 'electron')) {
  const named = join(folder, 'path.txt');
  if (!existsSync(named)) return null;
  const program = join(folder, 'dist', readFileSync(named, 'utf8').trim());
  return existsSync(program) ? program : null;
}

async function startDesktop(electron, args) {
  const { buildShell } = await import('./build-shell.mjs');
  await buildShell();
  return spawnSync(electron, [join(root, 'out', 'shell', 'main.mjs'), ...args], { stdio: 'inherit' }).status ?? 1;
}

/** Whether somebody sits before a screen of this machine. */
function hasScreen() {
  if (process.platform === 'win32' || process.platform === 'darwin') return !process.env.SSH_CONNECTION;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
