import { chamberTexts, type ChamberText } from './chamber-text.ts';
import { chamberDocument } from './chamber-head.ts';
import { borrowed, indexOf, sayParagraphs, stepAlone, stepsOf, type ChamberGap, type ChamberStep, type MemoIndex } from './chamber-steps.ts';
import type { Tag } from './judgement.ts';
import { citedArticle, groupByPassage, titled, wordedCell, type CitedArticle, type Draft } from './memo-draft.ts';
import { strong, text, walkSections, type Block, type Inline, type Memo, type QuotationBlock, type Section, type TableBlock } from './memo-model.ts';
import { modelClauses } from './model-clauses.ts';
import { numberMemo } from './number-memo.ts';

/**
 * What would have to change in which provision, for those who draft: one row for each gap, or for the gaps that a reviewer's own recommendation
 * closes together. Wording is the reviewer's where there is some; else a clause to start from, marked as such, which is edited where it stands.
 */
export function amendmentsOf(draft: Draft, memo: Memo): Memo {
  const words = chamberTexts[memo.language], a = words.amendments, index = indexOf(memo), steps = stepsOf(draft, index);
  const rows = steps.flatMap((step) => (step.recommendation ? amendmentsIn(draft, step) : [])).toSorted((one, other) => one.place - other.place);
  const plan = rows.filter(({ step }) => !step.beyond), beyond = rows.filter(({ step }) => step.beyond), unclear = steps.filter(({ recommendation }) => !recommendation);
  const quoted = provisions(draft, memo, rows), numbers = counter();
  const sections = [
    part('amendments-plan', numbers(), a.plan, plan.length ? [tableOf(draft, words, index, a.lead, plan)] : [sentence(a.none)]),
    ...(beyond.length ? [part('amendments-beyond', numbers(), a.beyond, [sentence(a.beyondLead), tableOf(draft, words, index, a.lead, beyond)])] : []),
    ...(unclear.length ? [part('amendments-questions', numbers(), a.questions, [sentence(a.unclear(unclear.length)), { kind: 'list', items: unclear.map(({ itemId, gaps, paragraphIds }) => [strong(itemId), text(` ${gaps.map(({ label }) => label).join(draft.words.joints.semicolon)} (${a.memo(sayParagraphs(draft, index, paragraphIds))}).`)]) }])] : []),
    ...(quoted.blocks.length ? [part('amendments-provisions', numbers(), a.provisions, [sentence(a.provisionsLead), ...quoted.blocks])] : []),
  ];
  return numberMemo(chamberDocument(draft, memo, words, 'amendments', sections.map((section) => titled(draft, section)), quoted, 600), draft.words.withdrawn);
}

const part = (id: string, number: string, title: string, blocks: readonly Block[]): Section => ({ id, number, title, blocks, sections: [] });
const sentence = (words: string): Block => ({ kind: 'text', role: 'ordinary', content: [text(words)] });
const counter = (): (() => string) => { let n = 0; return () => String((n += 1)); };

interface Amendment { readonly step: ChamberStep; readonly gaps: readonly ChamberGap[]; readonly tags: readonly Tag[]; /** Its place in the order of the laws; infinite for what is new. */ readonly place: number }

/** A recommendation that a reviewer worded is one amendment; the program's own is one for each element, because each has a clause of its own. */
function amendmentsIn(draft: Draft, step: ChamberStep): Amendment[] {
  const groups = isWorded(draft, step) ? [step.gaps] : step.gaps.map((gap) => [gap]);
  return groups.map((gaps) => { const tags = amendable(gaps.flatMap((gap) => gap.tags)); return { step, gaps, tags, place: Math.min(Infinity, ...tags.map((tag) => placeOf(draft, tag))) }; });
}

const isWorded = ({ assessmentOf }: Draft, { gaps, recommendation }: ChamberStep): boolean => Boolean(recommendation?.edited ?? assessmentOf(gaps[0]!.id)?.recommendation.trim());

/** What bears on a gap is amended; what was tagged for context only is not. */
const amendable = (tags: readonly Tag[]): readonly Tag[] => tags.filter(({ bearing }) => bearing !== 'context');

const placeOf = ({ findings }: Draft, { passage }: Tag): number => findings.documents.findIndex(({ id }) => id === passage.documentId) * 1e9 + passage.firstPage * 1e5 + (passage.stretches[0]?.start ?? 0);

function tableOf(draft: Draft, words: ChamberText, index: MemoIndex, caption: string, amendments: readonly Amendment[]): TableBlock {
  const c = words.amendments.columns, wordings = amendments.map((amendment) => wordingOf(draft, words, index, amendment));
  return {
    kind: 'table', caption, columns: [{ header: c.place, share: 15 }, { header: c.problem, share: 33 }, { header: c.wording, share: 26 }, { header: c.recommendation, share: 26 }],
    rows: amendments.map((amendment, i) => [placeWords(draft, words, amendment), problemOf(draft, index, amendment), wordings[i]!.content, sourceOf(draft, words, index, amendment)]),
    worded: wordings.map(({ wording }, row) => ({ row, column: 2, wording })),
  };
}

/** Where a tag's words stand in the original, where there is one: it is the text that is amended. */
function placeToAmend(draft: Draft, { id, passage }: Tag): CitedArticle {
  const aligned = draft.alignedTo(id);
  return aligned?.role === 'original' ? { documentId: aligned.documentId, article: aligned.article, provision: aligned.provision ?? null } : passage;
}

function lawOfPlace(draft: Draft, { documentId }: CitedArticle): string {
  const document = draft.documentOf(documentId), { instrument, version } = document ? draft.lawOf(document) : { instrument: undefined, version: undefined }, law = instrument?.name || draft.words.cite.unknownLaw;
  return version?.draft ? `${law} (${draft.words.cite.draft})` : law;
}

/** Provisions in full, in the order of their law, which is named once: "Article 18(1) [Article 18 al. (1)] and Article 20 of the Criminal Code". */
function citesOf(draft: Draft, tags: readonly Tag[]): string[] {
  const places = tags.toSorted((one, other) => placeOf(draft, one) - placeOf(draft, other)).map((tag) => placeToAmend(draft, tag));
  return [...Map.groupBy(places, (place) => lawOfPlace(draft, place))].map(([law, mine]) => draft.words.cite.of(draft.words.list([...new Set(mine.map((place) => citedArticle(draft, place, 'long')))]), law));
}

function placeWords(draft: Draft, { amendments: a }: ChamberText, { step, gaps, tags }: Amendment): Inline[] {
  const { findings: { catalogue }, words } = draft;
  if (tags.length) return [text(a.amend(citesOf(draft, tags).join(words.joints.semicolon)))];
  const siblings = catalogue.elements.filter(({ itemId }) => itemId === step.itemId).flatMap(({ id }) => draft.tagsOf(id)).filter(({ bearing }) => bearing === 'satisfies' || bearing === 'partly-satisfies');
  const beside = citesOf(draft, groupByPassage(siblings).slice(0, 3).map(([first]) => first));
  return [strong(gaps.some(({ verdict }) => verdict === 'not-found') ? a.freshUnless : a.fresh), text(beside.length ? `. ${a.beside(beside.join(words.joints.semicolon))}` : '')];
}

/** The problem as the memo's paragraphs state it, with what a reviewer worded there. */
const problemOf = ({ words }: Draft, index: MemoIndex, { gaps }: Amendment): Inline[] =>
  [...new Set(gaps.map(({ paragraphId }) => paragraphId))].flatMap((id, i) => [...(i ? [text(' ')] : []), ...borrowed(index.paragraphs.get(id)?.content ?? [], index), text(` (${words.paragraph}\u00A0${index.labels.get(id) ?? ''})`)]);

function wordingOf(draft: Draft, { amendments: a }: ChamberText, index: MemoIndex, { step, gaps }: Amendment): ReturnType<typeof wordedCell> {
  const [{ id }] = gaps as [ChamberGap], { words, findings: { catalogue } } = draft;
  if (isWorded(draft, step)) return wordedCell(draft, `amendment-${id}`, [strong(a.reviewer), text(' '), ...(stepAlone(draft, step, index)?.content ?? borrowed(step.recommendation!.content, index))]);
  const clause = modelClauses[words.code][id];
  const start = text(clause || catalogue.elements.find((element) => element.id === id)?.check.trim() || gaps[0]!.label);
  return wordedCell(draft, `amendment-${id}`, [strong(a.starting), text(` ${words.quotes[0]}`), start, text(words.quotes[1])]);
}

function sourceOf(draft: Draft, { amendments: a, formsInFull }: ChamberText, index: MemoIndex, { step, gaps }: Amendment): Inline[] {
  const { words } = draft, r = step.recommendation!, letter = r.key ? index.labels.get(r.id) : undefined;
  const about = [a.memo(sayParagraphs(draft, index, step.paragraphIds)), step.priority && words.analysis.priority(words.priorities[step.priority])].filter(Boolean).join(words.joints.semicolon);
  // A reviewer's words stand in the column before; here only how firmly they are recommended.
  const said = isWorded(draft, step) ? [text(`${formsInFull[step.form]} `)] : [...borrowed(r.content, index), text(' ')];
  const one = gaps[0]!, labels = gaps.map(({ label }) => words.analysis.element(label)).join(words.joints.between);
  return [strong(letter ? a.key(letter) : a.recommendation), text(` (${about}). `), ...said, text(a.source(step.itemId, labels, one.tier, one.strength))];
}

/** The words that are to be amended, as the memo quotes them, with notes numbered anew. */
function provisions(draft: Draft, memo: Memo, rows: readonly Amendment[]): { readonly blocks: readonly Block[]; readonly notes: Memo['notes']; readonly quotations: Memo['quotations'] } {
  const quoted = walkSections(memo.sections).flatMap(({ section }) => section.blocks.filter((block): block is QuotationBlock => block.kind === 'quotation' && block.tagIds.length > 0));
  const seen = new Set<string>(), notes: Memo['notes'][number][] = [], keys = new Set<string>();
  const blocks = groupByPassage(rows.flatMap(({ tags }) => tags)).flatMap((group) => {
    const key = quoted.find(({ tagIds }) => tagIds.includes(group[0].id))?.key;
    if (!key || seen.has(key)) return [];
    seen.add(key);
    return [{ kind: 'text' as const, role: 'ordinary' as const, content: [strong(citesOf(draft, [group[0]])[0]!)] }, ...quoted.filter((block) => block.key === key).map((block): Block => {
      keys.add(block.key);
      return { ...block, note: block.note === null ? null : notes.push(memo.notes[block.note - 1]!) };
    })];
  });
  return { blocks, notes, quotations: memo.quotations.filter(({ key }) => keys.has(key)) };
}
