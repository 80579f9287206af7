import type { Database } from 'better-sqlite3';
import { createHash } from 'node:crypto';
import type { LineRole, PageText, Run } from '../../shared/domain/text.ts';
import { packPage, unpackPage, withRoles, type PackedPage } from './page-codec.ts';

/** Below this the text of a page cannot be trusted. */
const soundEnough = 0.6;

/** How many pages hold recognised text, none at all though something is on them, or text that cannot be trusted. A blank page (no text, and nothing to doubt) is none of these. */
export interface PageCounts { readonly ocr: number; readonly withoutText: number; readonly poor: number }

/** Pages with their text, lines and runs. */
export function pageTable(db: Database) {
  const put = db.prepare(`INSERT OR REPLACE INTO pages (document_id, page_index, page_label, width, height, text, lines, runs, ocr, quality, notes, reasons)
    VALUES (@documentId, @pageIndex, @pageLabel, @width, @height, @text, @lines, @runs, @ocr, @quality, @notes, @reasons)`);
  const light = `page_index AS pageIndex, page_label AS pageLabel, width, height, text, lines, ocr, quality, notes, reasons`;
  const all = db.prepare(`SELECT ${light} FROM pages WHERE document_id = ? ORDER BY page_index`);
  const one = db.prepare(`SELECT ${light}, runs FROM pages WHERE document_id = ? AND page_index = ?`);
  const text = db.prepare(`SELECT text FROM pages WHERE document_id = ? AND page_index = ?`).pluck();
  const label = db.prepare(`SELECT page_label FROM pages WHERE document_id = ? AND page_index = ?`).pluck();
  const revise = db.prepare(`UPDATE pages SET page_label = coalesce(@pageLabel, page_label), lines = @lines WHERE document_id = @documentId AND page_index = @pageIndex`);
  const drop = db.prepare(`DELETE FROM pages WHERE document_id = ?`);
  const count = db.prepare(`SELECT count(*) FROM pages WHERE document_id = ?`).pluck();
  const counts = db.prepare(`SELECT count(*) FILTER (WHERE ocr = 1) AS ocr, count(*) FILTER (WHERE text = '' AND quality < 1) AS withoutText, count(*) FILTER (WHERE text <> '' AND quality < ${soundEnough}) AS poor FROM pages WHERE document_id = ?`);
  /** Counting looks at every page, and screens ask after every decision: kept until pages change, here or by another program. */
  const counted = new Map<string, PageCounts>();
  let seenVersion = 0;
  const withoutText = db.prepare(`SELECT page_index + 1 FROM pages WHERE document_id = ? AND text = '' AND quality < 1 ORDER BY page_index`).pluck();
  const poor = db.prepare(`SELECT page_index + 1 FROM pages WHERE document_id = ? AND text <> '' AND quality < ${soundEnough} ORDER BY page_index`).pluck();
  const raw = db.prepare(`SELECT page_index, page_label, text, lines, runs, ocr, notes, reasons FROM pages WHERE document_id = ? ORDER BY page_index`).raw();
  const linesOf = db.prepare(`SELECT lines FROM pages WHERE document_id = ? AND page_index = ?`).pluck();
  return {
    put: (documentId: string, page: PageText): void => { counted.delete(documentId); put.run({ documentId, ...packPage(page) }); },
    /** Keeps a page that was packed already. */
    putPacked: (documentId: string, page: Required<PackedPage>): void => { counted.delete(documentId); put.run({ documentId, ...page }); },
    /** Without runs, which only the reader of one page needs. */
    list: (documentId: string): PageText[] => (all.all(documentId) as PackedPage[]).map(unpackPage),
    get: (documentId: string, pageIndex: number): PageText | null => { const row = one.get(documentId, pageIndex) as PackedPage | undefined; return row ? unpackPage(row) : null; },
    text: (documentId: string, pageIndex: number): string => (text.get(documentId, pageIndex) as string | undefined) ?? '',
    label: (documentId: string, pageIndex: number): string => (label.get(documentId, pageIndex) as string | undefined) ?? '',
    /** Changes a page's label and, where given, the roles of its lines. */
    revise: (documentId: string, pageIndex: number, { pageLabel, roles }: { readonly pageLabel?: string; readonly roles?: readonly LineRole[] }): void => {
      const lines = linesOf.get(documentId, pageIndex) as Buffer | undefined;
      if (lines) revise.run({ documentId, pageIndex, pageLabel: pageLabel ?? null, lines: roles ? withRoles(lines, roles) : lines });
    },
    /** How many pages were read. */
    count: (documentId: string): number => count.get(documentId) as number,
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
    /** Which pages cannot be searched, or not with trust: their numbers. */
    unreadable: (documentId: string) => ({ withoutText: withoutText.all(documentId) as number[], poor: poor.all(documentId) as number[] }),
    runs: (documentId: string, pageIndex: number): readonly Run[] => { const row = one.get(documentId, pageIndex) as PackedPage | undefined; return row ? unpackPage(row).runs : []; },
  };
}
