import { expect, it } from 'vitest';
import { turnBox } from '../../../renderer/reader/pages-handle.ts';

const page = { width: 600, height: 800 }, box = { x: 100, y: 50, width: 200, height: 20 };

it('a box on a page that is turned clockwise stands where the words have gone', () => {
  expect([0, 90, 180, 270].map((degrees) => turnBox(box, page, degrees))).toEqual([box, { x: 730, y: 100, width: 20, height: 200 }, { x: 300, y: 730, width: 200, height: 20 }, { x: 50, y: 300, width: 20, height: 200 }]);
});

it('a box that is turned back is the same again', () => {
  for (const degrees of [90, 180, 270]) expect(turnBox(turnBox(box, page, degrees), degrees % 180 ? { width: page.height, height: page.width } : page, 360 - degrees)).toEqual(box);
});
