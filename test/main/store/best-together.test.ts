import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byWorth, passAmongBest, type Scored } from '../../../main/store/best-together.ts';

const candidates = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 60 }).map((scores) => scores.map((score, i): Scored => ({ id: i + 1, score: score / 2 })));
const bestOf = (all: readonly Scored[], passed: ReadonlySet<number>, gain: number, limit: number): Scored[] => all.map(({ id, score }) => ({ id, score: passed.has(id) ? score + gain : score })).sort(byWorth).slice(0, limit);

it('finds the same best as if every candidate were asked', () => {
  fc.assert(fc.property(candidates, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 20 }), fc.func(fc.boolean()), (all, gain, limit, passes) => {
    const everyOne = new Set(all.filter(({ id }) => passes(id)).map(({ id }) => id));
    expect(bestOf(all, new Set(passAmongBest(all, gain, limit, passes)), gain, limit)).toEqual(bestOf(all, everyOne, gain, limit));
  }));
});

it('asks no further than can matter', () => {
  const asked: number[] = [], all = Array.from({ length: 100 }, (_, i): Scored => ({ id: i + 1, score: i < 5 ? 9 : 1 }));
  passAmongBest(all, 3, 5, (id) => { asked.push(id); return id === 5; });
  expect(asked).toEqual([1, 2, 3, 4, 5]);
});

it('gives up where too many would be asked', () => {
  expect(passAmongBest(Array.from({ length: 1000 }, (_, i) => ({ id: i + 1, score: 1 })), 1, 5, () => false)).toBeNull();
});
