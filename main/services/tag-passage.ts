import type { Output, Parsed } from '../../shared/contract/operations.ts';
import { findTarget, isCheckableOnStatutes } from '../../shared/domain/catalogue-lookup.ts';
import type { Instrument, LawDocument, Version } from '../../shared/domain/evidence.ts';
import { Failure } from '../../shared/domain/failure.ts';
import type { Passage, Tag } from '../../shared/domain/judgement.ts';
import { matchQuote } from '../../shared/domain/match-quote.ts';
import { joinStretches, sliceStretches, type Stretch } from '../../shared/domain/text.ts';
import type { Extraction } from '../store/extraction-table.ts';
import type { StoredProvision } from '../store/provision-table.ts';
import { decide, documentsOf, findDocument, readingOf, type Desk } from './desk.ts';
import { findProvision } from './find-provision.ts';
import { standings, type Standing } from './quotation-standing.ts';

type TagRow = Output<'tags.list'>[number];
const contextLength = 64;

/** Tags a provision, or quoted words, to one or more elements, items or recommendations: one decision, undone together. */
export function tagPassage(desk: Desk, wish: Parsed<'tags.add'>): TagRow[] {
  const document = findDocument(desk, wish.document);
  const extraction = readingOf(desk, document);
  for (const targetId of wish.for) assertTaggable(desk, targetId);
  if (!wish.provision && !wish.quote) throw new Failure('wrong-usage', 'Say what to tag: a provision (--provision 149) or its exact words (--quote "...").');
  const provision = wish.provision ? findProvision(desk, document, wish.provision) : null;
  const passage = wish.quote ? quotedPassage(desk, document, extraction, wish.quote, provision) : wholePassage(desk, document, extraction, provision!);
  const tags = wish.for.map((targetId): Tag => ({ id: desk.newId(), targetId, bearing: wish.bearing, passage, note: wish.note, by: desk.by, at: desk.now() }));
  const place = JSON.stringify(passage.stretches);
  const alike = tagsOf(desk).filter((t) => t.bearing === wish.bearing && t.passage.documentId === document.id && JSON.stringify(t.passage.stretches) === place);
  for (const { targetId } of tags) {
    const twin = alike.find((t) => t.targetId === targetId);
    if (twin) throw new Failure('refused', `These words are tagged to ${targetId} already (tag ${twin.id.slice(0, 8)}). Remove that tag first to tag them anew.`);
  }
  decide(desk, tags.map((tag) => ({ topic: 'tag', id: tag.id, before: null, after: tag })));
  return tags.map((tag) => rowOf(desk, tag));
}

/** The tags as they stand, oldest first. */
export const tagsOf = (desk: Desk): Tag[] =>
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
  const found = tagsOf(desk).filter((tag) => tag.id === named || (named.length >= 4 && tag.id.startsWith(named)));
  if (found.length > 1) throw new Failure('ambiguous', `"${named}" is the beginning of ${found.length} tags. Give more of its id.`);
  if (!found[0]) throw new Failure('not-found', `There is no tag "${named}". "lacuna tags" lists them.`);
  decide(desk, [{ topic: 'tag', id: found[0].id, before: found[0], after: null }]);
  return { removed: found[0].id };
}

function assertTaggable(desk: Desk, targetId: string): void {
  const target = findTarget(desk.catalogue(), targetId);
  if (target.kind === 'recommendation' && !isCheckableOnStatutes(target.recommendation)) {
    throw new Failure('invalid-input', `${targetId} is addressed to OSCE institutions, not to States: it is no check on a statute.`);
  }
}

function wholePassage(desk: Desk, document: LawDocument, extraction: Extraction, provision: StoredProvision): Passage {
  // A container has no text of its own: its heading is what can be quoted.
  const stretches = provision.stretches.length > 0 ? provision.stretches : provision.labelStretches;
  if (stretches.length === 0) throw new Failure('invalid-input', `${provision.path} has no text of its own. Tag one of its articles, or quote the words.`);
  return passageOf(desk, document, extraction, provision, stretches);
}

function quotedPassage(desk: Desk, document: LawDocument, extraction: Extraction, quote: string, within: StoredProvision | null): Passage {
  const all = within ? [within] : desk.store.provisions.list(document.id).filter((p) => p.kind === 'article' || p.article === '');
  const places = all.flatMap((p) => matchQuote(p.text, quote).map((place) => ({ provision: p, stretches: sliceStretches(p.stretches, place.start, place.end) })));
  if (places.length > 1) throw new Failure('ambiguous', `These words stand ${places.length} times: ${places.slice(0, 6).map((p) => p.provision.path).join(', ')}${places.length > 6 ? ' ...' : ''}. Quote more of them, or name the provision.`);
  if (places[0]) return passageOf(desk, document, extraction, innermost(desk, document, places[0].provision, quote), places[0].stretches);
  if (within) throw new Failure('not-found', `${within.label || within.path} of ${document.fileName} does not contain these words. Check the quotation to the character.`);
  return passageOnPages(desk, document, extraction, quote);
}

/** The smallest provision inside an article that holds the quotation once. */
function innermost(desk: Desk, document: LawDocument, outer: StoredProvision, quote: string): StoredProvision {
  const inside = desk.store.provisions.list(document.id).filter((p) => p.path.startsWith(`${outer.path}__`) && matchQuote(p.text, quote).length === 1);
  return inside.sort((a, b) => b.depth - a.depth)[0] ?? outer;
}

/** Words outside every provision (a preamble, a note) are found on the pages themselves. */
function passageOnPages(desk: Desk, document: LawDocument, extraction: Extraction, quote: string): Passage {
  const places = desk.store.pages.list(document.id).flatMap((page) => matchQuote(page.text, quote).map((place) => ({ page, place })));
  if (places.length > 1) throw new Failure('ambiguous', `These words stand on several pages: ${places.slice(0, 8).map(({ page }) => page.pageIndex + 1).join(', ')}. Quote more of them.`);
  if (!places[0]) throw new Failure('not-found', `${document.fileName} does not contain these words. Check the quotation to the character; line breaks and spaces do not matter.`);
  const { page, place } = places[0];
  const lines = page.lines.filter((line) => line.start < place.end && line.end > place.start);
  const stretches = lines.map((line, i): Stretch => ({ pageIndex: page.pageIndex, start: Math.max(line.start, place.start), end: Math.min(line.end, place.end), join: i === 0 ? '' : ' ' }));
  return passageOf(desk, document, extraction, null, stretches.length > 0 ? stretches : [{ pageIndex: page.pageIndex, start: place.start, end: place.end, join: '' }]);
}

function passageOf(desk: Desk, document: LawDocument, extraction: Extraction, provision: StoredProvision | null, stretches: readonly Stretch[]): Passage {
  const textOf = (pageIndex: number): string => desk.store.pages.text(document.id, pageIndex);
  const first = stretches[0]!, last = stretches.at(-1)!;
  return {
    documentId: document.id, sha256: document.sha256, extractor: extraction.extractor, provision: provision?.path ?? null, article: provision?.article ?? '',
    quotation: joinStretches(textOf, stretches), stretches: stretches.map((s, i) => (i === 0 ? { ...s, join: '' } : s)),
    prefix: textOf(first.pageIndex).slice(Math.max(0, first.start - contextLength), first.start), suffix: textOf(last.pageIndex).slice(last.end, last.end + contextLength),
    firstPage: first.pageIndex + 1, lastPage: last.pageIndex + 1, pageLabel: desk.store.pages.label(document.id, first.pageIndex) || String(first.pageIndex + 1),
  };
}

/** A tag as the contract shows it, with where its quotation stands now. */
export function rowOf(desk: Desk, tag: Tag, standing: Standing = standings(desk)(tag)): TagRow {
  const { passage } = tag;
  const fileName = desk.store.standing.get<LawDocument>('document', passage.documentId)?.fileName ?? '(removed)';
  return {
    id: tag.id, for: tag.targetId, bearing: tag.bearing, note: tag.note, document: passage.documentId, fileName, provision: passage.provision, article: passage.article, quotation: passage.quotation,
    firstPage: passage.firstPage, lastPage: passage.lastPage, pageLabel: passage.pageLabel, by: tag.by, at: tag.at, standing,
  };
}
