import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { findRuntime, openDisplay } from './find-runtime.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const node = join(root, 'node_modules/node/bin/node');

/** The desktop program in a real window, with a program folder of its own. */
export interface Desktop {
  readonly app: ElectronApplication;
  /** The first window's page. */
  readonly page: Page;
  readonly home: string;
  /** What program and engine wrote as errors; Chromium's own chatter about this machine is left out. */
  complaints(): string;
  close(): Promise<void>;
}

export interface HowToOpen { /** Reviews on the command line. */ readonly reviews?: readonly string[]; /** A program folder to use and leave; one of its own, thrown away, where none is given. */ readonly home?: string; readonly env?: Readonly<Record<string, string>> }

let built: Promise<string> | null = null;

/** Builds window and shell, and what must be said to this runtime before it is ready (its stand-in for Electron's default app loads a program too late for that). */
async function build(): Promise<string> {
  const { buildWindow } = await import('../../main/build/build-window.mjs' as string) as { buildWindow(): number };
  const { buildShell, bundleShell } = await import('../../main/build/build-shell.mjs' as string) as { buildShell(): Promise<void>; bundleShell(from: string, to: string, format: string): Promise<void> };
  if (buildWindow() !== 0) throw new Error('The window could not be built.');
  await buildShell();
  const early = join(root, 'node_modules/.cache/lacuna/before-ready.cjs');
  await bundleShell('test/packaged/before-ready.ts', early, 'cjs');
  return early;
}

/** Opens the desktop program under a display; its engine runs on the pinned Node, since this runtime's own is too old. Throws where there is no runtime: ask `findRuntime` first. */
export async function openDesktop(how: HowToOpen = {}): Promise<Desktop> {
  const runtime = findRuntime();
  if ('reason' in runtime) throw new Error(runtime.reason);
  const early = await (built ??= build()), screen = await openDisplay();
  const home = how.home ?? mkdtempSync(join(tmpdir(), 'lacuna-desktop-'));
  const { ELECTRON_RUN_AS_NODE: _node, NODE_OPTIONS: _options, VITEST: _vitest, ...environment } = process.env as Record<string, string>;
  let said = '';
  try {
    const app = await _electron.launch({
      executablePath: runtime.electron, cwd: root, timeout: 60_000,
      args: ['--no-sandbox', '-r', early, root, ...(how.reviews ?? [])],
      env: { ...environment, DISPLAY: screen.display, LACUNA_HOME: home, LACUNA_ENGINE_NODE: node, ...how.env },
    });
    const hear = (more: Buffer): void => { said += String(more); };
    app.process().stderr!.on('data', hear);
    app.process().stdout!.on('data', hear);
    const page = await app.firstWindow();
    page.setDefaultTimeout(20_000);
    return {
      app, page, home,
      complaints: () => said.split('\n').filter((line) => line.trim() && !/bus\.cc|viz_main_impl|gpu|vaapi|Debugger|DevTools listening|For help, see/u.test(line)).join('\n'),
      close: async () => {
        await app.close();
        screen.close();
        if (how.home === undefined) rmSync(home, { recursive: true, force: true });
      },
    };
  } catch (error) {
    screen.close();
    throw error;
  }
}
