import { describe, expect, it } from 'vitest';
import { packOutline, unpackOutline, type PlacedProvision } from '../../../shared/domain/packed-outline.ts';

const at = (page: number, start: number, y: number) => ({ pageNumber: page, start, y });
const provisions: PlacedProvision[] = [
  { path: 'chp_I', kind: 'chapter', number: 'I', label: 'Chapter I', heading: 'Offences', article: '', depth: 0, parent: null, doubts: [], begins: at(1, 0, 70.1), ends: { pageNumber: 2, end: 900, y: 300 } },
  { path: 'art_1', kind: 'article', number: '1', label: '§ 1', heading: 'Theft', article: '1', unit: { kind: 'sign', word: '§' }, depth: 1, parent: 'chp_I', doubts: ['The number stands twice.'], begins: at(1, 20, 90), ends: { pageNumber: 2, end: 900, y: 300 } },
  { path: 'art_1__para_1', kind: 'paragraph', number: '1', label: '(1)', heading: '', article: '1', depth: 2, parent: 'art_1', doubts: [], begins: at(1, 30, 104.2), ends: { pageNumber: 1, end: 300, y: 200 } },
  { path: 'art_1__para_1__point_a', kind: 'point', number: 'a', label: 'a)', heading: '', article: '1', depth: 3, parent: 'art_1__para_1', doubts: [], begins: at(1, 50, 118), ends: { pageNumber: 1, end: 300, y: 200 } },
  { path: 'annex_1', kind: 'annex', number: '1', label: 'Annex 1', heading: '', article: '', depth: 0, parent: null, doubts: [], begins: at(3, 0, 70), ends: { pageNumber: 3, end: 10, y: 80 } },
];

describe('An outline by columns', () => {
  it('is the same outline again', () => { expect(unpackOutline(packOutline(provisions))).toEqual(provisions); });
  it('gives places in tenths of a point', () => { expect(unpackOutline(packOutline([{ ...provisions[0]!, begins: at(1, 0, 70.123456) }]))[0]!.begins.y).toBe(70.1); });
  it('keeps what lies above it out of each path, and says what is rare only where it is', () => {
    const packed = packOutline(provisions);
    expect([packed.paths, packed.articles, packed.units.length, packed.doubts]).toEqual([['chp_I', 'art_1', '__para_1', '__point_a', 'annex_1'], ['', '1', null, null, ''], 1, [{ index: 1, notes: ['The number stands twice.'] }]]);
  });
});
