import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEngine, type Engine } from '../../main/engine/start-engine.ts';
import { corpus, onRealLaws } from './corpus.ts';

onRealLaws('A review of the criminal code of Ukraine, through the one entrance', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-journey-'));
  const review = join(folder, 'Ukraine.lacuna');
  let engine: Engine;

  beforeAll(async () => {
    engine = startEngine();
    await engine.dispatch('review.create', { review, state: 'Ukraine', asOf: '2026-01-01', reviewers: ['A. Reviewer'] });
    await engine.dispatch('documents.import', { paths: [join(corpus, 'pdf/uk/ua_criminal_code.pdf')], instrument: 'Criminal Code of Ukraine', shortName: 'CC', language: 'uk', gazette: 'No. 2341-III' });
  });
  afterAll(() => { engine.close(); rmSync(folder, { recursive: true, force: true }); });

  it('reads it', async () => {
    const [document] = await engine.dispatch('documents.list', {});
    expect(document).toMatchObject({ fileName: 'ua_criminal_code.pdf', state: 'ready', pageCount: 281, language: 'uk', instrument: 'Criminal Code of Ukraine', ocrPages: 0 });
  });

  it('keeps superscript numbers apart: 96¹ is not 961', async () => {
    const { provisions } = await engine.dispatch('outline.read', { document: 'ua_criminal_code.pdf' });
    const numbers = provisions.filter((p) => p.kind === 'article').map((p) => p.number);
    expect(numbers).toEqual(expect.arrayContaining(['96', '96¹', '96²', '97', '149']));
    expect(numbers).not.toContain('961');
  });

  it('says the same file once', async () => {
    const [row] = await engine.dispatch('documents.import', { paths: [join(corpus, 'pdf/uk/ua_criminal_code.pdf')] });
    expect(row).toMatchObject({ state: 'already-there' });
  });

  it('suggests article 149 first for III.1.1, with reasons', async () => {
    const [first] = await engine.dispatch('suggestions.list', { for: 'III.1.1', limit: 5 });
    expect(first).toMatchObject({ article: '149', heading: 'Торгівля людьми' });
    expect(first!.reasons.join(' ')).toContain('heading: Торгівля людьми');
  });

  it('tags, assesses, quotes with the right page, and verifies', async () => {
    const quote = 'вербування, переміщення, переховування, передача або одержання людини';
    const [tag] = await engine.dispatch('tags.add', { document: 'ua_criminal_code.pdf', provision: '149', quote, for: ['III.1.1/act.recruitment'] });
    expect(tag).toMatchObject({ article: '149', quotation: quote, standing: 'found' });
    const { pages } = await engine.dispatch('text.read', { document: 'ua_criminal_code.pdf', page: tag!.firstPage });
    expect(pages[0]!.text.replace(/-?\s+/gu, '')).toContain(quote.replace(/\s+/gu, ''));
    await engine.dispatch('assessments.make', { element: 'III.1.1/act.recruitment', verdict: 'met', reason: 'Recruitment is named first among the acts.' });
    await engine.dispatch('assessments.make', { element: 'III.1.8/nonpunish.no-proceedings', verdict: 'not-found', recommendation: 'Provide that victims are not proceeded against.', priority: 'high' });
    const files = ['memo.docx', 'memo.html', 'memo.md', 'memo.json'].map((name) => join(folder, name));
    await engine.dispatch('memo.write', { out: files });
    const markdown = readFileSync(files[2]!, 'utf8');
    expect(markdown).toContain(quote);
    expect(JSON.parse(readFileSync(files[3]!, 'utf8'))).toMatchObject({ schema: 'lacuna-memo/1' });
    const { sound, differences } = await engine.dispatch('review.verify', {});
    expect([sound, differences]).toEqual([true, []]);
  });

  it('records what was searched before it says "not found"', async () => {
    const found = (await engine.dispatch('assessments.list', {})).find((a) => a.verdict === 'not-found');
    expect(found!.searched).toMatchObject({ stems: [{ language: 'uk' }], documents: [{ fileName: 'ua_criminal_code.pdf', pageCount: 281 }] });
    expect(found!.searched!.stems[0]!.stems.length).toBeGreaterThan(0);
  });

  it('undoes and redoes a decision in words, appending', async () => {
    const before = (await engine.dispatch('journal.list', {})).length;
    expect((await engine.dispatch('journal.undo', {})).undone[0]).toBe('Taken back: Judged III.1.8 No criminal proceedings against victims: not found in the texts reviewed');
    expect((await engine.dispatch('assessments.list', {})).some((a) => a.verdict === 'not-found')).toBe(false);
    await engine.dispatch('journal.redo', {});
    expect((await engine.dispatch('assessments.list', {})).some((a) => a.verdict === 'not-found')).toBe(true);
    expect((await engine.dispatch('journal.list', {})).length).toBe(before + 2);
  });

  it('writes the same bytes for the same review', async () => {
    const [once, twice] = [join(folder, 'once.docx'), join(folder, 'twice.docx')];
    const written = await engine.dispatch('memo.write', { out: [once, twice] });
    expect(written[0]!.sha256).toBe(written[1]!.sha256);
  });

  it('keeps a correction of the outline when the document is read again', async () => {
    await engine.dispatch('outline.correct', { document: 'ua_criminal_code.pdf', provision: '150', heading: 'Corrected by hand' });
    await engine.dispatch('documents.reread', { document: 'ua_criminal_code.pdf' });
    const { provisions } = await engine.dispatch('outline.read', { document: 'ua_criminal_code.pdf' });
    expect(provisions.find((p) => p.path === 'art_150')!.heading).toBe('Corrected by hand');
    const tags = await engine.dispatch('tags.list', {});
    expect(tags.map((t) => t.standing)).toEqual(['found']);
    await engine.dispatch('journal.undo', {});
    const after = await engine.dispatch('outline.read', { document: 'ua_criminal_code.pdf' });
    expect(after.provisions.find((p) => p.path === 'art_150')!.heading).toBe('Експлуатація дітей');
  });
});
