import { Failure } from '../../shared/domain/failure.ts';
import type { RepairKind } from '../../shared/domain/text-repairs.ts';
import type { PageText } from '../../shared/domain/text.ts';
import { detectFormat } from './detect-format.ts';
import type { DocumentFormat } from './detect-format.ts';
import { DocumentView } from './document-view.ts';
import { defaultLimits } from './extraction-limits.ts';
import type { ExtractionLimits } from './extraction-limits.ts';
import type { PageRevision } from './page-revision.ts';
import { FontEvidence, type FontPlan } from './repair/font-evidence.ts';
import { shippedEncodings } from './repair/load-encodings.ts';
import { repairPage } from './repair/repair-page.ts';
import { runReader } from './run-reader.ts';
import type { Opened } from './run-reader.ts';

export interface ExtractionRequest {
  /** The file, or where to get it: it is asked for when it is looked at and when it is handed over, so that nobody need hold it while it is read. */
  readonly bytes: Uint8Array | (() => Uint8Array);
  readonly fileName: string;
  readonly signal?: AbortSignal;
  readonly report?: (progress: { readonly done: number; readonly total: number }) => void;
  /** The first pages as an earlier reading found them (with runs, neither revised nor repaired), and what made them. Where that is the same still, a PDF is read on from there, and they are handed out again with the next ones. */
  readonly before?: { readonly extractor: string; readonly pages: readonly PageText[] };
  /** Called once the file is open: how many pages it has, and the first that will come (not 0 where the ones before it were read before). */
  readonly onOpened?: (opened: { readonly format: DocumentFormat; readonly extractor: string; readonly pageCount: number; readonly from: number }) => void;
  /** Called in page order with pages whose text is final; awaited, so that a slow receiver slows the reading. Their roles and labels may be revised at the end; `soFar` says what the pages up to these would have revised. */
  readonly onPages: (pages: readonly PageText[], soFar: { readonly revisions: () => readonly PageRevision[] }) => void | Promise<void>;
  readonly limits?: Partial<ExtractionLimits>;
  /** Repairs of letters that a reviewer does not want. */
  readonly repairsOff?: ReadonlySet<RepairKind>;
}

export interface ExtractionResult {
  readonly format: DocumentFormat;
  /** What made the offsets: `pdfjs-dist 6.5.438, layout 2`. */
  readonly extractor: string;
  readonly pageCount: number;
  /** The title that the file states, or the largest words of its first page; may be empty. */
  readonly title: string;
  readonly notes: readonly string[];
  /** Running heads, page numbers, contents and printed labels are known only at the end: the pages to change, see `revisePage`. */
  readonly revisions: readonly PageRevision[];
  /** Fonts whose letters are to be read in an encoding that the file does not state: known only at the end, see `repairPage`. */
  readonly fonts: FontPlan;
}

/** Reads a file in a process of its own and hands out its pages. Throws Failure for what cannot or may not be read. */
export async function extractDocument(request: ExtractionRequest): Promise<ExtractionResult> {
  const limits = { ...defaultLimits, ...request.limits };
  const { fileName, signal, report, before = { extractor: '', pages: [] } } = request, bytes = typeof request.bytes === 'function' ? request.bytes : (): Uint8Array => request.bytes as Uint8Array;
  const { format, sizeBytes } = lookAt(bytes(), fileName, limits);
  const view = new DocumentView(!cutByLength.has(format)), evidence = new FontEvidence(shippedEncodings()), order = { fonts: new Map(), off: request.repairsOff ?? new Set<RepairKind>() };
  let opened: Opened | null = null, kept: readonly PageText[] = [];
  const notes = await runReader({
    takeBytes: bytes, sizeBytes, limits, signal, order: { format, fileName, from: before.pages.length, extractor: before.extractor },
    onOpened: (message) => {
      opened = message;
      kept = before.pages.slice(0, message.from);
      request.onOpened?.({ format, extractor: message.extractor, pageCount: message.pageCount, from: message.from });
      report?.({ done: message.from, total: message.pageCount });
    },
    onPages: async (more) => {
      const read = [...kept, ...more];
      kept = [];
      for (const page of read) evidence.add(page);
      const pages = read.map((page) => repairPage(page, order));
      for (const page of pages) view.add(page);
      await request.onPages(pages, { revisions: () => view.revisions(opened!.labels) });
      report?.({ done: pages.at(-1)!.pageIndex + 1, total: opened!.pageCount });
    },
  });
  const { pageCount, title, labels, extractor } = opened!;
  return { format, extractor, pageCount, title: title || view.title(), notes: [...notes, ...view.notes()], revisions: view.revisions(labels), fonts: evidence.plan() };
}

/** What kind of file it is and how large; throws Failure where it is too large. */
/** Formats without pages of their own. */
const cutByLength: ReadonlySet<DocumentFormat> = new Set(['docx', 'html', 'markdown']);

function lookAt(bytes: Uint8Array, fileName: string, limits: ExtractionLimits): { readonly format: DocumentFormat; readonly sizeBytes: number } {
  if (bytes.length > limits.fileBytes) throw new Failure('refused', `This file has ${megabytes(bytes.length)} MB; the limit is ${megabytes(limits.fileBytes)} MB. Split it, or reduce the resolution of its pictures.`);
  return { format: detectFormat(bytes, fileName), sizeBytes: bytes.length };
}

const megabytes = (bytes: number): string => Math.round(bytes / 1024 ** 2).toLocaleString('en');
