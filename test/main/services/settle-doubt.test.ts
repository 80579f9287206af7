import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startEngine, type Engine } from '../../../main/engine/start-engine.ts';

const law = ['# Small Code', ...[1, 2, 5, 6].flatMap((n) => [`## Article ${n}. Heading ${n}`, `(1) Rule ${n} applies to every person within the territory of the State.`, `(2) Whoever breaks rule ${n} shall be fined.`])].join('\n\n');
let folder: string, engine: Engine;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lacuna-doubts-'));
  writeFileSync(join(folder, 'gap.md'), law);
  engine = startEngine();
  await engine.dispatch('review.create', { review: join(folder, 'D.lacuna'), state: 'Varania', reviewers: ['A. Reviewer'] });
  await engine.dispatch('documents.import', { paths: [join(folder, 'gap.md')], language: 'en' });
});
afterEach(() => { engine.close(); rmSync(folder, { recursive: true, force: true }); });
const gap = 'numbering-gap:art_5';

it('a doubt that was looked at no longer waits, and undo opens it again', async () => {
  expect(await engine.dispatch('outline.doubts', { document: 'gap.md' })).toMatchObject([{ id: gap, kind: 'numbering-gap', path: 'art_5', pageNumber: 1, note: 'Number 5 follows 2: 2 between them were not found.', seen: null }]);
  expect(await engine.dispatch('doubts.settle', { document: 'gap.md', doubt: gap, reason: 'Repealed in 2019.' })).toMatchObject({ id: gap, seen: { by: 'A. Reviewer', reason: 'Repealed in 2019.' } });
  const [document] = await engine.dispatch('documents.list', {}), { provisions } = await engine.dispatch('outline.places', { document: 'gap.md' });
  expect([document!.outlineDoubts, provisions.doubts.flatMap(({ notes }) => notes), await engine.dispatch('outline.doubts', { document: 'gap.md', open: true })]).toEqual([0, [], []]);
  expect((await engine.dispatch('overview.read', {})).waiting.map(({ kind }) => kind)).not.toContain('outline-doubts');
  expect((await engine.dispatch('journal.undo', {})).undone).toEqual(['Taken back: Looked at a doubt at article 5 of gap.md: Number 5 follows 2: 2 between them were not found.']);
  expect(await engine.dispatch('outline.doubts', { document: 'gap.md', open: true })).toHaveLength(1);
});

it('a doubt comes back when the words change that were looked at', async () => {
  await engine.dispatch('doubts.settle', { document: 'gap.md', doubt: gap });
  await engine.dispatch('documents.reread', { document: 'gap.md' });
  expect(await engine.dispatch('outline.doubts', { document: 'gap.md', open: true })).toEqual([]);
  await engine.dispatch('outline.correct', { document: 'gap.md', provision: '5', heading: 'Another heading' });
  expect(await engine.dispatch('outline.doubts', { document: 'gap.md', open: true })).toMatchObject([{ id: gap, seen: null }]);
});

it('says so where there is no such doubt, or nobody looked at it', async () => {
  await expect(engine.dispatch('doubts.settle', { document: 'gap.md', doubt: 'numbering-gap:art_9' })).rejects.toThrow('"lacuna doubts" lists them');
  await expect(engine.dispatch('doubts.reopen', { document: 'gap.md', doubt: gap })).rejects.toThrow('Nobody said that this was looked at');
  await engine.dispatch('doubts.settle', { document: 'gap.md', doubt: gap });
  expect(await engine.dispatch('doubts.reopen', { document: 'gap.md', doubt: gap })).toMatchObject({ seen: null });
  expect(await engine.dispatch('review.verify', {})).toMatchObject({ sound: true });
});
