import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEngine, type Engine } from '../../../main/engine/start-engine.ts';
import { backUp } from '../../../main/store/backups.ts';
import { openReviewFile } from '../../../main/store/open-review-file.ts';
import { EngineEvent } from '../../../shared/contract/events.ts';
import { smallLaw } from '../../journeys/small-law.ts';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-engine-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);
writeFileSync(at('code.md'), smallLaw);

let engine: Engine, heard: EngineEvent[], tests = 0;
beforeEach(() => {
  tests += 1;
  engine = startEngine();
  heard = [];
  engine.subscribe((event) => heard.push(EngineEvent.parse(event)));
});
afterEach(async () => { await engine.close(); });

const newReview = async (name = `review ${tests}.lacuna`): Promise<string> => {
  await engine.dispatch('review.create', { review: at(name), state: 'Varania', title: 'Review', reviewers: ['A. Keller'] });
  return at(name);
};
/** What was told since the last look, once the work at hand is through. */
async function told(): Promise<EngineEvent[]> {
  await new Promise((resolve) => { setTimeout(resolve, 5); });
  return heard.splice(0);
}
const changes = async (): Promise<{ topics: string[]; decisions: number }[]> => (await told()).flatMap((event) => (event.kind === 'review.changed' ? [{ topics: event.topics.sort(), decisions: event.decisions }] : []));
async function finished(job: string) {
  await expect.poll(async () => (await engine.dispatch('jobs.list', {})).find(({ id }) => id === job)!.endedAt, { timeout: 30_000 }).not.toBeNull();
  return (await engine.dispatch('jobs.list', {})).find(({ id }) => id === job)!;
}

describe('every window is told', () => {
  it('of each decision, of undo and redo, with the topics that changed', async () => {
    await newReview();
    await told();
    await engine.dispatch('settings.change', { key: 'memo.reference', value: 'A/1' });
    expect(await changes()).toEqual([{ topics: ['setting'], decisions: 2 }]);
    await engine.dispatch('journal.undo', {});
    expect(await changes()).toEqual([{ topics: ['setting'], decisions: 3 }]);
    await engine.dispatch('journal.redo', {});
    expect(await changes()).toEqual([{ topics: ['setting'], decisions: 4 }]);
    await engine.dispatch('gaps.list', {});
    expect(await told()).toEqual([]);
  });

  it('of typing: that it began, went on, and ended', async () => {
    await newReview();
    await told();
    const type = (text: string) => engine.dispatch('drafts.keep', { key: 'memo scope', text });
    await type('The');
    expect(await changes()).toEqual([{ topics: ['draft', 'draft-standing'], decisions: 1 }]);
    await type('The law');
    expect(await changes()).toEqual([{ topics: ['draft'], decisions: 1 }]);
    await engine.dispatch('drafts.drop', { key: 'memo scope' });
    expect(await changes()).toEqual([{ topics: ['draft', 'draft-standing'], decisions: 1 }]);
    await engine.dispatch('drafts.drop', { key: 'memo scope' });
    expect(await changes()).toEqual([]);
  });

  it('of a review that was named at the start and did not open; of one chosen later, whoever chose it is', async () => {
    writeFileSync(at('broken.lacuna'), 'no review at all');
    expect(() => engine.openReview(at('broken.lacuna'), { write: true })).toThrow();
    expect(await told()).toEqual([{ kind: 'program.changed' }]);
    expect(await engine.dispatch('reviews.refused', {})).toMatchObject({ file: at('broken.lacuna'), code: 'foreign-file', sentence: expect.stringContaining('broken.lacuna') });
    await expect(engine.dispatch('reviews.open', { file: at('gone.lacuna') })).rejects.toThrow();
    expect(await engine.dispatch('reviews.refused', {})).toMatchObject({ file: at('broken.lacuna') });
    await expect(engine.dispatch('reviews.open', { file: at('gone.lacuna'), named: true })).rejects.toThrow();
    expect(await engine.dispatch('reviews.refused', {})).toMatchObject({ file: at('gone.lacuna'), code: 'not-found' });
    await newReview();
    expect(await engine.dispatch('reviews.refused', {})).toBeNull();
  });

  it('of a document that comes in, begins to be read, and has been read', async () => {
    await newReview();
    await told();
    await engine.dispatch('documents.import', { paths: [at('code.md')] });
    const all = await changes();
    expect([...new Set(all.flatMap(({ topics }) => topics))].sort()).toEqual(['document', 'instrument', 'text', 'version']);
    expect(all.at(-1)).toMatchObject({ decisions: 4 });
    await engine.dispatch('documents.reread', { document: 'code.md' });
    expect((await changes()).map(({ topics }) => topics)).toContainEqual(['text']);
  });

  it('of nothing where a decision was refused', async () => {
    await newReview();
    await told();
    await expect(engine.dispatch('documents.remove', { document: 'none' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(engine.dispatch('journal.undo', {})).rejects.toMatchObject({ code: 'refused' });
    expect(await told()).toEqual([]);
  });

  it('of reviews that open and close', async () => {
    const file = await newReview();
    expect((await told()).filter(({ kind }) => kind !== 'review.changed')).toEqual([{ kind: 'review.opened', file, readOnly: false }, { kind: 'program.changed' }]);
    expect(await engine.dispatch('reviews.close', {})).toEqual({ closed: true });
    expect(await told()).toEqual([{ kind: 'review.closed', file }]);
    expect(await engine.dispatch('reviews.close', {})).toEqual({ closed: false });
  });
});

describe('long work', () => {
  it('goes on as a job, and questions are answered meanwhile', async () => {
    await newReview();
    const { job } = await engine.dispatch('jobs.start', { operation: 'documents.import', input: { paths: [at('code.md')] } });
    expect(await engine.dispatch('review.describe', {})).toMatchObject({ state: 'Varania' });
    expect(await finished(job)).toMatchObject({ words: 'Importing code.md', state: 'done', output: [{ fileName: 'code.md', state: 'imported', articles: 3 }] });
    expect((await told()).flatMap((event) => (event.kind === 'job.changed' ? [event.job.state] : [])).filter((state, i, all) => state !== all[i - 1])).toEqual(['waiting', 'running', 'done']);
  });

  it('keeps its review on the desk', async () => {
    const other = await newReview('other.lacuna');
    await newReview();
    const { job } = await engine.dispatch('jobs.start', { operation: 'documents.import', input: { paths: [at('code.md')] } });
    await Promise.resolve();
    for (const leave of [() => engine.dispatch('reviews.open', { file: other }), () => engine.dispatch('reviews.close', {}), () => engine.dispatch('review.create', { review: at('third.lacuna'), state: 'X' })]) await expect(leave()).rejects.toMatchObject({ code: 'busy' });
    expect(existsSync(at('third.lacuna'))).toBe(false);
    expect(await finished(job)).toMatchObject({ state: 'done' });
  });

  it('on a document that is taken out meanwhile leaves nothing of it, and redo reads it anew', async () => {
    await newReview();
    const importing = engine.dispatch('documents.import', { paths: [at('code.md')] });
    await expect.poll(async () => (await engine.dispatch('documents.list', {})).length, { interval: 5 }).toBe(1);
    await engine.dispatch('journal.undo', {});
    expect(await importing).toMatchObject([{ state: 'cancelled', message: 'It was taken out of the review while it was read.' }]);
    expect(await engine.dispatch('search.find', { query: 'trafficking' })).toEqual([]);
    await engine.dispatch('journal.redo', {});
    expect(await engine.dispatch('documents.list', {})).toMatchObject([{ state: 'ready', articles: 3 }]);
    expect(await engine.dispatch('review.verify', {})).toMatchObject({ sound: true });
  });

  it('that was given a wrong input fails with the sentence', async () => {
    await newReview();
    expect(await finished((await engine.dispatch('jobs.start', { operation: 'documents.import', input: { paths: [] } })).job)).toMatchObject({ state: 'failed', failure: { code: 'invalid-input', sentence: '"paths" is empty.' } });
  });

  it('ends with the engine', async () => {
    const file = await newReview();
    await engine.dispatch('jobs.start', { operation: 'documents.import', input: { paths: [at('code.md')] } });
    await expect.poll(async () => (await engine.dispatch('documents.list', {})).length, { interval: 5 }).toBe(1);
    await engine.close();
    engine = startEngine();
    engine.openReview(file, { write: true });
    expect((await engine.dispatch('documents.list', {})).map(({ state }) => state)).toEqual(['cancelled']);
  });
});

describe('a file that came through the browser', () => {
  it('is imported under its own name, and its copy is gone', async () => {
    await newReview();
    const { token, file } = engine.uploads.begin('laws/Codul penal.md');
    writeFileSync(file, smallLaw);
    expect(await engine.dispatch('documents.import', { paths: [token] })).toMatchObject([{ fileName: 'Codul penal.md', state: 'imported' }]);
    expect(await engine.dispatch('documents.list', {})).toMatchObject([{ fileName: 'Codul penal.md', instrument: 'Codul penal' }]);
    expect(existsSync(file)).toBe(false);
    await expect(engine.dispatch('documents.import', { paths: [token] })).rejects.toMatchObject({ code: 'not-found', message: expect.stringContaining('Choose it again') });
  });
});

describe('recent reviews', () => {
  it('are listed, the last one first; one that is gone is marked and forgotten only by hand', async () => {
    for (const { file } of await engine.dispatch('reviews.recent', {})) await engine.dispatch('reviews.forget', { file });
    const [first, second] = [await newReview('first.lacuna'), await newReview('second.lacuna')];
    await engine.dispatch('reviews.open', { file: first });
    await engine.dispatch('reviews.close', {});
    rmSync(second);
    const rows = await engine.dispatch('reviews.recent', {});
    expect(rows.map(({ openedAt: _, ...row }) => row)).toEqual([{ file: first, state: 'Varania', title: 'Review', asOf: '', missing: false }, { file: second, state: 'Varania', title: 'Review', asOf: '', missing: true }]);
    expect(await engine.dispatch('reviews.forget', { file: second })).toEqual({ forgotten: true });
    expect((await engine.dispatch('reviews.recent', {})).map(({ file }) => file)).toEqual([first]);
  });

  it.each<[string, (file: string) => void, string]>([
    ['is empty', (file) => truncateSync(file), 'empty-file'], ['is no review', (file) => writeFileSync(file, 'a letter'.repeat(100)), 'foreign-file'], ['is cut off', (file) => truncateSync(file, 8_192), 'damaged-file'], ['is gone', (file) => rmSync(file), 'not-found'],
  ])('where one %s: it says so, leaves the open one alone, and a backup is the way out', async (name, spoil, code) => {
    const file = await newReview(`spoilt ${name}.lacuna`);
    await engine.dispatch('settings.change', { key: 'memo.reference', value: 'A/1' });
    await engine.dispatch('reviews.close', {});
    const opened = openReviewFile(file, { write: true });
    backUp(opened.db, file, '2026-01-01T0000');
    opened.close();
    spoil(file);
    const other = await newReview(`standing ${name}.lacuna`);
    await expect(engine.dispatch('reviews.open', { file })).rejects.toMatchObject({ code });
    expect(await engine.dispatch('review.describe', {})).toMatchObject({ file: other });
    const [backup] = await engine.dispatch('reviews.backups', { file });
    expect(backup).toMatchObject({ decisions: 2, state: 'Varania' });
    const to = at(`restored ${name}.lacuna`);
    expect(await engine.dispatch('reviews.restore', { backup: backup!.backup, to })).toMatchObject({ file: to, decisions: 2, readOnly: false });
    await expect(engine.dispatch('reviews.restore', { backup: backup!.backup, to })).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining('exists already') });
    await expect(engine.dispatch('reviews.restore', { backup: at('code.md'), to: at('stolen.lacuna') })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('that another program writes is opened read-only, and with its place once that has ended', async () => {
    const file = await newReview('shared.lacuna');
    await engine.dispatch('reviews.close', {});
    const other = startEngine();
    other.openReview(file, { write: true });
    expect(await engine.dispatch('reviews.open', { file })).toMatchObject({ readOnly: true, notices: [expect.stringContaining('Another program')] });
    await expect(engine.dispatch('settings.change', { key: 'memo.reference', value: 'x' })).rejects.toMatchObject({ code: 'read-only' });
    // What the other one decides is seen here.
    await told();
    await other.dispatch('settings.change', { key: 'memo.reference', value: 'B/2' });
    await expect.poll(changes, { timeout: 10_000 }).toMatchObject([{ topics: expect.arrayContaining(['setting', 'tag', 'text']), decisions: 2 }]);
    await other.close();
    expect(await engine.dispatch('reviews.open', { file })).toMatchObject({ readOnly: false, notices: [] });
  });
});

describe('who decides', () => {
  it('is the person who works here, else the first reviewer', async () => {
    await newReview();
    const by = async (): Promise<string> => { await engine.dispatch('settings.change', { key: 'memo.reference', value: String(Math.random()) }); return (await engine.dispatch('journal.list', { limit: 1 }))[0]!.by; };
    expect([await engine.dispatch('people.who', {}), await by()]).toEqual([{ me: '', decides: 'A. Keller' }, 'A. Keller']);
    expect(await engine.dispatch('people.me', { name: ' M. Novak ' })).toEqual({ me: 'M. Novak', decides: 'M. Novak' });
    expect(await by()).toBe('M. Novak');
    await engine.dispatch('people.me', { name: '' });
    expect(await by()).toBe('A. Keller');
  });
});

describe('undo and redo', () => {
  it('say beforehand what they would do', async () => {
    await newReview();
    expect(await engine.dispatch('journal.standing', {})).toEqual({ decisions: 1, undo: null, redo: null, isTakingBack: false });
    await engine.dispatch('documents.import', { paths: [at('code.md')] });
    await engine.dispatch('tags.add', { document: 'code.md', provision: '10', for: ['III.1.1/act.recruitment'] });
    const words = 'Tagged article 10 of code.md to III.1.1 Act: recruitment';
    expect(await engine.dispatch('journal.standing', {})).toEqual({ decisions: 5, undo: [words], redo: null, isTakingBack: false });
    await engine.dispatch('journal.undo', {});
    expect(await engine.dispatch('journal.standing', {})).toMatchObject({ undo: expect.arrayContaining(['Imported code.md']), redo: [words], isTakingBack: true });
    await engine.dispatch('journal.redo', {});
    expect(await engine.dispatch('journal.standing', {})).toMatchObject({ redo: null });
    expect((await engine.dispatch('journal.undo', {})).undone).toEqual(['Taken back: Tagged article 10 of code.md to III.1.1 Act: recruitment']);
  });
});

describe('places', () => {
  it('are folders, reviews and laws, and nothing else', async () => {
    const inside = mkdtempSync(join(folder, 'places-'));
    for (const name of ['b.pdf', 'a.lacuna', '.hidden.pdf', 'photo.png', 'a.txt']) writeFileSync(join(inside, name), 'x');
    copyFileSync(at('code.md'), join(inside, 'c10.md'));
    const { parent, places, starts } = await engine.dispatch('places.list', { folder: inside });
    expect({ parent, places: places.map(({ name, kind }) => `${kind} ${name}`) }).toEqual({ parent: folder, places: ['review a.lacuna', 'law a.txt', 'law b.pdf', 'law c10.md'] });
    expect(starts.length).toBeGreaterThan(0);
    expect((await engine.dispatch('places.list', { folder })).places[0]).toMatchObject({ kind: 'folder' });
    await expect(engine.dispatch('places.list', { folder: at('nowhere') })).rejects.toMatchObject({ code: 'not-found' });
    await expect(engine.dispatch('places.list', { folder: at('code.md') })).rejects.toMatchObject({ code: 'refused' });
  });
});

describe('a download', () => {
  it('is made by its name, for every format there is', async () => {
    await newReview();
    await engine.dispatch('documents.import', { paths: [at('code.md')] });
    const [document] = await engine.dispatch('documents.list', {});
    for (const name of ['memo.docx', 'memo.html', 'memo.md', 'memo.json', 'matrix.csv']) expect(await engine.download(name)).toMatchObject({ fileName: `Varania ${name}`, bytes: expect.any(Uint8Array) });
    expect(new TextDecoder().decode((await engine.download(`evidence/${document!.id}`)).bytes as Uint8Array)).toBe(smallLaw);
    // The review stays while pieces of it are on their way, and no longer.
    const pieces = ((await engine.download('evidence.zip')).bytes as Iterable<Uint8Array>)[Symbol.iterator]();
    expect(pieces.next().value?.slice(0, 2)).toEqual(Uint8Array.of(0x50, 0x4b));
    await expect(engine.dispatch('reviews.close', {})).rejects.toMatchObject({ code: 'busy' });
    pieces.return?.();
    expect(await engine.dispatch('reviews.close', {})).toEqual({ closed: true });
    await engine.dispatch('reviews.open', { file: at(`review ${tests}.lacuna`) });
    for (const name of ['memo.exe', 'secret.docx', '__proto__.x', 'evidence/none']) await expect(engine.download(name)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the sample', () => {
  it('is made once, beside the open review, and opened', async () => {
    await newReview();
    const { job } = await engine.dispatch('jobs.start', { operation: 'reviews.sample', input: {} });
    await expect.poll(async () => (await engine.dispatch('jobs.list', {}))[0]!.progress?.total ?? 0, { timeout: 30_000, interval: 20 }).toBeGreaterThan(0);
    expect(await engine.dispatch('review.describe', {})).toMatchObject({ documents: 0 });
    await engine.dispatch('jobs.cancel', { job });
    expect(await finished(job)).toMatchObject({ state: 'cancelled' });
    expect(readdirSync(join(process.env.LACUNA_HOME!, 'samples'))).toEqual([]);
    const sample = await engine.dispatch('reviews.sample', {});
    expect(sample.documents).toBeGreaterThan(1);
    expect(sample.assessed).toBeGreaterThan(10);
    expect(await engine.dispatch('reviews.sample', {})).toEqual(sample);
    expect((await engine.dispatch('reviews.recent', {})).map(({ file }) => file).filter((file) => file.includes('Varania'))).toEqual([sample.file]);
  }, 300_000);
});

describe('preferences of the window', () => {
  it('are kept in the program folder, whatever review is open', async () => {
    await engine.dispatch('preferences.keep', { key: 'theme', value: 'dark' });
    await engine.dispatch('preferences.keep', { key: 'pane.reader', value: 240 });
    await engine.dispatch('preferences.keep', { key: 'theme', value: 'light' });
    expect(await engine.dispatch('preferences.show', {})).toEqual({ 'pane.reader': 240, theme: 'light' });
    expect(await engine.dispatch('reviews.current', {})).toBeNull();
  });
});
