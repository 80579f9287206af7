import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../../main/extraction/extract-document.ts';
import { revisePage } from '../../../main/extraction/page-revision.ts';
import type { LineRole, PageText } from '../../../shared/domain/text.ts';

/** The corpus folder beside the checkout: laws that may be measured but not shipped. */
const corpus = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url));

async function pagesOf(file: string): Promise<PageText[]> {
  const pages: PageText[] = [];
  const { revisions } = await extractDocument({ bytes: readFileSync(corpus + file), fileName: file, onPages: (more) => { pages.push(...more); } });
  const byPage = new Map(revisions.map((r) => [r.pageIndex, r]));
  return pages.map((page) => revisePage(page, byPage.get(page.pageIndex)));
}
const share = (pages: readonly PageText[], test: (page: PageText) => boolean): number => pages.filter(test).length / pages.length;
const has = (page: PageText, role: LineRole): boolean => page.lines.some((l) => l.role === role);

describe.skipIf(!existsSync(corpus))('laws as States print them', () => {
  it('a gazette of two columns with a shuffled content stream is read column by column, labelled by its running head', async () => {
    const pages = await pagesOf('pdf/pt/ao_codigo_penal.pdf');
    expect(share(pages, (p) => new Set(p.lines.map((l) => l.column)).size >= 2)).toBeGreaterThan(0.95);
    expect(share(pages.slice(1), (p) => has(p, 'running-head') && Number(p.pageLabel) === 5369 + p.pageIndex)).toBeGreaterThan(0.95);
  });
  it('amendment notes beside a code are margin notes', async () => {
    const pages = await pagesOf('pdf/es/cl_codigo_penal.pdf');
    expect(share(pages, (p) => has(p, 'margin-note'))).toBeGreaterThan(0.9);
    expect(share(pages, (p) => has(p, 'running-head'))).toBeGreaterThan(0.95);
  });
  it('raised article numbers stay distinct from longer numbers', async () => {
    const text = (await pagesOf('pdf/uk/ua_criminal_code.pdf')).map((p) => p.text).join('\n');
    expect(text.match(/^Стаття \d+[¹²³⁴⁵⁶⁷⁸⁹]/gmu)?.length).toBeGreaterThan(50);
    expect(text).not.toMatch(/^Стаття \d{4}/mu);
  });
  it('a contents table of many pages is marked, and a scan says what it is', async () => {
    const code = await pagesOf('pdf/en/ke_penal_code.pdf');
    expect(code.flatMap((p) => p.lines).filter((l) => l.role === 'contents').length).toBeGreaterThan(300);
    const scan = await pagesOf('made/made_scan_ie_human_trafficking_act_2008.pdf');
    expect(share(scan, (p) => p.quality.score === 0)).toBe(1);
  });
});
