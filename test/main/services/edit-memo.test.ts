import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startEngine, type Engine } from '../../../main/engine/start-engine.ts';
import { walkSections, type Memo } from '../../../shared/domain/memo-model.ts';
import { smallReview, type SmallReview } from './small-review.ts';

describe('The memo on the desk', () => {
  let review: SmallReview, engine: Engine, folder: string;
  const dispatch: Engine['dispatch'] = (name, input, context) => engine.dispatch(name, input, context);
  // The law is read once; every test works on a copy of the file.
  beforeAll(async () => {
    review = await smallReview();
    engine = review.engine;
    await dispatch('tags.add', { document: 'code.md', provision: '10', for: ['III.1.1/act.recruitment'] });
    await dispatch('assessments.make', { element: 'III.1.1/act.recruitment', verdict: 'met' });
    await dispatch('assessments.make', { element: 'III.1.1/act.harbouring', verdict: 'not-met', reason: 'Harbouring is not named.' });
    engine.close();
  });
  afterAll(() => review.close());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lacuna-memo-'));
    copyFileSync(review.file, join(folder, 'copy.lacuna'));
    engine = startEngine();
    engine.openReview(join(folder, 'copy.lacuna'), { write: true });
  });
  afterEach(() => { engine.close(); rmSync(folder, { recursive: true, force: true }); });
  const block = 'gap-III.1.1-act.harbouring', words = 'The Code is silent on harbouring.';
  const plain = (text: string): string => text.replace(/\s+/gu, ' ');

  it('writes the brief and the table of amendments beside the memo, on disk and as a page', async () => {
    const out = join(folder, 'brief.md');
    await dispatch('memo.write', { out: [out], kind: 'brief' });
    expect(readFileSync(out, 'utf8')).toMatch(/Brief for the committee[\s\S]*Act: harbouring – Not met/u);
    expect((await dispatch('memo.preview', { kind: 'amendments', language: 'fr' })).html).toContain('Tableau d’amendements');
  });

  it('words a proposal where it stands; it is undone, and the memo neither shows nor loses it', async () => {
    const key = 'amendment-III.1.1-act.harbouring', own = 'Whoever harbours a person ...';
    await expect(dispatch('memo.edit', { block: key, text: own })).rejects.toThrow('There is no paragraph');
    await dispatch('memo.edit', { block: key, text: own, kind: 'amendments' });
    const read = async (kind: 'memo' | 'amendments') => { const { memo, edits, orphaned } = await dispatch('memo.read', { kind }); return [JSON.stringify(memo).includes(own), edits.length, orphaned.length]; };
    expect([await read('amendments'), await read('memo')]).toEqual([[true, 1, 0], [false, 0, 0]]);
    await dispatch('journal.undo', {});
    expect(await read('amendments')).toEqual([false, 0, 0]);
  });

  it('says what each paragraph stands on', async () => {
    const { memo } = await dispatch('memo.read', {});
    const [tag] = await dispatch('tags.list', {});
    const blocks = walkSections(memo.sections).flatMap(({ section }) => section.blocks);
    const standing = (id: string) => blocks.flatMap((each) => ('id' in each && each.id.startsWith(id) && 'standsOn' in each ? [each.standsOn] : []));
    expect([standing(block), standing('law-III.1.1-')]).toEqual([[{ targets: ['III.1.1/act.harbouring'], tagIds: [] }], [{ targets: ['III.1.1/act.recruitment'], tagIds: [tag!.id] }]]);
  });

  it('prints a reviewer’s words in every format, and the same bytes each time', async () => {
    await dispatch('memo.edit', { block, text: words });
    const files = ['docx', 'html', 'md', 'json'].map((ending) => join(folder, `memo.${ending}`));
    const first = await dispatch('memo.write', { out: files });
    const second = await dispatch('memo.write', { out: files });
    expect(second.map(({ sha256 }) => sha256)).toEqual(first.map(({ sha256 }) => sha256));
    const read = (file: string): string => (file.endsWith('docx') ? strFromU8(unzipSync(readFileSync(file))['word/document.xml']!) : readFileSync(file, 'utf8'));
    for (const file of files) expect(plain(read(file))).toContain(words);
    expect(JSON.stringify(JSON.parse(readFileSync(files[3]!, 'utf8')))).toContain(`"edited":{"at":`);
  });

  it('is written in the language asked for, else in the review’s, else in English', async () => {
    const language = async (asked?: 'en' | 'fr' | 'ru') => (await dispatch('memo.read', asked ? { language: asked } : {})).memo.language;
    expect([await language(), await language('fr')]).toEqual(['en', 'fr']);
    await dispatch('settings.change', { key: 'memo.language', value: 'ru' });
    expect([await language(), await language('en'), (await dispatch('memo.preview', {})).html.match(/<html lang="(..)"/u)?.[1], (await dispatch('memo.preview', { language: 'fr' })).html.match(/<html lang="(..)"/u)?.[1]]).toEqual(['ru', 'en', 'ru', 'fr']);
    expect((await dispatch('journal.list', { limit: 1 }))[0]!.words).toBe('Set the language of the memo: Russian');
    await expect(dispatch('settings.change', { key: 'memo.language', value: 'de' })).rejects.toThrow('The memo is not written in "de". Use en, fr, ru.');
    await dispatch('journal.undo', {});
    expect(await language()).toBe('en');
    const [download, refused] = [await engine.download('memo.html?language=ru', {}), engine.download('memo.html?language=xx', {})];
    expect(new TextDecoder().decode(download.bytes as Uint8Array)).toContain('<html lang="ru">');
    await expect(refused).rejects.toThrow('Use en, fr, ru.');
  });

  it('keeps what is worded in one language apart from what is worded in another', async () => {
    await dispatch('memo.edit', { block, text: words });
    const shown = async (language: 'en' | 'fr') => { const { memo, edits } = await dispatch('memo.read', { language }); return [edits.map(({ text, language }) => `${language}: ${text}`), walkSections(memo.sections).flatMap(({ section }) => section.blocks).find((each) => 'id' in each && each.id === block)]; };
    expect(await shown('fr')).toMatchObject([[`en: ${words}`], { content: [{ kind: 'text', text: words, language: 'en' }] }]);
    await expect(dispatch('memo.restore', { block, language: 'fr' })).rejects.toThrow('No words of a reviewer stand');
    await dispatch('memo.edit', { block, text: 'Le Code se tait.', language: 'fr' });
    expect([await shown('fr'), await shown('en')]).toMatchObject([[['fr: Le Code se tait.'], { content: [{ text: 'Le Code se tait.' }] }], [[`en: ${words}`], { content: [{ text: words }] }]]);
    expect((await dispatch('journal.list', { limit: 1 }))[0]!.words).toContain('Reworded the French memo in “');
    await dispatch('memo.restore', { block, language: 'fr' });
    expect((await shown('en'))[0]).toEqual([`en: ${words}`]);
  });

  it('keeps them when the assessment changes, and shows both', async () => {
    await dispatch('memo.edit', { block, text: words });
    await dispatch('assessments.make', { element: 'III.1.1/act.harbouring', verdict: 'partly-met', reason: 'Only concealment is named.' });
    const { edits, unfinished } = await dispatch('memo.read', {});
    expect(edits).toMatchObject([{ block, text: words, replaced: 'The law does not implement this element: Act: harbouring. Harbouring is not named.', generated: 'The law does not fully implement this element: Act: harbouring. Only concealment is named.', changedBeneath: true, by: 'A. Reviewer' }]);
    expect(unfinished.filter(({ kind }) => kind === 'changed-beneath')).toEqual([{ section: 'gaps-III.1.1', kind: 'changed-beneath', words: 'The findings under one edited paragraph have changed.', targets: [{ kind: 'block', id: block, label: '' }] }]);
    await dispatch('memo.edit', { block, text: words }); // keep mine
    expect((await dispatch('memo.read', {})).edits).toMatchObject([{ text: words, changedBeneath: false }]);
    await dispatch('memo.restore', { block }); // take the new
    expect((await dispatch('memo.preview', {})).html).toContain('Only concealment is named.');
  });

  it('keeps words whose paragraph is gone, until they are let go', async () => {
    await dispatch('memo.edit', { block, text: words });
    await dispatch('assessments.make', { element: 'III.1.1/act.harbouring', verdict: 'met', reason: 'Receiving covers it.' });
    const { edits, orphaned, unfinished } = await dispatch('memo.read', {});
    expect([edits, orphaned]).toMatchObject([[], [{ block, text: words, section: 'Gaps and recommendations' }]]);
    expect(unfinished.map(({ kind }) => kind)).toContain('orphaned-edit');
    await dispatch('memo.restore', { block });
    expect((await dispatch('memo.read', {})).orphaned).toEqual([]);
  });

  it('is undone and done again in words, and proven by the journal', async () => {
    await dispatch('memo.edit', { block, text: words });
    expect(await dispatch('journal.undo', {})).toEqual({ undone: ["Taken back: Reworded the memo in “Gaps and recommendations”"] });
    expect((await dispatch('memo.read', {})).edits).toEqual([]);
    await dispatch('journal.redo', {});
    expect((await dispatch('memo.read', {})).edits).toMatchObject([{ text: words }]);
    expect((await dispatch('review.verify', {})).sound).toBe(true);
  });

  it('takes a paragraph by its number and a reference by its paragraph’s', async () => {
    await dispatch('assessments.make', { element: 'III.1.1/act.receipt', verdict: 'unclear', reason: 'The verb is wide.' });
    const { memo } = await dispatch('memo.read', {});
    const question = walkSections(memo.sections).flatMap(({ section }) => section.blocks).find((each) => 'id' in each && each.id === 'question-III.1.1-act.receipt') as { number: number };
    await dispatch('memo.edit', { block: '1', text: `This memo asks a question in [¶ ${question.number}].` });
    expect((await dispatch('memo.read', {})).edits).toMatchObject([{ block: 'introduction-purpose', text: 'This memo asks a question in [¶ question-III.1.1-act.receipt].' }]);
    expect((await dispatch('memo.preview', {})).html).toContain(`question in <a href="#question-III.1.1-act.receipt">${question.number}</a>.`);
  });

  it('makes no decision of words that change nothing', async () => {
    const { decisions } = await dispatch('review.describe', {});
    await dispatch('memo.edit', { block, text: 'The law does not implement this element: Act: harbouring. Harbouring is not named.' });
    expect((await dispatch('review.describe', {})).decisions).toBe(decisions);
    await dispatch('memo.edit', { block, text: words });
    await dispatch('memo.edit', { block, text: ` ${words} ` });
    expect((await dispatch('review.describe', {})).decisions).toBe(decisions + 1);
  });

  it.each([
    ['a paragraph that is not there', { block: 'gap-none', text: 'x' }, 'There is no paragraph "gap-none"'],
    ['nothing', { block, text: ' \n ' }, 'cannot be empty'],
    ['a reference to nowhere', { block, text: 'See [¶ 9999].' }, '[¶ 9999] refers to no paragraph'],
    ['what proves the record', { block: 'record-head', text: 'x' }, 'There is no paragraph "record-head"'],
    ['a law’s words', { block: 'q-1', text: 'x' }, 'There is no paragraph "q-1"'],
  ])('refuses %s', async (_, input, sentence) => { await expect(dispatch('memo.edit', input)).rejects.toThrow(sentence); });

  it('words a section’s title anew, in the contents and wherever it is referred to, and the reason in a table', async () => {
    const cellOf = (memo: Memo) => walkSections(memo.sections).flatMap(({ section }) => section.blocks).flatMap((each) => (each.kind === 'table' ? (each.worded ?? []).map(({ row, column, wording }) => [wording.key, each.rows[row]![column]!]) : []));
    const before = (await dispatch('memo.read', {})).memo, [key, reason] = cellOf(before)[0] as [string, unknown];
    expect(reason).toEqual([{ kind: 'text', text: expect.any(String) }]);
    await dispatch('memo.edit', { block: 'title-key-recommendations', text: 'What the State\nis asked to do' });
    await dispatch('memo.edit', { block: key, text: 'Harbouring is nowhere named.' });
    const { memo, edits } = await dispatch('memo.read', {}), titles = walkSections(memo.sections).map(({ section }) => section.title);
    expect(titles).toContain('What the State is asked to do');
    expect(JSON.stringify(memo.sections)).toContain('"to":"key-recommendations","text":"What the State is asked to do"');
    expect(cellOf(memo)[0]).toEqual([key, [{ kind: 'text', text: 'Harbouring is nowhere named.' }]]);
    expect(edits.map((edit) => [edit.block, edit.section])).toEqual(expect.arrayContaining([['title-key-recommendations', 'key-recommendations'], [key, expect.stringMatching(/^assessment-III/u)]]));
    await expect(dispatch('memo.edit', { block: 'title-scope', text: 'As in [¶ 1]' })).rejects.toThrow('A title cannot hold a reference');
    await dispatch('memo.restore', { block: 'title-key-recommendations' });
    expect(walkSections((await dispatch('memo.read', {})).memo.sections).map(({ section }) => section.title)).toContain('Key recommendations');
  });

  it('lists what is unfinished, section by section, each with where it is finished', async () => {
    await dispatch('drafts.keep', { key: 'assessment III.1.1/act.transfer', text: '{}' });
    await dispatch('drafts.keep', { key: 'assessment V.8.1', text: JSON.stringify({ verdict: 'not-met', reason: '', recommendation: '', priority: null }) });
    await dispatch('drafts.keep', { key: 'override III.1.4', text: 'Because' });
    await dispatch('drafts.keep', { key: `memo ${block}`, text: 'The Code' });
    const { unfinished } = await dispatch('memo.read', {});
    const shown = unfinished.map(({ section, kind, words, targets }) => [section, kind, words, targets.length]);
    expect(shown).toContainEqual(['cover', 'not-dated', 'The day as at which the law is reviewed is not stated.', 1]);
    expect(shown).toContainEqual(['item-III.1.1', 'open', '38 elements are not assessed.', 38]);
    expect(shown).toContainEqual(['item-III.1.1', 'no-recommendation', 'One gap has only the standard recommendation.', 1]);
    expect(unfinished.filter(({ kind }) => kind === 'undecided')).toEqual([
      { section: 'item-III.1.1', kind: 'undecided', words: '“Act: transfer” is typed, but not decided: the verdict is missing.', targets: [{ kind: 'finding', id: 'III.1.1/act.transfer', label: 'Act: transfer' }] },
      { section: 'related', kind: 'undecided', words: expect.stringMatching(/is typed, but not decided: the reason is missing\.$/u), targets: [{ kind: 'finding', id: 'V.8.1', label: expect.any(String) }] },
    ]);
    expect(shown).toContainEqual(['item-III.1.4', 'typing', 'Something typed on the recommendation as a whole is not decided yet.', 1]);
    expect(shown).toContainEqual(['gaps-III.1.1', 'typing', 'One paragraph was begun to be edited and not saved.', 1]);
    expect(shown.filter(([, kind]) => kind === 'lost-quotation')).toEqual([]);
  });
});
