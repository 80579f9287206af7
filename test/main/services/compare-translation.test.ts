import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startEngine, type Engine } from '../../../main/engine/start-engine.ts';

const original = ['# Code', '## Article 1. Vol', '(1) Le vol est puni de trois à cinq ans d’emprisonnement.', '(2) La tentative n’est pas punie.', '## Article 2. Amende', 'Le complice est puni d’une amende de 2 000 florins.', '## Article 3. Application', 'Le présent code s’applique à toute infraction.'].join('\n\n');
const translation = ['# Code', '## Article 1. Theft', '(1) Theft shall be punished by imprisonment of three to eight years.', '(2) An attempt shall not be punished.', '## Article 2. Fine', 'An accomplice shall be punished by a fine of 2,000 florins.', '## Article 3. Application', 'This Code applies to every offence.'].join('\n\n');
let folder: string, engine: Engine;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lacuna-translation-'));
  writeFileSync(join(folder, 'code.fr.md'), original);
  writeFileSync(join(folder, 'code.en.md'), translation);
  engine = startEngine();
  await engine.dispatch('review.create', { review: join(folder, 'T.lacuna'), state: 'Varania', reviewers: ['A. Reviewer'] });
  await engine.dispatch('documents.import', { paths: [join(folder, 'code.fr.md')], instrument: 'Code', language: 'fr', version: 'v' });
  await engine.dispatch('documents.import', { paths: [join(folder, 'code.en.md')], instrument: 'Code', language: 'en', version: 'v', role: 'working-translation' });
});
afterEach(() => { engine.close(); rmSync(folder, { recursive: true, force: true }); });
const difference = 'term:art_1__para_1|art_1__para_1';

it('says where a translation differs from its original, with the words of both, whichever of the two is asked about', async () => {
  const found = await engine.dispatch('translations.doubts', { document: 'code.fr.md' });
  expect(found.doubts).toMatchObject([{
    id: difference, kind: 'term', note: 'The original says 5 years, the translation 8 years.', dismissed: null,
    original: { path: 'art_1__para_1', article: '1', pageNumber: 1, words: 'Le vol est puni de trois à cinq ans d’emprisonnement.' }, translation: { path: 'art_1__para_1', words: 'Theft shall be punished by imprisonment of three to eight years.' },
  }]);
  expect(await engine.dispatch('translations.doubts', { document: 'code.en.md' })).toEqual(found);
});

it('sets a difference aside with a reason, and undo opens it again', async () => {
  await expect(engine.dispatch('translations.dismiss', { document: 'code.fr.md', doubt: difference, reason: ' ' })).rejects.toThrow();
  expect(await engine.dispatch('translations.dismiss', { document: 'code.en.md', doubt: difference, reason: 'Amended in 2025.' })).toMatchObject({ dismissed: { by: 'A. Reviewer', reason: 'Amended in 2025.' } });
  expect((await engine.dispatch('translations.doubts', { document: 'code.fr.md', open: true })).doubts).toEqual([]);
  await engine.dispatch('documents.reread', { document: 'code.en.md' });
  expect((await engine.dispatch('translations.doubts', { document: 'code.fr.md', open: true })).doubts).toEqual([]);
  expect((await engine.dispatch('journal.undo', {})).undone).toEqual(['Taken back: Set aside a difference between two languages at article 1(1) of code.fr.md: The original says 5 years, the translation 8 years.']);
  expect((await engine.dispatch('translations.doubts', { document: 'code.fr.md', open: true })).doubts).toHaveLength(1);
  await expect(engine.dispatch('translations.reopen', { document: 'code.fr.md', doubt: difference })).rejects.toThrow('Nobody set this aside');
  await expect(engine.dispatch('translations.reopen', { document: 'code.fr.md', doubt: 'term:art_9|art_9' })).rejects.toThrow('"lacuna translation-doubts" lists them');
});

it('counts what nobody set aside, pair by pair, and the overview says that it waits', async () => {
  const counts = async () => (await engine.dispatch('translations.count', {})).map(({ originalFile, translationFile, open, dismissed }) => ({ originalFile, translationFile, open, dismissed }));
  const waits = async (compare?: boolean) => (await engine.dispatch('overview.read', { compare })).waiting.filter(({ kind }) => kind === 'translation-doubts').map(({ count, names }) => ({ count, names }));
  expect([await counts(), await waits(), await waits(false)]).toEqual([[{ originalFile: 'code.fr.md', translationFile: 'code.en.md', open: 1, dismissed: 0 }], [{ count: 1, names: ['code.en.md'] }], []]);
  await engine.dispatch('translations.dismiss', { document: 'code.en.md', doubt: difference, reason: 'Amended in 2025.' });
  expect([await counts(), await waits()]).toEqual([[{ originalFile: 'code.fr.md', translationFile: 'code.en.md', open: 0, dismissed: 1 }], []]);
});

it('says nothing of a law that is there in one language, and refuses a text of another law', async () => {
  writeFileSync(join(folder, 'other.md'), original.replaceAll('Vol', 'Rapt'));
  await engine.dispatch('documents.import', { paths: [join(folder, 'other.md')], instrument: 'Other', language: 'fr' });
  expect(await engine.dispatch('translations.doubts', { document: 'other.md' })).toEqual({ original: null, translation: null, aligned: 0, doubts: [] });
  await expect(engine.dispatch('translations.doubts', { document: 'other.md', other: 'code.en.md' })).rejects.toThrow('not the same version of the same law');
});

it('the memo says which provisions it quotes although a difference is open, and no longer once that is set aside', async () => {
  await engine.dispatch('tags.add', { document: 'code.fr.md', provision: 'art_1__para_1', for: ['III.1.1'] });
  const said = 'the original says 5 years, the translation 8 years';
  expect((await engine.dispatch('memo.preview', {})).html).toContain(said);
  await engine.dispatch('translations.dismiss', { document: 'code.fr.md', doubt: difference, reason: 'Amended in 2025.' });
  expect((await engine.dispatch('memo.preview', {})).html).not.toContain(said);
});
