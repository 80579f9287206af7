import { describe, expect, it } from 'vitest';
import type { Box } from '../../../shared/domain/text.ts';
import { layOutBars, layOutNotes, type Bar, type Ground, type Span } from '../../../renderer/reader/tag-bars.ts';

const box = (y: number, height: number, x = 50, width = 200): Box => ({ x, y, width, height });
/** Twenty lines of a column, 14 apart, 10 high. */
const column = (x: number, width: number, from = 0, count = 20): Box[] => Array.from({ length: count }, (_, i) => box(from + i * 14, 10, x, width));
const ground = (lines: readonly Box[], width = 600): Ground => ({ lines, width, pixel: 1 });
const nearest = (bars: readonly Bar[]): string[] => [...bars].sort((a, b) => b.left - a.left).map(({ id }) => id);
const covered = (bars: readonly Bar[], lines: readonly Box[]): Bar[] => bars.filter((bar) => lines.some(({ x, y, width, height }) => bar.left < x + width && bar.left + bar.width > x && bar.top < y + height && bar.bottom > y));
const onOneAnother = (bars: readonly Bar[]): boolean => bars.some((a, i) => bars.slice(i + 1).some((b) => a.left < b.left + b.width - 0.01 && a.left + a.width > b.left + 0.01 && a.top < b.bottom && a.bottom > b.top));

describe('bars beside tagged words', () => {
  it('nest: who holds another stands outside of it', () => {
    const bars = layOutBars([{ id: 'article', boxes: [box(0, 10), box(84, 10)] }, { id: 'point', boxes: [box(42, 10)] }, { id: 'paragraph', boxes: [box(28, 10), box(56, 10)] }], ground(column(50, 200)));
    expect([nearest(bars), onOneAnother(bars)]).toEqual([['point', 'paragraph', 'article'], false]);
  });

  it('that do not meet share a lane, in one line though one is set in', () => {
    const [a, b] = layOutBars([{ id: 'a', boxes: [box(0, 10)] }, { id: 'b', boxes: [box(28, 10, 62, 188)] }], ground([...column(50, 200, 0, 2), ...column(62, 188, 28, 1)]));
    expect(a!.left).toBe(b!.left);
  });

  it('span all lines of their words', () => expect(layOutBars([{ id: 'a', boxes: [box(10, 10), box(24, 10), box(38, 12, 60)] }], ground(column(50, 200, 10)))).toMatchObject([{ id: 'a', top: 10, bottom: 50, side: 'left' }]));
  it('are not drawn for words that stand nowhere', () => expect(layOutBars([{ id: 'lost', boxes: [] }], ground([]))).toEqual([]));
  it('stand beside the column, not in it, for words in the middle of a line', () => expect(covered(layOutBars([{ id: 'mid', boxes: [box(14, 10, 130, 40)] }], ground(column(50, 200))), column(50, 200))).toEqual([]));

  const overlapping: Span[] = [0, 14, 28, 42].map((from, i) => ({ id: `s${i}`, boxes: Array.from({ length: 8 - 2 * i }, (_, line) => box(from + line * 14, 10, 262, 200)) }));
  it.each([40, 12, 5])('of the second column cover no word of the first, where %i points lie between them', (gutter) => {
    const lines = [...column(50, 200), ...column(250 + gutter, 200)];
    const bars = layOutBars(overlapping.map(({ id, boxes }) => ({ id, boxes: boxes.map((one) => ({ ...one, x: 250 + gutter })) })), ground(lines));
    expect([bars.length, covered(bars, lines), onOneAnother(bars), bars.every(({ width }) => width >= 2)]).toEqual([4, [], false, true]);
  });

  it('are thinner before they go to the other side, and go there before they leave their column', () => {
    const at = (gutter: number) => layOutBars([{ id: 'a', boxes: [box(0, 10, 250 + gutter)] }], ground([...column(50, 200), ...column(250 + gutter, 200)]))[0]!;
    expect([at(30), at(7), at(2)].map(({ side, width }) => [side, width])).toEqual([['left', 9], ['left', 5], ['right', 9]]);
  });

  it('stay in the gutter beside a title that the first column has in its middle', () => {
    const lines = [box(0, 10, 110, 80), box(14, 10, 120, 60), ...column(50, 200, 28), ...column(266, 200)];
    const bars = layOutBars([{ id: 'a', boxes: [box(0, 10, 266)] }, { id: 'b', boxes: [box(0, 10, 266), box(14, 10, 266)] }], ground(lines));
    expect([bars.length, bars.every(({ left }) => left >= 250)]).toEqual([2, true]);
  });

  it('of words that run on at the top of the next column stand in both', () => {
    const lines = [...column(50, 200), ...column(280, 200)];
    const bars = layOutBars([{ id: 'a', boxes: [...lines.slice(18, 20), ...lines.slice(20, 23)] }], ground(lines));
    expect(bars.map(({ part, top, bottom }) => [part, top, bottom])).toEqual([[0, 252, 276], [1, 0, 38]]);
    expect(covered(bars, lines)).toEqual([]);
  });
});

describe('marks of notes', () => {
  it('stand beside their line, over no bar and no other mark', () => {
    const lines = [...column(50, 200), ...column(252, 200)], bars = layOutBars([{ id: 'a', boxes: [box(0, 10, 252)] }], ground(lines));
    const marks = layOutNotes([{ id: 'one', boxes: [box(0, 10, 260, 40)] }, { id: 'two', boxes: [box(0, 10, 300, 40)] }], bars, ground(lines)).map(({ id, x, y, width, height }) => ({ id, part: 0, side: 'right' as const, left: x, width, top: y, bottom: y + height }));
    expect([bars[0]!.side, marks.map(({ id }) => id), covered(marks, lines), onOneAnother([...bars, ...marks])]).toEqual(['right', ['one', 'two'], [], false]);
  });
});
