import type { Output, Parsed } from '../../shared/contract/operations.ts';
import { draftMemo, type DraftedMemo } from '../../shared/domain/memo.ts';
import { walkSections } from '../../shared/domain/memo-model.ts';
import { placesOf, unfinishedOf } from '../../shared/domain/memo-unfinished.ts';
import { editableText, languageOfEdit } from '../../shared/domain/memo-wording.ts';
import { documentsOf, type Desk } from './desk.ts';
import { gatherFindings } from './gather-findings.ts';
import { memoLanguageOf } from './memo-language.ts';
import { unfinishedIn } from './show-items.ts';
import { standings } from './quotation-standing.ts';

/** The memo as it stands: its model, what reviewers worded in it, and what is unfinished. */
export function readMemo(desk: Desk, { language, kind }: Parsed<'memo.read'>): Output<'memo.read'> {
  const findings = gatherFindings(desk), drafted = draftMemo(findings, { language: memoLanguageOf(desk, language), kind });
  const standingOf = standings(desk);
  const unfinished = unfinishedOf(findings, drafted, {
    lost: findings.tags.filter((tag) => standingOf(tag) === 'lost'),
    withoutText: documentsOf(desk).filter(({ id }) => desk.store.extractions.get(id)?.state !== 'ready').map(({ id, fileName }) => ({ documentId: id, fileName })),
    undecided: unfinishedIn(desk), typing: desk.store.drafts.list('').map(({ key }) => key),
  });
  const { subject, reference = '', addressee = '', classification = '' } = findings;
  return {
    memo: drafted.memo, ...editsOf(drafted), unfinished: unfinished.map((point) => ({ ...point, targets: [...point.targets] })),
    cover: { title: subject.title, asOf: subject.asOf, reviewers: [...subject.reviewers], reference, addressee, classification },
  };
}

function editsOf({ memo, applied, orphaned }: DraftedMemo): Pick<Output<'memo.read'>, 'edits' | 'orphaned'> {
  const places = placesOf(memo), sections = new Set(walkSections(memo.sections).map(({ section }) => section.id));
  return {
    edits: applied.map(({ edit, key, generated, changedBeneath }) => ({ block: key, section: places.get(key) ?? '', text: edit.text, replaced: editableText(edit.replaced, sections), generated: editableText(generated, sections), changedBeneath, by: edit.by, at: edit.at, language: languageOfEdit(edit) })),
    orphaned: orphaned.map(({ key, text, replaced, section, by, at }) => ({ block: key, section, text, replaced: editableText(replaced, sections), by, at })),
  };
}
