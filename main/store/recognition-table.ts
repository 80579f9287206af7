import type { Database } from 'better-sqlite3';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { PageText } from '../../shared/domain/text.ts';

const largestPage = 64 * 1024 * 1024;

/** `waiting`: to be recognised; `stopped`: was to be, until someone cancelled; `read`: its text is used, or will be with the next outline; `kept`: read, but the file's own text is better; `unreadable`: the engine gave it up. */
export const recognitionStates = ['waiting', 'stopped', 'read', 'kept', 'unreadable'] as const;
export type RecognitionState = (typeof recognitionStates)[number];

/** A word's place in its page's text, and how sure the engine was of it, 0 to 100. */
export interface WordConfidence { readonly start: number; readonly end: number; readonly confidence: number }
export interface Recognition { readonly pageIndex: number; readonly state: RecognitionState; readonly engine: string; readonly data: string; readonly confidence: number; readonly note: string }
export interface RecognisedText extends Recognition { readonly page: PageText; readonly words: readonly WordConfidence[] }
export type RecognitionCounts = Readonly<Record<RecognitionState, number>>;

/** What character recognition has made of pages, and what it has yet to do. Derived, like pages; but it costs seconds a page, so it outlives a new reading. */
export function recognitionTable(db: Database) {
  const put = db.prepare(`INSERT OR REPLACE INTO recognitions (document_id, page_index, state, engine, data, confidence, note, page, words) VALUES (@documentId, @pageIndex, @state, @engine, @data, @confidence, @note, @page, @words)`);
  const wait = db.prepare(`INSERT INTO recognitions (document_id, page_index, state, engine, data, confidence, note, page, words) VALUES (?, ?, 'waiting', '', '', 0, '', NULL, '[]')
    ON CONFLICT (document_id, page_index) DO UPDATE SET state = 'waiting', engine = '', data = '', confidence = 0, note = '', page = NULL, words = '[]'`);
  const settle = db.prepare(`UPDATE recognitions SET state = ? WHERE document_id = ? AND state = ?`);
  const light = `page_index AS pageIndex, state, engine, data, confidence, note`;
  const list = db.prepare(`SELECT ${light} FROM recognitions WHERE document_id = ? ORDER BY page_index`);
  const texts = db.prepare(`SELECT ${light}, page, words FROM recognitions WHERE document_id = ? AND state = 'read' ORDER BY page_index`);
  const words = db.prepare(`SELECT words FROM recognitions WHERE document_id = ? AND page_index = ? AND state = 'read'`).pluck();
  const counts = db.prepare(`SELECT state, count(*) AS count FROM recognitions WHERE document_id = ? GROUP BY state`);
  const waiting = db.prepare(`SELECT DISTINCT document_id FROM recognitions WHERE state = 'waiting'`).pluck();
  const note = db.prepare(`SELECT note FROM recognitions WHERE document_id = ? AND state = 'stopped' AND note <> '' LIMIT 1`).pluck();
  const stop = db.prepare(`UPDATE recognitions SET state = 'stopped', note = ? WHERE document_id = ? AND state = 'waiting'`);
  const state = db.prepare(`UPDATE recognitions SET state = ?, note = ? WHERE document_id = ? AND page_index = ?`);
  const drop = db.prepare(`DELETE FROM recognitions WHERE document_id = ?`);
  return {
    put: (documentId: string, { page, words: sure, ...row }: Recognition & { readonly page?: PageText; readonly words?: readonly WordConfidence[] }): void => {
      put.run({ documentId, ...row, page: page ? deflateRawSync(JSON.stringify(page)) : null, words: JSON.stringify((sure ?? []).map(({ start, end, confidence }) => [start, end, confidence])) });
    },
    /** Sets pages to be recognised (again). */
    wait: (documentId: string, pageIndices: readonly number[]): void => { for (const pageIndex of pageIndices) wait.run(documentId, pageIndex); },
    settle: (documentId: string, from: RecognitionState, to: RecognitionState): void => { settle.run(to, documentId, from); },
    /** What still waits was stopped, with why where it was not by a person. */
    stop: (documentId: string, note: string): void => { stop.run(note, documentId); },
    mark: (documentId: string, pageIndex: number, to: RecognitionState, note: string): void => { state.run(to, note, documentId, pageIndex); },
    list: (documentId: string): Recognition[] => list.all(documentId) as Recognition[],
    /** The pages that were read, with their text. */
    texts: (documentId: string): RecognisedText[] => (texts.all(documentId) as (Recognition & { page: Buffer; words: string })[]).map(({ page, words: sure, ...row }) => ({ ...row, page: JSON.parse(inflateRawSync(page, { maxOutputLength: largestPage }).toString('utf8')) as PageText, words: unpacked(sure) })),
    words: (documentId: string, pageIndex: number): WordConfidence[] => unpacked((words.get(documentId, pageIndex) as string | undefined) ?? '[]'),
    counts: (documentId: string): RecognitionCounts => ({ waiting: 0, stopped: 0, read: 0, kept: 0, unreadable: 0, ...Object.fromEntries((counts.all(documentId) as { state: RecognitionState; count: number }[]).map(({ state: of, count }) => [of, count])) }),
    /** Why recognition stopped; empty where it did not, or a person stopped it. */
    stoppedFor: (documentId: string): string => (note.get(documentId) as string | undefined) ?? '',
    /** Documents with pages that wait. */
    documentsWaiting: (): string[] => waiting.all() as string[],
    drop: (documentId: string): void => { drop.run(documentId); },
  };
}

const unpacked = (json: string): WordConfidence[] => (JSON.parse(json) as [number, number, number][]).map(([start, end, confidence]) => ({ start, end, confidence }));
