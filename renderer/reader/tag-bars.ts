import type { Box } from '../../shared/domain/text.ts';

/** A vertical span on a page that some words take up, and the lane it is drawn in: the longer ones further out, so that brackets nest. */
export interface Bar { readonly id: string; readonly top: number; readonly bottom: number; readonly left: number; readonly lane: number }

/** Sets spans side by side so that none covers another. */
export function layOutBars(spans: readonly { readonly id: string; readonly boxes: readonly Box[] }[]): Bar[] {
  const placed: Bar[] = [];
  const measured = spans.filter(({ boxes }) => boxes.length > 0).map(({ id, boxes }) => ({ id, top: Math.min(...boxes.map((b) => b.y)), bottom: Math.max(...boxes.map((b) => b.y + b.height)), left: Math.min(...boxes.map((b) => b.x)) }));
  // The shortest first and nearest to the text; who holds it stands outside of it.
  for (const span of measured.sort((a, b) => a.bottom - a.top - (b.bottom - b.top) || a.top - b.top)) {
    let lane = 0;
    while (placed.some((other) => other.lane === lane && Math.abs(other.left - span.left) < 150 && other.top < span.bottom && other.bottom > span.top)) lane += 1;
    placed.push({ ...span, lane });
  }
  return placed;
}
