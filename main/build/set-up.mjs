// Set-up is part of every command: with nothing but Node >= 20.19 and npm, the first one installs what the lock file names.
// Plain JavaScript, because it runs before anything is installed, on whatever Node the machine has.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const windows = process.platform === 'win32';

/** The Node that the project pins (24): the machine's own may be too old. */
export const node = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

/** Installs when node_modules is missing, unfinished, or was made from another lock file. */
export function setUp() {
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  const mark = join(root, 'node_modules', '.lacuna-installed');
  if (existsSync(node) && existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  process.stderr.write('Installing what package-lock.json names (once) ...\n');
  const { NODE_OPTIONS: _, ...environment } = process.env;
  const run = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: ['ignore', 2, 2], env: environment, shell: windows });
  if (run.status !== 0 || !existsSync(node)) {
    process.stderr.write('The installation did not finish. Check that the npm registry can be reached, then run the same command again.\n');
    process.exit(1);
  }
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, lock);
}

/** Runs a program on the pinned Node and returns its exit code. */
export function runNode(args, options = {}) {
  const run = spawnSync(node, args, { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: `${dirname(node)}${windows ? ';' : ':'}${process.env.PATH}` }, ...options });
  return run.status ?? 1;
}
