import { describe, expect, it } from 'vitest';
import { layOutBars } from '../../../renderer/reader/tag-bars.ts';

const box = (y: number, height: number, x = 50) => ({ x, y, width: 200, height });
const lanes = (...spans: { id: string; boxes: ReturnType<typeof box>[] }[]) => Object.fromEntries(layOutBars(spans).map(({ id, lane }) => [id, lane]));

describe('bars beside tagged words', () => {
  it('nest: who holds another stands outside of it', () => {
    expect(lanes({ id: 'article', boxes: [box(10, 10), box(90, 10)] }, { id: 'point', boxes: [box(40, 10)] }, { id: 'paragraph', boxes: [box(30, 10), box(50, 10)] })).toEqual({ point: 0, paragraph: 1, article: 2 });
  });

  it('that do not meet share a lane', () => expect(lanes({ id: 'a', boxes: [box(10, 10)] }, { id: 'b', boxes: [box(30, 10)] })).toEqual({ a: 0, b: 0 }));
  it('of two columns do not push each other away', () => expect(lanes({ id: 'left', boxes: [box(10, 50)] }, { id: 'right', boxes: [box(20, 50, 320)] })).toEqual({ left: 0, right: 0 }));
  it('span all lines of their words', () => expect(layOutBars([{ id: 'a', boxes: [box(10, 10), box(24, 10), box(38, 12, 60)] }])).toEqual([{ id: 'a', top: 10, bottom: 50, left: 50, lane: 0 }]));
  it('are not drawn for words that stand nowhere', () => expect(layOutBars([{ id: 'lost', boxes: [] }])).toEqual([]));
});
