import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEngine, type Engine } from '../../../main/engine/start-engine.ts';
import { articleLanguages } from '../../../main/services/article-languages.ts';

const english = (what: string): string => `Whoever ${what} shall be punished by imprisonment of not less than two years and not more than eight years, unless the act is more severely punishable under another provision of this Code. The court may order, beside the punishment, that the convicted person shall not exercise an occupation for a certain time.`;
const french = (what: string): string => `Quiconque ${what} est puni d’un emprisonnement de deux ans au moins et de huit ans au plus, à moins que le fait ne soit puni plus sévèrement par une autre disposition du présent code. Le tribunal peut interdire en outre au condamné d’exercer une profession pendant un certain temps.`;
const crimes = [['Theft', 'takes the property of another', 'Vol', 'soustrait la chose d’autrui'], ['Trafficking in persons', 'recruits or transports a person by threat or deception for the purpose of exploitation', 'Traite des êtres humains', 'recrute ou transporte une personne par la menace ou la tromperie à des fins d’exploitation'], ['Fraud', 'misleads another about a matter of property', 'Escroquerie', 'induit autrui en erreur sur une affaire de biens'], ['Forgery', 'makes a false document', 'Faux', 'fabrique un document faux']] as const;

describe('The languages of articles', () => {
  const both = crimes.map(([heading, what, titre, quoi]) => [{ heading, text: english(what) }, { heading: titre, text: french(quoi) }] as const);
  it('are as recorded in a law of one language', () => expect(articleLanguages('en', both.map(([first]) => first))).toEqual(['', '', '', '']));
  it('are heard article by article in a bilingual law', () => expect(articleLanguages('en', both.flat())).toEqual(['', 'fr', '', 'fr', '', 'fr', '', 'fr']));
  it('are heard in all of a law that was recorded wrongly, also where an article is too short to tell', () => expect(articleLanguages('en', [...both.map(([, second]) => second), { heading: 'Abrogé', text: '' }])).toEqual(['fr', 'fr', 'fr', 'fr', 'fr']));
  it('are not made of one article that looks foreign', () => expect(articleLanguages('en', [...both.map(([first]) => first), both[0]![1]])).toEqual(['', '', '', '', '']));
});

describe('Suggestions from a law', () => {
  let engine: Engine, folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lacuna-languages-'));
    const write = (file: string, articles: readonly string[]): void => writeFileSync(join(folder, file), ['# Criminal Code', ...articles].join('\n\n'));
    const inEnglish = crimes.map(([heading, what], i) => `Article ${i + 1}. ${heading}\n\n${english(what)}`), inFrench = crimes.map(([, , titre, quoi], i) => `Article ${i + 1}. ${titre}\n\n${french(quoi)}`);
    write('wrong.md', inFrench);
    write('bilingual.md', [...inEnglish, '# Code pénal', ...inFrench]);
    engine = startEngine();
    await engine.dispatch('review.create', { review: join(folder, 'V.lacuna'), state: 'Varania', reviewers: ['A. Reviewer'] });
    for (const file of ['wrong.md', 'bilingual.md']) await engine.dispatch('documents.import', { paths: [join(folder, file)], instrument: file, language: 'en' });
  }, 120_000);
  afterAll(() => { engine.close(); rmSync(folder, { recursive: true, force: true }); });
  const ask = (document?: string) => engine.dispatch('suggestions.list', { for: 'III.1.1', ...(document ? { document } : {}) });

  it('whose language was recorded wrongly are found by the words that it is written in, and say so', async () => {
    const [first] = await ask('wrong.md');
    expect(first).toMatchObject({ article: '2', language: 'fr' });
    expect(first!.reasons).toEqual(expect.arrayContaining(['heading: Traite des êtres humains', 'found by words in French; the document is recorded as English']));
  });
  it('in two languages offer a provision once, and name the other language', async () => {
    const rows = (await ask('bilingual.md')).filter(({ article }) => article === '2');
    expect(rows).toHaveLength(1);
    expect(rows[0]!.reasons.at(-1)).toMatch(/^stands in (French|English) too$/);
  });
  it('are measured alike in either language', async () => {
    const [wrong] = await ask('wrong.md'), [bilingual] = await ask('bilingual.md');
    expect(wrong!.score / bilingual!.score).toBeGreaterThan(0.7);
    expect(wrong!.score / bilingual!.score).toBeLessThan(1.4);
  });
  it('are looked into with the words of that language', async () => {
    const { language, elements } = await engine.dispatch('microscope.show', { document: 'wrong.md', provision: '2', item: 'III.1.1' });
    expect([language, elements.find(({ id }) => id === 'III.1.1/act.recruitment')?.words.map(({ words }) => words)]).toEqual(['fr', ['recrute']]);
  });
  it('are recorded as searched in each of its languages', async () => {
    const made = await engine.dispatch('assessments.make', { element: 'III.1.5/freezing', verdict: 'not-found', reason: 'Nothing on freezing.' });
    expect(made.searched?.stems.map(({ language }) => language)).toEqual(['en', 'fr']);
  });
});
