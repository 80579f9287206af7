import type { Output, Parsed } from '../../shared/contract/operations.ts';
import { findTarget, isCheckableOnStatutes } from '../../shared/domain/catalogue-lookup.ts';
import type { Instrument, LawDocument, Version } from '../../shared/domain/evidence.ts';
import { Failure } from '../../shared/domain/failure.ts';
import type { Bearing, Passage, Standing, Tag } from '../../shared/domain/judgement.ts';
import { decide, documentsOf, findDocument, type Desk } from './desk.ts';
import { findPassage } from './find-passage.ts';
import { unitAt } from './printed-places.ts';
import { placesNow } from './place-now.ts';
import { standings } from './quotation-standing.ts';
import { wordsInFile } from './words-in-file.ts';

type TagRow = Output<'tags.list'>[number];

/** Tags a provision, or marked, quoted or typed words, to one or more elements, items or recommendations: one decision, undone together. */
export function tagPassage(desk: Desk, wish: Parsed<'tags.add'>): TagRow[] {
  const document = findDocument(desk, wish.document);
  for (const targetId of wish.for) assertTaggable(desk, targetId);
  const passage = findPassage(desk, document, wish);
  const tags = [...new Set(wish.for)].map((targetId): Tag => ({ id: desk.newId(), targetId, bearing: wish.bearing, passage, note: wish.note, by: desk.by, at: desk.now() }));
  assertNoTwin(desk, tags.map(({ targetId }) => targetId), wish.bearing, passage);
  decide(desk, tags.map((tag) => ({ topic: 'tag', id: tag.id, before: null, after: tag })));
  return tags.map((tag) => rowOf(desk, tag));
}

/** Changes how a tag bears on its element, or its note; its words stay. */
export function changeTag(desk: Desk, wish: Parsed<'tags.change'>): TagRow {
  const tag = tagNamed(desk, wish.tag);
  const after: Tag = { ...tag, bearing: wish.bearing ?? tag.bearing, note: wish.note ?? tag.note };
  if (wish.bearing === undefined && wish.note === undefined) throw new Failure('wrong-usage', 'Say what to change: --bearing or --note.');
  if (after.bearing !== tag.bearing) assertNoTwin(desk, [tag.targetId], after.bearing, tag.passage);
  if (after.bearing !== tag.bearing || after.note !== tag.note) decide(desk, [{ topic: 'tag', id: tag.id, before: tag, after }]);
  return rowOf(desk, after);
}

/** The tags as they stand, oldest first, each in the provision of the present outline that holds its words. */
export function tagsOf(desk: Desk): Tag[] {
  const now = placesNow(desk);
  return recordedTags(desk).map((tag) => { const passage = now(tag.passage); return passage === tag.passage ? tag : { ...tag, passage }; });
}

/** The tags as the journal holds them. */
const recordedTags = (desk: Desk): Tag[] =>
  desk.store.standing.list<Tag>('tag').map(({ value }) => value).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));

/** The tags, each with whether its quotation still stands where it was. */
export function listTags(desk: Desk, { for: targetId, document, instrument, version, by }: Parsed<'tags.list'>): TagRow[] {
  const only = document ? findDocument(desk, document).id : null, standingOf = standings(desk);
  const within = instrument || version ? new Set(documentsWithin(desk, instrument, version)) : null;
  return tagsOf(desk).filter((tag) => (!targetId || tag.targetId === targetId || tag.targetId.startsWith(`${targetId}/`)) && (!only || tag.passage.documentId === only)
    && (!within || within.has(tag.passage.documentId)) && (!by || tag.by === by)).map((tag) => rowOf(desk, tag, standingOf(tag)));
}

/** The documents of a law or of one of its versions, named by id or by name. */
function documentsWithin(desk: Desk, instrument: string | undefined, version: string | undefined): string[] {
  const laws = desk.store.standing.list<Instrument>('instrument').filter(({ value: law }) => !instrument || law.id === instrument || law.name === instrument || law.shortName === instrument);
  const versions = desk.store.standing.list<Version>('version').filter(({ value: v }) => laws.some(({ id }) => id === v.instrumentId) && (!version || v.id === version || v.label === version));
  if (versions.length === 0) throw new Failure('not-found', `The review holds no ${version ? `version "${version}"` : `law "${instrument}"`}. "lacuna instruments" lists them.`);
  return documentsOf(desk).filter((d) => versions.some(({ id }) => id === d.versionId)).map(({ id }) => id);
}

/** Removes a tag by its id or the beginning of it; undo brings it back. */
export function removeTag(desk: Desk, { tag: named }: Parsed<'tags.remove'>): { removed: string } {
  const tag = tagNamed(desk, named);
  decide(desk, [{ topic: 'tag', id: tag.id, before: tag, after: null }]);
  return { removed: tag.id };
}

function tagNamed(desk: Desk, named: string): Tag {
  const found = recordedTags(desk).filter((tag) => tag.id === named || (named.length >= 4 && tag.id.startsWith(named)));
  if (found.length > 1) throw new Failure('ambiguous', `"${named}" is the beginning of ${found.length} tags. Give more of its id.`);
  return found[0] ?? missing(`There is no tag "${named}". "lacuna tags" lists them.`);
}

const missing = (sentence: string): never => { throw new Failure('not-found', sentence); };

function assertNoTwin(desk: Desk, targetIds: readonly string[], bearing: Bearing, passage: Passage): void {
  const place = placeKey(passage);
  const twin = recordedTags(desk).find((t) => t.bearing === bearing && targetIds.includes(t.targetId) && placeKey(t.passage) === place);
  if (twin) throw new Failure('refused', `These words are tagged to ${twin.targetId} already (tag ${twin.id.slice(0, 8)}). Remove that tag first to tag them anew.`);
}

/** Where a passage stands, for telling two tags on the same words apart from one. */
export const placeKey = ({ documentId, stretches, region, quotation }: Passage): string => JSON.stringify([documentId, stretches.map(({ pageIndex, start, end }) => [pageIndex, start, end]), region ? [quotation, region.pageNumber, ...Object.values(region.box)] : '']);

function assertTaggable(desk: Desk, targetId: string): void {
  const target = findTarget(desk.catalogue(), targetId);
  if (target.kind === 'recommendation' && !isCheckableOnStatutes(target.recommendation)) {
    throw new Failure('invalid-input', `${targetId} is addressed to OSCE institutions, not to States: it is no check on a statute.`);
  }
}

/** A tag as the contract shows it, with where its quotation stands now. */
export function rowOf(desk: Desk, tag: Tag, standing: Standing = standings(desk)(tag)): TagRow {
  const { passage } = tag;
  const fileName = desk.store.standing.get<LawDocument>('document', passage.documentId)?.fileName ?? '(removed)';
  return {
    id: tag.id, for: tag.targetId, bearing: tag.bearing, note: tag.note, document: passage.documentId, fileName, provision: passage.provision, article: passage.article, unit: unitAt(desk, passage.documentId, passage.provision), quotation: passage.quotation, inFile: wordsInFile(desk, passage),
    firstPage: passage.firstPage, lastPage: passage.lastPage, pageLabel: passage.pageLabel, by: tag.by, at: tag.at, standing, region: passage.region ?? null,
  };
}
