import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inAny, inEvery, readIds, without } from '../../../main/store/id-lists.ts';

const ids = fc.uniqueArray(fc.nat(30)).map((some) => Int32Array.from(some).sort());

it('puts lists of ids together as sets', () => {
  fc.assert(fc.property(fc.array(ids, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 8 }), (lists, most) => {
    const all = [...new Set(lists.flatMap((list) => [...list]))].sort((a, b) => a - b);
    expect([...inAny(lists)]).toEqual(all);
    expect([...inEvery(lists, most)]).toEqual(all.filter((id) => lists.every((list) => list.includes(id))).slice(0, most));
    expect(without(lists[0]!, Int32Array.from(all.filter((id) => id % 2 === 0)))).toEqual(lists[0]!.filter((id) => id % 2 === 1));
  }));
});

it('reads ids as SQLite joins them, whatever their order', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.nat(2_000_000)), (some) => {
    expect([...readIds(some.length ? some.join(',') : null)]).toEqual(some.toSorted((a, b) => a - b));
  }));
});
