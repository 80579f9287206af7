import { describe, expect, it } from 'vitest';
import { alignOutlines, type Alignable } from '../../../shared/domain/align-outlines.ts';

const words = (seed: number, length: number): string => Array.from({ length }, (_, i) => 'abcdefghij'.slice(0, 3 + ((seed * 7 + i * 3) % 7))).join(' ');
/** An article whose length and figures are its own. */
const article = (path: string, number: string, seed: number): Alignable => ({ path, kind: 'article', number, parent: null, text: `${words(seed, 20 + (seed * 13) % 60)} ${seed * 11 + 30} ${seed * 7 + 200}` });
const law = (numbers: readonly (readonly [string, number])[]): Alignable[] => numbers.map(([number, seed]) => article(`art_${number}`, number, seed));
const inner = (parent: string, kind: 'paragraph' | 'point', number: string, text: string): Alignable => ({ path: `${parent}__${kind === 'paragraph' ? 'para' : 'point'}_${number}`, kind, number, parent, text });
const pairsOf = (mine: readonly Alignable[], theirs: readonly Alignable[]): string[] => alignOutlines(mine, theirs).pairs.map((pair) => `${pair.mine} ${pair.theirs}`);

describe('Two outlines of one law', () => {
  const count = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

  it('are aligned by number, whatever one of them lacks or has beyond', () => {
    const mine = law(count(1, 12).map((n) => [String(n), n] as const)), theirs = law([1, 2, 3, 5, 6, 7, 8, 9, 40, 10, 11, 12].map((n) => [String(n), n] as const));
    expect(pairsOf(mine, theirs)).toEqual([1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12].map((n) => `art_${n} art_${n}`));
  });

  it('are aligned by what they say where the translation counts anew', () => {
    const mine = law(count(1, 12).map((n) => [String(n), n] as const)), theirs = law([...count(1, 4).map((n) => [String(n), n] as const), ['5', 77], ...count(5, 12).map((n) => [String(n + 1), n] as const)]);
    expect(pairsOf(mine, theirs)).toEqual(count(1, 12).map((n) => `art_${n} art_${n > 4 ? n + 1 : n}`));
  });

  it('are never guessed: an article that each side lacks is no pair because both stand at one place', () => {
    const mine = [...law([['1', 1], ['2', 2]]), { ...article('art_3', '3', 3), text: 'Short.' }, ...law([['5', 5]])], theirs = law([['1', 1], ['2', 2], ['4', 9], ['5', 5]]);
    expect(pairsOf(mine, theirs)).toEqual(['art_1 art_1', 'art_2 art_2', 'art_5 art_5']);
  });

  it('know one number in the ways that languages write it', () => {
    expect(pairsOf(law([['149', 1], ['149¹', 2]]), [article('art_149', '149', 1), article('art_149a', '149a', 2)])).toEqual(['art_149 art_149', 'art_149¹ art_149a']);
  });

  it('are aligned inside an article too, at any depth that both number', () => {
    const inside = (parent: string): Alignable[] => [inner(parent, 'paragraph', '1', words(1, 20)), inner(parent, 'paragraph', '2', words(2, 30)), inner(`${parent}__para_2`, 'point', 'a', words(3, 9)), inner(`${parent}__para_2`, 'point', 'b', words(4, 12))];
    const mine = [...law([['1', 1]]), ...inside('art_1')], theirs = mine.filter(({ path }) => !path.includes('point'));
    expect(pairsOf(mine, theirs)).toEqual(['art_1 art_1', 'art_1__para_1 art_1__para_1', 'art_1__para_2 art_1__para_2']);
    expect(pairsOf(mine, mine)).toHaveLength(5);
  });

  it('pair chapters by the articles in them', () => {
    const held = (chapter: string, numbers: readonly number[]): Alignable[] => [{ path: chapter, kind: 'chapter', number: chapter.slice(4), parent: null, text: '' }, ...numbers.map((n) => ({ ...article(`art_${n}`, String(n), n), parent: chapter }))];
    const mine = [...held('chp_1', [1, 2]), ...held('chp_2', [3, 4])], theirs = [...held('chp_1', [1, 2]), ...held('chp_2a', [3, 4])];
    expect(pairsOf(mine, theirs).filter((pair) => pair.startsWith('chp'))).toEqual(['chp_1 chp_1', 'chp_2 chp_2a']);
  });
});
