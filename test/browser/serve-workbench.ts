import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const patienceMs = 30_000;

export interface ServedWorkbench {
  /** The one-time address that the program printed. */
  readonly address: string;
  /** The program's own folder: recent reviews, backups, remembered heads. */
  readonly home: string;
  /** What the program wrote to its error output. */
  readonly said: () => string;
  /** Ends the program as Ctrl+C does, and makes sure that it ended. */
  stop(): Promise<void>;
}

/** Starts `lacuna serve` as a user does: a process of its own, and a program folder that no user has. */
export async function serveWorkbench(review: string | null, more: Readonly<Record<string, string>> = {}): Promise<ServedWorkbench> {
  const home = mkdtempSync(join(tmpdir(), 'lacuna-home-'));
  const child = spawn(process.execPath, [join(root, 'main/cli/main.ts'), 'serve', ...(review === null ? [] : [review])], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...more, LACUNA_HOME: home } });
  const kill = (): void => { child.kill('SIGKILL'); };
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => { err += text; });
  const stop = async (): Promise<void> => {
    process.off('exit', kill);
    child.kill('SIGINT');
    const late = setTimeout(kill, 10_000);
    await ended;
    clearTimeout(late);
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let out = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text; const found = /http:\S+/u.exec(out); if (found) resolve(found[0]); });
      child.once('exit', (code) => reject(new Error(`lacuna serve ended with ${code}: ${err}`)));
      setTimeout(() => reject(new Error(`lacuna serve printed no address in ${patienceMs / 1000} s: ${err}`)), patienceMs).unref();
    });
    return { address, home, said: () => err, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
