import { elementsOf, findTarget, isCheckableOnStatutes, type StrengthWording, wordingOfForm } from './catalogue-lookup.ts';
import { tiers, type Catalogue, type Element, type Item, type Recommendation, type RelatedRecommendation, type Tier } from './catalogue.ts';
import { Failure } from './failure.ts';
import { bearings, verdicts, type Assessment, type Bearing, type ChosenReading, type Override, type Tag, type Verdict } from './judgement.ts';
import { formOfElement, formOfRelated } from './memo-strength.ts';
import { modelWording, modelWordingOfRelated } from './model-wording.ts';
import { itemVerdicts } from './roll-up.ts';
import { blankWish, isSameWish, missingFrom, type AssessmentWish, type MissingPart } from './unfinished-assessment.ts';

/** What people have decided so far, and what they are still typing. */
export interface Judged {
  readonly state: string;
  readonly assessments: readonly Assessment[];
  readonly tags: readonly Tag[];
  readonly overrides: readonly Override[];
  readonly readings: readonly ChosenReading[];
  /** By target. `basis`: when the assessment was made that the typing began from; empty where there was none. */
  readonly wishes: ReadonlyMap<string, { readonly wish: AssessmentWish; readonly basis: string; readonly at: string; readonly by: string }>;
}

/** An assessment that is typed but not decided. `outdated`: the judgement it began from is no longer the one that stands. */
export interface Unfinished extends AssessmentWish { readonly missing: MissingPart | null; readonly outdated: boolean; readonly at: string; readonly by: string }

/** A line of the list of items: what it is, how it stands, and how far it has come. */
export interface ItemLine {
  readonly id: string;
  readonly title: string;
  readonly kind: 'item' | 'recommendation';
  readonly packId: string | null;
  readonly verdict: Verdict;
  readonly overridden: boolean;
  readonly why: string;
  readonly tags: number;
  readonly progress: readonly { readonly tier: Tier | null; readonly assessed: number; readonly total: number }[];
  /** How many of what counts for it (no enhanced element) have which verdict. */
  readonly composition: readonly { readonly verdict: Verdict; readonly count: number }[];
  readonly unfinished: number;
}

/** One thing to judge: an element, or a related recommendation as a whole (which has no tier). */
export interface Check {
  readonly id: string;
  readonly label: string;
  readonly tier: Tier | null;
  readonly strength: string;
  /** How firmly the memo may word a recommendation on it. */
  readonly wording: StrengthWording;
  readonly check: string;
  readonly defects: readonly string[];
  readonly concordance: readonly { readonly key: string; readonly name: string; readonly articles: string }[];
  readonly packId: string | null;
  readonly assessment: Assessment | null;
  readonly unfinished: Unfinished | null;
  readonly tags: readonly { readonly bearing: Bearing; readonly count: number }[];
  /** A recommendation to start from. */
  readonly model: string;
}

const countsForItem = (element: Element): boolean => element.tier !== 'enhanced';

/** Every item, and by chapter every related recommendation, with its progress; and what is typed but not decided anywhere. */
export function listItems(catalogue: Catalogue, judged: Judged) {
  const rolled = itemVerdicts(catalogue, judged.assessments, judged.overrides);
  const items = catalogue.items.map((item, i) => lineOfItem(catalogue, judged, item, rolled[i]!));
  const related = relatedShown(catalogue, judged).map((recommendation) => ({ chapter: recommendation.chapter, line: lineOfRelated(catalogue, judged, recommendation) }));
  const counted = items.filter(({ packId }) => !packId).flatMap(({ progress }) => progress.filter(({ tier }) => tier !== 'enhanced'));
  return {
    items,
    related: (catalogue.chapters ?? []).map(({ id, title }) => ({ chapter: id, title, lines: related.filter(({ chapter }) => chapter === id).map(({ line }) => line) })).filter(({ lines }) => lines.length > 0),
    progress: { assessed: sum(counted.map(({ assessed }) => assessed)), total: sum(counted.map(({ total }) => total)) },
    unfinished: [...judged.wishes.keys()].flatMap((targetId) => { const open = unfinishedOf(judged, targetId), named = nameOf(catalogue, targetId); return open && named ? [{ target: targetId, ...named, missing: open.missing }] : []; }),
  };
}

/** All that is needed to judge one item, or one recommendation outside the items. */
export function showItem(catalogue: Catalogue, id: string, judged: Judged) {
  const target = findTarget(catalogue, id);
  if (target.kind === 'element') throw new Failure('invalid-input', `${id} is an element of ${target.item.id}. Ask for the item.`);
  if (target.kind === 'recommendation' && !isCheckableOnStatutes(target.recommendation)) throw new Failure('invalid-input', `${id} is addressed to OSCE institutions, not to States: it is no check on a statute.`);
  const item = target.kind === 'item' ? target.item : null, official = target.recommendation, related = target.kind === 'recommendation' ? target.related : null;
  const rolled = item && itemVerdicts(catalogue, judged.assessments, judged.overrides).find(({ itemId }) => itemId === id)!;
  const byRule = item && itemVerdicts(catalogue, judged.assessments, []).find(({ itemId }) => itemId === id)!;
  const chapter = official && catalogue.chapters?.find((c) => c.id === official.chapter);
  const line = item ? lineOfItem(catalogue, judged, item, rolled!) : lineOfRelated(catalogue, judged, official!);
  return {
    ...line, words: official ? { text: official.text, points: official.points } : item?.text ? { text: item.text, points: [] } : null,
    section: official?.sectionTitle ?? '', chapter: chapter ? `${chapter.id}. ${chapter.title}` : '', pack: catalogue.packs?.find((pack) => pack.id === item?.packId)?.title ?? '',
    strengthNote: item?.strengthNote ?? '', readings: item?.readings ?? [], reading: judged.readings.find(({ itemId }) => itemId === id) ?? null,
    byRule: byRule ? { verdict: byRule.verdict, why: byRule.why } : null, override: item ? judged.overrides.find(({ itemId }) => itemId === id) ?? null : null,
    related: related && { duty: related.duty, kind: related.kind, link: related.link, norms: related.norms, linkedItems: related.linkedItems, linkedElements: related.linkedElements ?? [] },
    checks: item ? elementsOf(catalogue, id).toSorted((a, b) => tiers.indexOf(a.tier) - tiers.indexOf(b.tier)).map((element) => checkOfElement(catalogue, judged, element)) : [checkOfRelated(judged, official!, related)],
    caveats: catalogue.caveats,
  };
}

function lineOfItem(catalogue: Catalogue, judged: Judged, item: Item, { verdict, overridden, why }: { verdict: Verdict; overridden: boolean; why: string }): ItemLine {
  const elements = elementsOf(catalogue, item.id);
  return {
    id: item.id, title: item.title, kind: 'item', packId: item.packId ?? null, verdict, overridden, why, tags: judged.tags.filter(({ targetId }) => targetId === item.id || targetId.startsWith(`${item.id}/`)).length,
    progress: tiers.map((tier) => { const mine = elements.filter((element) => element.tier === tier); return { tier, assessed: mine.filter(({ id }) => assessmentOf(judged, id)).length, total: mine.length }; }).filter(({ total }) => total > 0),
    composition: compositionOf(elements.filter(countsForItem).map(({ id }) => assessmentOf(judged, id)?.verdict ?? 'open')),
    unfinished: elements.filter(({ id }) => unfinishedOf(judged, id)).length,
  };
}

function lineOfRelated(catalogue: Catalogue, judged: Judged, recommendation: Recommendation): ItemLine {
  const assessment = assessmentOf(judged, recommendation.id), verdict = assessment?.verdict ?? 'open';
  return {
    id: recommendation.id, title: catalogue.related.find(({ id }) => id === recommendation.id)?.duty ?? recommendation.sectionTitle, kind: 'recommendation', packId: null, verdict, overridden: false, why: '',
    tags: judged.tags.filter(({ targetId }) => targetId === recommendation.id).length, progress: [{ tier: null, assessed: assessment ? 1 : 0, total: 1 }], composition: compositionOf([verdict]), unfinished: unfinishedOf(judged, recommendation.id) ? 1 : 0,
  };
}

/** Those that the catalogue relates to an item, and any other that this review has touched; never what an item already stands for. */
function relatedShown(catalogue: Catalogue, judged: Judged): Recommendation[] {
  const touched = new Set([...catalogue.related.map(({ id }) => id), ...judged.assessments.map(({ elementId }) => elementId), ...judged.tags.map(({ targetId }) => targetId), ...judged.wishes.keys()]);
  const items = new Set(catalogue.items.map(({ id }) => id));
  return catalogue.recommendations.filter((r) => touched.has(r.id) && !items.has(r.id) && isCheckableOnStatutes(r));
}

function checkOfElement(catalogue: Catalogue, judged: Judged, element: Element): Check {
  const { id, label, tier, strength, check, defects } = element;
  const concordance = Object.entries(element.concordance).map(([key, articles]) => ({ key, name: catalogue.norms.find((norm) => norm.key === key)?.name ?? key, articles }));
  return { id, label, tier, strength, wording: wordingOfForm(formOfElement(element)), check, defects, concordance, packId: element.packId ?? null, ...standingOf(judged, id), model: modelWording(element, judged.state) };
}

function checkOfRelated(judged: Judged, official: Recommendation, related: RelatedRecommendation | null): Check {
  return {
    id: official.id, label: related?.duty ?? official.sectionTitle, tier: null, strength: '', wording: wordingOfForm(formOfRelated(related, official)), check: '', defects: [], concordance: [], packId: null,
    ...standingOf(judged, official.id), model: modelWordingOfRelated(official, related, judged.state),
  };
}

const standingOf = (judged: Judged, id: string): Pick<Check, 'assessment' | 'unfinished' | 'tags'> => ({
  assessment: assessmentOf(judged, id), unfinished: unfinishedOf(judged, id),
  tags: bearings.map((bearing) => ({ bearing, count: judged.tags.filter((tag) => tag.targetId === id && tag.bearing === bearing).length })).filter(({ count }) => count > 0),
});

const assessmentOf = (judged: Judged, id: string): Assessment | null => judged.assessments.find(({ elementId }) => elementId === id) ?? null;

/** What is typed for a target and differs from what stands. */
function unfinishedOf(judged: Judged, id: string): Unfinished | null {
  const typed = judged.wishes.get(id), standing = assessmentOf(judged, id);
  if (!typed || isSameWish(typed.wish, standing ?? blankWish)) return null;
  const tagged = judged.tags.filter((tag) => tag.targetId === id && tag.bearing !== 'context').length;
  return { ...typed.wish, missing: missingFrom(typed.wish, tagged), outdated: typed.basis !== (standing?.at ?? ''), at: typed.at, by: typed.by };
}

function nameOf(catalogue: Catalogue, targetId: string): { readonly item: string; readonly label: string } | null {
  const element = catalogue.elements.find(({ id }) => id === targetId);
  if (element) return { item: element.itemId, label: element.label };
  const recommendation = catalogue.recommendations.find(({ id }) => id === targetId);
  return recommendation ? { item: targetId, label: catalogue.related.find(({ id }) => id === targetId)?.duty ?? recommendation.sectionTitle } : null;
}

const compositionOf = (found: readonly Verdict[]): ItemLine['composition'] => verdicts.map((verdict) => ({ verdict, count: found.filter((v) => v === verdict).length })).filter(({ count }) => count > 0);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
