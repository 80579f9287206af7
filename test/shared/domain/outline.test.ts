import { describe, expect, it } from 'vitest';
import { normalizeNumber } from '../../../shared/domain/outline.ts';

describe("An article's number", () => {
  it.each([['149¹', '149-1'], ['149-1', '149-1'], ['149.1', '149-1'], ['149.', '149'], ['1491', '1491'], ['177 bis.', '177bis'], ['§ 5', '5'], ['Art. 110/a', '110/a'], ['1.º', '1'], ['L. 324-12', '324-12'], ['144–1.2', '144-1-2']])('%s compares as %s', (printed, comparable) => {
    expect(normalizeNumber(printed)).toBe(comparable);
  });
});
