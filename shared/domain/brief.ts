import { heightOf, heightOfCaption, heightOfHeading, heightOfRow, twoPages } from './brief-height.ts';
import { chamberTexts, type ChamberText } from './chamber-text.ts';
import { chamberDocument, clip, clipInlines } from './chamber-head.ts';
import { borrowed, inPriority, indexOf, sayParagraphs, stepAlone, stepsOf, type ChamberStep, type MemoIndex } from './chamber-steps.ts';
import { itemVerdictWords, titled, type Draft } from './memo-draft.ts';
import { paragraphRange, strong, text, walkSections, type Block, type Inline, type Memo, type Section } from './memo-model.ts';
import { numberMemo } from './number-memo.ts';

/** The longest that anything whose length is not ours may be, in characters; the memo has it whole. */
const longest = { line: 150, laws: 420, label: 160, step: 260, title: 70 } as const;
/** Items of packs that the first page can show. */
const mostItems = 12;

/**
 * Two pages for the committee, from the same findings as the memo: what was reviewed, the verdict on each recommendation, and the gaps in order of
 * priority with what closes them. `memo` is the numbered memo that it leads to. What does not fit is counted, never dropped in silence.
 */
export function briefOf(draft: Draft, memo: Memo): Memo {
  const words = chamberTexts[memo.language], index = indexOf(memo), steps = inPriority(stepsOf(draft, index));
  const before = [part('brief-reviewed', '1', words.brief.reviewed, reviewed(draft, words)), part('brief-glance', '2', words.brief.glance, glance(draft, memo, words))];
  const head = chamberDocument(draft, memo, words, 'brief', before, { notes: [], quotations: [] }, longest.line);
  const sections = [...before, part('brief-gaps', '3', words.brief.gaps, gaps(draft, words, index, steps, twoPages - heightOf(head)))];
  return numberMemo({ ...head, sections: sections.map((section) => titled(draft, section)) }, draft.words.withdrawn);
}

const part = (id: string, number: string, title: string, blocks: readonly Block[]): Section => ({ id, number, title, blocks, sections: [] });
const sentence = (words: string): Block => ({ kind: 'text', role: 'ordinary', content: [text(words)] });

function reviewed(draft: Draft, words: ChamberText): Block[] {
  const { findings } = draft, b = words.brief, all = findings.catalogue.elements.length;
  const done = findings.catalogue.elements.filter(({ id }) => draft.verdictOf(id) !== 'open').length;
  const laws = [...Map.groupBy(findings.documents, ({ versionId }) => versionId).values()].map((documents) => {
    const { instrument, version } = draft.lawOf(documents[0]!), what = [...new Set(documents.map(({ role }) => b.role[role]))];
    return clip(b.text(instrument?.name || draft.words.cite.unknownLaw, [version?.label, version?.draft && draft.words.cite.draft, ...what].filter(Boolean).join(', ')), longest.label, words.omission);
  });
  let shown = 0;
  for (let length = 0; shown < laws.length && (shown === 0 || length + laws[shown]!.length <= longest.laws); shown += 1) length += laws[shown]!.length;
  const texts = laws.length ? b.texts(laws.slice(0, shown).join(draft.words.joints.semicolon), laws.length - shown) : b.noTexts;
  return [sentence([texts, b.asOf(draft.words.date(findings.subject.asOf)), b.done(done, all)].join(' '))];
}

function glance(draft: Draft, memo: Memo, words: ChamberText): Block[] {
  const { findings: { catalogue, itemVerdicts } } = draft, b = words.brief, c = b.glanceColumns;
  const items = catalogue.items.toSorted((one, other) => Number(Boolean(one.packId)) - Number(Boolean(other.packId))), shown = items.slice(0, mostItems);
  const sections = new Map(walkSections(memo.sections).map(({ section }) => [section.id, section]));
  const rows = shown.map((item): Inline[][] => {
    const counted = catalogue.elements.filter(({ itemId, tier }) => itemId === item.id && tier !== 'enhanced'), section = sections.get(draft.itemAnchor(item.id)), range = section && paragraphRange(section);
    return [
      [text(clip(item.packId ? draft.words.beyondPlan(`${item.id} ${item.title}`) : `${item.id} ${item.title}`, longest.title, words.omission))],
      [strong(itemVerdictWords(draft, itemVerdicts.find(({ itemId }) => itemId === item.id)?.verdict ?? 'open'))],
      [text(counted.length ? b.met(counted.filter(({ id }) => draft.verdictOf(id) === 'met').length, counted.length) : draft.words.annexes.noNorm)],
      [text(range ? `${draft.words.paragraphs}\u00A0${range.first}–${range.last}` : draft.words.annexes.noNorm)],
    ];
  });
  const more = items.length - shown.length;
  return [{ kind: 'table', caption: b.glanceCaption, columns: [{ header: c.item, share: 43 }, { header: c.finding, share: 20 }, { header: c.met, share: 17 }, { header: c.memo, share: 20 }], rows }, ...(more ? [sentence(b.moreItems(more))] : [])];
}

function gaps(draft: Draft, words: ChamberText, index: MemoIndex, steps: readonly ChamberStep[], room: number): Block[] {
  const b = words.brief, c = b.gapColumns;
  if (!steps.length) return [sentence(b.none)];
  const columns = [{ header: c.gap, share: 31 }, { header: c.closes, share: 50 }, { header: c.memo, share: 19 }], rows = steps.map((step) => rowOf(draft, words, index, step));
  let shown = 0, left = room - heightOfHeading - heightOfCaption(b.gapsCaption) - 12;
  for (; shown < rows.length; shown += 1) {
    left -= heightOfRow(rows[shown]!, columns.map(({ share }) => share));
    if (left < 0) break;
  }
  const rest = steps.slice(shown), missing = rest.flatMap((step) => step.gaps), all = steps.flatMap((step) => step.gaps).length;
  const first = rest.flatMap(({ paragraphIds }) => paragraphIds).toSorted((one, other) => Number(index.labels.get(one)) - Number(index.labels.get(other)))[0];
  return [
    ...(shown ? [{ kind: 'table' as const, caption: b.gapsCaption, columns, rows: rows.slice(0, shown) }] : []),
    sentence(first ? b.more(missing.length, sayParagraphs(draft, index, [first])) : b.all(all)),
  ];
}

function rowOf(draft: Draft, { brief: b, forms, omission }: ChamberText, index: MemoIndex, step: ChamberStep): Inline[][] {
  const { itemId, gaps: lacking, recommendation, form, priority, beyond, paragraphIds } = step;
  const { words } = draft, alone = recommendation ? stepAlone(draft, step, index) : null, letter = recommendation?.key ? index.labels.get(recommendation.id) : undefined;
  const labels = clip(lacking.map(({ label }) => label).join(words.joints.semicolon), longest.label, omission), verdicts = [...new Set(lacking.map(({ verdict }) => words.verdicts[verdict]))];
  const closes = alone ? [...[alone.unless && words.analysis.unlessElsewhere, forms[form]].flatMap((each) => (each ? [text(`${each} `)] : [])), ...alone.content] : recommendation ? borrowed(recommendation.content, index) : [text(b.asks(sayParagraphs(draft, index, [index.paragraphs.has(draft.questionId(lacking[0]!.id)) ? draft.questionId(lacking[0]!.id) : paragraphIds[0]!])))];
  const about = [letter ? `${letter} [${sayParagraphs(draft, index, paragraphIds)}]` : sayParagraphs(draft, index, paragraphIds), priority && words.analysis.priority(words.priorities[priority]), beyond && b.beyond].filter((each): each is string => Boolean(each));
  return [[strong(itemId), text(` ${labels} – ${verdicts.join(words.joints.semicolon)}`)], clipInlines(closes, longest.step, omission), [text(about.join(words.joints.semicolon))]];
}
