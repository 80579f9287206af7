import type { Output, Parsed } from '../../shared/contract/operations.ts';
import { elementsOf, findTarget } from '../../shared/domain/catalogue-lookup.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { placesOf } from '../../shared/domain/place-boxes.ts';
import { sliceStretches } from '../../shared/domain/text.ts';
import type { StoredProvision } from '../store/provision-table.ts';
import { lookForElements } from '../suggestion/look-for-elements.ts';
import { findDocument, languageOf, readingOf, type Desk } from './desk.ts';
import { pagesOnce } from './find-passage.ts';
import { findProvision } from './find-provision.ts';
import { unitAt } from './printed-places.ts';
import { plain } from './place-tags.ts';

/** Looks inside the article of a provision for words that name the elements of an item. */
export function lookInside(desk: Desk, wish: Parsed<'microscope.show'>): Output<'microscope.show'> {
  const document = findDocument(desk, wish.document);
  readingOf(desk, document);
  const target = findTarget(desk.catalogue(), wish.item);
  if (target.kind !== 'item') throw new Failure('invalid-input', `${wish.item} is no item. Name an item, such as III.1.1.`);
  const article = articleAround(desk, document.id, findProvision(desk, document, wish.provision));
  const elements = elementsOf(desk.catalogue(), target.item.id), language = languageOf(desk, document);
  const looked = lookForElements(article, elements, language, desk.lexicon()), pageOf = pagesOnce(desk, document.id);
  const places = (start: number, end: number) => plain(placesOf(pageOf, sliceStretches(article.stretches, start, end)));
  return {
    document: document.id, provision: article.path, article: article.article, unit: unitAt(desk, document.id, article.path), heading: article.heading, item: target.item.id, language, looked: looked !== null,
    elements: looked ? looked.elements.map(({ element: { id, label, tier }, group, state, words }) => ({ id, label, tier, group, state, words: words.map((found) => ({ ...found, pages: found.inHeading ? [] : places(found.start, found.end) })) }))
      : elements.map(({ id, label, tier }) => ({ id, label, tier, group: '', state: 'not-looked', words: [] })),
    penalties: (looked?.penalties ?? []).map(({ words, numbers, start, end }) => ({ words, numbers: [...numbers], pages: places(start, end) })),
  };
}

/** The article that holds a provision; the provision itself where it stands in none. */
function articleAround(desk: Desk, documentId: string, provision: StoredProvision): StoredProvision {
  for (let at: StoredProvision | null = provision; at; at = at.parent === null ? null : desk.store.provisions.get(documentId, at.parent)) if (at.kind === 'article') return at;
  return provision;
}
