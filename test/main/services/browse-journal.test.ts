import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEngine, type Engine } from '../../../main/engine/start-engine.ts';
import { smallLaw } from '../../journeys/small-law.ts';

describe('The journal, browsed', () => {
  let folder: string, engine: Engine;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lacuna-journal-'));
    writeFileSync(join(folder, 'code.md'), smallLaw);
    let minute = 0;
    engine = startEngine({ now: () => new Date(Date.UTC(2026, 0, 1, 22, minute++ * 30)).toISOString() });
    await engine.dispatch('review.create', { review: join(folder, 'Varania.lacuna'), state: 'Varania', reviewers: ['Ana'] });
    await engine.dispatch('documents.import', { paths: [join(folder, 'code.md')], instrument: 'Criminal Code', language: 'en' });
    await engine.dispatch('tags.add', { document: 'code.md', provision: '10', for: ['III.1.1/act.recruitment', 'III.1.1/act.transfer'] });
    await engine.dispatch('assessments.make', { element: 'III.1.2/attempt', verdict: 'met', reason: 'Article 11.' }, { by: 'Ben' });
  });
  afterEach(() => { engine.close(); rmSync(folder, { recursive: true, force: true }); });

  const browse = async (filter: Parameters<typeof engine.dispatch<'journal.browse'>>[1] = {}) => (await engine.dispatch('journal.browse', filter)).entries.map(({ topic, takenBack }) => `${topic}${takenBack ? ' taken back' : ''}`);

  it('begins with the newest entry, a page at a time', async () => {
    const whole = await engine.dispatch('journal.browse', {}), rest = await engine.dispatch('journal.browse', { limit: 2, offset: 1 });
    expect([whole.entries[0]!.topic, whole.total, rest.total, rest.entries]).toEqual(['assessment', whole.decisions, whole.total, whole.entries.slice(1, 3)]);
  });

  it('filters by what, who, when, words, element and document', async () => {
    expect([await browse({ topic: ['tag'] }), await browse({ by: ['Ben'] }), await browse({ text: 'article 10 RECRUITMENT' }), await browse({ for: 'III.1.1' }), await browse({ for: 'III.1.2/attempt' }), await browse({ until: '2025-12-31' })])
      .toEqual([['tag', 'tag'], ['assessment'], ['tag'], ['tag', 'tag'], ['assessment'], []]);
    expect(await browse({ document: 'code.md' })).toEqual(['tag', 'tag', 'document']);
    expect((await browse({ from: '2026-01-02T00:00:00.000Z' })).length + (await browse({ until: '2026-01-02T00:00:00.000Z' })).length).toBe((await browse()).length);
  });

  it('counts what there is to filter by, whatever is filtered', async () => {
    const { topics, people } = await engine.dispatch('journal.browse', { topic: ['tag'] });
    expect([topics.find(({ topic }) => topic === 'tag'), people.find(({ by }) => by === 'Ben')]).toEqual([{ topic: 'tag', entries: 2 }, { by: 'Ben', entries: 1 }]);
  });

  it('marks what was taken back, and no longer once it is done again', async () => {
    await engine.dispatch('journal.undo', {});
    expect(await browse({ topic: ['assessment'] })).toEqual(['assessment', 'assessment taken back']);
    await engine.dispatch('journal.redo', {});
    expect(await browse({ topic: ['assessment'] })).toEqual(['assessment', 'assessment taken back', 'assessment']);
  });

  it('gives the place of each decision', async () => {
    const { entries } = await engine.dispatch('journal.browse', { text: 'recruitment' });
    const id = (await engine.dispatch('documents.list', {}))[0]!.id;
    expect(entries[0]).toMatchObject({ document: id, provision: 'art_10', page: 1, target: 'III.1.1/act.recruitment' });
  });

  it('shows one entry whole, and says which there are not', async () => {
    const { entries: [newest] } = await engine.dispatch('journal.browse', { limit: 1 });
    expect(await engine.dispatch('journal.entry', { sequence: newest!.sequence })).toMatchObject({ before: null, after: { verdict: 'met' }, words: newest!.words });
    await expect(engine.dispatch('journal.entry', { sequence: 999 })).rejects.toThrow('no entry 999');
  });
});
