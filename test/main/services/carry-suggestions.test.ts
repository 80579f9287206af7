import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEngine, type Engine } from '../../../main/engine/start-engine.ts';
import { lexiconOf, loadLexicon } from '../../../main/suggestion/load-lexicon.ts';

const others = ['Þjófnaður', 'Fjársvik', 'Rán', 'Skjalafals', 'Eignaspjöll', 'Meinsæri'], translated = ['Theft', 'Fraud', 'Robbery', 'Forgery', 'Damage', 'Perjury'];
const law = (unit: string, title: string, trafficking: string, rest: readonly string[], sentence: string): string =>
  [`# ${title}`, trafficking, ...rest.map((heading, i) => `${unit} ${i + 11}. ${heading}\n\n(1) ${sentence}\n\n(2) ${sentence}`)].join('\n\n');
const original = law('Grein', 'Hegningarlög', 'Grein 10. Mansal\n\n(1) Hver sá sem aflar, flytur eða hýsir mann í því skyni að hagnýta hann skal sæta fangelsi.\n\n(2) Samþykki skiptir engu.', others, 'Hver sá sem tekur eign annars manns skal sæta sektum.');
const translation = law('Article', 'Criminal Code', 'Article 10. Trafficking in persons\n\n(1) Whoever recruits, transports or harbours a person for the purpose of exploitation shall be punished by imprisonment.\n\n(2) Consent is irrelevant.', translated, 'Whoever takes the property of another shall be punished by a fine.');

describe('A law in a language without a lexicon', () => {
  let engine: Engine, folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lacuna-carry-'));
    writeFileSync(join(folder, 'log.md'), original);
    writeFileSync(join(folder, 'log-en.md'), translation);
    engine = startEngine();
    await engine.dispatch('review.create', { review: join(folder, 'I.lacuna'), state: 'Varania', reviewers: ['A. Reviewer'] });
    await engine.dispatch('documents.import', { paths: [join(folder, 'log.md')], instrument: 'Criminal Code', language: 'is', version: 'v1' });
  }, 120_000);
  afterAll(() => { engine.close(); rmSync(folder, { recursive: true, force: true }); });
  const ask = (document?: string) => engine.dispatch('suggestions.list', { for: 'III.1.1/act.recruitment', ...(document ? { document } : {}) });

  it('has no suggestions of its own', async () => {
    expect(lexiconOf(loadLexicon(), 'is')).toBeNull();
    expect(await ask()).toEqual([]);
  });

  it('is suggested from by the translation beside it, and says so', async () => {
    await engine.dispatch('documents.import', { paths: [join(folder, 'log-en.md')], instrument: 'Criminal Code', language: 'en', version: 'v1', role: 'working-translation' });
    const [carried, own] = await ask();
    expect(carried).toMatchObject({ fileName: 'log.md', article: '10', heading: 'Mansal', language: 'is', marks: [], state: 'offered', passages: [{ provision: 'art_10__para_1' }] });
    expect(carried!.reasons.slice(0, 2)).toEqual(['carried over from article 10 of the English text (log-en.md)', 'heading: Trafficking in persons']);
    expect(carried!.snippet).toContain('Hver sá sem aflar');
    expect(own).toMatchObject({ fileName: 'log-en.md', article: '10', language: 'en', score: carried!.score });
  });

  it('is asked alone: then the translation is read, and not offered', async () => {
    expect((await ask('log.md')).map(({ fileName, article }) => `${fileName} ${article}`)).toEqual(['log.md 10']);
  });

  it('knows what of it was dismissed and tagged', async () => {
    await engine.dispatch('suggestions.dismiss', { for: 'III.1.1/act.recruitment', document: 'log.md', provision: '10' });
    expect((await ask()).map(({ fileName }) => fileName)).toEqual(['log-en.md']);
    await engine.dispatch('journal.undo', {});
    await engine.dispatch('tags.add', { document: 'log.md', provision: '10', for: ['III.1.1/act.recruitment'] });
    expect((await ask()).map(({ fileName, state }) => `${fileName} ${state}`)).toEqual(['log.md tagged', 'log-en.md offered']);
  });
});
