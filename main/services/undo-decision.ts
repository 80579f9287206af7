import type { Output, Parsed } from '../../shared/contract/operations.ts';
import type { LawDocument } from '../../shared/domain/evidence.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { nameChange, oppositeOf, undoStacks, type Change, type JournalEntry } from '../../shared/domain/journal.ts';
import type { Assessment, Dismissal, Note, Passage, Tag } from '../../shared/domain/judgement.ts';
import type { OutlineCorrection } from '../../shared/domain/outline.ts';
import { refreshOutline } from './correct-outline.ts';
import { decide, type Desk } from './desk.ts';
import { forgetText, readDocument } from './read-document.ts';
import { settleLanguage } from './describe-document.ts';

/** Every decision with what it says in words. */
export function listJournal(desk: Desk, { limit }: Parsed<'journal.list'>): Output<'journal.list'> {
  const entries = desk.store.journal.list();
  return (limit ? entries.slice(-limit) : entries).map((entry) => ({ ...entry, words: inWords(desk, entry) }));
}

/** What undo and redo would do now, in words; null where there is nothing. */
export function standingJournal(desk: Desk): Output<'journal.standing'> {
  const { undo, redo } = undoStacks(desk.store.journal.groups());
  const last = desk.store.journal.group(undo.at(-1) ?? ''), taken = desk.store.journal.group(redo.at(-1) ?? '');
  return {
    decisions: desk.store.journal.last()?.sequence ?? 0,
    undo: last.length === 0 || beginsReview(last) ? null : last.map((entry) => changeInWords(desk, entry)),
    redo: taken.length === 0 ? null : oppositeOf(taken).map((change) => changeInWords(desk, change)),
    isTakingBack: desk.store.journal.last()?.undoes != null,
  };
}

/** The making of the review itself is not undone: a review without a State is none. */
const beginsReview = (entries: readonly JournalEntry[]): boolean => entries.some((entry) => entry.topic === 'review' && entry.before === null);

/** Takes back the last decision by appending its opposite; nothing is ever erased. */
export async function undoDecision(desk: Desk): Promise<{ undone: string[] }> {
  const last = undoStacks(desk.store.journal.groups()).undo.at(-1);
  const entries = last ? desk.store.journal.group(last) : [];
  if (entries.length === 0 || beginsReview(entries)) throw new Failure('refused', 'There is nothing to undo.');
  return { undone: await takeBack(desk, entries) };
}

/** Does again what was last taken back, by taking the taking-back back. */
export async function redoDecision(desk: Desk): Promise<{ redone: string[] }> {
  const last = undoStacks(desk.store.journal.groups()).redo.at(-1);
  if (!last) throw new Failure('refused', 'There is nothing to do again.');
  return { redone: await takeBack(desk, desk.store.journal.group(last)) };
}

async function takeBack(desk: Desk, entries: readonly JournalEntry[]): Promise<string[]> {
  const appended = decide(desk, oppositeOf(entries), entries[0]!.group);
  await settle(desk, appended);
  return appended.map((entry) => inWords(desk, entry));
}

/** Brings derived text in line with decisions that undo or redo brought back. */
async function settle(desk: Desk, entries: readonly JournalEntry[]): Promise<void> {
  for (const entry of entries) {
    if (entry.topic === 'correction') refreshOutline(desk, ((entry.after ?? entry.before) as OutlineCorrection).documentId);
    if (entry.topic !== 'document') continue;
    const document = entry.after as LawDocument | null;
    if (document === null) desk.store.transact(() => { forgetText(desk, entry.id); desk.store.extractions.drop(entry.id); });
    else if (!desk.store.extractions.get(entry.id)) await readDocument(desk, document);
    else settleLanguage(desk, document);
  }
}

const verbs: Readonly<Record<string, string>> = { added: 'Added', changed: 'Changed', removed: 'Removed' };
const nouns: Readonly<Record<string, string>> = { review: 'the review', instrument: 'the law', version: 'the version', document: 'the document', correction: 'a correction of the outline', tag: 'the tag', assessment: 'the assessment of', reading: 'the reading of', override: 'the verdict set by hand on', setting: 'the setting', pack: 'the catalogue pack', dismissal: 'the suggestion', 'memo-edit': 'the wording of the memo', note: 'the note' };
const verbsOfDismissal: typeof verbs = { added: 'Dismissed', removed: 'Offered again' };

/** An entry as a sentence. */
export function inWords(desk: Desk, entry: JournalEntry): string {
  // What takes back an undo is a redo, and what takes back a redo is an undo again.
  let turns = 0;
  for (let at = entry.undoes; at !== null; at = desk.store.journal.group(at)[0]?.undoes ?? null) turns += 1;
  return `${turns === 0 ? '' : turns % 2 === 0 ? 'Done again: ' : 'Taken back: '}${changeInWords(desk, entry)}`;
}

/** A change as a sentence: what it added, changed or removed. */
function changeInWords(desk: Desk, change: Change): string {
  const value = (change.after ?? change.before) as Record<string, unknown>;
  const named = change.topic === 'tag' ? tagInWords(desk, value as unknown as Tag) : change.topic === 'note' ? placeInWords(desk, (value as unknown as Note).passage) : change.topic === 'dismissal' ? dismissalInWords(desk, value as unknown as Dismissal) : change.topic === 'assessment' ? `${change.id}: ${(value as unknown as Assessment).verdict}`
    : change.topic === 'memo-edit' ? `in “${String(value.section)}”` : change.topic === 'document' ? String(value.fileName) : change.topic === 'review' ? `of ${String(value.state)}` : change.topic === 'correction' ? `at ${String(value.path)}` : change.topic === 'reading' ? `${change.id}: ${String(value.reading)}`
    : change.topic === 'override' ? `${change.id}: ${String(value.verdict)}` : typeof value.name === 'string' ? value.name : typeof value.label === 'string' ? value.label : change.id;
  const what = nameChange(change);
  return `${(change.topic === 'dismissal' ? verbsOfDismissal : verbs)[what.split('.')[1]!] ?? what} ${nouns[change.topic] ?? change.topic} ${named}`.trim();
}

const tagInWords = (desk: Desk, { passage, targetId }: Tag): string => `${placeInWords(desk, passage)} for ${targetId}`;

const placeInWords = (desk: Desk, passage: Passage): string =>
  `${passage.article ? `on article ${passage.article}` : `on page ${passage.pageLabel}`} of ${desk.store.standing.get<LawDocument>('document', passage.documentId)?.fileName ?? passage.documentId}`;

const dismissalInWords = (desk: Desk, { article, provision, documentId, targetId }: Dismissal): string =>
  `of ${article ? `article ${article}` : provision} of ${desk.store.standing.get<LawDocument>('document', documentId)?.fileName ?? documentId} for ${targetId}`;
