import type { Output, Parsed } from '../../shared/contract/operations.ts';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { Failure } from '../../shared/domain/failure.ts';
import type { Change } from '../../shared/domain/journal.ts';
import { draftMemo, type DraftedMemo } from '../../shared/domain/memo.ts';
import { walkSections, wordedThings } from '../../shared/domain/memo-model.ts';
import { placesOf } from '../../shared/domain/memo-unfinished.ts';
import { editableText, languageOfEdit, nameOfEdit, readMarks, tidyText, withoutNumbers, type Lines, type MemoEdit } from '../../shared/domain/memo-wording.ts';
import { labelsOf } from '../../shared/domain/number-memo.ts';
import { decide, setting, type Desk } from './desk.ts';
import { gatherFindings } from './gather-findings.ts';
import { memoLanguageOf } from './memo-language.ts';

/** Puts a reviewer's words in place of the program's. They stand until they are restored, whatever changes beneath; to write them again is to confirm them. */
export function editMemo(desk: Desk, { block, text: written, language: asked, kind }: Parsed<'memo.edit'>): Output<'memo.edit'> {
  const language = memoLanguageOf(desk, asked), drafted = draftMemo(gatherFindings(desk), { language, kind });
  const { key, generated, edit: standing, place, isTitle } = findWording(drafted, block);
  // What was worded in another language's memo stays there; these words stand beside it.
  const edit = standing && languageOfEdit(standing) === language ? standing : null;
  const { text, unknown } = readMarks(isTitle ? tidyText(written).replace(/\n/gu, ' ') : tidyText(written), labelsOf(drafted.memo.sections));
  // A mark that an earlier edit held may lead nowhere by now; a new one may not.
  const strange = unknown.find((mark) => !standing?.text.includes(mark));
  if (strange) throw new Failure('invalid-input', `${strange} refers to no paragraph of this memo. Write the number that stands before a paragraph.`);
  if (isTitle && /\[[¶§] [^\]]+\]/u.test(text)) throw new Failure('invalid-input', 'A title cannot hold a reference. Write it without one.');
  if (!text) throw new Failure('invalid-input', 'A paragraph of the memo cannot be empty. Write what it should say, or restore the program’s words.');
  const sections = new Set(walkSections(drafted.memo.sections).map(({ section }) => section.id));
  if (text === tidyText(editableText(generated, sections)) && (edit || !standing)) return edit ? restoreMemo(desk, { block: key, language, kind }) : { block: key, edited: false };
  const after: MemoEdit = { key, text, replaced: withoutNumbers(generated), section: place, by: desk.by, at: desk.now(), ...(language === 'en' ? {} : { language }) };
  if (edit && edit.key === key && edit.text === text && canonicalJson(edit.replaced) === canonicalJson(after.replaced)) return { block: key, edited: true };
  decide(desk, [...(edit && edit.key !== key ? [removal(desk, edit)] : []), setting(desk, 'memo-edit', nameOfEdit(key, language), after)]);
  return { block: key, edited: true };
}

/** Takes a reviewer's words away: the program's stand again. Also lets go of words whose paragraph is gone. */
export function restoreMemo(desk: Desk, { block, language, kind }: Parsed<'memo.restore'>): Output<'memo.restore'> {
  const wanted = memoLanguageOf(desk, language), { applied, orphaned } = draftMemo(gatherFindings(desk), { language: wanted, kind });
  const edit = applied.find(({ key, edit }) => languageOfEdit(edit) === wanted && (key === block || edit.key === block))?.edit ?? orphaned.find(({ key }) => key === block);
  if (!edit) throw new Failure('not-found', `No words of a reviewer stand at "${block}" in this memo.`);
  decide(desk, [removal(desk, edit)]);
  return { block, edited: false };
}

const removal = (desk: Desk, edit: MemoEdit): Change => setting(desk, 'memo-edit', nameOfEdit(edit.key, languageOfEdit(edit)), null);

interface Found { readonly key: string; readonly generated: Lines; readonly edit: MemoEdit | null; readonly place: string; readonly isTitle: boolean }

/** The wording that a key or the number of its paragraph names, with the program's words for it. */
function findWording({ memo, applied }: DraftedMemo, named: string): Found {
  const sections = walkSections(memo.sections).map(({ section }) => section), blocks = sections.flatMap((section) => section.blocks);
  const block = blocks.find((each) => each.kind === 'paragraph' && String(each.number) === named);
  const thing = sections.flatMap(wordedThings).find(({ wording: { key } }) => key === (block?.kind === 'paragraph' ? block.wording?.key : named));
  if (!thing && block) throw new Failure('refused', 'This paragraph says what the review proves; its words cannot be changed.');
  if (!thing) throw new Failure('not-found', `There is no paragraph "${named}" in this memo. "lacuna read-memo" lists them.`);
  const { key } = thing.wording, stands = applied.find((each) => each.key === key);
  const place = placesOf(memo).get(key), section = sections.find(({ id }) => id === place)!;
  return { key, generated: stands?.generated ?? thing.lines, edit: stands?.edit ?? null, isTitle: thing.kind === 'title', place: [section.number, section.title].filter(Boolean).join(' ') };
}
