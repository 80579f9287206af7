// Builds the window (renderer/) to out/window when its sources have changed since it was built last.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNode } from './set-up.mjs';

const mark = join(root, 'out', 'window', '.built-from');

/** Builds the window where it is missing or older than its sources; returns an exit code. `force` builds it either way. */
export function buildWindow({ force = false, quiet = true } = {}) {
  const sources = digestOfSources();
  if (!force && existsSync(mark) && readFileSync(mark, 'utf8') === sources) return 0;
  process.stderr.write('Building the window ...\n');
  const code = runNode(['node_modules/vite/bin/vite.js', 'build', '--config', 'renderer/vite.config.ts', '--logLevel', quiet ? 'warn' : 'info'], { stdio: ['ignore', 2, 2] });
  if (code === 0) writeFileSync(mark, sources);
  return code;
}

function digestOfSources() {
  const hash = createHash('sha256');
  for (const top of ['renderer', 'shared']) {
    for (const entry of readdirSync(join(root, top), { recursive: true, withFileTypes: true }).filter((e) => e.isFile()).sort((a, b) => (join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1))) {
      hash.update(`${join(entry.parentPath, entry.name).slice(root.length)}\0`).update(readFileSync(join(entry.parentPath, entry.name))).update('\0');
    }
  }
  return hash.update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
}
