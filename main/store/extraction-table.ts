import type { Database } from 'better-sqlite3';
import type { Doubt } from '../../shared/domain/doubt.ts';
import type { ReadingState } from '../../shared/domain/evidence.ts';

export interface Extraction {
  readonly documentId: string;
  readonly state: ReadingState;
  readonly format: string;
  readonly extractor: string;
  readonly pageCount: number;
  readonly title: string;
  /** As detected; what the reviewer said stands in the document. */
  readonly language: string;
  readonly message: string;
  readonly notes: readonly string[];
  readonly doubts: readonly Doubt[];
  /** SHA-256 over the pages and over the provisions as they were written, so that a later change of one byte is noticed. */
  readonly textDigest: string;
  readonly outlineDigest: string;
}

/** How far the reading of each document has come. */
export function extractionTable(db: Database) {
  const put = db.prepare(`INSERT INTO extractions (document_id, state, format, extractor, page_count, title, language, message, notes, doubts, text_digest, outline_digest)
    VALUES (@documentId, @state, @format, @extractor, @pageCount, @title, @language, @message, @notes, @doubts, @textDigest, @outlineDigest)
    ON CONFLICT (document_id) DO UPDATE SET state = excluded.state, format = excluded.format, extractor = excluded.extractor, page_count = excluded.page_count, title = excluded.title,
      language = excluded.language, message = excluded.message, notes = excluded.notes, doubts = excluded.doubts,
      text_digest = excluded.text_digest, outline_digest = excluded.outline_digest`);
  const get = db.prepare(`SELECT document_id AS documentId, state, format, extractor, page_count AS pageCount, title, language, message, notes, doubts, text_digest AS textDigest, outline_digest AS outlineDigest FROM extractions WHERE document_id = ?`);
  const brief = db.prepare(`SELECT state, language, outline_digest AS outlineDigest FROM extractions WHERE document_id = ?`);
  const interrupted = db.prepare(`UPDATE extractions SET state = 'cancelled', message = 'Reading was interrupted. What was read is kept; import the file again or use "lacuna reread", and reading goes on from there.' WHERE state = 'reading'`);
  const drop = db.prepare(`DELETE FROM extractions WHERE document_id = ?`);
  return {
    put: (extraction: Extraction): void => { put.run({ ...extraction, notes: JSON.stringify(extraction.notes), doubts: JSON.stringify(extraction.doubts) }); },
    get: (documentId: string): Extraction | null => {
      const row = get.get(documentId) as (Omit<Extraction, 'notes' | 'doubts'> & { notes: string; doubts: string }) | undefined;
      return row ? { ...row, notes: JSON.parse(row.notes), doubts: JSON.parse(row.doubts) } : null;
    },
    /** What is asked of every document at every key: without the doubts and notes, which are long. */
    brief: (documentId: string): Pick<Extraction, 'state' | 'language' | 'outlineDigest'> | null => (brief.get(documentId) as Pick<Extraction, 'state' | 'language' | 'outlineDigest'> | undefined) ?? null,
    /** A reading that nobody is at any more was cut off: it is shown so, and can be begun again. */
    settleInterrupted: (): void => { interrupted.run(); },
    drop: (documentId: string): void => { drop.run(documentId); },
  };
}
