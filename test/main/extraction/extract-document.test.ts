import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../../main/extraction/extract-document.ts';
import type { ExtractionRequest, ExtractionResult } from '../../../main/extraction/extract-document.ts';
import { revisePage } from '../../../main/extraction/page-revision.ts';
import { pagesNeedingRecognition } from '../../../main/extraction/recognition/needs-recognition.ts';
import type { PageText } from '../../../shared/domain/text.ts';
import { buildPdf, textPage } from './build-pdf.ts';

async function read(bytes: Uint8Array | string, more: Partial<ExtractionRequest> = {}): Promise<{ pages: PageText[]; result: ExtractionResult }> {
  const pages: PageText[] = [];
  const result = await extractDocument({ bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, fileName: 'law.pdf', onPages: (some) => { pages.push(...some); }, ...more });
  const revisions = new Map(result.revisions.map((r) => [r.pageIndex, r]));
  return { pages: pages.map((page) => revisePage(page, revisions.get(page.pageIndex))), result };
}

describe('a PDF', () => {
  it('comes out as lines with places, fonts and the title that the file states', async () => {
    const content = 'BT /F2 16 Tf 72 770 Td (Penal Code) Tj /F1 11 Tf 0 -30 Td (Article 5. Whoever recruits a person) Tj ET';
    const { pages: [page], result } = await read(buildPdf({ pages: [content], info: '/Title (Penal Code of Ruritania)' }));
    expect(result).toMatchObject({ format: 'pdf', extractor: expect.stringMatching(/^pdfjs-dist [\d.]+, layout \d+$/), pageCount: 1, title: 'Penal Code of Ruritania', notes: [], revisions: [] });
    expect(page).toMatchObject({ pageIndex: 0, pageLabel: '1', width: 595, height: 842, text: 'Penal Code\nArticle 5. Whoever recruits a person', ocr: false, quality: { score: 1, notes: [] } });
    expect(page?.lines.map(({ fontSize, bold, role, box }) => ({ fontSize, bold, role, x: box.x }))).toEqual([{ fontSize: 16, bold: true, role: 'body', x: 72 }, { fontSize: 11, bold: false, role: 'body', x: 72 }]);
  });
  it('hands out the pages of a long file in order, reports progress and waits for its receiver', async () => {
    const bytes = buildPdf({ pages: Array.from({ length: 150 }, (_, i) => textPage([`Words of sheet ${i}`, `- ${i + 1} -`])) });
    let busy = false, last = { done: 0, total: 0 };
    const seen: number[] = [];
    await extractDocument({ bytes, fileName: 'long.pdf', report: (progress) => { last = progress; }, onPages: async (pages) => {
      expect(busy).toBe(false);
      busy = true;
      await new Promise((resolve) => { setTimeout(resolve, 3); });
      seen.push(...pages.map((p) => p.pageIndex));
      busy = false;
    } });
    expect(seen).toEqual(Array.from({ length: 150 }, (_, i) => i));
    expect(last).toEqual({ done: 150, total: 150 });
  });
  it('is labelled by its own page labels where none are printed', async () => {
    const { pages } = await read(buildPdf({ pages: [textPage(['Preface']), textPage(['Articles'])], labels: '/PageLabels << /Nums [0 << /S /r >> 1 << /S /D >>] >>' }));
    expect(pages.map((p) => p.pageLabel)).toEqual(['i', '1']);
  });
  it('is read upright when its page is turned', async () => {
    const turned = 'BT /F1 12 Tf 0 1 -1 0 300 100 Tm (Turned words) Tj ET';
    expect((await read(buildPdf({ pages: [turned] }))).pages[0]?.text).toBe('Turned words');
  });
  it('tells white words that nobody sees from white words on a dark ground, and leaves invisible lines out of the law', async () => {
    const lines = Array.from({ length: 12 }, (_, i) => `(Article ${i + 1}. Whoever recruits a person by force shall be punished) Tj T*`).join(' ');
    const content = `BT /F1 11 Tf 72 770 Td 14 TL ${lines} 1 1 1 rg (never printed) Tj T* 0 g 3 Tr (not to be seen) Tj ET 0 0 0.5 rg 70 300 200 20 re f 1 1 1 rg BT 0 Tr /F1 11 Tf 72 305 Td (Heading on blue) Tj ET`;
    const { pages: [page] } = await read(buildPdf({ pages: [content] }));
    expect(page?.reasons?.map(({ kind, start, end }) => [kind, page.text.slice(start, end)])).toEqual([['pale', 'never printed'], ['unseen', 'not to be seen']]);
    expect(page?.lines.slice(-3).map(({ role, start, end }) => [role, page.text.slice(start, end)])).toEqual([['body', 'never printed'], ['unseen', 'not to be seen'], ['body', 'Heading on blue']]);
    expect(page?.quality.doubts).toEqual([
      { kind: 'hidden-text', start: expect.any(Number), end: expect.any(Number), note: 'Words are drawn invisibly among those of this page (“not to be seen”). Whole lines of them are left out of the provisions.' },
      { kind: 'hidden-text', start: expect.any(Number), end: expect.any(Number), note: 'Words on this page are drawn in white and may not be seen on it (“never printed”). Look at the page before you quote them.' },
    ]);
  });
  it('says that a page without text may be a scan', async () => {
    const { pages, result } = await read(buildPdf({ pages: ['0 0 100 100 re f', textPage(['Words'])] }));
    expect(pages[0]?.quality).toEqual({ score: 0, notes: ['This page has no text layer: it is a scan, or it is empty.'] });
    expect(result.notes).toEqual(['1 of 2 pages have no text layer.']);
  });
  it('knows a page on which nothing is printed from one whose words are in a picture', async () => {
    const picture = '<< /Type /XObject /Subtype /Image /Width 40 /Height 40 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 1600 >>\nstream\n' + 'x'.repeat(1600) + '\nendstream';
    const blank = ['', '1 1 1 rg 0 0 595 842 re f', 'q 0.24 0 0 0.24 0 0 cm BT /F1 11 Tf (   ) Tj ET Q', 'q 0 0 595 842 re W n Q 2 w'];
    const printed = ['q 595 0 0 842 0 0 cm /Im1 Do Q', '72 72 m 300 72 l S', 'q 400 0 0 400 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q', '0.9 0.9 1 rg 0 0 100 100 re f'];
    const { pages, result } = await read(buildPdf({ pages: [...blank, ...printed], objects: [picture], resources: '/XObject << /Im1 6 0 R >>' }));
    expect(pages.map(({ text, quality: { score, notes } }) => [text, score, notes])).toEqual([...blank.map(() => ['', 1, ['This page is blank.']]), ...printed.map(() => ['', 0, ['This page has no text layer: it is a scan, or it is empty.']])]);
    expect(result.notes).toEqual(['4 of 8 pages have no text layer.']);
    expect(pagesNeedingRecognition(pages)).toEqual([4, 5, 6, 7]);
    expect(pagesNeedingRecognition(pages.slice(0, 4))).toEqual([]);
  });
});

describe('a file that cannot or may not be read is refused with a sentence', () => {
  it.each([
    ['an empty file', '', 'empty-file', /empty/],
    ['a picture', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'refused', /not a PDF, DOCX, HTML, Markdown or text/],
    ['a ZIP archive', 'PK\x03\x04\x14\0\0\0', 'refused', /ZIP archive/],
    ['an RTF file', '{\\rtf1 law}', 'refused', /RTF/],
    ['a name that lies', '\0\x01\x02\x03\x04\x05', 'refused', /not a PDF/],
  ])('%s', async (_, content, code, sentence) => {
    await expect(read(Uint8Array.from(content, (c) => c.charCodeAt(0)))).rejects.toMatchObject({ name: 'Failure', code, message: expect.stringMatching(sentence) });
  });
  it('a PDF that is cut off beyond repair', async () => {
    await expect(read('%PDF-1.7\nnothing else')).rejects.toMatchObject({ code: 'damaged-file', message: expect.stringMatching(/damaged/) });
  });
  it('a PDF whose end is missing is repaired, not refused', async () => {
    const whole = buildPdf({ pages: [textPage(['First']), textPage(['Second'])] });
    expect((await read(whole.subarray(0, whole.length - 25))).pages.map((p) => p.text)).toEqual(['First', 'Second']);
  });
  it('a password-protected PDF', async () => {
    const secret = `<${'5a'.repeat(32)}>`;
    const bytes = buildPdf({ pages: [textPage(['Secret'])], trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${secret} /U ${secret} /P -4 >> /ID [<00> <00>]` });
    await expect(read(bytes)).rejects.toMatchObject({ code: 'refused', message: expect.stringMatching(/password/) });
  });
  it('too many pages, too large a file', async () => {
    await expect(read(buildPdf({ pages: Array.from({ length: 5 }, () => textPage(['x'])) }), { limits: { pages: 4 } })).rejects.toMatchObject({ code: 'refused', message: expect.stringMatching(/5 pages; the limit is 4/) });
    await expect(read('x'.repeat(2000), { limits: { fileBytes: 1000 } })).rejects.toMatchObject({ code: 'refused', message: expect.stringMatching(/limit/) });
  });
});

describe('a hostile file is stopped by a limit and harms nothing', () => {
  const bomb = buildPdf({ pages: [Buffer.alloc(300_000_000, ' ')], filters: 2 });
  it('endless content: stopped after a time without progress', async () => {
    await expect(read(bomb, { limits: { idleMs: 1500 } })).rejects.toMatchObject({ code: 'failed', message: expect.stringMatching(/stopped (after 2 seconds without progress|because it needed)/) });
  });
  it('swelling content: stopped by memory', async () => {
    await expect(read(bomb, { limits: { rssBytes: 200 * 1024 ** 2 } })).rejects.toMatchObject({ code: 'failed', message: expect.stringMatching(/memory/) });
  });
  it('forms that draw forms a hundred million times', async () => {
    const objects = Array.from({ length: 8 }, (_, i) => {
      const stream = i < 7 ? '/X Do '.repeat(10) : 'BT /F1 9 Tf (ha) Tj ET';
      return `<< /Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /Font << /F1 3 0 R >> ${i < 7 ? `/XObject << /X ${7 + i} 0 R >>` : ''} >> /Length ${stream.length} >>\nstream\n${stream}\nendstream`;
    });
    const bytes = Buffer.from(buildPdf({ pages: ['/X Do'], objects })).toString('latin1').replace('/F2 4 0 R >> >>', '/F2 4 0 R >> /XObject << /X 6 0 R >> >>');
    await expect(read(Uint8Array.from(bytes, (c) => c.charCodeAt(0)), { limits: { idleMs: 1500 } })).rejects.toMatchObject({ code: 'failed', message: expect.stringMatching(/stopped/) });
  });
  it('a page of a million letters is cut at the limit with a note', async () => {
    const { pages: [page] } = await read(buildPdf({ pages: [`BT /F1 1.5 Tf 10 800 Td 2 TL ${'(aaaaaaaaaa) Tj T* '.repeat(390)} ET`] }), { limits: { charactersPerPage: 1000 } });
    expect(page?.text.length).toBeLessThanOrEqual(1000);
    expect(page?.quality.notes.join(' ')).toMatch(/left out/);
  });
  it('one damaged page does not keep the others from being read', async () => {
    const bytes = Buffer.from(buildPdf({ pages: [textPage(['First']), textPage(['Second']), textPage(['Third'])] })).toString('latin1').replace('/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 9 0 R', '/Type /Pags /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 9 0 R');
    const { pages } = await read(Uint8Array.from(bytes, (c) => c.charCodeAt(0)));
    expect([pages[0]?.text, pages[2]?.text]).toEqual(['First', 'Third']);
  });
});

describe('cancelling', () => {
  const long = buildPdf({ pages: Array.from({ length: 400 }, (_, i) => textPage(Array.from({ length: 50 }, (_, k) => `Sheet ${i}, line ${k} of some law`))) });
  it('ends the reading with the pages it has, and reads no more of them', async () => {
    const stop = new AbortController();
    let calls = 0, received = 0;
    await expect(extractDocument({ bytes: long, fileName: 'x.pdf', signal: stop.signal, onPages: (pages) => { calls++; received += pages.length; stop.abort(); } })).rejects.toMatchObject({ code: 'cancelled' });
    expect([calls, received < 400]).toEqual([1, true]);
  });
  it('before it began, starts nothing', async () => {
    await expect(extractDocument({ bytes: long, fileName: 'x.pdf', signal: AbortSignal.abort(), onPages: () => { throw new Error('never'); } })).rejects.toMatchObject({ code: 'cancelled' });
  });
  it('lets the receiver\'s own trouble rise', async () => {
    await expect(extractDocument({ bytes: long, fileName: 'x.pdf', onPages: () => { throw new Error('disk full'); } })).rejects.toThrow('disk full');
  });
});
