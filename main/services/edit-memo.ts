import type { Output, Parsed } from '../../shared/contract/operations.ts';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { Failure } from '../../shared/domain/failure.ts';
import type { Change } from '../../shared/domain/journal.ts';
import { draftMemo, type DraftedMemo } from '../../shared/domain/memo.ts';
import { walkSections, wordedLines } from '../../shared/domain/memo-model.ts';
import { placesOf } from '../../shared/domain/memo-unfinished.ts';
import { editableText, readMarks, tidyText, withoutNumbers, type Lines, type MemoEdit } from '../../shared/domain/memo-wording.ts';
import { labelsOf } from '../../shared/domain/number-memo.ts';
import { decide, setting, type Desk } from './desk.ts';
import { gatherFindings } from './gather-findings.ts';

/** Puts a reviewer's words in place of the program's. They stand until they are restored, whatever changes beneath; to write them again is to confirm them. */
export function editMemo(desk: Desk, { block, text: written }: Parsed<'memo.edit'>): Output<'memo.edit'> {
  const drafted = draftMemo(gatherFindings(desk), { language: 'en' });
  const { key, generated, edit, place } = findWording(drafted, block);
  const { text, unknown } = readMarks(tidyText(written), labelsOf(drafted.memo.sections));
  // A mark that an earlier edit held may lead nowhere by now; a new one may not.
  const strange = unknown.find((mark) => !edit?.text.includes(mark));
  if (strange) throw new Failure('invalid-input', `${strange} refers to no paragraph of this memo. Write the number that stands before a paragraph.`);
  if (!text) throw new Failure('invalid-input', 'A paragraph of the memo cannot be empty. Write what it should say, or restore the program’s words.');
  const sections = new Set(walkSections(drafted.memo.sections).map(({ section }) => section.id));
  if (text === tidyText(editableText(generated, sections))) return edit ? restoreMemo(desk, { block: key }) : { block: key, edited: false };
  const after: MemoEdit = { key, text, replaced: withoutNumbers(generated), section: place, by: desk.by, at: desk.now() };
  if (edit && edit.key === key && edit.text === text && canonicalJson(edit.replaced) === canonicalJson(after.replaced)) return { block: key, edited: true };
  decide(desk, [...(edit && edit.key !== key ? [removal(desk, edit.key)] : []), setting(desk, 'memo-edit', key, after)]);
  return { block: key, edited: true };
}

/** Takes a reviewer's words away: the program's stand again. Also lets go of words whose paragraph is gone. */
export function restoreMemo(desk: Desk, { block }: Parsed<'memo.restore'>): Output<'memo.restore'> {
  const { applied, orphaned } = draftMemo(gatherFindings(desk), { language: 'en' });
  const edit = applied.find(({ key, edit }) => key === block || edit.key === block)?.edit ?? orphaned.find(({ key }) => key === block);
  if (!edit) throw new Failure('not-found', `No words of a reviewer stand at "${block}" in this memo.`);
  decide(desk, [removal(desk, edit.key)]);
  return { block, edited: false };
}

const removal = (desk: Desk, key: string): Change => setting(desk, 'memo-edit', key, null);

interface Found { readonly key: string; readonly generated: Lines; readonly edit: MemoEdit | null; readonly place: string }

/** The wording that a key or the number of its paragraph names, with the program's words for it. */
function findWording({ memo, applied }: DraftedMemo, named: string): Found {
  const blocks = walkSections(memo.sections).flatMap(({ section }) => section.blocks);
  const block = blocks.find((each) => 'wording' in each && each.wording?.key === named) ?? blocks.find((each) => each.kind === 'paragraph' && String(each.number) === named);
  if (!block) throw new Failure('not-found', `There is no paragraph "${named}" in this memo. "lacuna read-memo" lists them.`);
  if (block.kind === 'quotation') throw new Failure('refused', 'The words of a law are quoted exactly and cannot be changed here.');
  if (!('wording' in block) || !block.wording) throw new Failure('refused', 'This paragraph says what the review proves; its words cannot be changed.');
  const { key } = block.wording, stands = applied.find((each) => each.key === key);
  const place = placesOf(memo).get(key), section = walkSections(memo.sections).find((each) => each.section.id === place)!.section;
  return { key, generated: stands?.generated ?? wordedLines(block), edit: stands?.edit ?? null, place: [section.number, section.title].filter(Boolean).join(' ') };
}
