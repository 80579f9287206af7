import { describe, expect, it } from 'vitest';
import { offsetAt, wordsBetween } from '../../../shared/domain/offset-at.ts';

const text = 'Whoever recruits\nshall be punished\nWhoever transports';
const line = (start: number, end: number, x: number, y: number) => ({ start, end, x, y, width: 10 * (end - start), height: 10 });
const lines = [line(0, 16, 50, 50), line(17, 34, 50, 70), line(35, 53, 300, 50)];
const page = { text, lines, runs: lines };

describe('a place on a page', () => {
  it('is an offset into its text, in the right line and column', () => {
    expect([offsetAt(page, { x: 50, y: 55 }), offsetAt(page, { x: 130, y: 55 }), offsetAt(page, { x: 300, y: 52 }), offsetAt(page, { x: 60, y: 74 })]).toEqual([0, 8, 35, 18]);
  });

  it('beside the text is the nearest offset', () => expect([offsetAt(page, { x: 0, y: 0 }), offsetAt(page, { x: 9000, y: 9000 })]).toEqual([0, 53]));
  it('on a page without text is none', () => expect(offsetAt({ text: '', lines: [], runs: [] }, { x: 1, y: 1 })).toBeNull());
});

describe('words between two places', () => {
  it('are those that read as marked, nearest to where they were marked', () => {
    expect(wordsBetween(page, { x: 298, y: 55 }, { x: 374, y: 55 }, 'Whoever')).toEqual({ start: 35, end: 42 });
    expect(wordsBetween(page, { x: 52, y: 55 }, { x: 118, y: 55 }, 'Whoever')).toEqual({ start: 0, end: 7 });
  });

  it('are read over a line break, whatever stood between them on the page', () => expect(wordsBetween(page, { x: 130, y: 55 }, { x: 130, y: 75 }, 'recruits shall be')).toEqual({ start: 8, end: 25 }));
  it('are whole words where the page is drawn with other letters', () => expect(wordsBetween(page, { x: 145, y: 55 }, { x: 100, y: 75 }, 'xxxx')).toEqual({ start: 8, end: 22 }));
  it('are none where there is nothing', () => expect(wordsBetween(page, { x: 210, y: 55 }, { x: 210, y: 55 }, '')).toBeNull());
});
