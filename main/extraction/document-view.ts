import { isRepair } from '../../shared/domain/text-repairs.ts';
import { isBlank, type PageText } from '../../shared/domain/text.ts';
import { reviseDocument } from './layout/mark-furniture.ts';
import { sketchPage } from './layout/page-sketch.ts';
import type { PageSketch } from './layout/page-sketch.ts';
import type { PageRevision } from './page-revision.ts';

/** How the note on a document begins whose letters were repaired. */
export const lettersRepaired = 'Letters were repaired on';

/** What is kept of a document while its pages stream by: enough to say at the end what only the whole can tell. */
export class DocumentView {
  readonly #sketches: PageSketch[] = [];
  #title = '';
  #empty = 0;
  #poor = 0;
  #overScan = 0;
  #repaired = 0;
  #recognised = 0;
  readonly #isPrinted: boolean;

  /** `isPrinted`: its pages are pages of paper, which may have heads, feet and numbers; those of HTML and Word are cut by length. */
  constructor(isPrinted = true) { this.#isPrinted = isPrinted; }

  add(page: PageText): void {
    this.#sketches.push(sketchPage(page));
    if (!this.#title && this.#sketches.length <= 3) this.#title = largestWords(page);
    if (page.reasons?.some(isRepair)) this.#repaired++;
    if (isBlank(page)) return;
    if (page.text === '') this.#empty++;
    else if (page.ocr) this.#recognised++;
    else if (page.quality.score < 0.6) this.#poor++;
    else if (page.quality.notes.some((note) => note.includes('character recognition'))) this.#overScan++;
  }

  /** The largest words of the first page that has any. */
  title(): string { return this.#title; }

  /** Sentences about the document as a whole. */
  notes(): string[] {
    const all = this.#sketches.length, notes: string[] = [];
    const pages = (n: number): string => (n === all ? 'No page' : `${n} of ${all} pages`);
    if (this.#empty) notes.push(this.#empty === all ? 'No page of this file has a text layer: it is a scan and needs character recognition before it can be searched.' : `${pages(this.#empty)} have no text layer.`);
    if (this.#poor) notes.push(`The text of ${this.#poor} of ${all} pages cannot be trusted: check quotations against the picture of the page.`);
    if (this.#overScan) notes.push(`The text of ${this.#overScan} of ${all} pages was put over a scan by character recognition.`);
    if (this.#recognised) notes.push(`The text of ${this.#recognised === all ? (all === 1 ? 'the page' : `all ${all} pages`) : `${this.#recognised} of ${all} pages`} was read by character recognition: compare quotations with the picture of the page.`);
    if (this.#repaired) notes.push(`${lettersRepaired} ${this.#repaired} of ${all} ${all === 1 ? 'page' : 'pages'}; what the file has stands beside each repair.`);
    return notes;
  }

  /** Whether a sentence is one of `notes`, about pages as they were. */
  static makes(note: string): boolean { return /text layer|cannot be trusted: check|put over a scan by|was read by character recognition: compare/u.test(note); }

  revisions(labels: readonly string[] | null): PageRevision[] { return reviseDocument(this.#sketches, labels, this.#isPrinted); }
}

/** What is said of a document as a whole from its pages, as they are now. */
export function viewOf(pages: Iterable<PageText>): DocumentView {
  const view = new DocumentView();
  for (const page of pages) view.add(page);
  return view;
}

const mostTitleLines = 4;

function largestWords(page: PageText): string {
  const upper = page.lines.filter((line) => line.box.y < page.height * 0.7 && line.role === 'body' && line.end - line.start > 2);
  const largest = Math.max(0, ...upper.map((line) => line.fontSize));
  const first = upper.findIndex((line) => line.fontSize === largest);
  const lines = upper.slice(Math.max(0, first)), end = lines.findIndex((line) => line.fontSize !== largest), count = end < 0 ? lines.length : end;
  // A fifth line of the largest size, and the page is set in it: its words are no title.
  if (count > mostTitleLines) return '';
  return lines.slice(0, count).map((line) => page.text.slice(line.start, line.end)).join(' ').slice(0, 300);
}
