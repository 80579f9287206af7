import type { Output, Parsed } from '../../shared/contract/operations.ts';
import { findTarget, isCheckableOnStatutes } from '../../shared/domain/catalogue-lookup.ts';
import { Failure } from '../../shared/domain/failure.ts';
import type { Assessment, ChosenReading, Override, SearchRecord } from '../../shared/domain/judgement.ts';
import { itemVerdicts } from '../../shared/domain/roll-up.ts';
import { assertJustified, unfinishedKey, writeWish } from '../../shared/domain/unfinished-assessment.ts';
import { searchedStems } from '../suggestion/suggest.ts';
import { decide, documentsOf, setting, type Desk } from './desk.ts';
import { dismissalsFor } from './dismiss-suggestion.ts';
import { unitAt } from './printed-places.ts';
import { languagesRead, suggestProvisions } from './suggest-provisions.ts';
import { tagsOf } from './tag-passage.ts';

type Row = Output<'assessments.list'>[number];

/** Records the verdict on an element or related recommendation; "open" takes an earlier verdict back and keeps what was written as an unfinished assessment. */
export function assessElement(desk: Desk, wish: Parsed<'assessments.make'>): Row {
  const elementId = assertAssessable(desk, wish.element);
  const assessment: Assessment = {
    elementId, verdict: wish.verdict, reason: wish.reason, recommendation: wish.recommendation, priority: wish.priority ?? null,
    searched: wish.verdict === 'not-found' ? searchRecord(desk, elementId) : null, by: desk.by, at: desk.now(),
  };
  assertJustified(elementId, assessment, tagsOf(desk).filter((tag) => tag.targetId === elementId && tag.bearing !== 'context').length);
  const earlier = desk.store.standing.get<Assessment>('assessment', elementId);
  decide(desk, [setting(desk, 'assessment', elementId, wish.verdict === 'open' ? null : assessment)]);
  settleUnfinished(desk, assessment, earlier);
  return rowOf(desk, assessment);
}

/** What was being typed is decided now; what was written under a verdict that is taken back is being typed again. */
function settleUnfinished(desk: Desk, made: Assessment, earlier: Assessment | null): void {
  const key = unfinishedKey(made.elementId), { store } = desk;
  if (made.verdict !== 'open') { if (store.drafts.get(key)) store.transact(() => store.drafts.drop(key)); return; }
  const kept = { ...made, reason: made.reason || earlier?.reason || '', recommendation: made.recommendation || earlier?.recommendation || '', priority: made.priority ?? earlier?.priority ?? null };
  if (kept.reason || kept.recommendation || kept.priority) store.transact(() => store.drafts.keep({ key, text: writeWish(kept), basis: '', at: desk.now(), by: desk.by }));
}

/** The assessments as they stand. */
export const assessmentsOf = (desk: Desk): Assessment[] => desk.store.standing.list<Assessment>('assessment').map(({ value }) => value);
/** The assessments as the contract shows them. */
export const listAssessments = (desk: Desk): Row[] => assessmentsOf(desk).map((assessment) => rowOf(desk, assessment));

/** Chooses the reading under which an item is judged, where its text allows several. */
export function chooseReading(desk: Desk, wish: Parsed<'readings.choose'>): Output<'readings.choose'> {
  const item = itemNamed(desk, wish.item);
  if (!item.readings.some((reading) => reading.id === wish.reading)) {
    throw new Failure('invalid-input', item.readings.length ? `${item.id} may be read as: ${item.readings.map((r) => `${r.id} (${r.meaning})`).join('; ')}.` : `The text of ${item.id} allows one reading only.`);
  }
  const chosen: ChosenReading = { itemId: item.id, reading: wish.reading, reason: wish.reason, by: desk.by, at: desk.now() };
  decide(desk, [setting(desk, 'reading', item.id, chosen)]);
  return { item: item.id, reading: wish.reading, reason: wish.reason };
}

/** Sets an item's verdict by hand, with a reason; "open" returns to the rule. */
export function overrideItem(desk: Desk, wish: Parsed<'items.override'>): Output<'items.override'> {
  const item = itemNamed(desk, wish.item);
  if (wish.verdict !== 'open' && !wish.reason.trim()) throw new Failure('invalid-input', `Give the reason why the verdict on ${item.id} differs from the rule: the memo prints it.`);
  const override: Override = { itemId: item.id, verdict: wish.verdict, reason: wish.reason, by: desk.by, at: desk.now() };
  decide(desk, [setting(desk, 'override', item.id, wish.verdict === 'open' ? null : override)]);
  const now = itemVerdicts(desk.catalogue(), assessmentsOf(desk), desk.store.standing.list<Override>('override').map(({ value }) => value)).find((v) => v.itemId === item.id)!;
  return { item: item.id, verdict: now.verdict, overridden: now.overridden, why: now.why };
}

function itemNamed(desk: Desk, id: string) {
  const item = desk.catalogue().items.find((i) => i.id === id);
  if (!item) throw new Failure('not-found', `There is no item "${id}". The items are ${desk.catalogue().items.map((i) => i.id).join(', ')}.`);
  return item;
}

function assertAssessable(desk: Desk, id: string): string {
  const target = findTarget(desk.catalogue(), id);
  if (target.kind === 'item') throw new Failure('invalid-input', `${id} is an item: judge its elements (its verdict follows by the rule), or set it by hand with "lacuna override".`);
  if (target.kind === 'recommendation' && !isCheckableOnStatutes(target.recommendation)) throw new Failure('invalid-input', `${id} is addressed to OSCE institutions, not to States: it is no check on a statute.`);
  return id;
}

/** What was searched before "not found in the texts reviewed" was said: stems, documents, pages and those that could not be searched, what was not read, what was offered, and what was dismissed. */
function searchRecord(desk: Desk, targetId: string): SearchRecord {
  const all = documentsOf(desk).map((document) => ({ document, extraction: desk.store.extractions.get(document.id) }));
  const documents = all.filter(({ extraction }) => extraction?.state === 'ready');
  const offered = suggestProvisions(desk, { for: targetId, limit: 5, dismissed: false }).filter(({ state }) => state === 'offered').map((s) => ({ documentId: s.document, article: s.article, provision: s.provision }));
  const dismissed = dismissalsFor(desk, targetId).map(({ documentId, article, provision }) => ({ documentId, article, provision, dismissed: true }));
  const languages = [...new Set(documents.flatMap(({ document }) => languagesRead(desk, document)))].sort();
  return {
    stems: searchedStems(targetId, languages, desk.lexicon()),
    documents: documents.map(({ document, extraction }) => ({ documentId: document.id, fileName: document.fileName, sha256: document.sha256, pageCount: extraction!.pageCount, provisionCount: desk.store.provisions.count(document.id), ...desk.store.pages.unreadable(document.id) })),
    unread: all.filter(({ extraction }) => extraction?.state !== 'ready').map(({ document: { id, fileName, sha256 } }) => ({ documentId: id, fileName, sha256 })),
    offered: [...offered, ...dismissed],
  };
}

const rowOf = (desk: Desk, { elementId, verdict, reason, recommendation, priority, by, at, searched }: Assessment): Row =>
  ({ element: elementId, verdict, reason, recommendation, priority, by, at, searched: recordWithUnits(desk, searched) as Row['searched'] });

/** A record of a search whose places say by which word they are cited. */
export const recordWithUnits = (desk: Desk, searched: SearchRecord | null) =>
  searched && { ...searched, offered: searched.offered.map((place) => ({ ...place, unit: unitAt(desk, place.documentId, place.provision) })) };
