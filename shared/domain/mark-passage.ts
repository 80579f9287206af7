import { Failure } from './failure.ts';
import type { Provision } from './outline.ts';
import type { Line, PageText, Stretch } from './text.ts';

/** Words as a person marked them on the pages. */
export interface Mark { readonly pageIndex: number; readonly start: number; readonly end: number }
type Outlined = Pick<Provision, 'path' | 'kind' | 'depth' | 'label' | 'stretches' | 'labelStretches' | 'parent'>;

interface Piece extends Mark { readonly line: Line; readonly owner: { readonly stretches: readonly Stretch[]; readonly index: number } | null }

/**
 * Makes a passage of words marked on the pages: running heads, page numbers and other lines that are no part of the law are passed over, and lines
 * and pages are joined as the provisions join them, so that the same words make the same quotation however they were marked.
 */
export function markPassage(pages: readonly Pick<PageText, 'pageIndex' | 'text' | 'lines'>[], provisions: readonly Outlined[], marks: readonly Mark[]): Stretch[] {
  const touched = inOrder(marks).flatMap((mark) => {
    const page = pages.find(({ pageIndex }) => pageIndex === mark.pageIndex);
    return (page?.lines ?? []).filter((line) => line.start < mark.end && line.end > mark.start)
      .map((line) => ({ page: page!, line, start: Math.max(line.start, mark.start), end: Math.min(line.end, mark.end) }));
  });
  // Who marks nothing but a footnote means the footnote.
  const body = touched.filter(({ line }) => line.role === 'body');
  const owners = provisions.filter(({ kind, stretches }) => stretches.length > 0 && kind !== 'paragraph' && kind !== 'point').map(({ stretches }) => stretches);
  const pieces = (body.length > 0 ? body : touched).flatMap(({ page, line, start, end }) => piecesOf(owners, { pageIndex: page.pageIndex, start, end }, line).flatMap((piece) => trimmed(page.text, piece)));
  const textOf = (pageIndex: number): string => pages.find((page) => page.pageIndex === pageIndex)!.text;
  return joinPieces(pieces, textOf);
}

/** The provision that a passage is cited by: the smallest that holds it. Words of two articles cannot be cited as one. */
export function holderOf<P extends Outlined>(provisions: readonly P[], stretches: readonly Stretch[]): P | null {
  const first = stretches[0], last = stretches.at(-1);
  if (!first || !last) return null;
  const extents = provisions.flatMap((provision) => { const extent = extentOf(provision); return extent ? [{ provision, ...extent }] : []; });
  const articles = extents.filter(({ provision, from, to }) => provision.kind === 'article' && compare(from, at(last.pageIndex, last.end)) < 0 && compare(to, at(first.pageIndex, first.start)) > 0);
  if (articles.length > 1) {
    throw new Failure('invalid-input', `These words run over ${articles.length} articles (${articles.map(({ provision }) => provision.label || provision.path).slice(0, 4).join(', ')}). Mark the words of each article by themselves, so that each can be cited.`);
  }
  const holding = extents.filter(({ from, to }) => compare(from, at(first.pageIndex, first.start)) <= 0 && compare(to, at(last.pageIndex, last.end)) >= 0).map(({ provision }) => provision);
  return holding.sort((a, b) => b.depth - a.depth)[0] ?? articles[0]?.provision ?? null;
}

type Point = readonly [pageIndex: number, offset: number];
const at = (pageIndex: number, offset: number): Point => [pageIndex, offset];
const compare = (a: Point, b: Point): number => a[0] - b[0] || a[1] - b[1];

/** From the label to the last word. Headings stand between the two. */
function extentOf({ stretches, labelStretches }: Outlined): { from: Point; to: Point } | null {
  const all = [...labelStretches, ...stretches];
  if (all.length === 0) return null;
  const from = all.map((s) => at(s.pageIndex, s.start)).sort(compare)[0]!, to = all.map((s) => at(s.pageIndex, s.end)).sort(compare).at(-1)!;
  return { from, to };
}

const inOrder = (marks: readonly Mark[]): Mark[] => {
  const merged: Mark[] = [];
  for (const mark of [...marks].filter(({ start, end }) => end > start).sort((a, b) => a.pageIndex - b.pageIndex || a.start - b.start)) {
    const last = merged.at(-1);
    if (last && last.pageIndex === mark.pageIndex && mark.start <= last.end) merged[merged.length - 1] = { ...last, end: Math.max(last.end, mark.end) };
    else merged.push(mark);
  }
  return merged;
};

/** A line's marked part, cut where a provision's own text begins and ends in it: its label and heading stand before, a broken word's hyphen after. */
function piecesOf(owners: readonly (readonly Stretch[])[], mark: Mark, line: Line): Piece[] {
  const owned = owners.flatMap((stretches) => stretches.flatMap((s, index) => (s.pageIndex === mark.pageIndex && s.start < mark.end && s.end > mark.start ? [{ stretches, index, start: Math.max(s.start, mark.start), end: Math.min(s.end, mark.end) }] : [])))
    .sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let reached = mark.start;
  for (const { stretches, index, start, end } of owned) {
    if (start < reached) continue;
    if (start > reached) pieces.push({ pageIndex: mark.pageIndex, start: reached, end: start, line, owner: null });
    pieces.push({ pageIndex: mark.pageIndex, start, end, line, owner: { stretches, index } });
    reached = end;
  }
  // The hyphen that the provision leaves out belongs to no quotation of it.
  const isLeftHyphen = owned.length > 0 && reached === line.end - 1 && mark.end === line.end;
  if (reached < mark.end && !isLeftHyphen) pieces.push({ pageIndex: mark.pageIndex, start: reached, end: mark.end, line, owner: null });
  return pieces;
}

function trimmed(text: string, piece: Piece): Piece[] {
  const words = text.slice(piece.start, piece.end);
  const start = piece.start + words.length - words.trimStart().length, end = piece.end - words.length + words.trimEnd().length;
  return start < end ? [{ ...piece, start, end }] : [];
}

function joinPieces(pieces: readonly Piece[], textOf: (pageIndex: number) => string): Stretch[] {
  const stretches: Stretch[] = [];
  pieces.forEach((piece, i) => {
    const previous = pieces[i - 1], last = stretches.at(-1);
    let join: Stretch['join'] = '';
    if (previous && last) {
      const consecutive = piece.owner && previous.owner && piece.owner.stretches === previous.owner.stretches && piece.owner.index === previous.owner.index + 1;
      if (consecutive) join = piece.owner!.stretches[piece.owner!.index]!.join;
      else if (isBroken(textOf(last.pageIndex).slice(last.start, last.end), textOf(piece.pageIndex).slice(piece.start, piece.end), piece)) stretches[stretches.length - 1] = { ...last, end: last.end - 1 };
      else join = piece.owner !== null && previous.owner === null && piece.line !== previous.line ? '\n' : ' ';
    }
    stretches.push({ pageIndex: piece.pageIndex, start: piece.start, end: piece.end, join });
  });
  return stretches;
}

/** A word broken at a line's end, in lines that no provision has joined. */
const isBroken = (before: string, after: string, { owner }: Piece): boolean => owner === null && /\p{L}[-‐‑]$/u.test(before) && /^\p{Ll}/u.test(after);
