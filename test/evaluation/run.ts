import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { evaluateAlignment } from './alignment.ts';
import { measureMicroscope } from './measure-microscope.ts';
import { measureScans } from './scans.ts';

/**
 * Measures how well laws are read and provisions suggested, through the command line as a user has it, on the corpus that lies beside the checkout.
 * `npm run evaluate -- --outline --only ua_criminal` hands its words on; `--alignment` plants defects in translations and counts which are doubted. Prints one JSON value; rows go to stderr.
 * `--microscope [--details] [--only uk]` measures the element microscope on the articles marked in `microscope/set.json`.
 * `--left-out [--cache DIR]` measures suggestions with each language left out of tuning in turn; outlines are kept in DIR between runs.
 * With `--text` it compares the words of every PDF with what pdftotext reads.
 * With `--scans` it measures character recognition on the made scans (`--data FILE,FILE` installs recognition data first); `--outline` counts scans as well, since an import recognises them.
 * With `--generality` it measures on laws of the invented State that are made on the fly, see `generality/`.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const shared = join(root, '..', 'shared');
const tool = join(shared, 'tools', 'evaluate.py');

if (process.argv.includes('--generality')) {
  await import('./generality/run.ts');
} else if (process.argv.includes('--alignment')) {
  console.log(JSON.stringify({ alignment: evaluateAlignment() }, null, 1));
} else if (process.argv.includes('--text')) {
  const at = process.argv.indexOf('--only');
  await (await import('./measure-text.ts')).measureTexts(join(shared, 'corpus'), at < 0 ? [] : process.argv[at + 1]!.split(','));
} else if (process.argv.includes('--scans') && existsSync(tool)) {
  const after = (flag: string): string[] => { const at = process.argv.indexOf(flag); return at < 0 ? [] : (process.argv[at + 1] ?? '').split(','); };
  console.log(JSON.stringify({ scans: measureScans(join(shared, 'corpus'), [process.execPath, join(root, 'main', 'cli', 'main.ts')], after('--data'), after('--only')) }, null, 1));
} else if (!existsSync(tool)) {
  console.log(JSON.stringify({ skipped: 'The corpus does not lie beside this checkout; nothing was measured.' }));
} else if (process.argv.includes('--microscope')) {
  const only = process.argv.indexOf('--only');
  console.log(JSON.stringify(await measureMicroscope(join(shared, 'corpus'), { details: process.argv.includes('--details'), only: only < 0 ? '' : process.argv[only + 1] ?? '' }), null, 1));
} else if (process.argv.includes('--left-out')) {
  const at = process.argv.indexOf('--cache');
  console.log(JSON.stringify(await (await import('./left-out.ts')).measureLeftOut(shared, at < 0 ? '' : process.argv[at + 1] ?? ''), null, 1));
} else {
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-evaluate-'));
  try {
    const out = join(folder, 'figures.json');
    const lacuna = `${process.execPath} ${join(root, 'main', 'cli', 'main.ts')}`;
    const run = spawnSync('python3', [tool, '--corpus', join(shared, 'corpus'), '--gold', join(shared, 'corpus', 'gold.json'), '--lacuna', lacuna, '--json', out, ...process.argv.slice(2)], {
      stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, LACUNA_HOME: join(folder, 'program') },
    });
    if (run.status !== 0) process.exitCode = run.status ?? 1;
    else console.log(JSON.stringify(JSON.parse(readFileSync(out, 'utf8')), null, 1));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
