import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildMemo } from '../../shared/domain/memo.ts';
import { writePdf } from '../../main/export/write-pdf.ts';
import { writeDocx } from '../../main/export/write-docx.ts';
import { manyQuotations } from './many-quotations.ts';
import { makeLawPdf } from './made-law.ts';
import { runWatched } from './process-tree.ts';
import { benchSearch } from './search.ts';
import { benchSuggest } from './suggest.ts';
import { benchWindow } from './window.ts';

/**
 * Times what users wait for, as ratios within one run where another program does the same work: import against `pdftotext -bbox-layout`,
 * the index against lunr's, suggestion and the memo by themselves, and the window in a real Chromium. `npm run bench -- import search suggest memo window` chooses; `--pages N`, `--provisions N` and `--articles N` set the size.
 * Prints one JSON value.
 */
const args = process.argv.slice(2);
const numberAfter = (flag: string, otherwise: number): number => (args.includes(flag) ? Number(args[args.indexOf(flag) + 1]) : otherwise);
const chosen = args.filter((a, i) => !a.startsWith('--') && !args[i - 1]?.startsWith('--'));
const wants = (part: string): boolean => chosen.length === 0 || chosen.includes(part);
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const round = (value: number, digits = 2): number => Number(value.toFixed(digits));
const folder = mkdtempSync(join(tmpdir(), 'lacuna-bench-'));
const cli = join(fileURLToPath(new URL('../..', import.meta.url)), 'main', 'cli', 'main.ts');
const env = { ...process.env, LACUNA_HOME: join(folder, 'program') };

async function benchImport(pages: number): Promise<unknown> {
  const pdf = join(folder, 'law.pdf');
  writeFileSync(pdf, makeLawPdf(pages));
  const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;
  let pagesRead = 0;
  const mine: number[] = [], theirs: number[] = [], peaks: number[] = [];
  for (let round_ = 0; round_ < 3; round_++) {
    const review = join(folder, `import-${round_}.lacuna`);
    spawnSync(process.execPath, [cli, 'new', review, '--state', 'Bench', '--json'], { env });
    if (hasPoppler) theirs.push((await runWatched('pdftotext', ['-bbox-layout', pdf, join(folder, 'law.html')])).seconds);
    const run = await runWatched(process.execPath, [cli, 'import', review, pdf, '--language', 'en', '--json'], env);
    if (run.exitCode !== 0) throw new Error('the import failed');
    mine.push(run.seconds); peaks.push(run.peakMegabytes);
    pagesRead = (JSON.parse(spawnSync(process.execPath, [cli, 'documents', review, '--json'], { env, encoding: 'utf8' }).stdout) as [{ pageCount: number }])[0].pageCount;
    rmSync(review);
  }
  return {
    pages: pagesRead, fileMegabytes: round(statSync(pdf).size / 2 ** 20, 1), seconds: round(median(mine)), pdftotextSeconds: hasPoppler ? round(median(theirs)) : null,
    ratioToPdftotext: hasPoppler ? round(median(mine.map((m, i) => m / theirs[i]!))) : null, peakMegabytes: Math.max(...peaks),
  };
}

async function benchMemo(quotations: number): Promise<unknown> {
  const findings = manyQuotations(quotations);
  const times: { build: number; docx: number; pdf: number }[] = [];
  let bytes = 0;
  for (let i = 0; i < 3; i++) {
    const from = performance.now();
    const memo = buildMemo(findings, { language: 'en' });
    const built = performance.now();
    bytes = (await writeDocx(memo)).byteLength;
    const docx = performance.now() - built;
    await writePdf(memo);
    times.push({ build: built - from, docx, pdf: performance.now() - built - docx });
  }
  const peakMegabytes: Record<string, number> = {};
  for (const format of ['docx', 'pdf', 'html', 'md', 'json']) peakMegabytes[format] = (await runWatched(process.execPath, ['--disable-warning=ExperimentalWarning', fileURLToPath(new URL('memo-memory.ts', import.meta.url)), format, String(quotations)])).peakMegabytes;
  return { quotations, buildMs: round(median(times.map((t) => t.build)), 0), docxMs: round(median(times.map((t) => t.docx)), 0), docxBytes: bytes, pdfMs: round(median(times.map((t) => t.pdf)), 0), /* of the process and its children, one format at a time */ peakMegabytes };
}

try {
  const [cpu] = cpus();
  const figures: Record<string, unknown> = { node: process.version, machine: { cpu: cpu?.model ?? '', cores: cpus().length, memoryGigabytes: Math.round(totalmem() / 2 ** 30), load: loadavg().map((load) => round(load, 1)) } };
  if (wants('memo')) figures.memo = await benchMemo(numberAfter('--quotations', 500));
  if (wants('import')) figures.import = await benchImport(numberAfter('--pages', 1500));
  if (wants('search')) figures.search = benchSearch(folder, numberAfter('--provisions', 100_000));
  if (wants('suggest')) figures.suggest = benchSuggest(numberAfter('--articles', 500));
  if (wants('window')) figures.window = await benchWindow(join(folder, 'window'), numberAfter('--pages', 1500));
  console.log(JSON.stringify(figures, null, 1));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
