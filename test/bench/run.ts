import Database from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import lunr from 'lunr';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildMemo } from '../../shared/domain/memo.ts';
import { writePdf } from '../../main/export/write-pdf.ts';
import { writeDocx } from '../../main/export/write-docx.ts';
import { findProvisions } from '../../main/search/find-provisions.ts';
import { indexRow } from '../../main/search/index-rows.ts';
import { createProvisionIndex, provisionIndexSchema } from '../../main/store/provision-index.ts';
import { manyQuotations } from './many-quotations.ts';
import { makeLawPdf, sentences, sequence } from './made-law.ts';
import { runWatched } from './process-tree.ts';
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

function benchSearch(count: number): unknown {
  const next = sequence(3);
  const rows = Array.from({ length: count }, (_, i) => ({ id: i + 1, path: `art_${i + 1}`, kind: 'article' as const, number: String(i + 1), article: String(i + 1), heading: sentences(next, 1).slice(0, 40), text: sentences(next, 5) }));
  const file = join(folder, 'index.db');
  const db = new Database(file);
  db.pragma('synchronous = FULL');
  db.exec(provisionIndexSchema);
  const index = createProvisionIndex(db);
  let started = performance.now();
  db.transaction(() => index.addDocument('d', 'en', (function* () { for (const row of rows) yield indexRow('en', row.id, row); })()))();
  const buildMs = performance.now() - started;
  const lunrCount = Math.min(count, 10_000);
  started = performance.now();
  lunr(function () { this.ref('id'); this.field('heading'); this.field('text'); for (const row of rows.slice(0, lunrCount)) this.add(row); });
  const lunrMs = (performance.now() - started) * (count / lunrCount);
  const queries = Array.from({ length: 200 }, (_, i) => (i % 4 === 0 ? `+offence +term${i * 7}` : i % 4 === 1 ? `term${i * 31}` : i % 4 === 2 ? `imprison* term${i}` : `"public official" child`));
  const times = queries.map((query) => {
    const from = performance.now();
    findProvisions({ index, documents: [{ id: 'd', language: 'en', instrument: 'Law', version: '' }], judged: () => [], readProvision: (id) => rows[id - 1]! }, query, { limit: 20 });
    return performance.now() - from;
  }).sort((a, b) => a - b);
  db.close();
  started = performance.now();
  const again = new Database(file);
  createProvisionIndex(again);
  const openMs = performance.now() - started;
  again.close();
  const memoryOf = (way: string, provisions: number): number => Number(spawnSync(process.execPath, ['--max-old-space-size=8192', fileURLToPath(new URL('index-memory.ts', import.meta.url)), join(folder, `memory-${way}.db`), way, String(provisions)], { encoding: 'utf8' }).stdout);
  // Both less what a process needs that only makes the provisions; lunr's grows with their number, so it is built with fewer and scaled.
  const bare = memoryOf('nothing', lunrCount), ownMegabytes = memoryOf('lacuna', count) - bare, lunrMegabytes = (memoryOf('lunr', lunrCount) - bare) * (count / lunrCount);
  return { memoryMegabytes: ownMegabytes, memoryRatioToLunr: round(ownMegabytes / lunrMegabytes, 3), provisions: count, buildSeconds: round(buildMs / 1000), buildRatioToLunr: round(buildMs / lunrMs, 3), lunrBuiltWith: lunrCount, queryMsMedian: round(median(times)), queryMsP95: round(times[Math.floor(times.length * 0.95)]!), openMs: round(openMs, 1), fileMegabytes: round(statSync(file).size / 2 ** 20, 1) };
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
  if (wants('search')) figures.search = benchSearch(numberAfter('--provisions', 100_000));
  if (wants('suggest')) figures.suggest = benchSuggest(numberAfter('--articles', 500));
  if (wants('window')) figures.window = await benchWindow(join(folder, 'window'), numberAfter('--pages', 1500));
  console.log(JSON.stringify(figures, null, 1));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
