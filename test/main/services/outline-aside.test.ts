import { describe, expect, it } from 'vitest';
import { loadStructureVocabulary } from '../../../main/outline/load-vocabulary.ts';
import { makeOutline, type OutlineTask } from '../../../main/services/make-outline.ts';
import { OutlineAside } from '../../../main/services/outline-aside.ts';
import { Failure } from '../../../shared/domain/failure.ts';
import { packPage } from '../../../main/store/page-codec.ts';
import { pagesOf } from '../outline/pages-of.ts';

const law = Array.from({ length: 30 }, (_, i) => [`|Article ${i + 1}. Heading ${i + 1}`, '(1) Whoever recruits a person shall be punished.', '(2) An attempt shall be punished.']).flat();
const task = (): OutlineTask => ({ pages: pagesOf(law), language: 'en', corrections: [{ documentId: 'd', path: 'art_2', heading: 'Corrected by hand' }] });


/** Gives a thread the pages one by one, with no word of them revised unless told. */
function beginAside({ pages }: OutlineTask): OutlineAside {
  const aside = new OutlineAside();
  for (const page of pages) aside.take([packPage(page)]);
  return aside;
}

describe('an outline made in a thread', () => {
  it('is the same as one made at once, with its corrections and search rows', async () => {
    const { pages: _, ...making } = task(), aside = beginAside(task());
    const made = await aside.make(making, []);
    aside.end();
    expect(made).toEqual(makeOutline(task(), loadStructureVocabulary()));
    expect(made.provisions.find(([, path]) => path === 'art_2')).toContain('Corrected by hand');
    expect(made.terms.length).toBe(30);
  });

  it('takes in what only the whole document said about a page', async () => {
    const { pages, ...making } = task(), aside = beginAside(task());
    const made = await aside.make(making, [{ pageIndex: 0, roles: pages[0]!.lines.map(() => 'running-head' as const) }]);
    aside.end();
    const pageless = made.provisions.filter(([, , , , , , , , firstPage, lastPage]) => firstPage === 1 && lastPage === 1);
    expect(pageless).toEqual([]);
  });

  it('is given up when it is cancelled', async () => {
    const { pages: _, ...making } = task(), aside = beginAside(task());
    const controller = new AbortController();
    const given = aside.make(making, [], controller.signal);
    controller.abort(new Failure('cancelled', 'Enough.'));
    await expect(given).rejects.toThrow('Enough.');
    aside.end();
  });

  it('says so when its thread ends before it is made', async () => {
    const { pages: _, ...making } = task(), aside = beginAside(task());
    const given = aside.make(making, []);
    aside.end();
    await expect(given).rejects.toThrow('The thread that makes outlines ended');
  });
});
