import { isGap } from './gaps.ts';
import type { Priority, Tag, Verdict } from './judgement.ts';
import { anchorOf, type Draft, type DraftedRecommendation } from './memo-draft.ts';
import { text, walkSections, type Inline, type Memo, type ParagraphBlock } from './memo-model.ts';
import { formOfElement, type RecommendationForm } from './memo-strength.ts';
import { labelsOf } from './number-memo.ts';

/** One thing that the law lacks: an element, or a related recommendation as a whole. */
export interface ChamberGap {
  readonly id: string;
  readonly label: string;
  readonly verdict: Verdict;
  /** As the memo names its kind and strength; empty for a related recommendation. */
  readonly tier: string;
  readonly strength: string;
  /** The paragraph of the memo that states it. */
  readonly paragraphId: string;
  readonly tags: readonly Tag[];
}

/** Gaps that one recommendation closes, or one that only an answer of the ministry can. */
export interface ChamberStep {
  readonly itemId: string;
  readonly gaps: readonly ChamberGap[];
  readonly recommendation: DraftedRecommendation | null;
  readonly priority: Priority | null;
  readonly form: RecommendationForm;
  /** True for what the Action Plan does not ask for. */
  readonly beyond: boolean;
  readonly paragraphIds: readonly string[];
}

/** A memo that stands, by the ids of its paragraphs. */
export interface MemoIndex { readonly labels: ReadonlyMap<string, string>; readonly paragraphs: ReadonlyMap<string, ParagraphBlock> }

export const indexOf = (memo: Memo): MemoIndex => ({
  labels: labelsOf(memo.sections),
  paragraphs: new Map(walkSections(memo.sections).flatMap(({ section }) => section.blocks.flatMap((block) => (block.kind === 'paragraph' ? [[block.id, block] as const] : [])))),
});

/** "para 12", "paras 12–14": paragraphs of the memo, named in another document. */
export function sayParagraphs({ words }: Draft, { labels }: MemoIndex, ids: readonly string[]): string {
  const first = labels.get(ids[0] ?? '') ?? '', last = labels.get(ids.at(-1) ?? '') ?? '';
  return first === last ? `${words.paragraph}\u00A0${first}` : `${words.paragraphs}\u00A0${first}–${last}`;
}

/** Words of the memo in another document: what led to a paragraph there is its number here. */
export const borrowed = (content: readonly Inline[], { labels }: MemoIndex): Inline[] => content.flatMap((inline) => (inline.kind === 'reference' ? [text(inline.text || (labels.get(inline.to) ?? ''))] : inline.kind === 'note' ? [] : [inline]));

/** A reviewer's step without the memo's words before it ("Varania should take the following step:"), and whether it was made in case no other text provides for it; null where the memo says it otherwise. */
export function stepAlone({ words, state }: Draft, { form, recommendation }: ChamberStep, index: MemoIndex): { readonly unless: boolean; readonly content: readonly Inline[] } | null {
  const all = borrowed(recommendation?.content ?? [], index), { steps, unlessElsewhere } = words.analysis, first = all[0];
  const unless = first?.kind === 'text' && first.text === `${unlessElsewhere} `, [said, ...rest] = unless ? all.slice(1) : all, intro = `${steps[form](unless ? state : words.sentence(state))} `;
  return said?.kind === 'text' && said.text.startsWith(intro) ? { unless, content: [{ ...said, text: words.sentence(said.text.slice(intro.length)) }, ...rest] } : null;
}

/** Every gap of the review with what closes it, in the memo's order. */
export function stepsOf(draft: Draft, index: MemoIndex): ChamberStep[] {
  const { findings: { catalogue }, recommendations, assessmentOf } = draft;
  const packs = new Set(catalogue.items.filter(({ packId }) => packId).map(({ id }) => id));
  const closed = recommendations.map((recommendation): ChamberStep => {
    const { itemId, elements, form, paragraphIds } = recommendation, before = paragraphIds.slice(0, -1);
    const gaps = elements.length ? elements.map((element, i) => gapOfElement(draft, element.id, before[i] ?? before[0]!)) : [gapOfRelated(draft, itemId, before[0]!)];
    return { itemId, gaps, recommendation, priority: assessmentOf(gaps[0]!.id)?.priority ?? null, form, beyond: packs.has(itemId) || elements.some(({ tier }) => tier === 'enhanced'), paragraphIds };
  });
  const told = new Set(closed.flatMap(({ gaps }) => gaps.map(({ id }) => id)));
  const asked = catalogue.elements.flatMap((element): ChamberStep[] => {
    const id = anchorOf(`gap-${element.id}`), assessment = assessmentOf(element.id);
    if (!assessment || !isGap(assessment.verdict) || told.has(element.id) || !index.paragraphs.has(id)) return [];
    return [{ itemId: element.itemId, gaps: [gapOfElement(draft, element.id, id)], recommendation: null, priority: assessment.priority, form: formOfElement(element), beyond: packs.has(element.itemId) || element.tier === 'enhanced', paragraphIds: [id] }];
  });
  const askedRelated = catalogue.related.flatMap(({ id }): ChamberStep[] => {
    const paragraphId = anchorOf(`finding-${id}`), assessment = assessmentOf(id);
    if (!assessment || !isGap(assessment.verdict) || told.has(id) || !index.paragraphs.has(paragraphId)) return [];
    return [{ itemId: id, gaps: [gapOfRelated(draft, id, paragraphId)], recommendation: null, priority: assessment.priority, form: 'may-wish-to-consider', beyond: false, paragraphIds: [paragraphId] }];
  });
  return [...closed, ...asked, ...askedRelated].sort((a, b) => numberOf(index, a) - numberOf(index, b));
}

const numberOf = ({ labels }: MemoIndex, { paragraphIds }: ChamberStep): number => Number(labels.get(paragraphIds[0]!) ?? Infinity);

function gapOfElement({ findings, words, verdictOf, tagsOf }: Draft, id: string, paragraphId: string): ChamberGap {
  const element = findings.catalogue.elements.find((each) => each.id === id)!;
  return { id, label: element.label, verdict: verdictOf(id), tier: words.tiers[element.tier], strength: words.strengthWord(element.strength), paragraphId, tags: tagsOf(id) };
}

function gapOfRelated({ findings, verdictOf, tagsOf }: Draft, id: string, paragraphId: string): ChamberGap {
  return { id, label: findings.catalogue.related.find((each) => each.id === id)?.duty ?? id, verdict: verdictOf(id), tier: '', strength: '', paragraphId, tags: tagsOf(id) };
}

const forms: readonly RecommendationForm[] = ['should', 'should-where-appropriate', 'may-wish-to-consider'];
const urgencies: readonly (Priority | null)[] = ['high', 'medium', null, 'low'];

/**
 * In the order in which a committee takes them up: key recommendations, what else the Plan asks for, what only others ask for; within each by the
 * reviewers' priority, then by the strength of the words. What has no priority stands between medium and low, for nobody called it less urgent.
 */
export function inPriority(steps: readonly ChamberStep[]): ChamberStep[] {
  const rank = ({ recommendation, beyond, priority, form }: ChamberStep): readonly number[] => [beyond ? 2 : recommendation?.key ? 0 : 1, urgencies.indexOf(priority), forms.indexOf(form)];
  return steps.toSorted((a, b) => { const one = rank(a), other = rank(b); return one.map((each, i) => each - other[i]!).find((difference) => difference !== 0) ?? 0; });
}
