// Set-up is part of every command: with nothing but Node >= 20.19 and npm, the first one installs what the lock file names.
// Plain JavaScript, because it runs before anything is installed, on whatever Node the machine has.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const windows = process.platform === 'win32';
const mark = join(root, 'node_modules', '.lacuna-installed');

/** The Node that the project pins (24): the machine's own may be too old. */
export const node = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

const digest = (text) => createHash('sha256').update(text).digest('hex');
const lockText = () => readFileSync(join(root, 'package-lock.json'), 'utf8');

/** Installs when node_modules is missing, unfinished, or was made from another lock file. Two commands at once: one installs, the other waits. */
export function setUp() {
  if (isInstalled()) return;
  const turn = join(tmpdir(), `lacuna-installing-${digest(root).slice(0, 16)}`);
  if (!takeTurn(turn)) return setUp();
  let done = false;
  try { done = isInstalled() || install(); } finally { rmSync(turn, { force: true }); }
  if (!done) process.exit(1);
}

/** True where a set-up of ours finished, or where somebody's own `npm ci` brought exactly what the lock file names. */
function isInstalled() {
  if (!existsSync(node)) return false;
  const lock = lockText();
  if (existsSync(mark) && readFileSync(mark, 'utf8') === digest(lock)) return true;
  const there = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(there)) return false;
  const installed = JSON.parse(readFileSync(there, 'utf8')).packages;
  const differs = Object.entries(JSON.parse(lock).packages).some(([path, wanted]) => path !== '' && (installed[path] ? installed[path].version !== wanted.version : !wanted.optional));
  if (differs) return false;
  writeFileSync(mark, digest(lock));
  return true;
}

/** Takes the turn to install; false when another had it and is done, or was cut off and has left it to the next. */
function takeTurn(turn) {
  try { writeFileSync(turn, String(process.pid), { flag: 'wx' }); return true; } catch (error) { if (error.code !== 'EEXIST') throw error; }
  if (isAlive(turn)) process.stderr.write('Another Lacuna is being installed here; waiting for it ...\n');
  while (isAlive(turn)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  if (existsSync(turn) && !isAlive(turn)) rmSync(turn, { force: true });
  return false;
}

/** Whether whoever took the turn is still at it. */
function isAlive(turn) {
  try {
    process.kill(Number(readFileSync(turn, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function install() {
  process.stderr.write('Installing what package-lock.json names (once) ...\n');
  const { NODE_OPTIONS: _, ...environment } = process.env;
  const run = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: ['ignore', 2, 2], env: environment, shell: windows });
  if (run.status !== 0 || !existsSync(node)) {
    process.stderr.write('The installation did not finish. Check that the npm registry can be reached, then run the same command again.\n');
    return false;
  }
  writeFileSync(mark, digest(lockText()));
  return true;
}

/** Runs a program on the pinned Node and returns its exit code. */
export function runNode(args, options = {}) {
  const run = spawnSync(node, args, { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: `${dirname(node)}${windows ? ';' : ':'}${process.env.PATH}` }, ...options });
  return run.status ?? 1;
}
