import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startEngine, type Engine } from '../../../main/engine/start-engine.ts';
import { buildPdf, textPage } from '../extraction/build-pdf.ts';
import { broken, laws, linesOf } from '../extraction/repair/broken-texts.ts';

let folder: string, engine: Engine;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lacuna-repairs-'));
  engine = startEngine();
  await engine.dispatch('review.create', { review: join(folder, 'R.lacuna'), state: 'Varania', reviewers: ['A. Reviewer'] });
});
afterEach(() => { engine.close(); rmSync(folder, { recursive: true, force: true }); });

/** Imports a law typeset with an old font, each article on a page. */
async function importLaw(language: string, encoding: string): Promise<string[]> {
  const articles = laws[language]!.split(/(?<=\.) (?=\S+ \d+\. )/u), lines = articles.map((article) => linesOf(article));
  writeFileSync(join(folder, 'law.pdf'), buildPdf({ pages: lines.map((page) => textPage(page.map((line) => broken(line, encoding)))) }));
  await engine.dispatch('documents.import', { paths: [join(folder, 'law.pdf')] });
  return lines.map((page) => page.join('\n'));
}
const textOf = async (): Promise<string[]> => (await engine.dispatch('text.read', { document: 'law.pdf' })).pages.map(({ text }) => text);
const articlesOf = async (): Promise<string[]> => (await engine.dispatch('outline.read', { document: 'law.pdf' })).provisions.filter(({ kind }) => kind === 'article').map(({ label }) => label);

it('a law in an old font is read, outlined and found in its own letters; what the file has stands beside it', async () => {
  const pages = await importLaw('ka', 'georgian-keyboard');
  expect(await textOf()).toEqual(pages);
  expect(await articlesOf()).toEqual(['მუხლი 1.', 'მუხლი 2.', 'მუხლი 3.']);
  expect(await engine.dispatch('documents.list', {})).toMatchObject([{ language: 'ka', notes: ['Letters were repaired on 3 of 3 pages; what the file has stands beside each repair.'] }]);
  expect(await engine.dispatch('search.find', { query: 'მსხვერპლი' })).toMatchObject([{ article: '2' }]);
  const { repairs: [repair, ...others] } = await engine.dispatch('repairs.list', { document: 'law.pdf' });
  expect([repair, others]).toMatchObject([{ repair: 'old-font', off: false, pages: [1, 2, 3], examples: expect.arrayContaining([expect.objectContaining({ pageNumber: 1, was: broken(pages[0]!.split('\n')[0]!, 'georgian-keyboard'), is: pages[0]!.split('\n')[0] })]) }, []]);
  expect(await engine.dispatch('outline.doubts', { document: 'law.pdf' })).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'repaired-text', pageNumber: 1, note: expect.stringMatching(/^Letters were repaired on 3 pages, first on this one\. On this page \d+ words/) })]));
  const { pages: [first] } = await engine.dispatch('text.reasons', { document: 'law.pdf', from: 1 });
  expect(first!.reasons[0]).toMatchObject({ fate: 'repaired', words: 'repaired: letters of an old font', is: pages[0]!.split('\n')[0], boxes: [{ x: 72 }] });
});

it('a repair that is turned off stays off through a new reading; undo and turning it on bring it back', async () => {
  const pages = await importLaw('ru', 'windows-1251'), asInFile = pages.map((page) => broken(page, 'windows-1251'));
  expect(await textOf()).toEqual(pages);
  expect(await engine.dispatch('repairs.decline', { document: 'law.pdf', repair: 'old-font' })).toMatchObject({ repairs: [{ repair: 'old-font', off: true, words: 0 }] });
  expect([await textOf(), await articlesOf()]).toEqual([asInFile, []]);
  expect((await engine.dispatch('documents.list', {}))[0]!.notes.join()).toContain('cannot be trusted');
  await engine.dispatch('documents.reread', { document: 'law.pdf' });
  expect(await textOf()).toEqual(asInFile);
  await expect(engine.dispatch('repairs.decline', { document: 'law.pdf', repair: 'old-font' })).rejects.toThrow('turned off in law.pdf already');
  expect((await engine.dispatch('journal.undo', {})).undone).toEqual(['Taken back: Turned off the repair of letters of an old font in law.pdf']);
  expect([await textOf(), await articlesOf()]).toEqual([pages, ['Статья 1.', 'Статья 2.', 'Статья 3.']]);
  await engine.dispatch('journal.redo', {});
  expect(await textOf()).toEqual(asInFile);
  await engine.dispatch('repairs.accept', { document: 'law.pdf', repair: 'old-font' });
  expect(await textOf()).toEqual(pages);
  await expect(engine.dispatch('repairs.accept', { document: 'law.pdf', repair: 'old-font' })).rejects.toThrow('is not turned off');
  expect(await engine.dispatch('review.verify', {})).toMatchObject({ sound: true });
});

it('look-alike letters are read in their word’s alphabet as the law comes in, also in a file without pages', async () => {
  writeFileSync(join(folder, 'law.pdf.md'), 'Cтаття 149. Toргiвля людьми\n\nВербування i переміщення людини карається.\n');
  await engine.dispatch('documents.import', { paths: [join(folder, 'law.pdf.md')], language: 'uk' });
  const { repairs } = await engine.dispatch('repairs.list', { document: 'law.pdf.md' });
  expect(repairs).toMatchObject([{ repair: 'look-alike', words: 3, examples: [{ was: 'Cтаття', is: 'Стаття' }, { was: 'Toргiвля', is: 'Торгівля' }, { was: 'i', is: 'і' }] }]);
  expect((await engine.dispatch('tags.add', { document: 'law.pdf.md', quote: 'Торгівля людьми', for: ['III.1.1'] }))[0]).toMatchObject({ quotation: 'Торгівля людьми', inFile: 'Toргiвля людьми', standing: 'found' });
  await engine.dispatch('tags.add', { document: 'law.pdf.md', quote: 'карається', for: ['III.1.2'] });
  await engine.dispatch('repairs.decline', { document: 'law.pdf.md', repair: 'look-alike' });
  const raw = (await engine.dispatch('tags.add', { document: 'law.pdf.md', quote: 'Toргiвля людьми', for: ['III.1.3'] }))[0]!;
  await engine.dispatch('repairs.accept', { document: 'law.pdf.md', repair: 'look-alike' });
  expect((await engine.dispatch('tags.list', {})).map(({ quotation, inFile, standing }) => [quotation, inFile, standing])).toEqual([['Торгівля людьми', 'Toргiвля людьми', 'found'], ['карається', '', 'found'], [raw.quotation, '', 'found']]);
});
