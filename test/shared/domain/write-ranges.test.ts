import { expect, it } from 'vitest';
import { writeRanges } from '../../../shared/domain/write-ranges.ts';

it('writes page numbers as a person would, neighbours as one stretch', () => {
  expect([[], [5], [3, 1, 2, 2, 9], [7, 8]].map(writeRanges)).toEqual(['', '5', '1–3, 9', '7, 8']);
});
