import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEngine, type Engine } from '../../../main/engine/start-engine.ts';

/** Article 3 is printed in a way that nobody reads as one: its words stand in article 2. */
const law = ['# Small Code', '## Article 1. Scope', '(1) This Code applies to every person in the territory.', '(2) It applies to ships as well.', '## Article 2. Theft', '(1) Whoever steals shall be punished by imprisonment of one to three years.', 'Third article: Attempt', '(1) An attempt of theft shall be punished by a fine.', '(2) A withdrawal is not punishable.', '## Article 4. Fraud', 'Whoever deceives another shall be punished by imprisonment of five years.'].join('\n\n');
let folder: string, engine: Engine;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lacuna-correct-'));
  writeFileSync(join(folder, 'code.md'), law);
  engine = startEngine();
  await engine.dispatch('review.create', { review: join(folder, 'C.lacuna'), state: 'Varania', reviewers: ['A. Reviewer'] });
  await engine.dispatch('documents.import', { paths: [join(folder, 'code.md')], language: 'en' });
});
afterEach(() => { engine.close(); rmSync(folder, { recursive: true, force: true }); });
const document = 'code.md';
const outline = async (): Promise<string[]> => (await engine.dispatch('outline.read', { document })).provisions.map(({ path, heading }) => `${path} ${heading}`.trim());
const begin = () => engine.dispatch('outline.begin', { document, quote: 'Third article: Attempt', number: '3', heading: 'Attempt' });

describe('An outline corrected by hand', () => {
  it('has an article where a person says that one begins, with its paragraphs, and no gap any more', async () => {
    const before = await outline();
    expect((await engine.dispatch('outline.doubts', { document })).map(({ id }) => id)).toEqual(['numbering-gap:art_4']);
    expect(await begin()).toMatchObject({ path: 'art_3', kind: 'article', number: '3', heading: 'Attempt', text: '(1) An attempt of theft shall be punished by a fine.\n(2) A withdrawal is not punishable.', parent: null });
    expect(await outline()).toEqual(['preamble', 'art_1 Scope', 'art_1__para_1', 'art_1__para_2', 'art_2 Theft', 'art_2__para_1', 'art_3 Attempt', 'art_3__para_1', 'art_3__para_2', 'art_4 Fraud']);
    expect(await engine.dispatch('outline.doubts', { document })).toEqual([]);
    expect((await engine.dispatch('search.find', { query: 'withdrawal' })).map(({ provision }) => provision)).toContain('art_3');
    expect((await engine.dispatch('journal.undo', {})).undone).toEqual(['Taken back: Let article 3 begin in the outline of code.md (“Third article: Attempt”)']);
    expect(await outline()).toEqual(before);
  });

  it('is the same when the document is read again', async () => {
    await begin();
    await engine.dispatch('outline.correct', { document, provision: '4', number: '4¹', heading: 'Deception' });
    const corrected = await outline();
    await engine.dispatch('documents.reread', { document });
    expect([await outline(), (await engine.dispatch('outline.corrections', { document })).map(({ path, what, applied }) => [path, what, applied])]).toEqual([corrected, [['art_3', 'begins', true], ['art_4', 'changed', true]]]);
    expect(corrected).toContain('art_4 Deception');
    expect(await engine.dispatch('review.verify', {})).toMatchObject({ sound: true });
  });

  it('says where each correction stands, and takes one back whatever was decided since', async () => {
    await begin();
    await engine.dispatch('outline.correct', { document, provision: 'art_4', heading: 'Deception' });
    await engine.dispatch('outline.join', { document, provision: 'art_1__para_2' });
    const listed = async () => (await engine.dispatch('outline.corrections', { document })).map(({ what, provision, pageNumber, words }) => ({ what, provision, pageNumber, words: words.split('\n')[0] }));
    expect(await listed()).toEqual([
      { what: 'begins', provision: 'art_3', pageNumber: 1, words: 'Third article: Attempt' }, { what: 'changed', provision: 'art_4', pageNumber: 1, words: 'Article 4.' }, { what: 'joined', provision: null, pageNumber: 1, words: '(2)' },
    ]);
    await engine.dispatch('outline.uncorrect', { document, correction: 'art_4' });
    expect([(await listed()).map(({ what }) => what), (await outline()).at(-1)]).toEqual([['begins', 'joined'], 'art_4 Fraud']);
    await engine.dispatch('journal.undo', {});
    expect([(await listed()).map(({ what }) => what), (await outline()).at(-1)]).toEqual([['begins', 'changed', 'joined'], 'art_4 Deception']);
  });

  it('joins a provision with the one before it, inside an article too', async () => {
    await engine.dispatch('outline.join', { document, provision: 'art_4' });
    expect((await engine.dispatch('outline.read', { document })).provisions.find(({ path }) => path === 'art_2')!.text).toContain('Article 4. Fraud');
    expect((await engine.dispatch('journal.undo', {})).undone[0]).toBe('Taken back: Joined article 4 with the provision before it in the outline of code.md (“Article 4.”)');
    await engine.dispatch('outline.join', { document, provision: 'art_1__para_2' });
    expect((await engine.dispatch('outline.read', { document })).provisions.filter(({ parent }) => parent === 'art_1').map(({ path, text }) => [path, text])).toEqual([['art_1__para_1', 'This Code applies to every person in the territory.\n(2) It applies to ships as well.']]);
  });

  it('has a chapter where one begins, which holds what follows', async () => {
    await engine.dispatch('outline.begin', { document, quote: 'Third article: Attempt', kind: 'chapter', number: 'II', heading: 'Other offences' });
    expect((await engine.dispatch('outline.read', { document })).provisions.filter(({ kind }) => kind === 'article' || kind === 'chapter').map(({ path, parent }) => [path, parent])).toEqual([['art_1', null], ['art_2', null], ['chp_ii', null], ['art_4', 'chp_ii']]);
  });

  it('has a paragraph where one begins', async () => {
    expect(await engine.dispatch('outline.begin', { document, quote: 'shall be punished by imprisonment of five years', kind: 'paragraph', number: '2' })).toMatchObject({ path: 'art_4__para_2', parent: 'art_4', text: 'shall be punished by imprisonment of five years.' });
  });

  it('is followed by tags, which keep their words', async () => {
    const [tag] = await engine.dispatch('tags.add', { document, quote: 'An attempt of theft shall be punished', for: ['III.1.2'] });
    expect(tag).toMatchObject({ article: '2', provision: 'art_2__para_1' });
    await begin();
    expect(await engine.dispatch('tags.list', { document })).toMatchObject([{ article: '3', provision: 'art_3__para_1', quotation: 'An attempt of theft shall be punished', standing: 'found' }]);
    await engine.dispatch('tags.change', { tag: tag!.id, note: 'Seen.' });
    await engine.dispatch('journal.undo', {});
    await engine.dispatch('journal.undo', {});
    expect(await engine.dispatch('tags.list', { document })).toMatchObject([{ article: '2', provision: 'art_2__para_1' }]);
    expect(await engine.dispatch('review.verify', {})).toMatchObject({ sound: true });
  });

  it('takes one correction back whatever was decided since', async () => {
    await begin();
    await engine.dispatch('outline.correct', { document, provision: '1', heading: 'Application' });
    await engine.dispatch('outline.uncorrect', { document, correction: 'art_3' });
    expect([await outline(), await engine.dispatch('outline.corrections', { document })]).toMatchObject([expect.arrayContaining(['art_1 Application']), [{ path: 'art_1' }]]);
    await expect(engine.dispatch('outline.uncorrect', { document, correction: 'art_3' })).rejects.toThrow('"lacuna corrections" lists them');
  });

  it('says so where no provision can begin', async () => {
    await expect(engine.dispatch('outline.begin', { document, quote: 'no such words' })).rejects.toThrow('does not contain these words');
  });
});
