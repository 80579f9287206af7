import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEngine } from '../../main/engine/start-engine.ts';
import { smallLaw } from './small-law.ts';

describe('One altered byte', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-bytes-'));
  const review = join(folder, 'Varania.lacuna');
  let sound: Buffer;
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeAll(async () => {
    const law = join(folder, 'code.md');
    writeFileSync(law, smallLaw);
    const engine = startEngine();
    await engine.dispatch('review.create', { review, state: 'Varania', reviewers: ['Uniquely Named'] });
    await engine.dispatch('documents.import', { paths: [law], instrument: 'Criminal Code', language: 'en' });
    await engine.dispatch('tags.add', { document: 'code.md', provision: '10', for: ['III.1.1/act.recruitment'], note: 'Unmistakable note' });
    await engine.dispatch('assessments.make', { element: 'III.1.1/act.recruitment', verdict: 'met', reason: 'Irreplaceable reason' });
    expect((await engine.dispatch('review.verify', {})).differences).toEqual([]);
    engine.close();
    sound = readFileSync(review);
  });

  /** What verify, or already the opening, says when the byte at `at` is another. */
  async function saidOf(at: number): Promise<string> {
    const bytes = Buffer.from(sound);
    bytes[at] = bytes[at]! ^ 1;
    writeFileSync(review, bytes);
    const engine = startEngine();
    try {
      engine.openReview(review, { write: false });
      return (await engine.dispatch('review.verify', {})).differences.join('\n');
    } catch (error) {
      return (error as Error).message;
    } finally { engine.close(); }
  }

  const placesOf = (words: string): number[] => {
    const places: number[] = [];
    for (let at = sound.indexOf(words); at >= 0; at = sound.indexOf(words, at + 1)) places.push(at + 2);
    return places;
  };

  it.each([
    ['of the evidence, the text, the outline, the tag and its journal entry', 'Zyxwvutsrq', 5],
    ["of a tag's note, in its table and in the journal", 'Unmistakable note', 2],
    ["of an assessment's reason, in its table and in the journal", 'Irreplaceable reason', 2],
    ['of who decided', 'Uniquely Named', 4],
  ])('%s is found and named', async (_, words, atLeast) => {
    const places = placesOf(words);
    expect(places.length).toBeGreaterThanOrEqual(atLeast);
    const said: string[] = [];
    for (const at of places) said.push(await saidOf(at));
    expect(said.filter((answer) => answer === '')).toEqual([]);
  });

  it('says which place differs', async () => {
    const answers: string[] = [];
    for (const at of placesOf('Zyxwvutsrq')) answers.push(await saidOf(at));
    const all = answers.join('\n');
    for (const named of ['Evidence code.md', 'The text read from code.md', 'The outline of code.md', 'The tag ', 'Journal entry ']) expect(all).toContain(named);
  });
});
