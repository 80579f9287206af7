import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEngine, type Engine } from '../../../main/engine/start-engine.ts';
import { smallLaw } from '../../journeys/small-law.ts';

describe('The laws of a review are put in order', () => {
  let folder: string, engine: Engine;
  const shelf = async (): Promise<string[]> => (await engine.dispatch('instruments.list', {})).flatMap((law) => law.versions.map((v) => `${law.name}${law.shortName ? ` (${law.shortName})` : ''} / ${v.label}${v.draft ? ' (draft)' : ''}: ${v.documents.map((d) => d.fileName).sort().join(', ')}`));
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lacuna-order-'));
    writeFileSync(join(folder, 'code.md'), smallLaw);
    writeFileSync(join(folder, 'code-en.md'), smallLaw.replace('Varania', 'the Republic'));
    engine = startEngine();
    await engine.dispatch('review.create', { review: join(folder, 'Varania.lacuna'), state: 'Varania', reviewers: ['A. Reviewer'] });
    await engine.dispatch('documents.import', { paths: [join(folder, 'code.md')], instrument: 'Codul penal', shortName: 'CP' });
    await engine.dispatch('documents.import', { paths: [join(folder, 'code-en.md')], instrument: 'Criminal Code' });
  });
  afterEach(() => { engine.close(); rmSync(folder, { recursive: true, force: true }); });

  it('two that are one come together in one decision, and apart again by undo', async () => {
    const before = await shelf();
    await engine.dispatch('instruments.merge', { instrument: 'Codul penal', into: 'Criminal Code' });
    expect(await shelf()).toEqual(['Criminal Code (CP) / as imported: code-en.md, code.md']);
    await engine.dispatch('journal.undo', {});
    expect(await shelf()).toEqual(before);
  });

  it('versions of different labels stay apart when their laws come together', async () => {
    const [law] = await engine.dispatch('instruments.list', {});
    await engine.dispatch('versions.change', { version: law!.versions[0]!.id, label: 'in force on 2025-01-01' });
    await engine.dispatch('instruments.merge', { instrument: 'CP', into: 'Criminal Code' });
    expect(await shelf()).toEqual(expect.arrayContaining(['Criminal Code (CP) / as imported: code-en.md', 'Criminal Code (CP) / in force on 2025-01-01: code.md']));
  });

  it('a document that moves leaves no empty law behind; undo brings both back', async () => {
    const before = await shelf();
    await engine.dispatch('documents.describe', { document: 'code-en.md', instrument: 'Codul penal', role: 'working-translation' });
    expect(await shelf()).toEqual(['Codul penal (CP) / as imported: code-en.md, code.md']);
    await engine.dispatch('journal.undo', {});
    expect(await shelf()).toEqual(before);
  });

  it('the last document of a law takes its law along, and undo brings the law back with its text', async () => {
    const before = await shelf();
    await engine.dispatch('documents.remove', { document: 'code.md' });
    expect(await shelf()).toEqual(['Criminal Code / as imported: code-en.md']);
    await engine.dispatch('journal.undo', {});
    expect(await shelf()).toEqual(before);
    expect((await engine.dispatch('documents.list', {})).map((d) => d.articles)).toEqual([3, 3]);
  });

  it('a renamed law leaves its old name free for another', async () => {
    await engine.dispatch('instruments.change', { instrument: 'Criminal Code', name: 'Penal Code' });
    writeFileSync(join(folder, 'other.md'), smallLaw.replace('Attempt', 'Attempts'));
    await engine.dispatch('documents.import', { paths: [join(folder, 'other.md')], instrument: 'Criminal Code' });
    expect(await shelf()).toEqual(['Codul penal (CP) / as imported: code.md', 'Criminal Code / as imported: other.md', 'Penal Code / as imported: code-en.md']);
    expect(await engine.dispatch('review.verify', {})).toMatchObject({ sound: true });
  });

  it('two laws of one name are refused, with what to do instead', async () => {
    await expect(engine.dispatch('instruments.change', { instrument: 'Criminal Code', name: 'codul penal' })).rejects.toThrow('bring them together instead');
  });

  it('a wrong language is noted, and the note goes when the language is corrected', async () => {
    const noted = await engine.dispatch('documents.describe', { document: 'code.md', language: 'fr' });
    await engine.dispatch('documents.reread', { document: 'code.md' });
    expect((await engine.dispatch('documents.list', {})).find((d) => d.fileName === 'code.md')!.notes).toEqual([expect.stringContaining('another language than stated: en, not fr')]);
    expect((await engine.dispatch('overview.read', {})).waiting.map(({ kind }) => kind)).toContain('language-differs');
    const corrected = await engine.dispatch('documents.describe', { document: 'code.md', language: 'en' });
    expect([noted.statedLanguage, corrected.statedLanguage, corrected.notes]).toEqual(['fr', 'en', []]);
    expect(await engine.dispatch('documents.describe', { document: 'code.md', language: '' })).toMatchObject({ statedLanguage: '', language: 'en' });
  });
});
