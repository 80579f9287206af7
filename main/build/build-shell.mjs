// Builds what Electron starts: the shell and its preload, one file each, from main/shell. The engine needs no building: it starts from its own source.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { root } from './set-up.mjs';

const external = ['electron', /^node:/u];

/** Bundles a file of the shell; a preload is CommonJS, because the sandbox loads nothing else. */
export async function bundleShell(from, to, format = 'esm') {
  const bundle = await rolldown({ input: join(root, from), external, platform: 'node', treeshake: true, logLevel: 'warn' });
  await bundle.write({ file: to, format, sourcemap: false, minify: false, codeSplitting: false });
  await bundle.close();
}

/** Builds out/shell. */
export async function buildShell() {
  await bundleShell('main/shell/main.ts', join(root, 'out/shell/main.mjs'));
  await bundleShell('main/shell/preload.ts', join(root, 'out/shell/preload.cjs'), 'cjs');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildShell();
