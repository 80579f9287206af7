import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { extractDocument } from '../../../main/extraction/extract-document.ts';
import { pagesNeedingRecognition } from '../../../main/extraction/recognition/needs-recognition.ts';
import type { PageText } from '../../../shared/domain/text.ts';
import { buildPdf } from './build-pdf.ts';

const font = readFileSync(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'));
const lines = ['Article 1. Whoever recruits a person, by threat or force,', 'shall be punished by imprisonment of 5 to 12 years.', 'Article 2. The attempt is punished as well.'];
/** Signs of this font stand in the order of ASCII, from the space as its third: so do those of most. */
const signsOf = (line: string): number[] => [...line].map((letter) => letter.charCodeAt(0) - 29);
const hex = (code: number): string => code.toString(16).padStart(4, '0');

/** A law whose codes are the places of its signs in the font, with or without a table that says which letters they are. */
async function read(toUnicode: string): Promise<PageText> {
  const content = `BT /G1 12 Tf 72 770 Td 16 TL ${lines.map((line) => `<${signsOf(line).map(hex).join('')}> Tj T*`).join(' ')} ET`, pages: PageText[] = [];
  const bytes = buildPdf({ pages: [content], resources: '/Font << /G1 6 0 R >>', objects: [
    `<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+DejaVuSans /Encoding /Identity-H /DescendantFonts [7 0 R] ${toUnicode ? '/ToUnicode 10 0 R' : ''} >>`,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+DejaVuSans /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity /DW 600 /FontDescriptor 8 0 R >>',
    '<< /Type /FontDescriptor /FontName /ABCDEF+DejaVuSans /Flags 4 /FontBBox [-1000 -300 1500 1000] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 /FontFile2 9 0 R >>',
    `<< /Length ${font.length} /Length1 ${font.length} >>\nstream\n${font.toString('latin1')}\nendstream`, `<< /Length ${toUnicode.length} >>\nstream\n${toUnicode}\nendstream`,
  ] });
  await extractDocument({ bytes, fileName: 'law.pdf', onPages: (more) => { pages.push(...more); } });
  return pages[0]!;
}

it('letters of a font that does not say which they are are no letters: the page says so, and is to be recognised', async () => {
  const page = await read('');
  expect(page.quality).toEqual({ score: 0.1, notes: ['Part of this page is set in a font that does not say which letters its signs are. Have the page recognised, or quote from its picture.'] });
  expect([pagesNeedingRecognition([page]), /[\u0000-\u0008\u000b-\u001f]/u.test(page.text)]).toEqual([[0], false]);
});

it('the same signs are read where the file says which letters they are', async () => {
  const told = [...new Set(lines.join(''))].map((letter) => `<${hex(letter.charCodeAt(0) - 29)}> <${hex(letter.charCodeAt(0))}>`);
  const page = await read(`/CIDInit /ProcSet findresource begin begincmap /CMapName /T def 1 begincodespacerange <0000> <FFFF> endcodespacerange ${told.length} beginbfchar ${told.join('\n')} endbfchar endcmap end`);
  expect([page.text, page.quality.score]).toEqual([lines.join('\n'), 1]);
});
