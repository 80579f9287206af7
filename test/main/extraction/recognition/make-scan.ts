import { deflateSync } from 'node:zlib';
import { drawPage, openForDrawing, type Turning } from '../../../../main/extraction/recognition/draw-page.ts';

/** A scan of some pages of a PDF: each drawn in grey at `dpi`, turned as wished, and put into a new file as nothing but a picture. */
export async function makeScan(pdf: Uint8Array, pages: readonly number[], dpi = 200, turning: Turning = { turns: 0, skew: 0 }): Promise<Uint8Array> {
  const open = await openForDrawing(Uint8Array.from(pdf));
  const pictures = await Promise.all(pages.map(async (pageIndex) => { const { pgm, width, height } = await drawPage(open, pageIndex, dpi, turning); return { width, height, grey: pgm.subarray(pgm.length - width * height) }; }));
  return pdfOfPictures(pictures.map(({ width, height, grey }) => ({ width, height, points: 72 / dpi, data: deflateSync(grey), filter: 'FlateDecode' })));
}

interface Picture { readonly width: number; readonly height: number; readonly points: number; readonly data: Uint8Array; readonly filter: string }

/** A PDF whose pages are pictures; what they hold is written as it is given, sound or not. */
export function pdfOfPictures(pictures: readonly Picture[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')], offsets: number[] = [];
  const add = (body: Buffer): void => { offsets.push(parts.reduce((sum, part) => sum + part.length, 0)); parts.push(Buffer.concat([Buffer.from(`${offsets.length} 0 obj\n`), body, Buffer.from('\nendobj\n')])); };
  const stream = (head: string, data: Uint8Array): Buffer => Buffer.concat([Buffer.from(`<< ${head} /Length ${data.length} >>\nstream\n`), data, Buffer.from('\nendstream')]);
  add(Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'));
  add(Buffer.from(`<< /Type /Pages /Count ${pictures.length} /Kids [${pictures.map((_, i) => `${3 + 3 * i} 0 R`).join(' ')}] >>`));
  pictures.forEach(({ width, height, points, data, filter }, i) => {
    const first = 3 + 3 * i, w = width * points, h = height * points;
    add(Buffer.from(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Contents ${first + 1} 0 R /Resources << /XObject << /Scan ${first + 2} 0 R >> >> >>`));
    add(stream('', Buffer.from(`${w} 0 0 ${h} 0 0 cm /Scan Do`)));
    add(stream(`/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /${filter}`, data));
  });
  const start = parts.reduce((sum, part) => sum + part.length, 0);
  parts.push(Buffer.from(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(parts));
}
