import type { Output, Parsed } from '../../shared/contract/operations.ts';
import { elementsOf, findTarget } from '../../shared/domain/catalogue-lookup.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { placesOf } from '../../shared/domain/place-boxes.ts';
import { sayPenalty } from '../../shared/domain/say-penalty.ts';
import { sliceStretches } from '../../shared/domain/text.ts';
import type { StoredProvision } from '../store/provision-table.ts';
import { lookForElements } from '../suggestion/look-for-elements.ts';
import { findDocument, readingOf, type Desk } from './desk.ts';
import { pagesOnce } from './find-passage.ts';
import { findProvision } from './find-provision.ts';
import { unitAt } from './printed-places.ts';
import { plain } from './place-tags.ts';
import { languageAt, lawFor } from './suggest-provisions.ts';

/** An article of penal law speaks of the offence, of attempt and participation, of legal persons and of graver cases at once. */
const penalItems: readonly string[] = ['III.1.1', 'III.1.2', 'III.1.3', 'III.1.4'];

/** Looks inside the article of a provision for words that name the elements of an item. */
export function lookInside(desk: Desk, wish: Parsed<'microscope.show'>): Output<'microscope.show'> {
  const document = findDocument(desk, wish.document);
  readingOf(desk, document);
  const target = findTarget(desk.catalogue(), wish.item);
  if (target.kind !== 'item') throw new Failure('invalid-input', `${wish.item} is no item. Name an item, such as III.1.1.`);
  const article = articleAround(desk, document.id, findProvision(desk, document, wish.provision));
  const catalogue = desk.catalogue(), language = languageAt(lawFor(desk, document), article.path), own = elementsOf(catalogue, target.item.id);
  const beside = penalItems.includes(target.item.id) ? penalItems.filter((id) => id !== target.item.id).flatMap((id) => elementsOf(catalogue, id)) : [];
  const looked = lookForElements(article, [...own, ...beside], language, desk.lexicon()), pageOf = pagesOnce(desk, document.id);
  const places = (start: number, end: number) => plain(placesOf(pageOf, sliceStretches(article.stretches, start, end)));
  const rows = looked?.elements.filter(({ state, warns }, i) => state === 'words' || (i < own.length && !(warns && state === 'none'))) ?? own.map((element) => ({ element, group: 'other' as const, state: 'not-looked' as const, words: [] }));
  return {
    document: document.id, provision: article.path, article: article.article, unit: unitAt(desk, document.id, article.path), heading: article.heading, item: target.item.id, language, looked: looked !== null, readsFigures: looked?.readsFigures ?? false,
    elements: rows.map(({ element: { id, label, tier, itemId }, group, state, words }) => ({ id, label, tier, group, beside: itemId !== target.item.id, state, words: words.map((found) => ({ ...found, pages: found.inHeading ? [] : places(found.start, found.end) })) })),
    lists: (looked?.lists ?? []).map(({ start, end, ...list }) => ({ ...list, words: article.text.slice(start, end) })),
    penalties: (looked?.penalties ?? []).map((penalty) => ({ ...penalty, reading: sayPenalty(penalty), words: article.text.slice(penalty.start, penalty.end), pages: places(penalty.start, penalty.end) })),
  };
}

/** The article that holds a provision; the provision itself where it stands in none. */
function articleAround(desk: Desk, documentId: string, provision: StoredProvision): StoredProvision {
  for (let at: StoredProvision | null = provision; at; at = at.parent === null ? null : desk.store.provisions.get(documentId, at.parent)) if (at.kind === 'article') return at;
  return provision;
}
