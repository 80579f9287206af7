import type { Element, Item } from './catalogue.ts';
import type { Findings } from './findings.ts';
import { verdicts, type Verdict } from './judgement.ts';
import { itemName, itemVerdictWords, joined, on, paragraph, refer, referToRange, referToSection, say, wordedList, type Draft, type DraftedRecommendation } from './memo-draft.ts';
import { strong, text, type Block, type Section } from './memo-model.ts';

const counts = (element: Element): boolean => element.tier !== 'enhanced';

/** Letters as word processors count them: A ... Z, AA, BB ... */
export const letterOf = (index: number): string => String.fromCharCode(65 + (index % 26)).repeat(Math.floor(index / 26) + 1);

const inOrder = (draft: Draft, key: boolean): DraftedRecommendation[] => draft.recommendations.filter((r) => r.key === key);

/** The page a committee reads: what is welcome first, then the findings, then what to do. Written after the analysis, printed before it. */
export function summaryOf(draft: Draft): Section {
  const { findings: { catalogue }, words } = draft, { sections } = words, s = words.summary;
  const open = catalogue.elements.filter((element) => draft.verdictOf(element.id) === 'open').length;
  const assessed = open < catalogue.elements.length;
  const part = (id: string, title: string, blocks: readonly Block[]): Section => ({ id, number: '', title, blocks, sections: [] });
  return {
    id: 'summary', number: '3', title: sections.summary,
    blocks: assessed ? [] : [say(draft, 'summary-nothing', words.introduction.nothingAssessed)],
    sections: [
      ...(assessed ? [part('welcomes', sections.welcomes, welcomes(draft))] : []),
      ...(assessed || draft.recommendations.length ? [part('key-recommendations', sections.keyRecommendations, keyRecommendations(draft))] : []),
      part('glance', sections.glance, glance(draft)),
      ...(open ? [part('remaining', sections.remaining, [paragraph(draft, 'remaining-open', [text(`${s.openLead(open)} `), ...referToSection(draft, 'annex-method'), text('.')])])] : []),
    ],
  };
}

function welcomes(draft: Draft): Block[] {
  const { findings: { catalogue }, words, state } = draft, s = words.summary;
  const met = catalogue.elements.filter((element) => draft.verdictOf(element.id) === 'met');
  if (!met.length) return [say(draft, 'welcomes-none', s.nothingWelcome)];
  const items = catalogue.items.flatMap(({ id }) => {
    const counted = catalogue.elements.filter((element) => element.itemId === id && counts(element));
    const mine = counted.filter((element) => draft.verdictOf(element.id) === 'met');
    if (!mine.length) return [];
    return [mine.length === counted.length ? s.welcomeItem(itemName(draft, id)) : s.welcomeElements(itemName(draft, id), mine.length, counted.length, mine.map((element) => element.label).join(words.joints.semicolon))];
  });
  const enhanced = met.filter((element) => !counts(element));
  const all = enhanced.length ? [...items, s.welcomeEnhanced(enhanced.length, words.list([...new Set(enhanced.map((element) => element.itemId))]))] : items;
  return [say(draft, 'welcomes-lead', s.welcomeLead(state)), wordedList(draft, 'welcomes-list', all.map((item, i) => [text(i === all.length - 1 ? item.replace(/\s*;$/u, '.') : item)]))];
}

function keyRecommendations(draft: Draft): Block[] {
  const { words, state } = draft, s = words.summary;
  const key = inOrder(draft, true), additional = inOrder(draft, false).map((r) => r.paragraphIds.at(-1)!);
  return [
    say(draft, 'key-lead', key.length ? s.keyLead(state) : s.noKey),
    ...key.map((r, i): Block => ({
      kind: 'key-recommendation', id: r.id, letter: letterOf(i), content: [...r.content, text(' ['), ...referToRange(draft, r.paragraphIds), text(']')],
      standsOn: on(r.elements.map(({ id }) => id), r.elements.flatMap(({ id }) => draft.tagsOf(id))), wording: { key: r.wordingKey, from: 0, to: r.content.length, ...(r.edited ? { edited: r.edited } : {}) },
    })),
    ...(additional.length ? [paragraph(draft, 'key-additional', [text(`${s.additional(additional.length)} `), ...joined(draft, additional.map((id) => [refer(id)])), text('.')])] : []),
  ];
}

function glance(draft: Draft): Block[] {
  const { findings: { catalogue }, words } = draft, s = words.summary;
  const beyond = catalogue.items.filter((item) => item.packId);
  return [
    paragraph(draft, 'glance-lead', [text(`${s.glanceLead} ${words.paragraph}\u00A0`), refer('roll-up-rule'), text('.')]),
    glanceTable(draft, words.sections.glance, catalogue.items.filter((item) => !item.packId)),
    ...(beyond.length ? [glanceTable(draft, s.beyondPlan, beyond)] : []),
  ];
}

function glanceTable(draft: Draft, caption: string, items: readonly Item[]): Block {
  const { findings: { catalogue, itemVerdicts }, words } = draft, { columns } = words.summary;
  return {
    kind: 'table', caption,
    columns: [{ header: columns.recommendation, share: 31 }, { header: columns.finding, share: 17 }, { header: columns.elements, share: 27 }, { header: columns.enhanced, share: 25 }],
    rows: items.map((item) => {
      const elements = catalogue.elements.filter((element) => element.itemId === item.id);
      return [
        [refer(draft.itemAnchor(item.id))],
        [strong(itemVerdictWords(draft, itemVerdicts.find((v) => v.itemId === item.id)?.verdict ?? 'open'))],
        [text(tally(draft, elements.filter(counts)))], [text(tally(draft, elements.filter((element) => !counts(element))))],
      ];
    }),
  };
}

/** "24 met, 2 not met": every verdict that occurs, never an average. */
function tally({ words, verdictOf }: Draft, elements: readonly Element[]): string {
  const found = Map.groupBy(elements, (element) => verdictOf(element.id));
  return verdicts.filter((v) => found.has(v)).map((v) => words.summary.count(v, found.get(v)!.length)).join(', ') || words.annexes.noNorm;
}

/** What follows from the findings, item by item in few words. */
export function conclusionOf(draft: Draft): Section {
  const { findings, words, state } = draft, c = words.conclusion;
  const assessed = findings.catalogue.elements.some((element) => draft.verdictOf(element.id) !== 'open');
  const beyond = new Set(findings.catalogue.items.filter((item) => item.packId).map(({ id }) => id));
  const plan = countsOf(draft, findings.itemVerdicts.filter(({ itemId }) => !beyond.has(itemId))), packs = countsOf(draft, findings.itemVerdicts.filter(({ itemId }) => beyond.has(itemId)));
  const key = inOrder(draft, true).length;
  const asks = findings.assessments.some(({ verdict }) => verdict === 'not-found');
  const blocks: Block[] = assessed ? [
    ...(plan ? [say(draft, 'conclusion-counts', c.counts(plan))] : []), ...(packs ? [say(draft, 'conclusion-pack-counts', c.packCounts(packs))] : []),
    ...(key ? [paragraph(draft, 'conclusion-keys', [text(`${c.keys(key, state)} `), ...referToSection(draft, 'key-recommendations'), text('.')])] : []),
    ...(asks ? [paragraph(draft, 'conclusion-invite', [text(`${c.invite} `), ...referToSection(draft, 'questions'), text('.')])] : []),
  ] : [say(draft, 'conclusion-nothing', c.nothing)];
  return { id: 'conclusion', number: '7', title: words.sections.conclusion, blocks: [...blocks, say(draft, 'conclusion-further', c.further)], sections: [] };
}

/** "implemented: III.1.2; not fully implemented: III.1.1 and III.1.4" */
function countsOf({ words }: Draft, found: Findings['itemVerdicts']): string {
  const byVerdict = Map.groupBy(found, (v): Verdict => v.verdict);
  return verdicts.filter((v) => byVerdict.has(v)).map((v) => words.conclusion.count(v, words.list(byVerdict.get(v)!.map(({ itemId }) => itemId)))).join(words.joints.semicolon);
}
