import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Truth { readonly lang: string; readonly provisions: readonly { readonly id: string; readonly number?: string; readonly text: string; readonly heading?: string }[] }
interface Found { readonly kind: string; readonly number: string; readonly text: string }
type Line = (...args: string[]) => { readonly out: string; readonly err: string; readonly status: number };

/**
 * Measures character recognition on the made scans of the corpus, through the command line: articles found, the share of letters that are wrong in their
 * text (edit distance over length, white space and dashes levelled), and seconds a page. Data that do not come with the program are installed first
 * from the files given; without them the row says why its law was not read.
 */
export function measureScans(corpus: string, program: readonly string[], data: readonly string[], only: readonly string[]): Record<string, unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-scans-'));
  const line: Line = (...args) => { const run = spawnSync(program[0]!, [...program.slice(1), ...args], { encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, LACUNA_HOME: join(folder, 'program') } }); return { out: run.stdout, err: run.stderr, status: run.status ?? -1 }; };
  try {
    for (const file of data) if (line('add-recognition', file).status !== 0) throw new Error(`${file} could not be installed.`);
    const rows: Record<string, unknown> = {};
    for (const name of readdirSync(join(corpus, 'made')).filter((file) => /scan.*\.truth\.json$/u.test(file)).map((file) => file.slice(0, -'.truth.json'.length))) {
      if (only.length > 0 && !only.some((one) => name.includes(one))) continue;
      rows[name] = measureScan(line, join(folder, `${name}.lacuna`), join(corpus, 'made', `${name}.pdf`), JSON.parse(readFileSync(join(corpus, 'made', `${name}.truth.json`), 'utf8')) as Truth);
      process.stderr.write(`${name} ${JSON.stringify(rows[name])}\n`);
    }
    return rows;
  } finally { rmSync(folder, { recursive: true, force: true }); }
}

function measureScan(line: Line, review: string, pdf: string, truth: Truth): Record<string, unknown> {
  if (!existsSync(pdf)) return { skipped: 'the file is not there' };
  line('new', review, '--state', 'Evaluation');
  const began = performance.now(), said = line('import', review, pdf, '--language', truth.lang.split('+')[0]!).err, seconds = (performance.now() - began) / 1000;
  const [document] = JSON.parse(line('documents', review, '--json').out) as { id: string; pageCount: number; ocrPages: number }[];
  if (!document || document.ocrPages === 0) return { recognised: 0, said: said.trim() };
  const articles = (JSON.parse(line('outline', review, document.id, '--json').out) as { provisions: Found[] }).provisions.filter(({ kind }) => kind === 'article');
  const want = new Set(truth.provisions.map((one) => numberOf(one.number ?? one.id))), have = new Set(articles.map(({ number }) => numberOf(number)));
  let wrong = 0, letters = 0;
  const each: number[] = [];
  for (const provision of truth.provisions) {
    const due = levelled(provision.text), best = articles.filter(({ number }) => numberOf(number) === numberOf(provision.number ?? provision.id)).map(({ text }) => distance(levelled(text), due)).sort((a, b) => a - b)[0];
    if (best === undefined || due.length < 40) continue;
    wrong += Math.min(best, due.length); letters += due.length; each.push(Math.min(1, best / due.length));
  }
  const hit = [...want].filter((number) => have.has(number)).length;
  return {
    pages: document.pageCount, recognised: document.ocrPages, secondsPerPage: round(seconds / document.pageCount), articles: want.size, recall: round(hit / Math.max(1, want.size)), precision: round(hit / Math.max(1, have.size)),
    missed: [...want].filter((number) => !have.has(number)), characterError: letters ? round(wrong / letters) : null, characterErrorMedian: each.sort((a, b) => a - b)[Math.floor(each.length / 2)] ?? null,
  };
}

const round = (n: number): number => Math.round(n * 10_000) / 10_000;
/** An article's number in one form: "Art. 149¹" and "149-1" are the same. */
const numberOf = (written: string): string => (/\d.*$/u.exec(written.normalize('NFC').toLowerCase().replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (digit) => `-${'⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)}`))?.[0] ?? written).replace(/[\s.:°º§()[\]–—]+/gu, '');
const levelled = (text: string): string => text.normalize('NFC').replace(/[‐‑‒–—―-]/gu, '-').replace(/[“”„«»"]/gu, '"').replace(/[‘’ʼ']/gu, "'").replace(/\s+/gu, ' ').trim();

/** Edit distance between two texts, by two rows. */
function distance(a: string, b: string): number {
  let before = Uint32Array.from({ length: b.length + 1 }, (_, j) => j), row = new Uint32Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    const code = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j++) row[j] = Math.min(before[j]! + 1, row[j - 1]! + 1, before[j - 1]! + (code === b.charCodeAt(j - 1) ? 0 : 1));
    [before, row] = [row, before];
  }
  return before[b.length]!;
}
