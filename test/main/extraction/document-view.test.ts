import { describe, expect, it } from 'vitest';
import { viewOf } from '../../../main/extraction/document-view.ts';
import { layOutPage } from '../../../main/extraction/layout/lay-out-page.ts';
import { prose, typeset } from './typeset.ts';
import type { Drawn } from './typeset.ts';

const page = (...drawn: readonly Drawn[]) => viewOf([layOutPage(typeset(drawn), 0)]).title();

describe('the title of a document that states none', () => {
  it('is what its first page prints largest', () => {
    expect(page({ text: 'PENAL CODE', x: 200, y: 80, size: 18 }, { text: 'OF RURITANIA', x: 200, y: 104, size: 18 }, ...prose('Whoever recruits', 50, 140, 20))).toBe('PENAL CODE OF RURITANIA');
  });
  it('is not the beginning of a page that is set in one size', () => {
    expect(page(...prose('Whoever recruits', 50, 100, 20))).toBe('');
  });
});
