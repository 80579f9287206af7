import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unfinishedKey, writeWish } from '../../../shared/domain/unfinished-assessment.ts';
import { smallReview, type SmallReview } from './small-review.ts';

const harbouring = 'III.1.1/act.harbouring';

describe('The items', () => {
  let review: SmallReview;
  beforeEach(async () => { review = await smallReview(); });
  afterEach(() => review.close());
  const dispatch: SmallReview['engine']['dispatch'] = (name, input, context) => review.engine.dispatch(name, input, context);
  const type = (verdict: 'open' | 'not-met', reason: string, basis = '') => dispatch('drafts.keep', { key: unfinishedKey(harbouring), text: writeWish({ verdict, reason, recommendation: '', priority: null }), basis });
  const check = async (id = harbouring) => (await dispatch('items.show', { item: id.split('/')[0]! })).checks.find((c) => c.id === id)!;

  it('are listed with their progress by tier, and never count what is enhanced', async () => {
    await dispatch('assessments.make', { element: 'III.1.2/attempt', verdict: 'met', reason: 'Article 11.' });
    await dispatch('assessments.make', { element: 'III.1.2/incitement', verdict: 'not-met', reason: 'Absent.' });
    const { items, progress, related } = await dispatch('items.list', {});
    expect(items.find(({ id }) => id === 'III.1.2')).toMatchObject({ verdict: 'open', progress: [{ tier: 'core', assessed: 1, total: 4 }, { tier: 'enhanced', assessed: 1, total: 4 }], composition: [{ verdict: 'met', count: 1 }, { verdict: 'open', count: 3 }] });
    expect(progress).toEqual({ assessed: 1, total: 73 });
    expect(related.map(({ chapter, lines }) => [chapter, lines.length])).toEqual([['III', 15], ['IV', 6], ['V', 22], ['VI', 2]]);
  });

  it('show of an item its official words, and its elements core first, each with what to check and a wording to start from', async () => {
    const item = await dispatch('items.show', { item: 'III.1.8' });
    expect(item).toMatchObject({ chapter: expect.stringMatching(/^III\. /u), words: { text: expect.stringContaining('solely as a direct result') }, readings: [{ id: 'strict' }, { id: 'causation' }, { id: 'compulsion' }], reading: null, override: null });
    expect([...new Set(item.checks.map(({ tier }) => tier))]).toEqual(['core', 'by-reference', 'enhanced']);
    expect(item.checks[0]).toMatchObject({ strength: 'ensure', wording: 'should', model: expect.stringContaining('Varania should ensure that'), concordance: expect.arrayContaining([expect.objectContaining({ key: 'CETS' })]) });
  });

  it('show a recommendation outside the items as one thing to judge, and refuse what is not addressed to States', async () => {
    expect(await dispatch('items.show', { item: 'V.8.1' })).toMatchObject({ kind: 'recommendation', related: { duty: 'Reflection delay' }, checks: [{ id: 'V.8.1', tier: null, assessment: null }] });
    await expect(dispatch('items.show', { item: 'III.9.1' })).rejects.toThrow('addressed to OSCE institutions');
    await expect(dispatch('items.show', { item: harbouring })).rejects.toThrow('Ask for the item');
  });

  it('say by which rule the verdict follows, also where it is set by hand', async () => {
    await dispatch('items.override', { item: 'III.1.2', verdict: 'unclear', reason: 'No general part.' });
    expect(await dispatch('items.show', { item: 'III.1.2' })).toMatchObject({ verdict: 'unclear', overridden: true, byRule: { verdict: 'open', why: expect.stringContaining('0 of 4') }, override: { reason: 'No general part.', by: 'A. Reviewer' } });
  });

  it('hold a reason without a verdict as unfinished, which judges nothing', async () => {
    await type('open', 'Concealment only.');
    expect(await check()).toMatchObject({ assessment: null, unfinished: { reason: 'Concealment only.', missing: 'verdict', outdated: false } });
    expect((await dispatch('items.list', {})).unfinished).toEqual([{ target: harbouring, item: 'III.1.1', label: 'Act: harbouring', missing: 'verdict' }]);
    expect((await dispatch('overview.read', {})).waiting.filter(({ kind }) => kind === 'unfinished')).toMatchObject([{ count: 1, target: { place: 'items', target: harbouring } }]);
    expect((await dispatch('gaps.list', {})).items[0]!.elements.find(({ id }) => id === harbouring)).toMatchObject({ verdict: 'open', reason: '' });
  });

  it('are unfinished no more once the judgement is made', async () => {
    await type('not-met', '');
    expect((await check()).unfinished).toMatchObject({ verdict: 'not-met', missing: 'reason' });
    await dispatch('assessments.make', { element: harbouring, verdict: 'not-met', reason: 'Absent.' });
    expect([await check(), await dispatch('drafts.list', {})]).toMatchObject([{ assessment: { verdict: 'not-met' }, unfinished: null }, []]);
  });

  it('keep what was written when a verdict is taken back', async () => {
    await dispatch('assessments.make', { element: harbouring, verdict: 'not-met', reason: 'Absent.', priority: 'high' });
    await dispatch('assessments.make', { element: harbouring, verdict: 'open' });
    expect(await check()).toMatchObject({ assessment: null, unfinished: { verdict: 'open', reason: 'Absent.', priority: 'high', missing: 'verdict', outdated: false } });
  });

  it('say that typing began from a judgement that stands no longer', async () => {
    const first = await dispatch('assessments.make', { element: harbouring, verdict: 'not-met', reason: 'Absent.' });
    await type('not-met', 'Absent from the Code.', first.at);
    expect((await check()).unfinished).toMatchObject({ outdated: false, missing: null });
    await dispatch('journal.undo', {});
    expect((await check()).unfinished).toMatchObject({ outdated: true, reason: 'Absent from the Code.' });
  });

  it('are not unfinished where what is typed is what stands', async () => {
    const { at } = await dispatch('assessments.make', { element: harbouring, verdict: 'not-met', reason: 'Absent.' });
    await type('not-met', 'Absent.', at);
    expect((await check()).unfinished).toBeNull();
  });
});
