import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEngine } from '../../../main/engine/start-engine.ts';
import { smallReview, type SmallReview } from './small-review.ts';

describe('Typing', () => {
  let review: SmallReview;
  beforeEach(async () => { review = await smallReview(); });
  afterEach(() => review.close());
  const dispatch: SmallReview['engine']['dispatch'] = (name, input, context) => review.engine.dispatch(name, input, context);

  it('is on the disk when it is kept, whatever becomes of the program, and no decision', async () => {
    const { decisions } = await dispatch('review.describe', {});
    await dispatch('drafts.keep', { key: 'memo scope', text: 'Half a sent', basis: 'b1' });
    await dispatch('drafts.keep', { key: 'memo scope', text: 'Half a sentence', basis: 'b1' });
    const other = startEngine();
    other.openReview(review.file, { write: false });
    expect(await other.dispatch('drafts.list', {})).toMatchObject([{ key: 'memo scope', text: 'Half a sentence', basis: 'b1', by: 'A. Reviewer' }]);
    other.close();
    expect([(await dispatch('review.describe', {})).decisions, (await dispatch('review.verify', {})).sound]).toEqual([decisions, true]);
  });

  it('is listed by the beginning of its key, to the letter', async () => {
    for (const key of ['note 1', 'note 2', 'memo scope', 'no%te']) await dispatch('drafts.keep', { key, text: '' });
    expect((await dispatch('drafts.list', { under: 'note ' })).map(({ key }) => key)).toEqual(['note 1', 'note 2']);
    expect(await dispatch('drafts.list', { under: 'no%e' })).toEqual([]);
  });

  it('never reaches the memo', async () => {
    await dispatch('drafts.keep', { key: 'assessment III.1.1/act.harbouring', text: '{"reason":"Qwertzuiopü"}' });
    expect((await dispatch('memo.preview', {})).html).not.toContain('Qwertzuiop');
  });

  it('leaves no trace in the file once it is dropped', async () => {
    await dispatch('drafts.keep', { key: 'note 1', text: 'Zebrafinkenkäfigtür' });
    expect(readFileSync(review.file).includes('Zebrafinken')).toBe(true);
    expect([await dispatch('drafts.drop', { key: 'note 1' }), await dispatch('drafts.drop', { key: 'note 1' })]).toEqual([{ key: 'note 1', dropped: true }, { key: 'note 1', dropped: false }]);
    expect(readFileSync(review.file).includes('Zebrafinken')).toBe(false);
  });

  it('is refused with a sentence where the review is opened read-only', async () => {
    const other = startEngine();
    other.openReview(review.file, { write: true });
    await expect(other.dispatch('drafts.keep', { key: 'note 1', text: 'x' })).rejects.toMatchObject({ code: 'read-only', message: expect.stringContaining('read-only') });
    other.close();
  });
});
