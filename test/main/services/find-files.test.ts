import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEngine, type Engine } from '../../../main/engine/start-engine.ts';
import { smallLaw } from '../../journeys/small-law.ts';

describe('Files that could be brought in', () => {
  let folder: string, engine: Engine;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lacuna-find-'));
    engine = startEngine();
    await engine.dispatch('review.create', { review: join(folder, 'Varania.lacuna'), state: 'Varania' });
    mkdirSync(join(folder, 'laws/inner'), { recursive: true });
    writeFileSync(join(folder, 'laws/penal code.md'), smallLaw);
    writeFileSync(join(folder, 'laws/inner/penal code en.md'), `${smallLaw}\n`);
    writeFileSync(join(folder, 'laws/empty.pdf'), '');
    writeFileSync(join(folder, 'laws/picture.jpg'), 'not a law');
  });
  afterEach(() => { engine.close(); rmSync(folder, { recursive: true, force: true }); });

  it('are found in folders and said to be there, empty, or new, without importing one', async () => {
    await engine.dispatch('documents.import', { paths: [join(folder, 'laws/penal code.md')] });
    const found = await engine.dispatch('documents.find', { paths: [join(folder, 'laws')] });
    expect(found.map((f) => [f.fileName, f.alreadyThere?.fileName ?? null, f.problem.slice(0, 11), f.guess.instrument, f.guess.role])).toEqual([
      ['empty.pdf', null, 'It is empty', 'Empty', 'original'],
      ['penal code en.md', null, '', 'penal code', 'working-translation'],
      ['penal code.md', 'penal code.md', '', 'penal code', 'original'],
    ]);
    expect(await engine.dispatch('documents.list', {})).toHaveLength(1);
  });

  it('are missed in words where a place holds none', async () => {
    mkdirSync(join(folder, 'nothing'));
    await expect(engine.dispatch('documents.find', { paths: [join(folder, 'nothing')] })).rejects.toThrow('No PDF, DOCX, HTML, Markdown or text file was found');
  });
});
