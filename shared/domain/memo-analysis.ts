import { tiers, type Element, type Item, type Tier } from './catalogue.ts';
import { isGap } from './gaps.ts';
import type { Assessment, Tag } from './judgement.ts';
import { anchorOf, citeShort, groupByPassage, inEnglish, itemName, itemVerdictWords, on, packName, paragraph, passageName, provisionsOf, quote, quoteStandard, refer, say, wordedCell, type Draft, type DraftedRecommendation } from './memo-draft.ts';
import { strong, text, type Block, type Inline, type Section } from './memo-model.ts';
import { relationId, touchesEnd } from './relation.ts';
import { formOfElement, opensInForm, type RecommendationForm } from './memo-strength.ts';

const section = (draft: Draft, wantedId: string, title: string, blocks: readonly Block[]): Section => ({ id: draft.uniqueId(wantedId), number: '', title, blocks, sections: [] });

/** The chapter that takes the items one by one. */
export function analysisOf(draft: Draft): Section {
  const { findings: { catalogue }, words } = draft;
  const plan = catalogue.items.filter((item) => !item.packId);
  const lead = say(draft, 'analysis-lead', words.analysis.lead(plan[0]?.id ?? '', plan.at(-1)?.id ?? ''));
  return { id: 'analysis', number: '5', title: words.sections.analysis, blocks: [lead], sections: catalogue.items.map((item, i) => itemSection(draft, item, `5.${i + 1}`)) };
}

function itemSection(draft: Draft, item: Item, number: string): Section {
  const { sections } = draft.words;
  const elements = draft.findings.catalogue.elements.filter((element) => element.itemId === item.id);
  const commitment = section(draft, `commitment-${item.id}`, sections.commitment, commitmentOf(draft, item));
  const law = section(draft, `law-${item.id}`, sections.law, lawOfTarget(draft, item.id, [...draft.tagsOf(item.id), ...elements.flatMap((element) => draft.tagsOf(element.id))], draft.words.analysis.noProvision));
  const assessment = section(draft, `assessment-${item.id}`, sections.assessment, assessmentOfItem(draft, item, elements));
  const gaps = section(draft, `gaps-${item.id}`, sections.gaps, gapsOf(draft, item, elements));
  return { id: draft.itemAnchor(item.id), number, title: titleOf(draft, item), blocks: [], sections: [commitment, law, assessment, gaps] };
}

const titleOf = ({ words }: Draft, item: Item): string => (item.packId ? words.beyondPlan(`${item.id} ${item.title}`) : `${item.id} ${item.title}`);

function commitmentOf(draft: Draft, item: Item): Block[] {
  const { findings, words } = draft, a = words.analysis, here = on([item.id]);
  const official = findings.catalogue.recommendations.find((r) => r.id === item.recommendationId);
  const reading = findings.readings.find((r) => r.itemId === item.id);
  const known = item.readings.find((r) => r.id === reading?.reading);
  return [
    ...(official ? [say(draft, `commitment-words-${item.id}`, a.commitment(official.id), here), ...quoteStandard(draft, item.id, [official.text, ...official.points])]
      : item.packId ? [say(draft, `commitment-words-${item.id}`, a.packItem(packName(draft, item.packId)), here), ...quoteStandard(draft, item.id, item.text ? [item.text] : [], 'pack')]
        : [say(draft, `commitment-words-${item.id}`, a.noOfficialWords(item.id), here)]),
    ...(item.strengthNote ? [say(draft, `strength-${item.id}`, a.strength(item.strengthNote), here)] : []),
    ...(reading ? [say(draft, `reading-${item.id}`, a.reading(known?.name ?? reading.reading, known?.meaning ?? '', reading.reason, reading.by), here)] : item.readings.length ? [say(draft, `reading-${item.id}`, a.readingsOpen(words.list(item.readings.map((r) => r.name))), here)] : []),
  ];
}

/** Each passage once, with what it bears on, its words, and its translation. */
export function lawOfTarget(draft: Draft, targetId: string, tags: readonly Tag[], nothing: string): Block[] {
  if (!tags.length) return [say(draft, `law-${targetId}-none`, nothing, on([targetId]))];
  const said = new Set<string>();
  return groupByPassage(tags).flatMap((group) => {
    const lead = paragraph(draft, `law-${targetId}-${passageName(group[0])}`, [strong(draft.words.sentence(citeShort(draft, group[0].passage))), text(' '), ...bearingsOf(draft, group)], on(group.map((tag) => tag.targetId), group));
    for (const tag of group) if (!draft.quotedIn.has(tag.id)) draft.quotedIn.set(tag.id, lead.id);
    // One note on a passage tagged to several elements is one note.
    const words = [...new Set(group.filter((tag) => tag.note.trim()).map((tag) => draft.words.analysis.note(tag.by, tag.note)))];
    const notes = words.map((note): Block => ({ kind: 'text', role: 'remark', content: [text(note)] }));
    return [lead, ...quote(draft, group), ...linkedTo(draft, group[0], said), ...notes];
  });
}

/** What a reviewer confirmed to bear on the quoted provision, or it on another: the definition in another law, the penalty, the clause that exempts. */
function linkedTo(draft: Draft, { passage }: Tag, said: Set<string>): Block[] {
  const linked = (draft.findings.relations ?? []).filter(({ kind, from, to }) => (touchesEnd(from, passage.documentId, passage.provision) || touchesEnd(to, passage.documentId, passage.provision)) && !said.has(relationId({ kind, from, to })) && said.add(relationId({ kind, from, to })));
  return linked.map(({ kind, from, to }): Block => ({ kind: 'text', role: 'remark', content: [text(draft.words.analysis.relation[kind](citeShort(draft, from), citeShort(draft, to)))] }));
}

/** `satisfies “Act: recruitment”, “Act: transfer”; conflicts with “Consent irrelevant”.` */
function bearingsOf({ findings, words }: Draft, tags: readonly Tag[]): Inline[] {
  const labels = new Map(findings.catalogue.elements.map((element) => [element.id, words.analysis.element(element.label)]));
  const byBearing = Map.groupBy(tags, (tag) => tag.bearing);
  const parts = [...byBearing].map(([bearing, mine]) => words.analysis.bearsOn(words.bearings[bearing], [...new Set(mine.map((tag) => labels.get(tag.targetId) ?? words.analysis.wholeItem))]));
  return [text(`${parts.join(words.joints.semicolon)}.`)];
}

function assessmentOfItem(draft: Draft, item: Item, elements: readonly Element[]): Block[] {
  const { findings, words } = draft, a = words.analysis;
  const rolled = findings.itemVerdicts.find((v) => v.itemId === item.id) ?? { verdict: 'open' as const, overridden: false, why: '' };
  const override = rolled.overridden ? findings.overrides.find(({ itemId }) => itemId === item.id) : undefined, counted = elements.filter(({ tier }) => tier !== 'enhanced');
  const why = override ? [text(` ${a.overridden} ${a.setBy(override.by, override.reason)}`)] : rolled.why ? [text(` ${a.byRule(counted.filter(({ id }) => draft.verdictOf(id) === 'met').length, counted.length)}`)] : [];
  const finding = paragraph(draft, `finding-${item.id}`, [text(`${a.finding(itemName(draft, item.id))} `), strong(itemVerdictWords(draft, rolled.verdict)), text(`. ${a.findingSentence[rolled.verdict]}`), ...why], on([item.id]));
  return [finding, ...tiers.flatMap((tier) => tierBlocks(draft, item, tier, elements.filter((element) => element.tier === tier)))];
}

function tierBlocks(draft: Draft, item: Item, tier: Tier, elements: readonly Element[]): Block[] {
  const { words } = draft, { columns, tierCaption, notAssessed } = words.analysis;
  if (!elements.length) return [];
  const assessed = elements.filter((element) => draft.verdictOf(element.id) !== 'open');
  const open = elements.filter((element) => draft.verdictOf(element.id) === 'open');
  const reasons = new Map(assessed.flatMap(({ id }) => { const reason = draft.assessmentOf(id)!.reason.trim(); return reason ? [[id, wordedCell(draft, `reason-${id}`, [text(reason)])] as const] : []; }));
  const worded = assessed.flatMap(({ id }, row) => { const cell = reasons.get(id); return cell ? [{ row, column: 2, wording: cell.wording }] : []; });
  const rows = assessed.map((element) => [
    [text(element.label)], [strong(words.verdicts[draft.verdictOf(element.id)])], reasons.get(element.id)?.content ?? [text(words.annexes.noNorm)],
    orDash(draft, provisionsOf(draft, draft.tagsOf(element.id), (tag) => tag.bearing === 'satisfies' ? '' : ` [${words.bearings[tag.bearing]}]`)),
  ]);
  return [
    say(draft, `tier-${item.id}-${tier}`, (item.packId ? words.analysis.packTierLead : words.analysis.tierLead)[tier], on(elements.map(({ id }) => id))),
    ...(rows.length ? [{ kind: 'table' as const, caption: tierCaption(tier, itemName(draft, item.id)), columns: [{ header: columns.element, share: 27 }, { header: columns.finding, share: 17 }, { header: columns.reason, share: 32 }, { header: columns.provisions, share: 24 }], rows, ...(worded.length ? { worded } : {}) }] : []),
    ...(open.length ? [{ kind: 'text' as const, role: 'remark' as const, content: [text(`${notAssessed} ${open.map((element) => element.label).join(words.joints.semicolon)}.`)] }] : []),
  ];
}

/** An empty cell shows a dash, so that nobody takes it for an omission. */
export const orDash = ({ words }: Draft, content: readonly Inline[]): readonly Inline[] => (content.length ? content : [text(words.annexes.noProvision)]);

interface Gap { readonly element: Element; readonly assessment: Assessment }

function gapsOf(draft: Draft, item: Item, elements: readonly Element[]): Block[] {
  const { words } = draft, a = words.analysis;
  const gaps = elements.flatMap((element): Gap[] => {
    const assessment = draft.assessmentOf(element.id);
    return assessment && isGap(assessment.verdict) ? [{ element, assessment }] : [];
  });
  if (!gaps.length) return [say(draft, `gaps-${item.id}-none`, elements.every((element) => draft.verdictOf(element.id) !== 'open') ? a.noGap : a.noGapYet, on([item.id]))];
  const plan = gaps.filter(({ element }) => element.tier !== 'enhanced'), beyond = gaps.filter(({ element }) => element.tier === 'enhanced');
  return [
    ...(plan.length ? [say(draft, `gaps-${item.id}-lead`, item.packId ? a.packGapsLead : a.coreGapsLead, on([item.id])), ...gapBlocks(draft, item, plan)] : []),
    ...(beyond.length ? [say(draft, `gaps-${item.id}-enhanced`, a.enhancedGapsLead, on([item.id])), ...gapBlocks(draft, item, beyond)] : []),
  ];
}

/** Every gap as a paragraph, followed by the recommendation it leads to; gaps that lead to the same one stand before it together. */
function gapBlocks(draft: Draft, item: Item, gaps: readonly Gap[]): Block[] {
  const steps = Map.groupBy(gaps, ({ element, assessment }) => JSON.stringify([formOfElement(element), assessment.verdict === 'not-found', assessment.verdict === 'unclear' && !assessment.recommendation.trim(), assessment.recommendation.trim(), assessment.priority, isKey(item, element, assessment)]));
  return [...steps.values()].flatMap((group) => {
    const paragraphs = group.map((gap) => gapParagraph(draft, gap));
    const recommendation = recommend(draft, item, group, paragraphs.map(({ id }) => id));
    return recommendation ? [...paragraphs, recommendation] : paragraphs;
  });
}

function gapParagraph(draft: Draft, { element, assessment }: Gap) {
  const { words } = draft, a = words.analysis;
  const sentence = (element.tier === 'enhanced' ? a.enhancedGap : a.gap)(assessment.verdict);
  const norms = Object.entries(element.concordance).map(([key, articles]) => `${key} ${articles}`).join('; ');
  const asks = assessment.verdict === 'not-found' || assessment.verdict === 'unclear';
  return paragraph(draft, `gap-${element.id}`, [
    text(`${sentence}${words.joints.colon}`), strong(element.label), text('.'), ...(assessment.reason.trim() ? [text(` ${assessment.reason.trim()}`)] : []),
    ...(element.tier === 'enhanced' && norms ? inEnglish(draft, ` ${a.norms}`, `${norms}.`) : []),
    ...(asks ? [text(` ${a.askMinistry} ${words.paragraph}\u00A0`), refer(draft.questionId(element.id)), text('.')] : []),
  ], on([element.id], draft.tagsOf(element.id)));
}

/**
 * Key are the gaps that the reviewer gave high priority and, where none was given, what the law clearly lacks against a firm commitment.
 * What only other norms ask for is never key: it must not stand beside the Plan's own words.
 */
function isKey(item: Item, element: Element, { priority, verdict }: Assessment): boolean {
  if (element.tier === 'enhanced' || item.packId) return false;
  return priority ? priority === 'high' : (verdict === 'not-met' || verdict === 'partly-met') && formOfElement(element) === 'should';
}

function recommend(draft: Draft, item: Item, gaps: readonly Gap[], gapIds: readonly string[]): Block | null {
  const { words } = draft, a = words.analysis, [{ element, assessment }] = gaps as [Gap];
  const form = formOfElement(element), own = assessment.recommendation.trim();
  // An unclear law calls for a question, not for a change, unless the reviewer worded one.
  if (!own && assessment.verdict === 'unclear') return null;
  const unless = assessment.verdict === 'not-found', state = unless ? draft.state : words.sentence(draft.state);
  const content: Inline[] = [...(unless ? [text(`${a.unlessElsewhere} `)] : []), ...step(form, state, own || null, () => a.defaults[form](state, itemName(draft, item.id), gaps.map((gap) => gap.element.label).join(words.joints.semicolon)), words)];
  const drafted = { itemId: item.id, elements: gaps.map((gap) => gap.element), form, key: isKey(item, element, assessment) };
  return recommendationParagraph(draft, drafted, content, assessment.priority ? words.priorities[assessment.priority] : '', gapIds);
}

/** The reviewer's step introduced as firmly as the Plan allows, or the default sentence. */
function step(form: RecommendationForm, state: string, own: string | null, byDefault: () => string, words: Draft['words']): Inline[] {
  return [text(own ? stepInWords(form, state, own, words) : byDefault())];
}

/** The reviewer's words after "Varania should take the following step:"; or alone, where they open just so themselves. */
export function stepInWords(form: RecommendationForm, state: string, own: string, { openings, analysis: { steps } }: Pick<Draft['words'], 'openings' | 'analysis'>): string {
  const opening = openings[form](state);
  return opensInForm(own, form, state, openings) ? `${opening}${own.slice(opening.length)}` : `${steps[form](state)} ${own}`;
}

/** A numbered recommendation, remembered for the summary. */
export function recommendationParagraph(draft: Draft, drafted: Pick<DraftedRecommendation, 'itemId' | 'elements' | 'form' | 'key'>, generated: readonly Inline[], priority: string, gapIds: readonly string[]): Block {
  const { analysis: a } = draft.words, elements = drafted.elements.map(({ id }) => id), first = elements[0] ?? drafted.itemId;
  const id = draft.uniqueId(`recommendation-${first}`), keyId = draft.uniqueId(`key-${first}`);
  // Named after its first gap. When a gap joins before that one, it is still the same recommendation.
  const { lines: [content], edited } = draft.wordings.word(id, [generated], { also: elements.slice(1).map((element) => anchorOf(`recommendation-${element}`)) });
  const head: Inline[] = [...(drafted.key ? [strong(`${a.keyRecommendation} `), refer(keyId), strong('.')] : [strong(`${a.recommendation}.`)]), text(' ')];
  draft.recommendations.push({ ...drafted, id: keyId, content: content!, edited, wordingKey: id, paragraphIds: [...gapIds, id] });
  return {
    kind: 'paragraph', id, number: 0, content: [...head, ...content!, ...(priority ? [text(` (${a.priority(priority)})`)] : [])],
    standsOn: on(elements.length ? elements : [drafted.itemId], (elements.length ? elements : [drafted.itemId]).flatMap((target) => draft.tagsOf(target))),
    wording: { key: id, from: head.length, to: head.length + content!.length, ...(edited ? { edited } : {}) },
  };
}

