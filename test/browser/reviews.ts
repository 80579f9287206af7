import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpus } from '../journeys/corpus-folder.ts';
import { makeBigReview } from './big-review.ts';

const cli = fileURLToPath(new URL('../../main/cli/main.ts', import.meta.url));
/** One folder a run: set before the test files start; made and removed by whoever runs alone. */
const folder = process.env.LACUNA_TEST_REVIEWS ?? ownFolder();
let copies = 0;

/** A law of the corpus in which the journeys tag; the first is longer than 200 pages. */
export const realLaws = ['pdf/uk/ua_criminal_code.pdf', 'pdf/sr/rs_krivicni-zakonik.pdf', 'pdf/sq/ks_ligji_nr_06_l_084_per_mbrojtjen_e_femijes.pdf'].map((path) => join(corpus, path));

/** A copy of the sample State's review, finished: six documents, tags and verdicts on every core element. */
export const sampleReview = (): Promise<string> => copyOf('Varania', async (file) => { await lacuna('demo', '--out', join(file, '..'), '--json'); });
/** A copy of a review in which nothing has been done yet. */
export const emptyReview = (): Promise<string> => copyOf('Empty', async (file) => { await lacuna('new', file, '--state', 'Varania', '--title', 'First review', '--as-of', '2026-01-01', '--reviewer', 'A. Reviewer'); });
/** A copy of a review with three real laws, in Cyrillic and Latin, nothing tagged. Only where the corpus is. */
export const realReview = (): Promise<string> => copyOf('Three laws', async (file) => {
  await lacuna('new', file, '--state', 'Several States', '--title', 'Three real laws', '--as-of', '2026-01-01', '--reviewer', 'A. Reviewer');
  await lacuna('import', file, ...realLaws);
});
/** A copy of a review for measuring: 20 instruments, several thousand tags, every element judged. */
export const bigReview = (): Promise<string> => copyOf('Big', makeBigReview);

/** Each asker gets a file of its own; the making happens once a run. */
async function copyOf(name: string, make: (file: string) => Promise<void>): Promise<string> {
  const made = join(folder, 'made', name, `${name}.lacuna`);
  if (!existsSync(made)) {
    const making = join(folder, `making-${process.pid}-${name}`);
    mkdirSync(making, { recursive: true });
    mkdirSync(join(folder, 'made'), { recursive: true });
    await make(join(making, `${name}.lacuna`));
    try { renameSync(making, join(folder, 'made', name)); } catch (error) { if (!existsSync(made)) throw error; }
  }
  const own = join(folder, 'copies', `${process.pid}-${++copies}`);
  mkdirSync(own, { recursive: true });
  copyFileSync(made, join(own, `${name}.lacuna`));
  return join(own, `${name}.lacuna`);
}

/** Runs the command line as a user does. */
function lacuna(...args: string[]): Promise<void> {
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LACUNA_HOME: join(folder, 'home') } });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => { err += text; });
  return new Promise((resolve, reject) => child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`lacuna ${args[0]} ended with ${code}: ${err}`)))));
}

function ownFolder(): string {
  const own = mkdtempSync(join(tmpdir(), 'lacuna-reviews-'));
  process.once('exit', () => rmSync(own, { recursive: true, force: true }));
  return own;
}
