import Database from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import lunr from 'lunr';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browseProvisions, findProvisions } from '../../main/search/find-provisions.ts';
import { indexRow } from '../../main/search/index-rows.ts';
import { headingIndexSchema } from '../../main/store/heading-index.ts';
import { createProvisionIndex, provisionIndexSchema } from '../../main/store/provision-index.ts';
import { commonWords, sentences, sequence } from './made-law.ts';

const round = (value: number, digits = 2): number => Number(value.toFixed(digits));
const at = (values: readonly number[], share: number): number => [...values].sort((a, b) => a - b)[Math.floor(values.length * share)]!;
interface Cost { readonly ms: number; /** Work of this thread. */ readonly cpuMs: number; /** Work of all threads, those that collect garbage included. */ readonly allCpuMs: number }
/** Milliseconds by the clock, and of work: a busy machine lengthens the first more than the second. */
function timed(work: () => void): Cost {
  const from = performance.now(), before = process.threadCpuUsage(), allBefore = process.cpuUsage();
  work();
  const own = process.threadCpuUsage(before), all = process.cpuUsage(allBefore);
  return { ms: performance.now() - from, cpuMs: (own.user + own.system) / 1000, allCpuMs: (all.user + all.system) / 1000 };
}

/**
 * The index of so many made provisions against lunr's, and what queries cost. lunr holds all in memory and is built with 10,000, its time and memory multiplied; `lunrGrowth` says how much more than twice the time
 * twice the provisions take (1: none), so that the multiplying can be judged; the build stands between the two. No query is asked twice. `walk` is the count of one common word by SQLite alone: the least that a query of such a word can cost.
 */
export function benchSearch(folder: string, count: number): unknown {
  const next = sequence(3), rows = Array.from({ length: count }, (_, i) => ({ id: i + 1, path: `art_${i + 1}`, kind: 'article' as const, number: String(i + 1), article: String(i + 1), heading: sentences(next, 1).slice(0, 40), text: sentences(next, 5) }));
  const lunrCount = Math.min(count, 10_000), times = count / lunrCount, buildLunr = (some: number): Cost & { readonly index: lunr.Index } => {
    let built: lunr.Index | null = null;
    const cost = timed(() => { built = lunr(function () { this.ref('id'); this.field('heading'); this.field('text'); for (const row of rows.slice(0, some)) this.add(row); }); });
    return { index: built!, ...cost };
  };
  // lunr before and after, so that a machine that grows busier or quieter meanwhile favours neither.
  const half = buildLunr(lunrCount / 2), file = join(folder, 'index.db'), db = new Database(file), index = createIndex(db);
  const build = timed(() => db.transaction(() => index.addDocument('d', 'en', (function* () { for (const row of rows) yield indexRow('en', row.id, row); })()))());
  const whole = buildLunr(lunrCount), ofLunrBuild = (cost: (one: Cost) => number): number => times * (2 * cost(half) + cost(whole)) / 2;

  const desk = { index, documents: [{ id: 'd', language: 'en', instrument: 'Law', version: '' }], judged: () => [], readProvision: (id: number) => rows[id - 1]! };
  const word = (i: number): string => commonWords[i % commonWords.length]!;
  const queries = Array.from({ length: 200 }, (_, i) => (i % 4 === 0 ? `+offence +term${i * 7}` : i % 4 === 1 ? `term${i * 31}` : i % 4 === 2 ? `imprison* term${i}` : `"${word(i)} ${word(i * 5 + 3)}" ${word(i * 11 + 7)}`));
  const found = queries.map((query) => timed(() => { findProvisions(desk, query, { limit: 20 }); }));
  const ofLunr = queries.map((query) => timed(() => { whole.index.search(query.replaceAll('"', '')); }));
  const typed = ['official decision of the court', 'imprisonment', 'public authority', 'heading:victim', 'confiscation of property'].flatMap((text) => Array.from(text, (_, i) => text.slice(0, i + 1)));
  const keys = typed.map((query) => timed(() => { browseProvisions(desk, query, { wanted: () => true, limit: 50, offset: 0 }); }));
  const counting = db.prepare('SELECT count(*) FROM provision_terms WHERE provision_terms MATCH ?'), walk = at(Array.from({ length: 15 }, () => timed(() => counting.get('court')).cpuMs), 0.5);
  db.close();

  const again = new Database(file), open = timed(() => { createProvisionIndex(again); });
  again.close();
  const memoryOf = (way: string, provisions: number): number => Number(spawnSync(process.execPath, ['--max-old-space-size=8192', fileURLToPath(new URL('index-memory.ts', import.meta.url)), join(folder, `memory-${way}.db`), way, String(provisions)], { encoding: 'utf8' }).stdout);
  // Both less what a process needs that only makes the provisions; lunr's grows with their number, so it is built with fewer and multiplied.
  const bare = memoryOf('nothing', lunrCount), ownMegabytes = memoryOf('lacuna', count) - bare, lunrMegabytes = (memoryOf('lunr', lunrCount) - bare) * times;
  const spread = (costs: readonly Cost[]): unknown => ({ msMedian: round(at(costs.map(({ ms }) => ms), 0.5)), msP95: round(at(costs.map(({ ms }) => ms), 0.95)), cpuMsMedian: round(at(costs.map(({ cpuMs }) => cpuMs), 0.5)), cpuMsP95: round(at(costs.map(({ cpuMs }) => cpuMs), 0.95)) });
  return {
    provisions: count, buildSeconds: round(build.ms / 1000), buildRatioToLunr: round(build.ms / ofLunrBuild(({ ms }) => ms), 3), buildCpuRatioToLunr: round(build.allCpuMs / ofLunrBuild(({ allCpuMs }) => allCpuMs), 3), lunrBuiltWith: lunrCount, lunrGrowth: round(whole.allCpuMs / half.allCpuMs / 2),
    memoryMegabytes: ownMegabytes, memoryRatioToLunr: round(ownMegabytes / lunrMegabytes, 3), openMs: round(open.ms, 1), fileMegabytes: round(statSync(file).size / 2 ** 20, 1),
    queries: spread(found), byKind: ['required words', 'one word', 'beginning and word', 'phrase and word'].map((kind, k) => ({ kind, cpuMsMedian: round(at(found.filter((_, i) => i % 4 === k).map(({ cpuMs }) => cpuMs), 0.5)) })),
    lunrQueriesOf10000: spread(ofLunr), keys: spread(keys), walkCpuMs: round(walk), queryP95InWalks: round(at(found.map(({ cpuMs }) => cpuMs), 0.95) / walk, 1),
  };
}

function createIndex(db: Database.Database) {
  // As the review file is opened.
  db.pragma('synchronous = FULL');
  db.pragma('cache_size = -24576');
  db.exec(provisionIndexSchema + headingIndexSchema);
  return createProvisionIndex(db);
}
