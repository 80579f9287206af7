import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEngine, type Engine } from '../../main/engine/start-engine.ts';
import { smallLaw } from './small-law.ts';

const translated = `# Code pénal de Varanie

## Chapitre 1. Atteintes à la liberté

### Article 10. Traite des personnes

(1) Quiconque recrute, transporte, transfère ou reçoit une personne par la menace, la force ou la tromperie aux fins d'exploitation est puni d'un emprisonnement de cinq à douze ans.

(2) L'exploitation comprend le travail forcé, l'esclavage et le prélèvement d'organes.

### Article 11. Tentative

La tentative de l'infraction visée à l'article 10 est punie.

### Article 12. Confiscation

Les instruments et les produits d'une infraction sont confisqués.
`;

describe('Decisions', () => {
  let folder: string, engine: Engine, review: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lacuna-decisions-'));
    review = join(folder, 'Varania.lacuna');
    writeFileSync(join(folder, 'code.md'), smallLaw);
    writeFileSync(join(folder, 'code-fr.md'), translated);
    engine = startEngine();
    await engine.dispatch('review.create', { review, state: 'Varania', reviewers: ['A. Reviewer'] });
    await engine.dispatch('documents.import', { paths: [join(folder, 'code.md')], instrument: 'Criminal Code', language: 'en', version: 'v1' });
  });
  afterEach(() => { engine.close(); rmSync(folder, { recursive: true, force: true }); });

  it('name the same version for an original and its translation, and quote both', async () => {
    await engine.dispatch('documents.import', { paths: [join(folder, 'code-fr.md')], instrument: 'criminal code', language: 'fr', role: 'working-translation', version: 'v1' });
    const [law] = await engine.dispatch('instruments.list', {});
    expect(law!.versions[0]!.documents.map((d) => d.role).sort()).toEqual(['original', 'working-translation']);
    await engine.dispatch('tags.add', { document: 'code.md', quote: 'Exploitation includes forced labour', for: ['III.1.1/purpose.forced-labour'] });
    const { html } = await engine.dispatch('memo.preview', {});
    expect(html).toContain('Exploitation includes forced labour');
    expect(html).toContain('exploitation comprend le travail forcé');
  });

  it('of one command are undone together and come back together', async () => {
    await engine.dispatch('tags.add', { document: 'code.md', provision: '10', for: ['III.1.1/act.recruitment', 'III.1.1/act.transfer'] });
    await engine.dispatch('journal.undo', {});
    expect(await engine.dispatch('tags.list', {})).toEqual([]);
    const { redone } = await engine.dispatch('journal.redo', {});
    expect(redone).toHaveLength(2);
    expect((await engine.dispatch('tags.list', {})).map((t) => t.for).sort()).toEqual(['III.1.1/act.recruitment', 'III.1.1/act.transfer']);
  });

  it('bring a document in and out, with its text, and never lose the bytes', async () => {
    await engine.dispatch('journal.undo', {});
    expect([await engine.dispatch('documents.list', {}), await engine.dispatch('instruments.list', {}), await engine.dispatch('search.find', { query: 'recruits' })]).toEqual([[], [], []]);
    await engine.dispatch('journal.redo', {});
    expect(await engine.dispatch('documents.list', {})).toMatchObject([{ fileName: 'code.md', state: 'ready', articles: 3 }]);
    expect((await engine.dispatch('review.verify', {})).differences).toEqual([]);
  });

  it('are not undone past the beginning', async () => {
    await engine.dispatch('journal.undo', {});
    await expect(engine.dispatch('journal.undo', {})).rejects.toThrow('nothing to undo');
    await engine.dispatch('journal.redo', {});
    await expect(engine.dispatch('journal.redo', {})).rejects.toThrow('nothing to do again');
  });

  it('keep a document that findings rest on', async () => {
    await engine.dispatch('tags.add', { document: 'code.md', provision: '10', for: ['III.1.1'] });
    await expect(engine.dispatch('documents.remove', { document: 'code.md' })).rejects.toThrow('1 tag rests on code.md');
  });

  it('let one element rest on several provisions of several laws', async () => {
    writeFileSync(join(folder, 'act.md'), '# Act on liability\n\n### Article 1. Liability of legal persons\n\nA legal person shall be liable for trafficking in persons committed for its benefit.\n');
    await engine.dispatch('documents.import', { paths: [join(folder, 'act.md')], instrument: 'Act on Liability', language: 'en' });
    await engine.dispatch('tags.add', { document: 'act.md', provision: '1', for: ['III.1.3/liability.exists'] });
    await engine.dispatch('tags.add', { document: 'code.md', provision: '12', for: ['III.1.3/liability.exists'], bearing: 'context' });
    const { rows, columns } = await engine.dispatch('matrix.show', { item: ['III.1.3'] });
    const row = rows.find((r) => r.id === 'III.1.3/liability.exists')!;
    expect([columns.map(({ name }) => name), row.cells.map((c) => c.places)]).toEqual([['Act on Liability', 'Criminal Code'], [[{ article: '1', unit: { kind: 'article', word: 'Article' }, bearing: 'satisfies', tags: 1 }], [{ article: '12', unit: { kind: 'article', word: 'Article' }, bearing: 'context', tags: 1 }]]]);
  });

  it('are listed by law, version and reviewer: what stands behind a cell of the matrix', async () => {
    writeFileSync(join(folder, 'act.md'), '# Act on liability\n\n### Article 1. Liability of legal persons\n\nA legal person shall be liable.\n');
    await engine.dispatch('documents.import', { paths: [join(folder, 'act.md')], instrument: 'Act on Liability', language: 'en', version: 'v1' });
    await engine.dispatch('tags.add', { document: 'act.md', provision: '1', for: ['III.1.3/liability.exists'] });
    await engine.dispatch('tags.add', { document: 'code.md', provision: '12', for: ['III.1.3/liability.exists'] }, { by: 'B. Second' });
    const articles = async (within: { instrument?: string; version?: string; by?: string }) => (await engine.dispatch('tags.list', { for: 'III.1.3', ...within })).map((tag) => `${tag.fileName} ${tag.article}`);
    const law = (await engine.dispatch('instruments.list', {})).find(({ name }) => name === 'Criminal Code')!;
    expect([await articles({ instrument: 'Act on Liability' }), await articles({ instrument: law.id }), await articles({ version: law.versions[0]!.id }), await articles({ by: 'B. Second' }), (await articles({ version: 'v1' })).length])
      .toEqual([['act.md 1'], ['code.md 12'], ['code.md 12'], ['code.md 12'], 2]);
    await expect(articles({ instrument: 'No such law' })).rejects.toThrow('no law "No such law"');
  });

  it('roll up by the rule, and by hand only with a reason', async () => {
    const { items } = await engine.dispatch('gaps.list', {});
    for (const element of items.find((i) => i.id === 'III.1.2')!.elements.filter((e) => e.core)) await engine.dispatch('assessments.make', { element: element.id, verdict: 'not-met', reason: 'Absent.' });
    const verdict = async () => (await engine.dispatch('gaps.list', {})).items.find((i) => i.id === 'III.1.2')!.verdict;
    expect(await verdict()).toBe('not-met');
    await expect(engine.dispatch('items.override', { item: 'III.1.2', verdict: 'unclear' })).rejects.toThrow('reason');
    await engine.dispatch('items.override', { item: 'III.1.2', verdict: 'unclear', reason: 'The general part was not supplied.' });
    expect(await verdict()).toBe('unclear');
    await engine.dispatch('items.override', { item: 'III.1.2', verdict: 'open' });
    expect(await verdict()).toBe('not-met');
  });

  it('choose among the readings that an item has', async () => {
    await expect(engine.dispatch('readings.choose', { item: 'III.1.8', reading: 'generous' })).rejects.toThrow('may be read as');
    expect(await engine.dispatch('readings.choose', { item: 'III.1.8', reading: 'causation' })).toMatchObject({ reading: 'causation' });
  });

  it('name who decided', async () => {
    await engine.dispatch('assessments.make', { element: 'III.1.2/attempt', verdict: 'met', reason: 'Article 11.' }, { by: 'B. Second' });
    const entries = await engine.dispatch('journal.list', {});
    expect(entries.map((e) => e.by)).toEqual(['A. Reviewer', ...entries.slice(1, -1).map(() => 'A. Reviewer'), 'B. Second']);
  });

  it('correct what is said of a document and outline it anew in its language', async () => {
    const row = await engine.dispatch('documents.describe', { document: 'code.md', gazette: 'No. 7', inForce: '2020-01-01', shortName: 'CC' });
    expect(row).toMatchObject({ gazette: 'No. 7', inForceFrom: '2020-01-01' });
    expect((await engine.dispatch('instruments.list', {}))[0]!.shortName).toBe('CC');
    expect(await engine.dispatch('documents.describe', { document: 'code.md', language: 'fr' })).toMatchObject({ language: 'fr', state: 'ready' });
  });

  it('take a pack of one\'s own, which never touches the core', async () => {
    const pack = join(folder, 'pack.json');
    writeFileSync(pack, JSON.stringify({ schema: 'lacuna-pack/1', id: 'own', title: 'Own checks', version: '1', source: 'Written for a test', elements: [{ id: 'III.1.1/own.online', item: 'III.1.1', label: 'Online recruitment', tier: 'enhanced', strength: 'consider', check: 'Recruitment by electronic means is covered.', defects: [], concordance: {} }] }));
    expect(await engine.dispatch('packs.add', { file: pack })).toMatchObject({ id: 'own', elements: 1 });
    const item = (await engine.dispatch('gaps.list', {})).items.find((i) => i.id === 'III.1.1')!;
    expect(item.elements.find((e) => e.id === 'III.1.1/own.online')).toMatchObject({ core: false });
    await expect(engine.dispatch('packs.add', { file: pack })).rejects.toThrow('already');
  });

  it('take an article for text of the one before, and back again', async () => {
    const articles = async () => (await engine.dispatch('outline.read', { document: 'code.md' })).provisions.filter((p) => p.kind === 'article').map((p) => [p.number, p.text.includes('An attempt to commit')]);
    await engine.dispatch('outline.correct', { document: 'code.md', provision: '11', remove: true });
    expect(await articles()).toEqual([['10', true], ['12', false]]);
    expect((await engine.dispatch('review.verify', {})).differences).toEqual([]);
    await engine.dispatch('journal.undo', {});
    expect(await articles()).toEqual([['10', false], ['11', true], ['12', false]]);
  });

  it('rename and renumber a provision, which keeps its path', async () => {
    expect(await engine.dispatch('outline.correct', { document: 'code.md', provision: '11', number: '11¹', heading: 'Attempts' })).toMatchObject({ path: 'art_11', number: '11¹', heading: 'Attempts' });
    expect((await engine.dispatch('search.find', { query: 'heading:attempts' }))[0]).toMatchObject({ provision: 'art_11', article: '11¹' });
  });

  it('say when quoted words stand more than once, and where', async () => {
    await expect(engine.dispatch('tags.add', { document: 'code.md', quote: 'shall be', for: ['III.1.1'] })).rejects.toThrow(/stand \d+ times: .*art_10/u);
  });
});
