import { describe, expect, it } from 'vitest';
import { loadStructureVocabulary } from '../../../main/outline/load-vocabulary.ts';
import { makeOutline, type OutlineTask } from '../../../main/services/make-outline.ts';
import { outlineAside } from '../../../main/services/outline-aside.ts';
import { Failure } from '../../../shared/domain/failure.ts';
import { pagesOf } from '../outline/pages-of.ts';

const law = Array.from({ length: 30 }, (_, i) => [`|Article ${i + 1}. Heading ${i + 1}`, '(1) Whoever recruits a person shall be punished.', '(2) An attempt shall be punished.']).flat();
const task = (): OutlineTask => ({ pages: pagesOf(law), language: 'en', corrections: [{ documentId: 'd', path: 'art_2', heading: 'Corrected by hand' }] });

describe('an outline made in a thread', () => {
  it('is the same as one made at once, with its corrections and search rows', async () => {
    const made = await outlineAside(task());
    expect(made).toEqual(makeOutline(task(), loadStructureVocabulary()));
    expect(made.outline.provisions.find(({ path }) => path === 'art_2')).toMatchObject({ heading: 'Corrected by hand' });
    expect(made.rows.length).toBe(30);
  });

  it('is given up when it is cancelled', async () => {
    const controller = new AbortController();
    const making = outlineAside(task(), controller.signal);
    controller.abort(new Failure('cancelled', 'Enough.'));
    await expect(making).rejects.toThrow('Enough.');
  });
});
