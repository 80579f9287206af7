import { boxesOf } from '../../shared/domain/place-boxes.ts';
import type { Box } from '../../shared/domain/text.ts';
import type { DocumentRow } from './document-shelf.tsx';
import type { MarkedWords } from './pages-handle.ts';
import { holderOf, quotable, type Citation } from './use-citation.ts';
import type { ReadPage } from './use-lines.ts';
import type { Outline, PlacedProvision } from './use-outline.ts';

/** How a passage is named to the engine. */
export type PassageWish =
  | { readonly provision: string }
  | { readonly stretches: { pageNumber: number; start: number; end: number }[] }
  | { readonly region: { pageNumber: number; box?: Box }; readonly quote: string };

/** What is about to be tagged, copied or noted: how it is named to the engine, how it is cited, its words, and where they stand while one decides. */
export interface Subject {
  readonly document: string;
  readonly wish: PassageWish;
  readonly citation: string;
  readonly quotation: string;
  readonly language: string;
  readonly places: readonly { readonly pageNumber: number; readonly stretches: readonly { start: number; end: number }[]; readonly boxes: readonly Box[] }[];
}

/** Everything about a document that is open in one of the panes. */
export interface OpenText { readonly document: DocumentRow; readonly outline: Outline; readonly citation: Citation; readonly readPage: ReadPage }

/** Words that a person marked. */
export async function markedSubject({ document, outline, citation, readPage }: OpenText, { stretches, words }: MarkedWords): Promise<Subject> {
  const places = await Promise.all(stretches.map(async ({ pageNumber, start, end }) => {
    const page = await readPage(pageNumber);
    return { pageNumber, stretches: [{ start, end }], boxes: page ? boxesIn(page, start, end) : [] };
  }));
  return { document: document.id, wish: { stretches: [...stretches] }, citation: citation.of(holderOf(outline, stretches), stretches[0]!.pageNumber), quotation: quotable(words), language: document.language, places };
}

/** A provision as a whole. */
export const provisionSubject = ({ document, citation }: OpenText, { path, begins, heading }: PlacedProvision): Subject =>
  ({ document: document.id, wish: { provision: path }, citation: citation.of(path, begins.pageNumber), quotation: heading, language: document.language, places: [] });

/** Words typed from a page image. */
export const regionSubject = ({ document, citation }: OpenText, pageNumber: number, box: Box | null, quote: string): Subject => ({
  document: document.id, wish: { region: { pageNumber, ...(box ? { box } : {}) }, quote }, citation: citation.of(null, pageNumber), quotation: quote, language: document.language,
  places: box ? [{ pageNumber, stretches: [], boxes: [box] }] : [],
});

type PageOfLines = NonNullable<Awaited<ReturnType<ReadPage>>>;

/** The boxes of some words of a page. */
export const boxesIn = ({ lines, runs }: PageOfLines, start: number, end: number): Box[] =>
  boxesOf({ lines: lines.map((line) => ({ ...line, box: line, fontSize: 0, italic: false, column: 0, role: 'body' })), runs: runs.map((run) => ({ ...run, box: run, fontSize: 0, bold: false, italic: false })) }, start, end);
