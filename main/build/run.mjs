// One entrance for the npm scripts: set up, then do.
import { buildWindow } from './build-window.mjs';
import { runNode, setUp } from './set-up.mjs';
import { start } from './start.mjs';

const [task, ...rest] = process.argv.slice(2);
const cli = 'main/cli/main.ts';
const check = () => runNode(['node_modules/typescript/bin/tsc', '-b', '--pretty', 'false']);
const tasks = {
  start: () => start(rest),
  demo: () => runNode([cli, 'demo', ...rest]),
  check,
  test: () => check() || buildWindow() || runNode(['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', ...rest]),
  bench: () => buildWindow() || runNode(['test/bench/run.ts', ...rest]),
  screens: () => buildWindow() || runNode(['test/browser/take-screens.ts', ...rest]),
  guide: () => buildWindow() || runNode(['test/browser/take-guide-pictures.ts', ...rest]) || runNode(['main/build/write-guide.ts']),
  evaluate: () => runNode(['test/evaluation/run.ts', ...rest]),
  reference: () => runNode(['main/build/write-reference.ts', ...rest]),
  samples: () => runNode(['main/build/typeset-samples.ts', ...rest]),
};
if (!tasks[task]) { process.stderr.write(`There is no task "${task}".\n`); process.exit(2); }
setUp();
process.exit(await tasks[task]());
