import { elementsOf, isCheckableOnStatutes } from './catalogue-lookup.ts';
import { tiers, type Catalogue, type Tier } from './catalogue.ts';
import { isOfPage, type Doubt, type SettledDoubt } from './doubt.ts';
import type { Relation } from './relation.ts';
import type { RepairOff } from './text-repairs.ts';
import { isGap } from './gaps.ts';
import type { LawDocument } from './evidence.ts';
import { verdicts, type Assessment, type ChosenReading, type Dismissal, type Note, type Override, type Standing, type Tag, type Verdict } from './judgement.ts';
import type { JournalEntry, Topic } from './journal.ts';
import { itemVerdicts } from './roll-up.ts';

/** How many elements of one tier carry one verdict. Counts of nought are left out. */
export interface VerdictCount { readonly tier: Tier; readonly verdict: Verdict; readonly count: number }

export interface ItemProgress {
  readonly id: string;
  readonly title: string;
  readonly verdict: Verdict;
  readonly overridden: boolean;
  readonly elements: number;
  readonly judged: number;
  readonly counts: readonly VerdictCount[];
}

/** Every item with the verdicts of its elements, tier by tier, in the order of `tiers` and `verdicts`. */
export function itemProgress(catalogue: Catalogue, assessments: readonly Assessment[], overrides: readonly Override[]): ItemProgress[] {
  const verdictOf = new Map(assessments.map((a) => [a.elementId, a.verdict]));
  const rolled = itemVerdicts(catalogue, assessments, overrides);
  return catalogue.items.map((item, i) => {
    const elements = elementsOf(catalogue, item.id);
    const counts = tiers.flatMap((tier) => verdicts.map((verdict) => ({ tier, verdict, count: elements.filter((e) => e.tier === tier && (verdictOf.get(e.id) ?? 'open') === verdict).length }))).filter(({ count }) => count > 0);
    return { id: item.id, title: item.title, verdict: rolled[i]!.verdict, overridden: rolled[i]!.overridden, elements: elements.length, judged: elements.filter((e) => (verdictOf.get(e.id) ?? 'open') !== 'open').length, counts };
  });
}

export interface RelatedProgress { readonly recommendations: number; readonly tagged: number; readonly judged: number; readonly counts: readonly { readonly verdict: Verdict; readonly count: number }[] }

/** How far the related recommendations have come: those outside the items that a statute can satisfy. */
export function relatedProgress(catalogue: Catalogue, assessments: readonly Assessment[], tags: readonly Tag[]): RelatedProgress {
  const ids = new Set(catalogue.recommendations.filter((r) => isCheckableOnStatutes(r) && !catalogue.items.some((item) => item.id === r.id) && catalogue.related.some((related) => related.id === r.id)).map(({ id }) => id));
  const judged = assessments.filter((a) => ids.has(a.elementId));
  const counts = verdicts.map((verdict) => ({ verdict, count: judged.filter((a) => a.verdict === verdict).length })).filter(({ count }) => count > 0);
  return { recommendations: ids.size, tagged: new Set(tags.filter((tag) => ids.has(tag.targetId)).map((tag) => tag.targetId)).size, judged: judged.length, counts };
}

/** A place of the window that a line of the overview leads to. */
export type Target =
  | { readonly place: 'items'; readonly target: string }
  | { readonly place: 'reader'; readonly document: string; readonly path: string | null; /** From 1; where no provision is meant. */ readonly page?: number }
  | { readonly place: 'instruments'; readonly document: string | null }
  | { readonly place: 'overview' | 'memo' | 'register' };

/** Where what a decision changed can be seen; what was taken away is seen in the register. */
export function placeOfDecision(topic: Topic, id: string, value: unknown, standsNow: boolean): Target {
  if (!standsNow) return topic === 'tag' || topic === 'assessment' ? { place: 'items', target: topic === 'tag' ? (value as Tag).targetId : id } : { place: 'register' };
  switch (topic) {
    case 'tag': return { place: 'reader', document: (value as Tag).passage.documentId, path: (value as Tag).passage.provision };
    case 'note': return { place: 'reader', document: (value as Note).passage.documentId, path: (value as Note).passage.provision };
    case 'dismissal': return { place: 'items', target: (value as Dismissal).targetId };
    case 'relation': return { place: 'reader', document: (value as Relation).from.documentId, path: (value as Relation).from.provision };
    case 'repair': return { place: 'reader', document: (value as RepairOff).documentId, path: null };
    case 'doubt': return { place: 'reader', document: (value as SettledDoubt).documentId, path: (value as SettledDoubt).path, page: (value as SettledDoubt).pageNumber };
    case 'memo-edit': return { place: 'memo' };
    case 'assessment': case 'reading': case 'override': return { place: 'items', target: id };
    case 'document': return { place: 'instruments', document: id };
    case 'instrument': case 'version': return { place: 'instruments', document: null };
    case 'correction': return { place: 'reader', document: id.slice(0, id.indexOf('/')), path: id.slice(id.indexOf('/') + 1) };
    case 'review': return { place: 'overview' };
    case 'setting': return { place: 'memo' };
    default: return { place: 'register' };
  }
}

/** The entry that names a decision of several: what the user acted on rather than what had to be made for it. */
export function mainEntry(entries: readonly JournalEntry[]): JournalEntry {
  const aside: readonly Topic[] = ['version', 'instrument'];
  return entries.find((entry) => !aside.includes(entry.topic)) ?? entries.find((entry) => entry.topic === 'instrument') ?? entries[0]!;
}

/** What can wait in a review, in the order in which a person would see to it. */
export const waitingKinds = [
  'notice', 'no-laws', 'unread', 'failed', 'cancelled', 'without-text', 'poor-text', 'lost-quotation', 'moved-quotation', 'removed-document', 'outline-doubts', 'page-doubts', 'translation-doubts', 'language-unknown', 'language-differs', 'undated',
  'law-as-at', 'no-reviewer', 'unfinished', 'reading-not-chosen', 'tagged-not-judged', 'open-elements', 'no-recommendation', 'no-priority',
] as const;
export type WaitingKind = (typeof waitingKinds)[number];

/** Something that waits for a person: how many, of what (`names`), and where it is seen to. `words` stands only where a sentence was given elsewhere. */
export interface Waiting { readonly kind: WaitingKind; readonly count: number; readonly names: readonly string[]; readonly words: string; readonly target: Target }

export interface WaitingDocument extends Pick<LawDocument, 'id' | 'fileName' | 'adoptedOn' | 'inForceFrom' | 'consolidatedAsOf'> {
  readonly state: 'waiting' | 'reading' | 'ready' | 'failed' | 'cancelled';
  readonly message: string;
  readonly language: string;
  readonly languageDiffers: boolean;
  readonly pagesWithoutText: number;
  /** What nobody looked at yet. */
  readonly doubts: readonly Pick<Doubt, 'kind' | 'path' | 'pageNumber'>[];
  /** Differences from another language of the same version that nobody set aside; absent where they were not counted. */
  readonly differences?: number;
}

export interface WaitingMatters {
  readonly notices: readonly string[];
  readonly subject: { readonly asOf: string; readonly reviewers: readonly string[] };
  readonly catalogue: Catalogue;
  readonly documents: readonly WaitingDocument[];
  readonly tags: readonly (Pick<Tag, 'id' | 'targetId'> & { readonly document: string; readonly provision: string | null; readonly standing: Standing; readonly fileName: string })[];
  readonly assessments: readonly Assessment[];
  readonly readings: readonly ChosenReading[];
  /** What is typed for an element but not decided. */
  readonly unfinished?: readonly { readonly target: string }[];
}

/** What waits, most pressing first. Nothing in it is an error: each line is something that only a person can settle. */
export function whatWaits({ notices, subject, catalogue, documents, tags, assessments, readings, unfinished = [] }: WaitingMatters): Waiting[] {
  const at = (document: WaitingDocument): Target => ({ place: 'instruments', document: document.id });
  const each = (kind: WaitingKind, some: readonly WaitingDocument[], count: (d: WaitingDocument) => number, target: (d: WaitingDocument) => Target = at, words: (d: WaitingDocument) => string = () => ''): Waiting[] =>
    some.map((document) => ({ kind, count: count(document), names: [document.fileName], words: words(document), target: target(document) }));
  const ready = documents.filter((d) => d.state === 'ready');
  const undated = ready.filter((d) => !d.adoptedOn && !d.inForceFrom && !d.consolidatedAsOf);
  return [
    ...notices.map((words): Waiting => ({ kind: 'notice', count: 1, names: [], words, target: { place: 'register' } })),
    ...(documents.length === 0 ? [waiting('no-laws', 1, [], { place: 'instruments', document: null })] : []),
    ...each('unread', documents.filter((d) => d.state === 'waiting'), () => 1),
    ...each('failed', documents.filter((d) => d.state === 'failed'), () => 1, at, (d) => d.message),
    ...each('cancelled', documents.filter((d) => d.state === 'cancelled'), () => 1),
    ...each('without-text', ready.filter((d) => d.pagesWithoutText > 0), (d) => d.pagesWithoutText),
    ...each('poor-text', ready.filter((d) => pagesOf(d, isPoor).length > 0), (d) => pagesOf(d, isPoor).length, (d) => atPage(d, isPoor)),
    ...quotations(catalogue, tags, documents),
    ...each('outline-doubts', ready.filter((d) => outlineDoubtsOf(d).length > 0), (d) => outlineDoubtsOf(d).length, (d) => { const first = outlineDoubtsOf(d).find(({ path }) => path !== null) ?? outlineDoubtsOf(d)[0]!; return { place: 'reader', document: d.id, path: first.path, page: first.pageNumber }; }),
    ...each('page-doubts', ready.filter((d) => pagesOf(d, isOddPage).length > 0), (d) => pagesOf(d, isOddPage).length, (d) => atPage(d, isOddPage)),
    ...each('translation-doubts', ready.filter((d) => (d.differences ?? 0) > 0), (d) => d.differences ?? 0),
    ...each('language-unknown', ready.filter((d) => !d.language), () => 1),
    ...each('language-differs', ready.filter((d) => d.languageDiffers), () => 1),
    ...(undated.length > 0 ? [waiting('undated', undated.length, undated.map((d) => d.fileName), at(undated[0]!))] : []),
    ...(subject.asOf ? [] : [waiting('law-as-at', 1, [], { place: 'overview' })]),
    ...(subject.reviewers.length > 0 ? [] : [waiting('no-reviewer', 1, [], { place: 'overview' })]),
    ...(unfinished.length > 0 ? [waiting('unfinished', unfinished.length, unfinished.map(({ target }) => target), { place: 'items', target: unfinished[0]!.target })] : []),
    ...(documents.length > 0 ? judgements(catalogue, tags, assessments, readings) : []),
  ];
}

type DoubtOf = WaitingDocument['doubts'][number];
const outlineDoubtsOf = ({ doubts }: WaitingDocument): readonly DoubtOf[] => doubts.filter(({ kind }) => !isOfPage(kind));
const isPoor = ({ kind }: DoubtOf): boolean => kind === 'poor-page';
/** Pages without text wait to be recognised, which is said already. */
const isOddPage = ({ kind }: DoubtOf): boolean => isOfPage(kind) && kind !== 'poor-page' && kind !== 'no-text';
/** The pages with a doubt of one sort, from 1. */
const pagesOf = ({ doubts }: WaitingDocument, isMeant: (doubt: DoubtOf) => boolean): number[] => [...new Set(doubts.filter(isMeant).map(({ pageNumber }) => pageNumber))];
const atPage = (document: WaitingDocument, isMeant: (doubt: DoubtOf) => boolean): Target => ({ place: 'reader', document: document.id, path: null, page: Math.min(...pagesOf(document, isMeant)) });

const waiting = (kind: WaitingKind, count: number, names: readonly string[], target: Target): Waiting => ({ kind, count, names, words: '', target });

function quotations(catalogue: Catalogue, tags: WaitingMatters['tags'], documents: readonly WaitingDocument[]): Waiting[] {
  const there = new Map(documents.map((d) => [d.id, d]));
  const where = (tag: WaitingMatters['tags'][number]): Target => ({ place: 'reader', document: tag.document, path: tag.provision });
  const labelOf = (id: string): string => { const element = catalogue.elements.find((e) => e.id === id); return element ? `${element.itemId} ${element.label}` : id; };
  // While a document is not read, its quotations cannot be looked for: that it is not read is said already.
  const looked = tags.filter((tag) => there.get(tag.document)?.state === 'ready');
  const gone = tags.filter((tag) => !there.has(tag.document));
  return [
    ...looked.filter((tag) => tag.standing === 'lost').map((tag) => waiting('lost-quotation', 1, [labelOf(tag.targetId), tag.fileName], { place: 'items', target: tag.targetId })),
    ...looked.filter((tag) => tag.standing === 'moved').map((tag) => waiting('moved-quotation', 1, [labelOf(tag.targetId), tag.fileName], where(tag))),
    ...gone.map((tag) => waiting('removed-document', 1, [labelOf(tag.targetId)], { place: 'items', target: tag.targetId })),
  ];
}

function judgements(catalogue: Catalogue, tags: WaitingMatters['tags'], assessments: readonly Assessment[], readings: readonly ChosenReading[]): Waiting[] {
  const judged = new Map(assessments.map((a) => [a.elementId, a]));
  const counts = catalogue.elements.filter((element) => element.tier !== 'enhanced');
  const tagged = new Set(tags.map((tag) => tag.targetId));
  const many = (kind: WaitingKind, ids: readonly string[]): Waiting[] => (ids.length > 0 ? [waiting(kind, ids.length, ids, { place: 'items', target: ids[0]! })] : []);
  const gaps = assessments.filter((a) => isGap(a.verdict));
  return [
    ...many('reading-not-chosen', catalogue.items.filter((item) => item.readings.length > 1 && !readings.some((r) => r.itemId === item.id) && elementsOf(catalogue, item.id).some((e) => judged.has(e.id))).map(({ id }) => id)),
    ...many('tagged-not-judged', catalogue.elements.filter((e) => tagged.has(e.id) && !judged.has(e.id)).map(({ id }) => id)),
    ...many('open-elements', counts.filter((e) => !judged.has(e.id) && !tagged.has(e.id)).map(({ id }) => id)),
    ...many('no-recommendation', gaps.filter((a) => a.verdict !== 'unclear' && !a.recommendation.trim()).map((a) => a.elementId)),
    ...many('no-priority', gaps.filter((a) => a.verdict !== 'unclear' && a.priority === null).map((a) => a.elementId)),
  ];
}
