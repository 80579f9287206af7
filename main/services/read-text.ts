import type { Output, Parsed } from '../../shared/contract/operations.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { poorlyRead, type PageText } from '../../shared/domain/text.ts';
import { roleWords } from '../../shared/domain/text-reasons.ts';
import { findDocument, noSuchPage, pagesReadOf, type Desk } from './desk.ts';

/** Why a line is left out of the provisions, in words. */
const reasons: Readonly<Record<string, string>> = roleWords;

/** A document's text as printed, page by page, and which of its lines are left out of the provisions and why. */
export function readText(desk: Desk, wish: Parsed<'text.read'>): Output<'text.read'> {
  const document = findDocument(desk, wish.document);
  const { reading, pagesRead } = pagesReadOf(desk, document);
  if (wish.page && wish.page > pagesRead) throw noSuchPage(document, reading, pagesRead, wish.page);
  const pages = wish.page ? [desk.store.pages.get(document.id, wish.page - 1)!] : desk.store.pages.list(document.id);
  return {
    document: document.id,
    pages: pages.map((page) => ({
      pageNumber: page.pageIndex + 1, pageLabel: page.pageLabel, text: page.text, ocr: page.ocr, notes: [...page.quality.notes],
      leftOut: page.lines.filter((line) => line.role !== 'body').map((line) => ({ text: page.text.slice(line.start, line.end), reason: reasons[line.role] ?? line.role })),
    })),
  };
}

/** Where the words of a page stand on it, in points from its top left corner. */
export function readRuns(desk: Desk, wish: Parsed<'text.runs'>): Output<'text.runs'> {
  const document = findDocument(desk, wish.document);
  const { reading, pagesRead } = pagesReadOf(desk, document), page = desk.store.pages.get(document.id, wish.page - 1);
  if (!page) throw noSuchPage(document, reading, pagesRead, wish.page);
  return { document: document.id, pageNumber: wish.page, width: page.width, height: page.height, runs: page.runs.map(({ start, end, box }) => ({ start, end, ...box })) };
}

const mostPages = 50;

/** The lines and words of some pages with their places, for whoever draws over them. A line's reason is empty where it is part of the law. */
export function readLines(desk: Desk, wish: Parsed<'text.lines'>): Output<'text.lines'> {
  const document = findDocument(desk, wish.document), { reading, pagesRead } = pagesReadOf(desk, document);
  if (wish.from > pagesRead) throw noSuchPage(document, reading, pagesRead, wish.from);
  const to = Math.min(pagesRead, wish.to ?? wish.from);
  if (to - wish.from >= mostPages) throw new Failure('wrong-usage', `Ask for at most ${mostPages} pages at a time.`);
  const pages = Array.from({ length: Math.max(0, to - wish.from + 1) }, (_, i) => desk.store.pages.get(document.id, wish.from - 1 + i)).filter((page) => page !== null);
  return {
    document: document.id,
    pages: pages.map((page) => ({
      pageNumber: page.pageIndex + 1, pageLabel: page.pageLabel, width: page.width, height: page.height, text: page.text, ocr: page.ocr, notes: [...page.quality.notes],
      lines: page.lines.map(({ start, end, box, bold, spaceBefore, role }) => ({ ...box, start, end, bold, spaceBefore, leftOut: role === 'body' ? '' : reasons[role] ?? role })),
      runs: page.runs.map(({ start, end, box }) => ({ ...box, start, end })), poorWords: page.ocr ? poorWords(desk, document.id, page) : [],
    })),
  };
}

/** The recognised words of a page that a person should compare with the picture, where they stand. */
function poorWords(desk: Desk, documentId: string, { pageIndex, runs }: PageText): Output<'text.lines'>['pages'][number]['poorWords'] {
  const boxes = new Map(runs.map(({ start, box }) => [start, box]));
  return desk.store.recognitions.words(documentId, pageIndex).flatMap(({ start, end, confidence }) => { const box = boxes.get(start); return box && confidence < poorlyRead ? [{ ...box, start, end, confidence }] : []; });
}
