import type { Digest } from '../../shared/domain/journal.ts';
import { assertStillStands, nextEntry, type Change, type JournalEntry } from '../../shared/domain/journal.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { backUp, lastBackUp, reviewKey } from './backups.ts';
import { draftTable } from './draft-table.ts';
import { evidenceTable } from './evidence-table.ts';
import { extractionTable } from './extraction-table.ts';
import { journalTable } from './journal-table.ts';
import { plainly, type OpenedFile } from './open-review-file.ts';
import { pageTable } from './page-table.ts';
import { createProvisionIndex } from './provision-index.ts';
import { provisionTable } from './provision-table.ts';
import { recognitionTable } from './recognition-table.ts';
import { compareHead, rememberHead } from './remembered-head.ts';
import { standingTable } from './standing-tables.ts';

const backUpEveryMs = 30 * 60_000;

/** One open review: its tables, and the one way in which decisions enter it. `changed` hears which topics changed, also those of derived text (`text`) and of typing (`draft`; `draft-standing` where one began or ended). */
export function reviewStore(opened: OpenedFile, file: string, digest: Digest, changed: (topics: readonly string[]) => void = () => undefined) {
  const { db } = opened;
  const journal = journalTable(db), standing = standingTable(db);
  const transact = <T>(work: () => T): T => {
    if (opened.readOnly) throw new Failure('read-only', opened.notices[0] ?? 'This review is opened read-only; nothing can be changed.');
    try { return db.transaction(work).immediate(); } catch (error) { throw plainly(error, file); }
  };
  const notices = [...opened.notices];
  const table = extractionTable(db);
  const extractions: typeof table & { /** Tells that something beside the reading itself changed. */ touch(): void } = { ...table, put: (extraction) => { table.put(extraction); changed(['text']); }, drop: (documentId) => { table.drop(documentId); changed(['text']); }, touch: () => { changed(['text']); } };
  const kept = draftTable(db), drafts: typeof kept = {
    ...kept,
    keep: (draft) => { const isNew = !kept.get(draft.key); kept.keep(draft); changed(isNew ? ['draft', 'draft-standing'] : ['draft']); },
    drop: (key) => { const isGone = kept.drop(key); if (isGone) changed(['draft', 'draft-standing']); return isGone; },
  };
  // Who holds the writer's place knows that no other program is reading a document into this file.
  if (!opened.readOnly) extractions.settleInterrupted();
  const last = journal.last();
  if (last) {
    const older = compareHead(reviewKey(db), last, (sequence) => db.prepare('SELECT hash FROM journal WHERE sequence = ?').pluck().get(sequence) as string | undefined);
    if (older) notices.push(older);
    // A review that holds nothing but its name needs no backup yet.
    if (!opened.readOnly && !older && last.sequence > 1 && Date.now() - lastBackUp(db) > backUpEveryMs) {
      try { backUp(db, file, new Date().toISOString().slice(0, 16).replace(/:/gu, '')); } catch (error) { notices.push(`No backup could be made: ${(error as Error).message}`); }
    }
  }
  return {
    file, readOnly: opened.readOnly, notices,
    /** What the review is known by, whatever its file is called. */
    key: (): string => reviewKey(db),
    journal, standing, transact,
    evidence: evidenceTable(db), extractions, pages: pageTable(db), provisions: provisionTable(db), recognitions: recognitionTable(db), index: createProvisionIndex(db), drafts,
    /** Appends one decision (one or more changes under one group) and folds it into the present state, all or nothing; on disk when it returns. */
    decide: (changes: readonly Change[], made: { group: string; at: string; by: string; undoes?: string | null }): JournalEntry[] => {
      const entries = transact(() => {
        assertStillStands(changes, standing.get);
        return changes.map((change) => {
          const entry = nextEntry(journal.last(), change, made, digest);
          journal.append(entry);
          standing.set(change.topic, change.id, change.after);
          return entry;
        });
      });
      const head = entries.at(-1);
      if (head) rememberHead(reviewKey(db), head);
      changed([...new Set(entries.map((entry) => entry.topic))]);
      return entries;
    },
    /** A number that differs once another program has changed the file. */
    version: (): number => db.pragma('data_version', { simple: true }) as number,
    /** SQLite's own look at every page of the file; "ok" or what it found. */
    integrity: (): string => String(db.pragma('integrity_check(5)', { simple: true })),
    close: (): void => opened.close(),
  };
}

export type ReviewStore = ReturnType<typeof reviewStore>;
