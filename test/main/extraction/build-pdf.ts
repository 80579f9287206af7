import { deflateSync } from 'node:zlib';

/** What a small PDF is made of. `pages` are content streams; font /F1 is Helvetica, /F2 Helvetica-Bold. */
export interface PdfParts { readonly pages: readonly (string | Uint8Array)[]; readonly filters?: number; readonly trailer?: string; readonly objects?: readonly string[]; readonly info?: string; readonly labels?: string; /** Annotations of each page; `{page N}` in one stands for the reference of page N (from 1). */ readonly annotations?: readonly string[]; /** More entries of every page, as `/Rotate 90`. */ readonly page?: string; /** More resources of every page, as `/Properties << ... >>`. */ readonly resources?: string }

/** A whole, valid PDF file, written by hand so that tests need no other program. */
export function buildPdf({ pages, filters = 0, trailer = '', objects = [], info = '', labels = '', annotations = [], page = '', resources = '' }: PdfParts): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')], offsets: number[] = [];
  const first = 6 + objects.length;
  const add = (number: number, body: Buffer | string): void => {
    offsets[number] = parts.reduce((sum, part) => sum + part.length, 0);
    parts.push(Buffer.concat([Buffer.from(`${number} 0 obj\n`), Buffer.from(body as string, 'latin1'), Buffer.from('\nendobj\n')]));
  };
  add(1, `<< /Type /Catalog /Pages 2 0 R ${labels} >>`);
  add(2, `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')}] >>`);
  add(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  add(4, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>');
  add(5, `<< ${info} >>`);
  objects.forEach((object, i) => { add(6 + i, object); });
  pages.forEach((content, i) => {
    add(first + 2 * i, `<< /Type /Page /Parent 2 0 R ${page.includes('/MediaBox') ? '' : '/MediaBox [0 0 595 842]'} ${page} /Contents ${first + 2 * i + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >>${resources && ` ${resources}`} >> ${annotations[i] ? `/Annots [${annotations[i].replace(/\{page (\d+)\}/gu, (_, n: string) => `${first + 2 * (Number(n) - 1)} 0 R`)}]` : ''} >>`);
    let stream: Buffer = typeof content === 'string' ? Buffer.from(content, 'latin1') : Buffer.from(content);
    for (let n = 0; n < filters; n++) stream = deflateSync(stream);
    const filter = filters ? `/Filter [${'/FlateDecode '.repeat(filters)}]` : '';
    add(first + 2 * i + 1, Buffer.concat([Buffer.from(`<< /Length ${stream.length} ${filter} >>\nstream\n`), stream, Buffer.from('\nendstream')]));
  });
  const start = parts.reduce((sum, part) => sum + part.length, 0);
  const table = Array.from({ length: offsets.length - 1 }, (_, i) => `${String(offsets[i + 1]).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(Buffer.from(`xref\n0 ${offsets.length}\n0000000000 65535 f \n${table}trailer\n<< /Size ${offsets.length} /Root 1 0 R /Info 5 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(parts));
}

/** A content stream that shows lines of text from the top of the page. */
export function textPage(lines: readonly string[], size = 11): string {
  const escape = (line: string): string => line.replace(/[\\()]/g, '\\$&');
  return `BT /F1 ${size} Tf 72 770 Td 14 TL ${lines.map((line) => `(${escape(line)}) Tj T*`).join('\n')} ET`;
}
