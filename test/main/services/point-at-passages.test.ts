import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEngine, type Engine } from '../../../main/engine/start-engine.ts';

const law = `# Criminal Code of Varania

## Chapter 1. Offences against freedom

### Article 10. Trafficking in persons

(1) Whoever recruits, transports, transfers or receives a person by means of threat, force or deception for the purpose of exploitation shall be punished by imprisonment of five to twelve years.

(2) Exploitation includes:

a) slavery and practices similar to slavery;

b) forced labour or services;

c) the removal of organs.

(3) Where the offence of paragraph (1) is committed against a child, the punishment is imprisonment of ten to fifteen years.

### Article 11. Trafficking in children

Whoever recruits a child is punished. ${'The court orders what the interests of the child demand, and hears it as its age allows. '.repeat(6)}Whoever exacts forced labour from a child is punished by imprisonment of ten years. ${'The costs are borne by the State. '.repeat(8)}
`;
let folder: string, engine: Engine;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lacuna-point-'));
  writeFileSync(join(folder, 'code.md'), law);
  engine = startEngine();
  await engine.dispatch('review.create', { review: join(folder, 'V.lacuna'), state: 'Varania', reviewers: ['A. Reviewer'] });
  await engine.dispatch('documents.import', { paths: [join(folder, 'code.md')], instrument: 'Criminal Code', language: 'en' });
});
afterAll(() => { engine.close(); rmSync(folder, { recursive: true, force: true }); });
const passagesOf = async (target: string, article: string) => (await engine.dispatch('suggestions.list', { for: target })).find((s) => s.article === article)!.passages;

it('a suggestion points at the smallest provision with the words for which it is offered', async () => {
  const [first] = await passagesOf('III.1.1/purpose.forced-labour', '10');
  expect([first!.provision, first!.words]).toEqual(['art_10__para_2__point_b', 'forced labour or services;']);
});

it('in a long article it points at the sentence', async () => {
  expect((await passagesOf('III.1.1/purpose.forced-labour', '11')).map(({ words }) => words)).toEqual(['Whoever exacts forced labour from a child is punished by imprisonment of ten years.']);
});

it('what it points at can be tagged as it stands, word for word, and belongs to its article', async () => {
  for (const article of ['10', '11']) {
    const [{ words, stretches, provision } = { words: '', stretches: [], provision: '' }] = await passagesOf('III.1.1/purpose.forced-labour', article);
    const [tag] = await engine.dispatch('tags.add', { document: 'code.md', stretches, for: ['III.1.1/purpose.forced-labour'], bearing: 'context' });
    expect(tag).toMatchObject({ quotation: words, provision, article, standing: 'found', bearing: 'context' });
    expect((await engine.dispatch('suggestions.list', { for: 'III.1.1/purpose.forced-labour' })).find((s) => s.article === article)!.state).toBe('tagged');
    await engine.dispatch('journal.undo', {});
  }
});

it('for a whole item it points at the part that says most of it', async () => {
  expect((await passagesOf('III.1.1', '10'))[0]!.provision).toBe('art_10__para_1');
});
