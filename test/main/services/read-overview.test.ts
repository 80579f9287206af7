import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEngine, type Engine } from '../../../main/engine/start-engine.ts';
import { smallLaw } from '../../journeys/small-law.ts';

describe('The overview', () => {
  let folder: string, engine: Engine;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lacuna-overview-'));
    writeFileSync(join(folder, 'code.md'), smallLaw);
    engine = startEngine();
    await engine.dispatch('review.create', { review: join(folder, 'Varania.lacuna'), state: 'Varania', asOf: '2026-01-01', reviewers: ['A. Reviewer'] });
  });
  afterEach(() => { engine.close(); rmSync(folder, { recursive: true, force: true }); });
  const waiting = async (): Promise<string[]> => (await engine.dispatch('overview.read', {})).waiting.map((w) => `${w.kind} ${w.count}`);

  it('of an empty review says that it has no laws, and nothing that only laws could raise', async () => {
    const overview = await engine.dispatch('overview.read', {});
    expect(overview.waiting.map(({ kind }) => kind)).toEqual(['no-laws']);
    expect(overview.items).toHaveLength(8);
    expect(overview.items.every((item) => item.judged === 0 && item.counts.every(({ verdict }) => verdict === 'open'))).toBe(true);
  });

  it('counts every element of an item once, by tier and verdict', async () => {
    await engine.dispatch('documents.import', { paths: [join(folder, 'code.md')], instrument: 'Criminal Code' });
    await engine.dispatch('tags.add', { document: 'code.md', provision: '10', for: ['III.1.1/act.recruitment', 'III.1.1/act.transfer'] });
    await engine.dispatch('assessments.make', { element: 'III.1.1/act.recruitment', verdict: 'met' });
    await engine.dispatch('assessments.make', { element: 'III.1.1/act.harbouring', verdict: 'not-met', reason: 'The law does not name it.' });
    const { items, tags } = await engine.dispatch('overview.read', {});
    const first = items[0]!;
    expect(first).toMatchObject({ id: 'III.1.1', judged: 2 });
    expect(first.counts.filter(({ verdict }) => verdict !== 'open')).toEqual([{ tier: 'core', verdict: 'met', count: 1 }, { tier: 'core', verdict: 'not-met', count: 1 }]);
    expect(first.counts.reduce((sum, { count }) => sum + count, 0)).toBe(first.elements);
    expect(tags).toBe(2);
    expect(await waiting()).toEqual(expect.arrayContaining(['tagged-not-judged 1', 'no-recommendation 1', 'no-priority 1', 'undated 1']));
  });

  it('tells the last decisions newest first, one line a decision, each with its place', async () => {
    await engine.dispatch('documents.import', { paths: [join(folder, 'code.md')], instrument: 'Criminal Code' });
    const [tag] = await engine.dispatch('tags.add', { document: 'code.md', provision: '10', for: ['III.1.1/act.recruitment', 'III.1.1/act.transfer'] });
    const { lastDone } = await engine.dispatch('overview.read', {});
    expect(lastDone.map(({ topic, changes, target }) => ({ topic, changes, target }))).toEqual([
      { topic: 'tag', changes: 2, target: { place: 'reader', document: tag!.document, path: 'art_10' } },
      { topic: 'document', changes: 3, target: { place: 'instruments', document: tag!.document } },
      { topic: 'review', changes: 1, target: { place: 'overview' } },
    ]);
    await engine.dispatch('journal.undo', {});
    expect((await engine.dispatch('overview.read', {})).lastDone[0]!.target).toEqual({ place: 'items', target: 'III.1.1/act.transfer' });
  });

  it('names a file that could not be read, with its reason', async () => {
    writeFileSync(join(folder, 'broken.pdf'), '%PDF-1.7 and then nothing');
    await engine.dispatch('documents.import', { paths: [join(folder, 'code.md'), join(folder, 'broken.pdf')] });
    const { waiting: lines } = await engine.dispatch('overview.read', {});
    const failed = lines.find(({ kind }) => kind === 'failed')!;
    expect(failed).toMatchObject({ names: ['broken.pdf'], target: { place: 'instruments' } });
    expect(failed.words).not.toBe('');
  });
});
