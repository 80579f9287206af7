import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../shared/domain/edit-distance.ts';

describe('Letters by which words differ', () => {
  it.each([['bribe', 'bribe', 0], ['bribe', 'bribes', 1], ['bribe', 'brbie', 1], ['bribe', 'tribe', 1], ['bribe', 'tribes', 2], ['взятка', 'взятки', 1]])('%s and %s: %i', (a, b, n) => expect(editDistance(a, b, 3)).toBe(n));
  it('is the same both ways, and beyond the limit only said to be beyond', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(fc.property(word, word, (a, b) => {
      const far = editDistance(a, b, 9);
      expect(editDistance(b, a, 9)).toBe(far);
      expect(Math.min(editDistance(a, b, 2), 3)).toBe(Math.min(far, 3));
    }), { seed: 8 });
  });
});
