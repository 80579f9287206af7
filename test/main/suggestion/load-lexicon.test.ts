import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../main/engine/load-catalogue.ts';
import { lexiconOf, loadLexicon } from '../../../main/suggestion/load-lexicon.ts';

const shipped = fileURLToPath(new URL('../../../resources/lexicons/', import.meta.url));

describe('The shipped lexicon', () => {
  const lexicon = loadLexicon();
  it('reads every language', () => expect(lexicon.languages.size).toBeGreaterThanOrEqual(40));
  it('has words for the core of every item in every language', () => {
    const core = ['thb', 'recruit', 'exploit', 'attempt', 'accomplice', 'legal', 'prison', 'instrum', 'extrad', 'bribe', 'nonpun', 'generalPart', 'specialPart'];
    const missing = [...lexicon.languages.values()].flatMap(({ language, concepts }) => core.filter((concept) => !concepts[concept]?.length).map((concept) => `${language}: ${concept}`));
    expect(missing).toEqual([]);
  });
  it('leads into each concept with words that reasons are written in', () => expect([...new Set(Object.values(lexicon.concepts).map(({ group }) => group))].sort()).toEqual(['aggravated by', 'by means of', 'names', 'provides for', 'purpose of', 'speaks of']));
  it('weighs every item III.1.1 to III.1.8', () => expect(Object.keys(lexicon.cues.items)).toEqual(['III.1.1', 'III.1.2', 'III.1.3', 'III.1.4', 'III.1.5', 'III.1.6', 'III.1.7', 'III.1.8']));
  it.each([['sr', 'sr-Latn'], ['sr-Cyrl', 'sr-Cyrl'], ['cnr', 'sr-Latn'], ['en-GB', 'en'], ['nb', 'no'], ['mo', 'ro'], ['pt-BR', 'pt']])('%s is read with %s', (asked, found) => expect(lexiconOf(lexicon, asked)?.language).toBe(found));
  it('has none for an unknown language', () => expect(lexiconOf(lexicon, 'xx')).toBeNull());
});

describe('A bad lexicon file', () => {
  let folder = '';
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'lexicon-')); cpSync(shipped, folder, { recursive: true }); });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const change = (file: string, edit: (json: any) => void): void => { const json = JSON.parse(readFileSync(join(folder, file), 'utf8')); edit(json); writeFileSync(join(folder, file), JSON.stringify(json)); };

  it.each<[string, string, (json: any) => void, string]>([
    ['names a concept that does not exist', 'fr.json', (json) => { json.concepts.nonsense = ['mot']; }, 'The lexicon file fr.json cannot be used: at concepts.nonsense, there is no concept "nonsense" in concepts.json.'],
    ['holds an empty stem', 'de.json', (json) => { json.concepts.thb.push('§'); }, 'de.json cannot be used: at concepts.thb.'],
    ['names an unknown relative', 'hr.json', (json) => { json.relatives = ['zz']; }, 'there is no lexicon of "zz"'],
    ['weighs what is no concept', 'cues.json', (json) => { json.items['III.1.1'].cues.nonsense = 1; }, 'cues.json cannot be used: at items.III.1.1'],
    ['defines in words that name no term', 'definitions.json', (json) => { json.languages.en.says.push('shall mean'); }, 'definitions.json cannot be used: at languages.en.says'],
    ['is like a language without phrases', 'definitions.json', (json) => { json.languages.hr.like = 'zz'; }, 'there are no words of "zz"'],
    ['names laws like a language without words', 'law-names.json', (json) => { json.languages.hr.like = 'zz'; }, 'there are no words of "zz"'],
    ['uses a term for an unknown item', 'relations.json', (json) => { json.uses.official = ['III.9.9']; }, 'there is no item "III.9.9"'],
    ['has members of its own', 'it.json', (json) => { json.extra = 1; }, 'it.json cannot be used'],
  ])('that %s is refused with its name and the place', (_what, file, edit, sentence) => {
    change(file, edit);
    expect(() => loadLexicon(folder)).toThrowError(sentence);
  });
  it('that is no JSON is refused in words', () => {
    writeFileSync(join(folder, 'es.json'), '{');
    expect(() => loadLexicon(folder)).toThrowError('The lexicon file es.json cannot be used: it is not JSON');
  });
});

describe('Related recommendations in the shipped lexicon', () => {
  const lexicon = loadLexicon(), related = loadCatalogue().related;
  /** Full implementation and ratification are looked for where the items stand that they are read with, not by words of their own. */
  const readWithItems = ['III.2.1', 'V.2.2', 'V.10.5'];
  /** Stems that each language has at least for a recommendation: below, one rare turn of phrase would decide whether anything is found. */
  const LEAST = 2;
  const conceptsOf = (id: string): string[] => Object.entries(lexicon.concepts).flatMap(([concept, { elements }]) => (elements.includes(id) ? [concept] : []));
  it('have a concept of their own, but for those that are read with their items', () => expect(related.map(({ id }) => id).filter((id) => conceptsOf(id).length === 0)).toEqual(readWithItems));
  it.each(related.map(({ id }) => id).filter((id) => !readWithItems.includes(id)))('%s has words in every language', (id) => {
    const few = [...lexicon.languages.values()].map(({ language, concepts }) => [language, new Set(conceptsOf(id).flatMap((concept) => concepts[concept] ?? [])).size] as const).filter(([, count]) => count < LEAST);
    expect(few).toEqual([]);
  });
});

describe('The stems of a language', () => {
  const scripts: Readonly<Record<string, string>> = { be: 'Cyrillic', bg: 'Cyrillic', el: 'Greek', hy: 'Armenian', ka: 'Georgian', kk: 'Cyrillic', ky: 'Cyrillic', mk: 'Cyrillic', mn: 'Cyrillic', ru: 'Cyrillic', 'sr-Cyrl': 'Cyrillic', tg: 'Cyrillic', uk: 'Cyrillic' };
  /** Laws of Uzbekistan are printed in both: each stem in one of them. */
  const both = ['uz'];
  it.each(readdirSync(shipped).filter((name) => /^[a-z]{2}(-[A-Z][a-z]+)?\.json$/.test(name)))('%s are written in its letters, and none twice for one concept', (file) => {
    const { language, concepts } = JSON.parse(readFileSync(join(shipped, file), 'utf8')) as { language: string; concepts: Record<string, string[]> };
    const written = (script: string) => (stem: string): boolean => !new RegExp(`(?!\\p{Script=${script}})\\p{L}`, 'u').test(stem.replace(/[ʼʻ]/g, ''));
    const isOwn = (stem: string): boolean => (both.includes(language) ? written('Latin')(stem) || written('Cyrillic')(stem) : written(scripts[language] ?? 'Latin')(stem));
    expect(Object.entries(concepts).flatMap(([concept, stems]) => stems.filter((stem, i) => !isOwn(stem) || stems.indexOf(stem) !== i).map((stem) => `${concept}: ${stem}`))).toEqual([]);
  });
});
