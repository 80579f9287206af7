import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { smallReview, type SmallReview } from './small-review.ts';

const element = 'III.1.1/purpose.forced-labour';

describe('A suggestion', () => {
  let review: SmallReview;
  beforeEach(async () => { review = await smallReview(); });
  afterEach(() => review.close());
  const dispatch: SmallReview['engine']['dispatch'] = (name, input, context) => review.engine.dispatch(name, input, context);
  const states = async (dismissed: boolean, of = element) => Object.fromEntries((await dispatch('suggestions.list', { for: of, dismissed })).map((s) => [s.article, s.state]));

  it('marks the words for which it was offered, in the language of the law', async () => {
    const [first] = await dispatch('suggestions.list', { for: element });
    const marked = first!.marks.map(({ start, end }) => first!.snippet.slice(start, end).toLowerCase());
    expect(first).toMatchObject({ article: '10', language: 'en', state: 'offered' });
    expect(marked).toContain('forced labour');
  });

  it('that is dismissed is offered no more for that target, and for others still', async () => {
    await dispatch('suggestions.dismiss', { for: element, document: 'code.md', provision: '10' });
    expect([await states(false), await states(true), await states(false, 'III.1.1/purpose.slavery')]).toEqual([expect.not.objectContaining({ 10: 'offered' }), expect.objectContaining({ 10: 'dismissed' }), expect.objectContaining({ 10: 'offered' })]);
  });

  it('is dismissed once: the second time is no decision', async () => {
    await dispatch('suggestions.dismiss', { for: element, document: 'code.md', provision: 'art_10' });
    const { decisions } = await dispatch('review.describe', {});
    await dispatch('suggestions.dismiss', { for: element, document: 'code.md', provision: '10' });
    expect((await dispatch('review.describe', {})).decisions).toBe(decisions);
  });

  it('comes back by undo and by restoring, which say so in words', async () => {
    await dispatch('suggestions.dismiss', { for: element, document: 'code.md', provision: '10' });
    expect((await dispatch('journal.list', { limit: 1 }))[0]!.words).toBe('Dismissed article 10 of code.md for III.1.1 Purpose: forced labour');
    expect((await dispatch('journal.undo', {})).undone).toEqual(['Taken back: Dismissed article 10 of code.md for III.1.1 Purpose: forced labour']);
    await dispatch('journal.redo', {});
    await dispatch('suggestions.restore', { for: element, document: 'code.md', provision: '10' });
    expect(await states(false)).toMatchObject({ 10: 'offered' });
    await expect(dispatch('suggestions.restore', { for: element, document: 'code.md', provision: '10' })).rejects.toMatchObject({ code: 'not-found' });
    expect((await dispatch('review.verify', {})).differences).toEqual([]);
  });

  it('says that it is tagged once a passage of it is', async () => {
    await dispatch('tags.add', { document: 'code.md', quote: 'Exploitation includes forced labour', for: [element] });
    expect(await states(false)).toMatchObject({ 10: 'tagged' });
  });

  it('is part of the record of "not found": what was offered, and what was dismissed', async () => {
    await dispatch('suggestions.dismiss', { for: element, document: 'code.md', provision: '10' });
    const { searched } = await dispatch('assessments.make', { element, verdict: 'not-found' });
    expect(searched!.documents[0]).toMatchObject({ fileName: 'code.md', sha256: expect.stringMatching(/^[0-9a-f]{64}$/u), withoutText: [], poor: [] });
    expect(searched!.unread).toEqual([]);
    expect(searched!.offered.filter(({ article }) => article === '10')).toEqual([expect.objectContaining({ provision: 'art_10', dismissed: true })]);
  });
});
