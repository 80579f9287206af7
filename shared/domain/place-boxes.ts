import type { Box, Line, PageText, Run, Stretch } from './text.ts';

/** Where a passage stands on one page: stretches of the page's text, and a box for every line that they touch. */
export interface PagePlace { readonly pageNumber: number; readonly stretches: readonly { readonly start: number; readonly end: number }[]; readonly boxes: readonly Box[] }

/** The boxes behind `start..end` of a page's text, one a line. Inside a run, letters are taken to be equally wide. */
export function boxesOf({ lines, runs }: Pick<PageText, 'lines' | 'runs'>, start: number, end: number): Box[] {
  return lines.filter((line) => line.start < end && line.end > start).map((line) => {
    const from = Math.max(line.start, start), to = Math.min(line.end, end);
    const own = runs.filter((run) => run.start < to && run.end > from && run.end > run.start);
    return own.length > 0 && (from > line.start || to < line.end) ? partOfLine(line, own, from, to) : line.box;
  });
}

function partOfLine({ box }: Line, runs: readonly Run[], from: number, to: number): Box {
  const left = Math.min(...runs.map((run) => xOf(run, Math.max(run.start, from))));
  const right = Math.max(...runs.map((run) => xOf(run, Math.min(run.end, to))));
  return { x: left, y: box.y, width: Math.max(0, right - left), height: box.height };
}

const xOf = ({ start, end, box }: Run, offset: number): number => box.x + (box.width * (offset - start)) / (end - start);

/** Where stretches stand, page by page in their order. Pages that are not there (a text read anew) are passed over. */
export function placesOf(pageOf: (pageIndex: number) => PageText | null, stretches: readonly Stretch[]): PagePlace[] {
  return [...Map.groupBy(stretches, ({ pageIndex }) => pageIndex)].flatMap(([pageIndex, own]) => {
    const page = pageOf(pageIndex);
    return page ? [{ pageNumber: pageIndex + 1, stretches: own.map(({ start, end }) => ({ start, end })), boxes: own.flatMap(({ start, end }) => boxesOf(page, start, end)) }] : [];
  });
}
