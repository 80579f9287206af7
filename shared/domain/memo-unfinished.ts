import type { Findings } from './findings.ts';
import { isGap } from './gaps.ts';
import type { Tag } from './judgement.ts';
import { walkSections, wordedThings, type Memo } from './memo-model.ts';
import { nameOfEdit } from './memo-wording.ts';
import type { DraftedMemo } from './memo.ts';
import type { MissingPart } from './unfinished-assessment.ts';

/** What can be left undone in a memo. */
export const unfinishedKinds = [
  'nothing-imported', 'not-dated', 'no-reviewer', 'no-addressee', 'no-text', 'law-undated', 'language-unknown', 'open', 'no-reason', 'no-recommendation', 'no-search', 'no-passage', 'reading-open', 'lost-quotation',
  'undecided', 'typing', 'changed-beneath', 'withdrawn-reference', 'orphaned-edit',
] as const;
export type UnfinishedKind = (typeof unfinishedKinds)[number];

/** Where something is finished: an element, item or recommendation, a tag, a document, a block of the memo (by the key of its wording), the cover, or the place where laws come in. */
export interface UnfinishedTarget { readonly kind: 'finding' | 'tag' | 'document' | 'block' | 'cover' | 'laws'; readonly id: string; readonly label: string }

/** One thing that is unfinished in one section (`cover` for the title page), said in a sentence, with every place where it can be finished. */
export interface UnfinishedPoint { readonly section: string; readonly kind: UnfinishedKind; readonly words: string; readonly targets: readonly UnfinishedTarget[] }

/** What the memo alone cannot know. */
export interface UnfinishedFacts {
  /** Tags whose quotation is no longer found where it was. */
  readonly lost: readonly Tag[];
  /** Documents without a text, and why. */
  readonly withoutText: readonly { readonly documentId: string; readonly fileName: string }[];
  /** Judgements that are typed and not decided: their element or recommendation, its item, and what is missing from them. */
  readonly undecided: readonly { readonly target: string; readonly item: string; readonly label: string; readonly missing: MissingPart | null }[];
  /** Keys of fields in which something was typed and not decided: `assessment III.1.1/act.harbouring`, `memo introduction-purpose`. */
  readonly typing: readonly string[];
}

const count = (n: number, one: string, many: string): string => (n === 1 ? one : many.replace('#', String(n)));

/** Everything that a reader of the memo would miss, section by section in the memo's order. */
export function unfinishedOf(findings: Findings, drafted: DraftedMemo, facts: UnfinishedFacts): UnfinishedPoint[] {
  const points = [...coverPoints(findings), ...scopePoints(findings, facts), ...itemPoints(findings, facts), ...relatedPoints(findings, facts), ...wordingPoints(drafted, facts)];
  const order = ['cover', ...walkSections(drafted.memo.sections).map(({ section }) => section.id)];
  return points.filter(({ targets }) => targets.length > 0).sort((a, b) => order.indexOf(a.section) - order.indexOf(b.section));
}

function coverPoints({ subject, addressee }: Findings): UnfinishedPoint[] {
  const here = [{ kind: 'cover' as const, id: '', label: '' }];
  return [
    ...(subject.asOf ? [] : [{ section: 'cover', kind: 'not-dated' as const, words: 'The day as at which the law is reviewed is not stated.', targets: [{ ...here[0]!, id: 'asOf' }] }]),
    ...(subject.reviewers.length ? [] : [{ section: 'cover', kind: 'no-reviewer' as const, words: 'No reviewer is named.', targets: [{ ...here[0]!, id: 'reviewers' }] }]),
    ...(addressee?.trim() ? [] : [{ section: 'cover', kind: 'no-addressee' as const, words: 'It is not said for whom the memo is.', targets: [{ ...here[0]!, id: 'addressee' }] }]),
  ];
}

function scopePoints({ documents, versions }: Findings, { withoutText }: UnfinishedFacts): UnfinishedPoint[] {
  if (documents.length === 0) return [{ section: 'scope', kind: 'nothing-imported', words: 'No law has been imported.', targets: [{ kind: 'laws', id: '', label: '' }] }];
  const target = ({ id, fileName }: { id: string; fileName: string }) => ({ kind: 'document' as const, id, label: fileName });
  const label = (versionId: string): string => versions.find(({ id }) => id === versionId)?.label.trim() ?? '';
  const undated = documents.filter((d) => !label(d.versionId) && !d.adoptedOn && !d.inForceFrom && !d.consolidatedAsOf), unnamed = documents.filter((d) => !d.language);
  return [
    { section: 'scope', kind: 'no-text', words: count(withoutText.length, 'One document has no text.', '# documents have no text.'), targets: withoutText.map(({ documentId, fileName }) => target({ id: documentId, fileName })) },
    { section: 'scope', kind: 'law-undated', words: count(undated.length, 'One text has neither a version nor a date.', '# texts have neither a version nor a date.'), targets: undated.map(target) },
    { section: 'scope', kind: 'language-unknown', words: count(unnamed.length, 'The language of one text is not stated.', 'The language of # texts is not stated.'), targets: unnamed.map(target) },
  ];
}

/** The fields of an item in which something is typed before it is decided. */
const typedOnItem = ['override', 'reading'];

const missingInWords: Readonly<Record<MissingPart, string>> = { verdict: 'the verdict is missing', reason: 'the reason is missing', 'passage-or-reason': 'a passage or a reason is missing' };

const undecidedPoint = (section: string, { target, label, missing }: UnfinishedFacts['undecided'][number]): UnfinishedPoint =>
  ({ section, kind: 'undecided', words: `“${label}” is typed, but not decided${missing ? `: ${missingInWords[missing]}` : ''}.`, targets: [{ kind: 'finding', id: target, label }] });

function itemPoints(findings: Findings, { lost, typing, undecided }: UnfinishedFacts): UnfinishedPoint[] {
  const { catalogue } = findings;
  const assessments = new Map(findings.assessments.map((a) => [a.elementId, a])), tagged = new Set(findings.tags.map((tag) => tag.targetId));
  return catalogue.items.flatMap((item): UnfinishedPoint[] => {
    const section = sectionOfItem(item.id), elements = catalogue.elements.filter(({ itemId }) => itemId === item.id);
    const such = (is: (assessment: Findings['assessments'][number]) => boolean) => elements.filter(({ id }) => assessments.has(id) && is(assessments.get(id)!)).map(targetOf);
    const open = elements.filter(({ id }) => (assessments.get(id)?.verdict ?? 'open') === 'open').map(targetOf);
    const noReason = such((a) => isGap(a.verdict) && a.verdict !== 'not-found' && !a.reason.trim()), noStep = such((a) => isGap(a.verdict) && a.verdict !== 'unclear' && !a.recommendation.trim());
    const noSearch = such((a) => a.verdict === 'not-found' && !a.searched), noPassage = such((a) => (a.verdict === 'met' || a.verdict === 'partly-met') && !tagged.has(a.elementId) && !a.reason.trim());
    const lostHere = lost.filter(({ targetId }) => targetId === item.id || targetId.startsWith(`${item.id}/`));
    const typed = typing.filter((key) => typedOnItem.some((field) => key === `${field} ${item.id}`)).map(() => targetOf({ id: item.id, label: item.title }));
    const unread = item.readings.length > 0 && !findings.readings.some(({ itemId }) => itemId === item.id);
    return [
      { section, kind: 'open', words: count(open.length, 'One element is not assessed.', '# elements are not assessed.'), targets: open },
      { section, kind: 'no-passage', words: count(noPassage.length, 'One element is said to be met, but neither a passage nor a reason shows it.', '# elements are said to be met, but neither a passage nor a reason shows it.'), targets: noPassage },
      { section, kind: 'no-reason', words: count(noReason.length, 'One gap has no reason.', '# gaps have no reason.'), targets: noReason },
      { section, kind: 'no-recommendation', words: count(noStep.length, 'One gap has only the standard recommendation.', '# gaps have only the standard recommendation.'), targets: noStep },
      { section, kind: 'no-search', words: count(noSearch.length, 'One element is “not found” without a record of the search.', '# elements are “not found” without a record of the search.'), targets: noSearch },
      { section, kind: 'reading-open', words: 'No reading of this recommendation has been chosen.', targets: unread ? [{ kind: 'finding', id: item.id, label: item.title }] : [] },
      { section, kind: 'lost-quotation', words: count(lostHere.length, 'One quotation no longer stands in its document.', '# quotations no longer stand in their documents.'), targets: lostHere.map((tag) => ({ kind: 'tag', id: tag.id, label: `${tag.passage.article || tag.passage.pageLabel}` })) },
      { section, kind: 'typing', words: count(typed.length, 'Something typed on the recommendation as a whole is not decided yet.', '# things typed on the recommendation as a whole are not decided yet.'), targets: typed },
      ...undecided.filter((judgement) => judgement.item === item.id).map((judgement) => undecidedPoint(section, judgement)),
    ];
  });
}

/** The memo's section of an item, as `memo-draft` names it. */
const sectionOfItem = (itemId: string): string => `item-${itemId}`.replace(/[^A-Za-z0-9.-]+/gu, '-');

const targetOf = ({ id, label }: { readonly id: string; readonly label: string }): UnfinishedTarget => ({ kind: 'finding', id, label });

function relatedPoints({ catalogue, tags, assessments }: Findings, { undecided }: UnfinishedFacts): UnfinishedPoint[] {
  const items = new Set(catalogue.items.map(({ id }) => id));
  const judged = new Set(assessments.filter(({ verdict }) => verdict !== 'open').map(({ elementId }) => elementId));
  const open = catalogue.related.filter(({ id }) => !judged.has(id) && tags.some(({ targetId }) => targetId === id));
  return [...undecided.filter(({ item }) => !items.has(item)).map((judgement) => undecidedPoint('related', judgement)), { section: 'related', kind: 'open', words: count(open.length, 'One related recommendation has passages but no verdict.', '# related recommendations have passages but no verdict.'), targets: open.map(({ id, duty }) => ({ kind: 'finding', id, label: duty })) }];
}

function wordingPoints({ memo, applied, orphaned }: DraftedMemo, { typing }: UnfinishedFacts): UnfinishedPoint[] {
  const place = placesOf(memo), typed = typing.filter((key) => key.startsWith('memo ')).map((key) => key.slice('memo '.length)).flatMap((name) => [...place.keys()].filter((key) => nameOfEdit(key, memo.language) === name));
  const inSections = (kind: UnfinishedKind, keys: readonly string[], one: string, many: string): UnfinishedPoint[] =>
    [...Map.groupBy(keys, (key) => place.get(key) ?? 'cover')].map(([section, some]) => ({ section, kind, words: count(some.length, one, many), targets: some.map((key) => ({ kind: 'block', id: key, label: '' })) }));
  return [
    ...inSections('changed-beneath', applied.filter(({ changedBeneath }) => changedBeneath).map(({ key }) => key), 'The findings under one edited paragraph have changed.', 'The findings under # edited paragraphs have changed.'),
    ...inSections('typing', typed, 'One paragraph was begun to be edited and not saved.', '# paragraphs were begun to be edited and not saved.'),
    ...inSections('withdrawn-reference', withdrawnIn(memo, applied), 'One edited paragraph refers to one that is gone.', '# edited paragraphs refer to one that is gone.'),
    { section: 'cover', kind: 'orphaned-edit', words: count(orphaned.length, 'One edited paragraph is no longer in the memo; your words are kept.', '# edited paragraphs are no longer in the memo; your words are kept.'), targets: orphaned.map(({ key, section }) => ({ kind: 'block', id: key, label: section })) },
  ];
}

/** Which section each wording stands in; a recommendation, in the analysis rather than in the summary. */
export function placesOf(memo: Memo): Map<string, string> {
  const places = new Map<string, string>();
  for (const { section } of walkSections(memo.sections)) {
    for (const { kind, wording: { key } } of wordedThings(section)) if (kind !== 'key-recommendation' || !places.has(key)) places.set(key, section.id);
  }
  return places;
}

function withdrawnIn(memo: Memo, applied: DraftedMemo['applied']): string[] {
  const there = new Set(walkSections(memo.sections).flatMap(({ section }) => [section.id, ...section.blocks.flatMap((block) => ('id' in block ? [block.id] : []))]));
  return applied.filter(({ edit }) => [...edit.text.matchAll(/\[[¶§] ([A-Za-z0-9._-]+)\]/gu)].some(([, id]) => !there.has(id!))).map(({ key }) => key);
}
