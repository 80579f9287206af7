import { describe, expect, it } from 'vitest';
import { PageShare } from '../../../../main/extraction/reader/page-share.ts';

describe('sharing pages', () => {
  it('reads each page once and rests only while no page is being read', async () => {
    const share = new PageShare(1), read: number[] = [];
    let atPages = 0, rests = 0;
    await share.work(0, 10, 410, async (pageIndex) => {
      atPages++;
      await new Promise((resolve) => { setImmediate(resolve); });
      read.push(pageIndex);
      share.sent();
      atPages--;
    }, () => { rests++; expect(atPages).toBe(0); return Promise.resolve(); });
    expect(read.sort((a, b) => a - b)).toEqual(Array.from({ length: 400 }, (_, i) => i + 10));
    expect(rests).toBe(3);
  });
});
