import type { Database } from 'better-sqlite3';
import { createHash } from 'node:crypto';
import type { PageDoubt } from '../../shared/domain/doubt.ts';
import type { Line, PageQuality, PageText, Run } from '../../shared/domain/text.ts';
import { packLines, packReasons, packRuns, unpackLines, unpackReasons, unpackRuns } from './page-codec.ts';

/** Below this the text of a page cannot be trusted. */
const soundEnough = 0.6;

/** How many pages hold recognised text, none at all, or text that cannot be trusted. */
export interface PageCounts { readonly ocr: number; readonly withoutText: number; readonly poor: number }

/** A page's notes are kept as sentences, its doubts beside them as objects. */
function qualityOf(score: number, kept: readonly (string | PageDoubt)[]): PageQuality {
  const doubts = kept.filter((one) => typeof one !== 'string');
  return { score, notes: kept.filter((one) => typeof one === 'string'), ...(doubts.length > 0 ? { doubts } : {}) };
}

/** Pages with their text, lines and runs. */
export function pageTable(db: Database) {
  const put = db.prepare(`INSERT OR REPLACE INTO pages (document_id, page_index, page_label, width, height, text, lines, runs, ocr, quality, notes, reasons)
    VALUES (@documentId, @pageIndex, @pageLabel, @width, @height, @text, @lines, @runs, @ocr, @quality, @notes, @reasons)`);
  const light = `page_index AS pageIndex, page_label AS pageLabel, width, height, text, lines, ocr, quality, notes, reasons`;
  const all = db.prepare(`SELECT ${light} FROM pages WHERE document_id = ? ORDER BY page_index`);
  const one = db.prepare(`SELECT ${light}, runs FROM pages WHERE document_id = ? AND page_index = ?`);
  const text = db.prepare(`SELECT text FROM pages WHERE document_id = ? AND page_index = ?`).pluck();
  const label = db.prepare(`SELECT page_label FROM pages WHERE document_id = ? AND page_index = ?`).pluck();
  const revise = db.prepare(`UPDATE pages SET page_label = @pageLabel, lines = @lines WHERE document_id = @documentId AND page_index = @pageIndex`);
  const drop = db.prepare(`DELETE FROM pages WHERE document_id = ?`);
  const counts = db.prepare(`SELECT count(*) FILTER (WHERE ocr = 1) AS ocr, count(*) FILTER (WHERE text = '') AS withoutText, count(*) FILTER (WHERE text <> '' AND quality < ${soundEnough}) AS poor FROM pages WHERE document_id = ?`);
  /** Counting looks at every page, and screens ask after every decision: kept until pages change, here or by another program. */
  const counted = new Map<string, PageCounts>();
  let seenVersion = 0;
  const raw = db.prepare(`SELECT page_index, page_label, text, lines, runs, ocr, notes, reasons FROM pages WHERE document_id = ? ORDER BY page_index`).raw();
  type Row = { pageIndex: number; pageLabel: string; width: number; height: number; text: string; lines: Buffer; runs?: Buffer; ocr: number; quality: number; notes: string; reasons: string };
  const pageOf = (row: Row): PageText => ({
    pageIndex: row.pageIndex, pageLabel: row.pageLabel, width: row.width, height: row.height, text: row.text, lines: unpackLines(row.lines),
    runs: row.runs ? unpackRuns(row.runs) : [], ocr: row.ocr === 1, quality: qualityOf(row.quality, JSON.parse(row.notes)), ...unpackReasons(row.reasons),
  });
  return {
    put: (documentId: string, page: PageText): void => {
      counted.delete(documentId);
      put.run({ documentId, pageIndex: page.pageIndex, pageLabel: page.pageLabel, width: page.width, height: page.height, text: page.text, lines: packLines(page.lines), runs: packRuns(page.runs), ocr: page.ocr ? 1 : 0, quality: page.quality.score, notes: JSON.stringify([...page.quality.notes, ...(page.quality.doubts ?? [])]), reasons: packReasons(page) });
    },
    /** Without runs, which only the reader of one page needs. */
    list: (documentId: string): PageText[] => (all.all(documentId) as Row[]).map(pageOf),
    get: (documentId: string, pageIndex: number): PageText | null => { const row = one.get(documentId, pageIndex) as Row | undefined; return row ? pageOf(row) : null; },
    text: (documentId: string, pageIndex: number): string => (text.get(documentId, pageIndex) as string | undefined) ?? '',
    label: (documentId: string, pageIndex: number): string => (label.get(documentId, pageIndex) as string | undefined) ?? '',
    revise: (documentId: string, pageIndex: number, pageLabel: string, lines: readonly Line[]): void => { revise.run({ documentId, pageIndex, pageLabel, lines: packLines(lines) }); },
    drop: (documentId: string): void => { counted.delete(documentId); drop.run(documentId); },
    /** SHA-256 over everything read from the document's pages. */
    digest: (documentId: string): string => {
      const hash = createHash('sha256');
      for (const row of raw.iterate(documentId) as Iterable<(string | number | Buffer)[]>) for (const value of row) if (value !== '{}') hash.update(Buffer.isBuffer(value) ? value : `${value}\0`);
      return hash.digest('hex');
    },
    counts: (documentId: string): PageCounts => {
      const version = db.pragma('data_version', { simple: true }) as number;
      if (version !== seenVersion) counted.clear();
      seenVersion = version;
      const found = counted.get(documentId) ?? (counts.get(documentId) as PageCounts);
      counted.set(documentId, found);
      return found;
    },
    runs: (documentId: string, pageIndex: number): readonly Run[] => { const row = one.get(documentId, pageIndex) as Row | undefined; return row?.runs ? unpackRuns(row.runs) : []; },
  };
}
