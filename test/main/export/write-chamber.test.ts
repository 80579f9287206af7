import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../main/export/write-docx.ts';
import { writeHtml } from '../../../main/export/write-html.ts';
import { writeJson } from '../../../main/export/write-json.ts';
import { writeMarkdown } from '../../../main/export/write-markdown.ts';
import { writePdf } from '../../../main/export/write-pdf.ts';
import type { Findings } from '../../../shared/domain/findings.ts';
import { buildMemo } from '../../../shared/domain/memo.ts';
import { memoLanguages } from '../../../shared/domain/memo-model.ts';
import { assessmentOf, catalogue, emptyFindings, fullFindings } from '../../shared/domain/varania-findings.ts';
import { hostileStrings, poisonedFindings } from './hostile-findings.ts';

const open = (bytes: Uint8Array): Promise<PDFDocumentProxy> => getDocument({ data: bytes.slice(), verbosity: 0 }).promise;

/** Every element a gap, with more of everything than two pages hold; `letters` in a script of its own width. */
const crowded = (letters: string, items: number): Findings => {
  const own = Array.from({ length: items }, (_, i) => ({ ...catalogue.items[0]!, id: `III.1.${i + 1}`, title: letters.repeat(9), ...(i > 7 ? { packId: 'p' } : {}) }));
  const elements = Array.from({ length: 96 }, (_, i) => ({ ...catalogue.elements[0]!, id: `III.1.${(i % items) + 1}/act.${i}`, itemId: `III.1.${(i % items) + 1}`, label: letters.repeat(1 + (i % 30)) }));
  const base = emptyFindings();
  return emptyFindings({
    addressee: letters.repeat(40), reference: letters.repeat(40), classification: letters.repeat(40), subject: { ...base.subject, title: letters.repeat(60), reviewers: Array.from({ length: 30 }, () => letters.repeat(3)) },
    instruments: base.instruments.map((law) => ({ ...law, name: letters.repeat(40) })), catalogue: { ...catalogue, items: own, elements },
    assessments: elements.map(({ id }, i) => assessmentOf(id, i % 5 ? 'not-met' : 'unclear', { ...(i % 3 ? { recommendation: letters.repeat(1 + ((i * 7) % 90)) } : {}), priority: 'high' })),
  });
};

describe('the brief in PDF', () => {
  it.each(memoLanguages)('has two pages at most (%s)', async (language) => {
    expect((await open(await writePdf(buildMemo(fullFindings(), { language, kind: 'brief' })))).numPages).toBeLessThanOrEqual(2);
  });

  it.each([['Latin', 'Wide Words MOWN '], ['Cyrillic', 'Широкие Щиты жюри '], ['Georgian', 'ადამიანის ღჯფქშ '], ['Armenian', 'Մարդու թաքցնելը '], ['one word', 'Donaudampfschifffahrtsgesellschaft']])('has two pages at most, and fills them, where nothing fits: %s', async (_, letters) => {
    for (const items of [3, 20]) expect((await open(await writePdf(buildMemo(crowded(letters, items), { language: 'ru', kind: 'brief' })))).numPages).toBe(2);
  });
});

describe('the documents that belong to a memo', () => {
  it.each(['brief', 'amendments'] as const)('%s: the same bytes twice in every format', async (kind) => {
    const memo = buildMemo(fullFindings(), { language: 'en', kind });
    for (const write of [writeDocx, writePdf, writeHtml, writeMarkdown, writeJson]) expect(Buffer.compare(await write(memo), await write(memo))).toBe(0);
  });

  it('are tagged PDF/UA, the table on its side', async () => {
    const bytes = await writePdf(buildMemo(fullFindings(), { language: 'en', kind: 'amendments' })), [, , width, height] = (await (await open(bytes)).getPage(1)).view;
    expect([new TextDecoder('latin1').decode(bytes).includes('pdfuaid:part'), width! > height!]).toEqual([true, true]);
  });

  it('have no contents and no title page', async () => {
    const html = new TextDecoder().decode(await writeHtml(buildMemo(fullFindings(), { language: 'en', kind: 'brief' })));
    expect([html.includes('<nav'), html.includes('class="brief"')]).toEqual([false, true]);
    expect(new TextDecoder().decode(await writeMarkdown(buildMemo(fullFindings(), { language: 'en', kind: 'amendments' })))).not.toMatch(/^## *$/mu);
  });

  it.each(['brief', 'amendments'] as const)('%s: hostile words make no link, action or script in PDF', async (kind) => {
    const pdf = await open(await writePdf(buildMemo(poisonedFindings(hostileStrings.join(' ¦ ')), { language: 'en', kind })));
    const found = (await Promise.all(Array.from({ length: pdf.numPages }, async (_, i) => (await pdf.getPage(i + 1)).getAnnotations()))).flat();
    expect(found.filter((annotation) => annotation.url || annotation.unsafeUrl || annotation.action)).toEqual([]);
    expect(await pdf.getJSActions()).toBeNull();
  });

  it('take hostile words for words', async () => {
    for (const kind of ['brief', 'amendments'] as const) for (const hostile of hostileStrings) {
      const html = new TextDecoder().decode(await writeHtml(buildMemo(poisonedFindings(hostile), { language: 'en', kind })));
      expect(html).not.toMatch(/<script|<img|onerror="/iu);
    }
  });
});
