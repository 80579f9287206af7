import { amendmentsOf } from './amendment-table.ts';
import { briefOf } from './brief.ts';
import { speakCatalogue } from './catalogue-words.ts';
import type { Findings } from './findings.ts';
import { analysisOf } from './memo-analysis.ts';
import { concordance, elementTable, evidenceRegister, methodAndOpenPoints, notFound, provisionTexts } from './memo-annexes.ts';
import { openDraft, quoteStandard, titled } from './memo-draft.ts';
import { memoSchema, walkSections, wordedThings, type Memo, type MemoKind, type MemoLanguage } from './memo-model.ts';
import { coverOf, disclaimersOf, introductionOf, scopeOf, standardsOf } from './memo-opening.ts';
import { relatedOf } from './memo-related.ts';
import { conclusionOf, summaryOf } from './memo-summary.ts';
import type { AppliedEdit, MemoEdit } from './memo-wording.ts';
import { memoTexts } from './memo-text.ts';
import { numberMemo } from './number-memo.ts';

/** Which document, in which language; the memo where no kind is named. */
export interface MemoChoice { readonly language: MemoLanguage; readonly kind?: MemoKind | undefined }

/**
 * The memo of a review: the same findings always give the same memo. What nobody assessed is said to be open; an empty review gives a memo that says so.
 */
export const buildMemo = (findings: Findings, options: MemoChoice): Memo => draftMemo(findings, options).memo;

/** The memo with what a reviewer who words it needs to know: which edits stand in it, beside what they stand for, and which have lost their place. */
export interface DraftedMemo { readonly memo: Memo; readonly applied: readonly AppliedEdit[]; readonly orphaned: readonly MemoEdit[] }

/** Builds the memo and says what became of each edit. */
export function draftMemo(findings: Findings, options: MemoChoice): DraftedMemo {
  const draft = openDraft({ ...findings, catalogue: speakCatalogue(findings.catalogue, options.language) }, memoTexts[options.language]);
  const introduction = introductionOf(draft), scope = scopeOf(draft);
  const standards = standardsOf(draft, quoteStandard(draft, 'definition', findings.catalogue.definition));
  const analysis = analysisOf(draft), related = relatedOf(draft);
  // Printed before the analysis, but written from it: its letters follow from the recommendations made there.
  const summary = summaryOf(draft);
  const annexes = [elementTable, concordance, provisionTexts, notFound, methodAndOpenPoints, evidenceRegister].map((annex) => annex(draft));
  const sections = [introduction, scope, summary, standards, analysis, related, conclusionOf(draft), ...annexes].map((section) => titled(draft, section));
  const memo = numberMemo({
    schema: memoSchema, language: options.language, date: findings.lastDecisionAt, program: findings.program,
    cover: coverOf(draft), disclaimers: disclaimersOf(draft), contents: { title: draft.words.contents, remark: draft.words.contentsRemark },
    sections,
    notes: draft.notes, quotations: draft.quotations,
  }, draft.words.withdrawn);
  // All are drafted whichever is wanted: words that stand in another document of the review have not lost their place.
  const documents: Readonly<Record<MemoKind, Memo>> = { memo, brief: briefOf(draft, memo), amendments: amendmentsOf(draft, memo) };
  const wanted = documents[options.kind ?? 'memo'], here = new Set(walkSections(wanted.sections).flatMap(({ section }) => wordedThings(section).map(({ wording }) => wording.key)));
  return { memo: wanted, applied: draft.wordings.applied().filter(({ key }) => here.has(key)), orphaned: draft.wordings.orphaned() };
}
