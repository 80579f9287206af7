import { describe, expect, it } from 'vitest';
import { indexedProvisions, indexRow } from '../../../main/search/index-rows.ts';

const provision = (path: string, kind: 'part' | 'article' | 'paragraph' | 'point' | 'annex' | 'preamble', parent: string | null, text = 'words') => ({ path, kind, number: '', heading: '', text, parent });

describe('What search knows of an outline', () => {
  it('is articles, annexes and whatever stands outside of articles', () => {
    const outline = [provision('part_1', 'part', null, ''), provision('preamble', 'preamble', null), provision('art_1', 'article', 'part_1'), provision('art_1__para_1', 'paragraph', 'art_1'), provision('art_1__para_1__point_a', 'point', 'art_1__para_1'), provision('annex_1', 'annex', null), provision('annex_1__para_1', 'paragraph', 'annex_1'), provision('part_2', 'part', null, 'Repealed.')];
    expect(indexedProvisions(outline).map(({ path }) => path)).toEqual(['preamble', 'art_1', 'annex_1', 'annex_1__para_1', 'part_2']);
  });
  it('gives each field its terms', () => expect(indexRow('en', 7, { number: '177 bis', heading: 'Trafficking in persons', text: 'The courts' })).toEqual({ provisionId: 7, heading: 'traffick person', article: '177 bis 177 bi', text: 'court' }));
});
