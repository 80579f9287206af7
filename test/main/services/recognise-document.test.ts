import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directionData } from '../../../main/extraction/recognition/data-shelf.ts';
import { startEngine, type Engine } from '../../../main/engine/start-engine.ts';
import { makeScan, pdfOfPictures } from '../extraction/recognition/make-scan.ts';

const sample = (name: string): Uint8Array => readFileSync(new URL(`../../../resources/samples/pdf/${name}`, import.meta.url));
const cli = fileURLToPath(new URL('../../../main/cli/main.ts', import.meta.url));
/** A page takes seconds, more where other tests want the machine as well. */
const patience = 280_000;
const folder = mkdtempSync(join(tmpdir(), 'lacuna-recognise-')), at = (name: string): string => join(folder, name);
let engine: Engine;

beforeAll(async () => {
  writeFileSync(at('act.pdf'), await makeScan(sample('anti-trafficking-act.en.pdf'), [0, 1]));
  writeFileSync(at('lying.pdf'), await makeScan(sample('anti-trafficking-act.en.pdf'), [0], 150, { turns: 1, skew: 0 }));
  writeFileSync(at('long.pdf'), await makeScan(sample('anti-trafficking-act.en.pdf'), [1, 2, 3, 4], 150));
  writeFileSync(at('hostile.pdf'), pdfOfPictures([{ width: 60_000, height: 60_000, points: 0.01, data: new Uint8Array(100), filter: 'FlateDecode' }, { width: 800, height: 800, points: 0.5, data: new Uint8Array(5000).fill(0xff), filter: 'DCTDecode' }]));
}, patience);
afterAll(async () => { await engine?.close(); rmSync(folder, { recursive: true, force: true }); });

async function review(name: string): Promise<Engine> {
  await engine?.close();
  engine = startEngine({ remember: false });
  await engine.dispatch('review.create', { review: at(name), state: 'Varania', reviewers: ['A. Reviewer'] });
  return engine;
}
const only = async () => (await engine.dispatch('documents.list', {}))[0]!;

describe('a scan of a law', () => {
  it('goes from import to a provision that can be quoted, and keeps the tags it had', async () => {
    await review('act.lacuna');
    const [row] = await engine.dispatch('documents.import', { paths: [at('act.pdf')], language: 'en' });
    // The import is done before anything is recognised.
    expect(row).toMatchObject({ state: 'imported', pageCount: 2, articles: 0 });
    expect((await only()).recognition).toMatchObject({ waiting: 2, read: 0 });
    const [typed] = await engine.dispatch('tags.add', { document: row!.document, region: { pageNumber: 1 }, quote: 'trafficking in human beings', for: ['III.1.1/offence.standalone'] });
    const told: number[] = [];
    const done = await engine.dispatch('documents.recognise', { document: row!.document }, { report: ({ done: pages }) => told.push(pages) });
    expect(done).toMatchObject({ recognised: 2, unreadable: 0, waiting: 0, document: { ocrPages: 2, pagesWithoutText: 0 } });
    expect([told[0], told.at(-1)]).toEqual([0, 2]);
    const { provisions } = await engine.dispatch('outline.read', { document: row!.document });
    const purpose = provisions.find(({ kind, number }) => kind === 'article' && number === '1')!;
    expect([purpose.heading, purpose.text]).toEqual(['Purpose', expect.stringContaining('The purpose of this Act is to prevent trafficking in human beings')]);
    const [tag] = await engine.dispatch('tags.add', { document: row!.document, provision: purpose.path, quote: 'prevent trafficking in human beings', for: ['III.1.1'] });
    expect(tag).toMatchObject({ article: '1', firstPage: 2, quotation: 'prevent trafficking in human beings', standing: 'found' });
    expect((await engine.dispatch('tags.list', {})).map(({ id }) => id)).toContain(typed!.id);
    expect((await engine.dispatch('search.find', { query: 'identification victims' })).length).toBeGreaterThan(0);
    expect((await engine.dispatch('text.read', { document: row!.document, page: 1 })).pages[0]).toMatchObject({ ocr: true, notes: [expect.stringContaining('read from its picture by character recognition')] });
    expect(await engine.dispatch('review.verify', {})).toMatchObject({ sound: true });
    // Read again from the file, it has its recognised text at once.
    expect(await engine.dispatch('documents.reread', { document: row!.document })).toMatchObject({ ocrPages: 2, articles: done.document.articles });
  }, patience);

  it('that lies on its side is read upright, with its words where they stand on the page', async () => {
    await review('lying.lacuna');
    const [row] = await engine.dispatch('documents.import', { paths: [at('lying.pdf')], language: 'en' });
    await engine.dispatch('documents.recognise', { document: row!.document });
    const { pages: [page] } = await engine.dispatch('text.lines', { document: row!.document, from: 1 });
    const title = page!.lines.find(({ start, end }) => page!.text.slice(start, end) === 'Anti-Trafficking Act')!;
    expect(page!.text).toContain('National Referral Mechanism');
    expect(title.height).toBeGreaterThan(title.width);
  }, patience);

  it('is left alone where that is wished, and recognised later by pages', async () => {
    await review('never.lacuna');
    const [row] = await engine.dispatch('documents.import', { paths: [at('act.pdf')], language: 'en', ocr: 'never' });
    expect((await only()).recognition).toMatchObject({ waiting: 0 });
    expect(await engine.dispatch('documents.recognise', { document: row!.document, pages: '2' })).toMatchObject({ recognised: 1, document: { ocrPages: 1, pagesWithoutText: 1 } });
    await expect(engine.dispatch('documents.recognise', { document: row!.document, pages: '7' })).rejects.toMatchObject({ code: 'not-found', message: 'There is no page 7; the document has 2.' });
  }, patience);

  it('in letters for which no data are there says which are missing, and waits', async () => {
    await review('greek.lacuna');
    const [row] = await engine.dispatch('documents.import', { paths: [at('act.pdf')], language: 'el' });
    await expect(engine.dispatch('documents.recognise', { document: row!.document })).rejects.toMatchObject({ code: 'not-found', message: expect.stringMatching(/No recognition data for Greek/) });
    expect((await only()).recognition).toMatchObject({ stopped: 2, note: expect.stringMatching(/Greek/) });
  }, patience);

  it('whose pictures are hostile costs its own pages and nothing else', async () => {
    await review('hostile.lacuna');
    const [row] = await engine.dispatch('documents.import', { paths: [at('hostile.pdf')], language: 'en' });
    const done = await engine.dispatch('documents.recognise', { document: row!.document });
    expect(done.recognised + done.unreadable + done.keptOwnText).toBe(2);
    expect(done.document.state).toBe('ready');
  }, patience);
});

describe('recognition', () => {
  it('that is cancelled keeps what it has read, stops, and goes on from there', async () => {
    await review('cancel.lacuna');
    const [row] = await engine.dispatch('documents.import', { paths: [at('long.pdf')], language: 'en' });
    const controller = new AbortController();
    await engine.dispatch('documents.recognise', { document: row!.document }, { signal: controller.signal, report: ({ done }) => { if (done >= 1) controller.abort(); } });
    const { recognition, ocrPages } = await only();
    expect([recognition.read >= 1, recognition.stopped >= 1, recognition.waiting, recognition.read + recognition.stopped, ocrPages]).toEqual([true, true, 0, 4, recognition.read]);
    expect(await engine.dispatch('documents.recognise', { document: row!.document })).toMatchObject({ recognised: 4, waiting: 0 });
  }, patience);

  it('that is killed in the middle goes on where it was when the review is opened again', async () => {
    await review('killed.lacuna');
    await engine.close();
    const child = spawn(process.execPath, [cli, 'import', at('killed.lacuna'), at('long.pdf'), '--language', 'en', '--json'], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => { said += text; if (/"done":[12],"total":4,"what":"Recognising/.test(said)) child.kill('SIGKILL'); });
    await new Promise((resolve) => child.on('exit', resolve));
    engine = startEngine({ remember: false });
    engine.openReview(at('killed.lacuna'), { write: true, waitMs: 5_000 });
    const before = (await only()).recognition;
    expect([before.read >= 1, before.waiting >= 1, before.read + before.waiting]).toEqual([true, true, 4]);
    await engine.dispatch('reviews.close', {});
    // As a window does it: the review is opened, and its recognition goes on by itself.
    const ended = new Promise<void>((resolve) => { engine.subscribe((event) => { if (event.kind === 'job.changed' && event.job.operation === 'documents.recognise' && event.job.state === 'done') resolve(); }); });
    await engine.dispatch('reviews.open', { file: at('killed.lacuna') });
    await ended;
    expect(await only()).toMatchObject({ ocrPages: 4, recognition: { read: 4, waiting: 0 } });
    expect(await engine.dispatch('review.verify', {})).toMatchObject({ sound: true });
  }, patience);

  it('never keeps a review from being closed, and is no reason to ask', async () => {
    await review('closing.lacuna');
    await engine.dispatch('documents.import', { paths: [at('long.pdf')], language: 'en' });
    const { id } = await only();
    await engine.dispatch('jobs.start', { operation: 'documents.recognise', input: { document: id } });
    expect(await engine.dispatch('reviews.close', {})).toEqual({ closed: true });
    expect(await engine.dispatch('jobs.list', {})).toEqual([]);
    await engine.dispatch('reviews.open', { file: at('closing.lacuna') });
    expect((await engine.dispatch('jobs.list', {})).map(({ operation }) => operation)).toEqual(['documents.recognise']);
  }, patience);
});

describe('recognition data from a file', () => {
  it('are installed under their name, listed before what came with the program, and taken away again', async () => {
    await review('data.lacuna');
    const there = async () => (await engine.dispatch('recognition.list', {})).find(({ data }) => data === 'eng')!.origin;
    const file = new URL('../../../node_modules/@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz', import.meta.url);
    expect(await engine.dispatch('recognition.install', { file: fileURLToPath(file) })).toMatchObject({ data: 'eng', name: 'English', script: 'Latin', origin: 'installed', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await there()).toBe('installed');
    await engine.dispatch('recognition.remove', { data: 'eng' });
    expect(await there()).toBe('shipped');
  }, patience);

  it('are refused with a sentence where they are none, or for other letters than their name says', async () => {
    await review('garbage.lacuna');
    writeFileSync(at('rus.traineddata'), 'This is not recognition data.');
    await expect(engine.dispatch('recognition.install', { file: at('rus.traineddata') })).rejects.toMatchObject({ code: 'refused', message: expect.stringMatching(/not a file of recognition data/) });
    writeFileSync(at('ell.traineddata.gz'), readFileSync(directionData().replaceAll('osd', 'fra')));
    await expect(engine.dispatch('recognition.install', { file: at('ell.traineddata.gz') })).rejects.toMatchObject({ code: 'refused', message: expect.stringMatching(/Latin letters, but Greek/) });
    await expect(engine.dispatch('recognition.install', { file: at('nowhere.traineddata') })).rejects.toMatchObject({ code: 'not-found' });
  }, patience);
});
