/** What stands in a made file beside an ordinary law. */
export type Shape = 'law' | 'untitled' | 'gazette' | 'repealed' | 'schedules' | 'amending' | 'transitional' | 'extract';

/** One way of printing a law. `place` is where headings stand in relation to the labels of articles; `alone`: a label stands in a line by itself, and there are no headings. */
export interface Layout {
  readonly name: string;
  readonly place: 'same' | 'after' | 'before' | 'beside' | 'absent' | 'alone';
  readonly shape: Shape;
  readonly columns: 1 | 2;
  readonly heads?: true;
  readonly margin?: true;
  readonly notes?: true;
  readonly contents?: true;
  readonly spaced?: true;
  /** Every article begins a page. */
  readonly each?: true;
  /** Neither heads nor page numbers are printed. */
  readonly bare?: true;
  /** Every fifth line has its number in the margin, as in a bill. */
  readonly counted?: true;
  readonly parallel?: true;
  /** The content stream draws the lines of both columns in an order that nobody reads in. */
  readonly scrambled?: true;
}

export const layouts: readonly Layout[] = [
  { name: 'one-column', place: 'same', shape: 'law', columns: 1 },
  { name: 'two-columns', place: 'after', shape: 'law', columns: 2 },
  { name: 'gazette', place: 'same', shape: 'gazette', columns: 2, heads: true },
  { name: 'margin-notes', place: 'same', shape: 'law', columns: 1, margin: true },
  { name: 'footnotes', place: 'after', shape: 'law', columns: 1, notes: true, heads: true },
  { name: 'contents', place: 'same', shape: 'law', columns: 1, contents: true, heads: true },
  { name: 'bilingual', place: 'after', shape: 'law', columns: 1, parallel: true },
  { name: 'heading-before', place: 'before', shape: 'law', columns: 1 },
  { name: 'heading-beside', place: 'beside', shape: 'law', columns: 1 },
  { name: 'heading-absent', place: 'absent', shape: 'law', columns: 1 },
  { name: 'scrambled', place: 'same', shape: 'law', columns: 2, scrambled: true },
  { name: 'letter-spaced', place: 'after', shape: 'law', columns: 1, spaced: true },
  { name: 'repealed', place: 'same', shape: 'repealed', columns: 1, heads: true },
  { name: 'schedules', place: 'same', shape: 'schedules', columns: 1, heads: true },
  { name: 'amending', place: 'same', shape: 'amending', columns: 1 },
  { name: 'article-a-page', place: 'alone', shape: 'law', columns: 1, each: true, bare: true },
  { name: 'article-a-page-headed', place: 'alone', shape: 'law', columns: 1, each: true, heads: true },
  { name: 'article-a-page-numbered', place: 'after', shape: 'law', columns: 1, each: true },
  { name: 'article-a-page-untitled', place: 'alone', shape: 'untitled', columns: 1, each: true, bare: true },
  { name: 'columns-headed', place: 'before', shape: 'law', columns: 2, heads: true },
  { name: 'counted-lines', place: 'same', shape: 'law', columns: 1, counted: true, heads: true },
  { name: 'transitional', place: 'after', shape: 'transitional', columns: 2 },
  { name: 'extract', place: 'same', shape: 'extract', columns: 1 },
  { name: 'extract-after', place: 'after', shape: 'extract', columns: 1 },
];
