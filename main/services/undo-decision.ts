import type { Output, Parsed } from '../../shared/contract/operations.ts';
import type { LawDocument } from '../../shared/domain/evidence.ts';
import { repairAnew } from './repair-text.ts';
import type { RepairOff } from '../../shared/domain/text-repairs.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { oppositeOf, undoStacks, type JournalEntry } from '../../shared/domain/journal.ts';
import type { OutlineCorrection } from '../../shared/domain/outline.ts';
import { refreshOutline } from './correct-outline.ts';
import { decide, type Desk } from './desk.ts';
import { forgetText } from './keep-outline.ts';
import { readDocument } from './read-document.ts';
import { sayChange, sayEntry } from './say-decision.ts';
import { settleLanguage } from './describe-document.ts';

/** Every decision with what it says in words. */
export function listJournal(desk: Desk, { limit }: Parsed<'journal.list'>): Output<'journal.list'> {
  const entries = desk.store.journal.list();
  return (limit ? entries.slice(-limit) : entries).map((entry) => ({ ...entry, words: sayEntry(desk, entry) }));
}

/** What undo and redo would do now, in words; null where there is nothing. */
export function standingJournal(desk: Desk): Output<'journal.standing'> {
  const { undo, redo } = undoStacks(desk.store.journal.groups());
  const last = desk.store.journal.group(undo.at(-1) ?? ''), taken = desk.store.journal.group(redo.at(-1) ?? '');
  return {
    decisions: desk.store.journal.last()?.sequence ?? 0,
    undo: last.length === 0 || beginsReview(last) ? null : last.map((entry) => sayChange(desk, entry)),
    redo: taken.length === 0 ? null : oppositeOf(taken).map((change) => sayChange(desk, change)),
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
  return appended.map((entry) => sayEntry(desk, entry));
}

/** Brings derived text in line with decisions that undo or redo brought back. */
async function settle(desk: Desk, entries: readonly JournalEntry[]): Promise<void> {
  for (const entry of entries) {
    if (entry.topic === 'correction') refreshOutline(desk, ((entry.after ?? entry.before) as OutlineCorrection).documentId);
    if (entry.topic === 'repair') repairAnew(desk, ((entry.after ?? entry.before) as RepairOff).documentId);
    if (entry.topic !== 'document') continue;
    const document = entry.after as LawDocument | null;
    if (document === null) desk.store.transact(() => { forgetText(desk, entry.id); desk.store.extractions.drop(entry.id); });
    else if (!desk.store.extractions.get(entry.id)) await readDocument(desk, document);
    else settleLanguage(desk, document);
  }
}
