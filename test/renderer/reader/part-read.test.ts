import { describe, expect, it } from 'vitest';
import { canBeRead, sayPart } from '../../../renderer/reader/part-read.ts';

describe('a document of which a part is read', () => {
  it('can be opened and says how far it has come', () => {
    const part = { state: 'reading', pagesRead: 320, pageCount: 1500 } as const;
    expect([canBeRead(part), sayPart(part)]).toEqual([true, 'being read: 320 of 1,500 pages']);
    expect(sayPart({ ...part, state: 'cancelled' })).toBe('reading was broken off: 320 of 1,500 pages are here');
  });

  it('says nothing of it before the first page and after the last', () => {
    expect([canBeRead({ state: 'reading', pagesRead: 0 }), sayPart({ state: 'reading', pagesRead: 0, pageCount: 1500 })]).toEqual([false, '']);
    expect(sayPart({ state: 'ready', pagesRead: 1500, pageCount: 1500 })).toBe('');
  });
});
