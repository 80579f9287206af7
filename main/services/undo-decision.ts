import type { Output, Parsed } from '../../shared/contract/operations.ts';
import type { LawDocument } from '../../shared/domain/evidence.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { oppositeOf, undoStacks, type JournalEntry } from '../../shared/domain/journal.ts';
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

/** Takes back the last decision by appending its opposite; nothing is ever erased. */
export async function undoDecision(desk: Desk): Promise<{ undone: string[] }> {
  const last = undoStacks(desk.store.journal.groups()).undo.at(-1);
  // The making of the review itself is not undone: a review without a State is none.
  const entries = last ? desk.store.journal.group(last) : [];
  if (entries.length === 0 || entries.some((entry) => entry.topic === 'review' && entry.before === null)) throw new Failure('refused', 'There is nothing to undo.');
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
  const value = (entry.after ?? entry.before) as Record<string, unknown>;
  const named = entry.topic === 'tag' ? tagInWords(desk, value as unknown as Tag) : entry.topic === 'note' ? placeInWords(desk, (value as unknown as Note).passage) : entry.topic === 'dismissal' ? dismissalInWords(desk, value as unknown as Dismissal) : entry.topic === 'assessment' ? `${entry.id}: ${(value as unknown as Assessment).verdict}`
    : entry.topic === 'memo-edit' ? `in “${String(value.section)}”` : entry.topic === 'document' ? String(value.fileName) : entry.topic === 'review' ? `of ${String(value.state)}` : entry.topic === 'correction' ? `at ${String(value.path)}` : entry.topic === 'reading' ? `${entry.id}: ${String(value.reading)}`
    : entry.topic === 'override' ? `${entry.id}: ${String(value.verdict)}` : typeof value.name === 'string' ? value.name : typeof value.label === 'string' ? value.label : entry.id;
  // What takes back an undo is a redo.
  const again = entry.undoes !== null && desk.store.journal.group(entry.undoes)[0]?.undoes !== null;
  return `${entry.undoes === null ? '' : again ? 'Done again: ' : 'Taken back: '}${(entry.topic === 'dismissal' ? verbsOfDismissal : verbs)[entry.what.split('.')[1]!] ?? entry.what} ${nouns[entry.topic] ?? entry.topic} ${named}`.trim();
}

const tagInWords = (desk: Desk, { passage, targetId }: Tag): string => `${placeInWords(desk, passage)} for ${targetId}`;

const placeInWords = (desk: Desk, passage: Passage): string =>
  `${passage.article ? `on article ${passage.article}` : `on page ${passage.pageLabel}`} of ${desk.store.standing.get<LawDocument>('document', passage.documentId)?.fileName ?? passage.documentId}`;

const dismissalInWords = (desk: Desk, { article, provision, documentId, targetId }: Dismissal): string =>
  `of ${article ? `article ${article}` : provision} of ${desk.store.standing.get<LawDocument>('document', documentId)?.fileName ?? documentId} for ${targetId}`;
