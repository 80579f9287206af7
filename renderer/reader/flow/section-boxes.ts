import type { Box } from '../../../shared/domain/text.ts';

interface Span { readonly start: number; readonly end: number }

/** The DOM range behind a stretch of a page that is shown as text; null where none of it is shown. */
export function rangeOn(section: HTMLElement, { start, end }: Span): Range | null {
  const lines = [...section.querySelectorAll<HTMLElement>('[data-start]')].filter((line) => Number(line.dataset.start) < end && Number(line.dataset.end) > start);
  const first = lines[0]?.firstChild, last = lines.at(-1)?.firstChild;
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first, Math.max(0, start - Number(lines[0]!.dataset.start)));
  range.setEnd(last, Math.min(last.textContent!.length, end - Number(lines.at(-1)!.dataset.start)));
  return range;
}

/** Where stretches of a page stand on its section as it is set now. */
export function boxesOnSection(section: HTMLElement, stretches: readonly Span[]): Box[] {
  const { left, top } = section.getBoundingClientRect();
  return stretches.flatMap((stretch) => {
    const rects = [...(rangeOn(section, stretch)?.getClientRects() ?? [])].filter(({ width }) => width > 0);
    return rects.map((rect) => ({ x: rect.left - left, y: rect.top - top, width: rect.width, height: rect.height }));
  });
}
