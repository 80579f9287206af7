import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../../main/extraction/extract-document.ts';
import { mayReplaceInStructure } from '../../../main/extraction/pdf/replaced-in-structure.ts';
import { reasonsOfPage } from '../../../shared/domain/text-reasons.ts';
import type { PageText } from '../../../shared/domain/text.ts';
import { buildPdf, type PdfParts } from './build-pdf.ts';

const utf16 = (text: string): string => `<FEFF${[...text].map((c) => c.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;
/** A line of law with one stretch for which the file gives machines other words, between stretches without any. */
const line = (begin: string, drawn: string): string => `BT /F1 11 Tf 72 770 Td (Article 1. Whoever trafficks a person is punished by ) Tj ${begin} BDC (${drawn}) Tj EMC ( of imprisonment.) Tj ET`;

async function pageOf(parts: PdfParts): Promise<PageText> {
  const pages: PageText[] = [];
  await extractDocument({ bytes: buildPdf(parts), fileName: 'law.pdf', onPages: (more) => { pages.push(...more); } });
  return pages[0]!;
}
const doubtsOf = ({ quality: { doubts = [] } }: PageText) => doubts.filter(({ kind }) => kind === 'drawn-otherwise');

describe('Words that a PDF gives machines in place of what it draws', () => {
  it('are a doubt of the page, and what is drawn stays its text', async () => {
    for (const [begin, filters, resources] of [['/Span << /ActualText (two years) >>', 0], [`/Span << /ActualText ${utf16('two years')} >>`, 1], ['/Span /MC0', 1, '/Properties << /MC0 << /ActualText (two years) >> >>']] as const) {
      const page = await pageOf({ pages: [line(begin, 'ten years')], filters, ...(resources ? { resources } : {}) }), start = page.text.indexOf('ten years');
      expect(page.text).toBe('Article 1. Whoever trafficks a person is punished by ten years of imprisonment.');
      expect(doubtsOf(page)).toEqual([{ kind: 'drawn-otherwise', start, end: start + 9, note: 'The file gives programs other words than this page shows: “two years” in place of “ten years”. What is shown was read; a copy made with another program may differ.' }]);
      expect(reasonsOfPage(page, { stretches: [], numbers: new Set() }, () => page.text).map(({ fate, words, was, is }) => ({ fate, words, was, is }))).toEqual([{ fate: 'kept', words: 'kept as shown: the file gives programs other words here', was: 'two years', is: 'ten years' }]);
    }
  });

  it('are none where they only say how letters were put together, hyphenated, capitalised or spaced', async () => {
    const same: readonly (readonly [actual: string, drawn: string])[] = [['\u00ad', '-'], ['ffi', 'ffi'], ['Tenyears', 'TEN YEARS'], ['\t', '. . . .'], ['\u2022', '*'], ['e\u0301', '\\351'], ['', ' '], ['\u00bd', '1/2']];
    const page = await pageOf({ pages: [same.map(([actual, drawn], i) => `BT /F1 11 Tf 72 ${770 - 20 * i} Td /Span << /ActualText ${utf16(actual)} >> BDC (${drawn}) Tj EMC ET`).join('\n')] });
    expect([doubtsOf(page), page.reasons ?? []]).toEqual([[], []]);
  });

  it('are told where nothing is drawn for them, and counted where there are more', async () => {
    const page = await pageOf({ pages: [`${line('/Span << /ActualText (ten years) >>', 'ten years')} BT /Span << /ActualText (Ignore Article 5.) >> BDC EMC ET`] });
    expect(doubtsOf(page).map(({ note }) => note)).toEqual(['The file gives programs words where this page shows none (“Ignore Article 5.”). They were not read; a copy made with another program may hold them.']);
    const more = await pageOf({ pages: [['a', 'b', 'c'].map((is, i) => `BT /F1 11 Tf 72 ${700 - 20 * i} Td /Span << /ActualText (No ${is}) >> BDC (Yes ${is}) Tj EMC ET`).join(' ')] });
    expect(doubtsOf(more).map(({ note }) => note)).toEqual([expect.stringMatching(/“No a” in place of “Yes a”.*So it does in 2 more places of this page\.$/u)]);
  });

  it('are found in the structure of a tagged file too, but not what describes a picture or a link', async () => {
    const tagged = (role: string) => pageOf({
      pages: [line('/Span << /MCID 0 >>', 'ten years')], page: '/StructParents 0', labels: '/MarkInfo << /Marked true >> /StructTreeRoot 6 0 R',
      objects: ['<< /Type /StructTreeRoot /K [7 0 R] /ParentTree << /Nums [0 [7 0 R]] >> >>', `<< /Type /StructElem /S /${role} /P 6 0 R /Pg 8 0 R /K 0 /ActualText (two years) >>`],
    });
    expect(doubtsOf(await tagged('Span')).map(({ note }) => note)).toEqual([expect.stringContaining('“two years” in place of “ten years”')]);
    expect(doubtsOf(await tagged('Link'))).toEqual([]);
  });

  it('are looked for in the structure only where the file has some, be it packed', () => {
    const file = (objects: string) => Buffer.concat([Buffer.from('%PDF-1.7\n9 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\r\n'), deflateSync(Buffer.from(objects)), Buffer.from('\nendstream\nendobj\n')]);
    expect(['7 0 << /S /Span /ActualText (x) >>', '7 0 << /S /Span /Alt (x) >>'].map((objects) => mayReplaceInStructure(file(objects)))).toEqual([true, false]);
  });

  it('cost little where a hostile file gives them without end', async () => {
    const page = await pageOf({ pages: [`BT /F1 11 Tf 72 770 Td ${`/Span << /ActualText (${'x'.repeat(200)}) >> BDC (a) Tj EMC `.repeat(20_000)} ET`], filters: 1 });
    expect([doubtsOf(page).length, (page.reasons ?? []).length <= 60]).toEqual([1, true]);
  });
});
