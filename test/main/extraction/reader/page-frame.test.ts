import { describe, expect, it } from 'vitest';
import { layOutPage } from '../../../../main/extraction/layout/lay-out-page.ts';
import { FrameCutter, frameHeader } from '../../../../main/extraction/reader/frames.ts';
import { decodePage, encodePage } from '../../../../main/extraction/reader/page-frame.ts';
import { prose, typeset } from '../typeset.ts';

const page = layOutPage(typeset(prose('words', 50.3, 100.7, 12)), 3);

describe('a page on its way out of the reading process', () => {
  it('arrives as it was sent', () => {
    expect(decodePage(encodePage(page), 10_000)).toEqual(page);
  });
  it('is refused when it is too long, cut off, or points outside its text', () => {
    expect(() => decodePage(encodePage(page), 100)).toThrow(/more text than allowed/);
    expect(() => decodePage(encodePage(page).subarray(0, -4), 10_000)).toThrow(/do not fit/);
    expect(() => decodePage(encodePage({ ...page, text: 'short' }), 10_000)).toThrow(/outside its text/);
  });
  it('is cut out of a stream that comes in any portions', () => {
    const stream = Buffer.concat([frameHeader(2, 5), Buffer.from('hello'), frameHeader(1, 0), frameHeader(2, 3), Buffer.from('bye')]);
    const cutter = new FrameCutter(100), got: string[] = [];
    for (const byte of stream) for (const frame of cutter.take(Buffer.from([byte]))) got.push(`${frame.kind}:${frame.bytes.toString()}`);
    expect(got).toEqual(['2:hello', '1:', '2:bye']);
    expect(() => [...new FrameCutter(100).take(Buffer.from(frameHeader(2, 101)))]).toThrow(/more than allowed/);
  });
});
