import { DOMParser } from '@xmldom/xmldom';
import { unzipSync, zipSync } from 'fflate';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startEngine, type Engine } from '../../../main/engine/start-engine.ts';

let folder: string, engine: Engine;
const law = `# Criminal Code\n\nArticle 1. Trafficking in persons\n\n1. Recruiting, transporting or receiving a person by force shall be punished by imprisonment of three to eight years.\n\n2. The consent of the person is irrelevant.\n\nArticle 2. Attempt\n\nAn attempt shall be punished. 𝕏 stands here so that characters are counted, not code units. An attempt is begun when the act is.\n\nArticle 3. Help\n\nHelp by force is punished as well.\n`;
const begin = async (name: string): Promise<void> => { await engine.dispatch('review.create', { review: join(folder, name), state: 'Varania', reviewers: ['A. Reviewer'] }); await engine.dispatch('documents.import', { paths: [join(folder, 'law.md')], language: 'en' }); };
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lacuna-exchange-'));
  writeFileSync(join(folder, 'law.md'), law);
  engine = startEngine();
  await begin('one.lacuna');
  await engine.dispatch('tags.add', { document: 'law.md', quote: 'An attempt is begun when the act is.', for: ['III.1.2/attempt'], bearing: 'satisfies' });
  await engine.dispatch('tags.add', { document: 'law.md', provision: '1', for: ['III.1.1', 'V.8.1'], bearing: 'context', note: 'The whole: article' });
});
afterEach(() => { engine.close(); rmSync(folder, { recursive: true, force: true }); });
const written = async (name: string): Promise<Uint8Array> => { await engine.dispatch('exchange.write', { out: [join(folder, name)] }); return readFileSync(join(folder, name)); };
const rows = async () => (await engine.dispatch('tags.list', {})).map(({ for: target, bearing, quotation, note }) => ({ target, bearing, quotation, note })).sort((a, b) => (a.target < b.target ? -1 : 1));

it('words that stand in several articles are found by what stands before them', async () => {
  await engine.dispatch('tags.add', { document: 'law.md', quote: 'by force', provision: '3', for: ['III.1.2/accomplice'], bearing: 'satisfies' });
  await written('tags.jsonld');
  await begin('two.lacuna');
  expect(await engine.dispatch('exchange.read', { file: join(folder, 'tags.jsonld') })).toMatchObject({ tagged: 4, left: [] });
  expect(await engine.dispatch('tags.list', { for: 'III.1.2/accomplice' })).toMatchObject([{ article: '3', quotation: 'by force' }]);
});

it.each(['tags.jsonld', 'work.qdpx'])('what is written as %s is taken in again by another copy of the review, in one decision', async (name) => {
  await written(name);
  const before = await rows();
  await begin('two.lacuna');
  expect(await engine.dispatch('exchange.read', { file: join(folder, name) })).toMatchObject({ tagged: name.endsWith('qdpx') ? expect.any(Number) : 3, already: 0, left: [] });
  const after = await rows();
  if (name.endsWith('jsonld')) expect(after).toEqual(before);
  else expect(new Set(after.map(({ target }) => target))).toEqual(new Set(before.map(({ target }) => target)));
  expect(after.find(({ target }) => target === 'III.1.2/attempt')).toEqual(before.find(({ target }) => target === 'III.1.2/attempt'));
  expect(await engine.dispatch('exchange.read', { file: join(folder, name) })).toMatchObject({ tagged: 0, left: [] });
  await engine.dispatch('journal.undo', {});
  expect(await rows()).toEqual([]);
});

it('tells what does not fit, and tags nothing of it', async () => {
  const annotation = (exact: string, code: string, label = 'law.md') => ({ type: 'Annotation', body: [{ purpose: 'tagging', value: code }], target: { source: { id: 'file', label }, selector: { type: 'TextQuoteSelector', exact } } });
  writeFileSync(join(folder, 'other.json'), JSON.stringify([annotation('receiving a person by force', 'III.1.1/act.harbouring and more'), annotation('receiving a person by force', 'III.1.10'), annotation('no such words', 'III.1.1'), annotation('receiving a person by force', 'III.1.1', 'gone.pdf'), { type: 'Annotation', target: 'http://example.org/' }]));
  const { tagged, passedOver, left } = await engine.dispatch('exchange.read', { file: join(folder, 'other.json') });
  expect([tagged, passedOver]).toEqual([1, 1]);
  expect(left.map(({ why }) => why)).toEqual(['Its code names no element, item or recommendation of the catalogue.', expect.stringContaining('does not contain these words'), 'The review holds no document "gone.pdf".']);
});

it('tags nothing that is no check on a statute, reads an address that is badly escaped, and keeps no copy of what came through a browser', async () => {
  const annotation = (code: string) => ({ type: 'Annotation', body: [{ purpose: 'tagging', value: code }], target: { source: { id: 'file', label: 'law.md' }, selector: { type: 'TextQuoteSelector', exact: 'The consent of the person is irrelevant.' } } });
  const notForStates = 'III.9.1'; // addressed to OSCE bodies
  const { token, file } = engine.uploads.begin('theirs.jsonld');
  writeFileSync(file, JSON.stringify([annotation('%ff III.1.1/consent.irrelevant'), annotation(notForStates)]));
  expect(await engine.dispatch('exchange.read', { file: token })).toMatchObject({ file: 'theirs.jsonld', tagged: 1, left: [{ code: notForStates }] });
  expect([existsSync(file), engine.uploads.find(token)]).toEqual([false, null]);
});

it.each([
  ['notes.jsonld', '{"hello": 1}', /no W3C Web Annotations/], ['notes.jsonld', '{', /no JSON file/], ['p.qdpx', 'PK', /no REFI-QDA project/], ['p.txt', 'x', /neither/],
  ['p.qdpx', zipSync({ 'project.qde': new TextEncoder().encode('<!DOCTYPE x [<!ENTITY a "aaaa">]><Project>&a;</Project>') }), /document type/],
  ['p.qdpx', zipSync({ 'project.qde': new TextEncoder().encode('<Project><b></Project>') }), /not sound XML/], ['p.qdpx', zipSync({ 'x.txt': new Uint8Array(1) }), /no project\.qde/],
])('refuses a file that is none: %s', async (name, content, why) => {
  writeFileSync(join(folder, name), content);
  await expect(engine.dispatch('exchange.read', { file: join(folder, name) })).rejects.toThrow(why);
  expect(await rows()).toHaveLength(3);
});

it('gives the same bytes for the same review', async () => {
  for (const name of ['a.xlsx', 'a.csv', 'a.jsonld', 'a.qdpx', 'a.xml']) {
    const first = Buffer.from(await written(name));
    await new Promise((resolve) => { setTimeout(resolve, 5); });
    expect(Buffer.from(await written(name)).equals(first), name).toBe(true);
  }
});

it('a workbook holds words as words and counts as counts', async () => {
  await engine.dispatch('assessments.make', { element: 'III.1.1/act.harbouring', verdict: 'not-met', reason: '=HYPERLINK("http://evil.example")', recommendation: '+1' });
  const parts = unzipSync(await written('review.xlsx')), xml = Object.entries(parts).filter(([name]) => name.includes('worksheets/sheet')).map(([, bytes]) => new TextDecoder().decode(bytes)).join('');
  expect(Object.keys(parts).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name))).toHaveLength(4);
  expect(/<f[ >]|<hyperlink/.test(xml)).toBe(false);
  expect(new TextDecoder().decode(parts['xl/sharedStrings.xml']).includes('<t>=HYPERLINK("http://evil.example")</t>')).toBe(true);
  expect(/<c r="F2" s="\d+"><v>1<\/v>/.test(xml)).toBe(true);
});

it('an outline as Akoma Ntoso keeps every word of every article in order', async () => {
  const xml = new TextDecoder().decode(await written('law.xml')), root = new DOMParser().parseFromString(xml, 'text/xml').documentElement!;
  expect(root.getAttribute('xmlns')).toBe('http://docs.oasis-open.org/legaldocml/ns/akn/3.0');
  const articles = Array.from(root.getElementsByTagName('article'));
  expect(articles.map((article) => article.getAttribute('eId'))).toEqual(['art_1', 'art_2', 'art_3']);
  const plain = (words: string): string => words.replace(/\s+/g, '');
  const { provisions } = await engine.dispatch('outline.read', { document: 'law.md' });
  for (const article of articles) {
    const source = provisions.find(({ path }) => path === article.getAttribute('eId'))!;
    expect(plain(article.textContent!)).toContain(plain(source.heading));
    const leaves = Array.from(article.getElementsByTagName('p')).map((p) => plain(p.textContent!)).join('');
    // What is printed as a number stands in `num`; everything else in the leaves.
    expect(plain(source.text).replace(/^1\.|(?<=\.)2\.(?=The)/gu, '')).toBe(leaves);
  }
  const ids = Array.from(root.getElementsByTagName('*')).map((e) => e.getAttribute('eId')).filter(Boolean);
  expect(new Set(ids).size).toBe(ids.length);
});
