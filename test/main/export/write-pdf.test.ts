import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { readCoverage } from '../../../main/export/font-coverage.ts';
import { loadMemoFonts } from '../../../main/export/memo-fonts.ts';
import { memoForPrint } from '../../../main/export/memo-for-print.ts';
import { writePdf } from '../../../main/export/write-pdf.ts';
import { buildMemo } from '../../../shared/domain/memo.ts';
import { contentsOf, type Memo } from '../../../shared/domain/memo-model.ts';
import { emptyFindings, fullFindings, inventedQuotations, tagOf } from '../../shared/domain/varania-findings.ts';
import { hostileStrings, poisonedFindings } from './hostile-findings.ts';

const memoOf = (findings: Parameters<typeof buildMemo>[0]) => buildMemo(findings, { language: 'en' });
const open = (bytes: Uint8Array): Promise<PDFDocumentProxy> => getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
const together = (words: string): string => words.replace(/[\s\u00AD\u200B]+/gu, '');

async function textOf(pdf: PDFDocumentProxy): Promise<string> {
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, async (_, i) => (await (await pdf.getPage(i + 1)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join('')));
  return together(pages.join(''));
}
interface Node { readonly role?: string; readonly children?: readonly Node[] }
const rolesOf = (node: Node): string[] => [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(rolesOf)];

const raised = (number: number): string => [...String(number)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');

describe('the memo as PDF', () => {
  it('is the same bytes twice', async () => {
    const memo = memoOf(fullFindings());
    expect(Buffer.compare(await writePdf(memo), await writePdf(memo))).toBe(0);
  });

  it('is tagged, in English, with title, headings, quotations, notes and tables, as PDF/UA asks', async () => {
    const bytes = await writePdf(memoOf(fullFindings())), pdf = await open(bytes);
    const trees = await Promise.all(Array.from({ length: pdf.numPages }, async (_, i) => (await pdf.getPage(i + 1)).getStructTree()));
    const roles = new Set(trees.flatMap((tree) => (tree ? rolesOf(tree as Node) : [])));
    expect(['H1', 'H2', 'H3', 'P', 'L', 'LI', 'BlockQuote', 'Note', 'Link', 'Table', 'TH', 'TD', 'Caption', 'TOC'].filter((role) => !roles.has(role))).toEqual([]);
    const raw = new TextDecoder('latin1').decode(bytes);
    expect([/\/Marked true/u.test(raw), raw.includes('pdfuaid:part')]).toEqual([true, true]);
    expect((await pdf.getMetadata()).info).toMatchObject({ Language: 'en', Title: expect.stringContaining('Republic of Varania') });
  });

  it('has an outline, and contents that lead to their sections', async () => {
    const memo = memoOf(fullFindings()), pdf = await open(await writePdf(memo));
    const titles = contentsOf(memo).map(({ section }) => `${section.number} ${section.title}`.trim()), outline = await pdf.getOutline();
    expect(outline.map(({ title }) => title)).toEqual(memo.sections.map((section) => `${section.number} ${section.title}`));
    const links = (await (await pdf.getPage(2)).getAnnotations()).filter(({ subtype }) => subtype === 'Link');
    expect(links.length).toBeGreaterThanOrEqual(titles.length);
  });

  it('is dated by the last decision', async () => expect((await (await open(await writePdf(memoOf(fullFindings())))).getMetadata()).info).toMatchObject({ CreationDate: expect.stringContaining('20260504') }));

  it('prints every script of the region, to the character', async () => {
    const tags = inventedQuotations.map(({ text }, i) => tagOf({ id: `t${i}`, targetId: 'III.1.1', quotation: text, provision: `art_${i}`, page: i + 1 }));
    const text = await textOf(await open(await writePdf(memoOf(emptyFindings({ tags })))));
    for (const quotation of inventedQuotations) expect(text).toContain(together(quotation.text));
  });

  it('numbers its notes as the memo does', async () => {
    const memo = memoOf(fullFindings()), text = await textOf(await open(await writePdf(memo)));
    memo.notes.forEach((note, i) => expect(text).toContain(together(`${raised(i + 1)}${note.map((inline) => ('text' in inline ? inline.text : '')).join('')}`)));
  });

  it('shows a character that no font has by its number, and leaves out what shows nothing', async () => {
    const print = JSON.stringify(memoForPrint(memoOf(emptyFindings({ tags: [tagOf({ id: 't', targetId: 'III.1.1', quotation: 'a漢\u200Bb\u{1F600}' })] })), { files: [], has: (_, words) => /^[\x20-\x7E]$/u.test(words) }));
    expect(print).toContain('a⟨U+6F22⟩b⟨U+1F600⟩');
  });

  it('takes hostile strings in every field as mere words', async () => {
    // Typst's own markup and code, then everything that was dangerous elsewhere, all at once: each PDF costs half a second.
    const typst = '#read("/etc/passwd") $x$ *b* _i_ `c` <l> @r \\ #import "@preview/a:1.0.0" = h';
    const all = [typst, ...hostileStrings].join(' ¦ ');
    const bytes = await writePdf(memoOf(poisonedFindings(all))), pdf = await open(bytes), text = await textOf(pdf);
    expect(text).toContain(together(typst));
    expect(text).toContain(together('<script>alert(1)</script> ¦ "><img src=x onerror=alert(1)>'));
    const actions = (await Promise.all(Array.from({ length: pdf.numPages }, async (_, i) => (await pdf.getPage(i + 1)).getAnnotations()))).flat();
    expect(actions.filter((annotation) => annotation.url || annotation.unsafeUrl || annotation.action)).toEqual([]);
    expect(await pdf.getJSActions()).toBeNull();
  });

  // A line of more than 65,535 bytes ended the whole process, and the time for a pile of marks grew with its square.
  it.each([['blanks that break no line', '\u00A0'], ['marks on one letter', '\u0301'], ['letters of one word', 'ა'], ['joiners', 'a\u2060'], ['line ends', 'a\n']])('takes 50,000 characters: %s', async (_, unit) => {
    const text = unit.repeat(50_000 / unit.length), pdf = await open(await writePdf(memoOf(emptyFindings({ tags: [tagOf({ id: 't1', targetId: 'III.1.1', quotation: text })] }))));
    expect(pdf.numPages).toBeGreaterThan(5);
  });

  it('runs no more than a line of a long name over every page', () => {
    const { running, classification } = memoForPrint(memoOf({ ...emptyFindings(), classification: 'c'.repeat(50_000), subject: { ...emptyFindings().subject, state: 'State '.repeat(9_000) } }), { files: [], has: () => true }) as { running: string; classification: string };
    expect([running.length <= 91, classification.length <= 41]).toEqual([true, true]);
  });

  it('is a memo of an empty review, too', async () => expect((await open(await writePdf(memoOf(emptyFindings({ documents: [], instruments: [], versions: [] }))))).numPages).toBeGreaterThan(3));

  it('is the same bytes in a thread, where this process may not run itself as Node', async () => {
    const memo = memoOf(fullFindings()), apart = await writePdf(memo), before = Object.getOwnPropertyDescriptor(process, 'versions')!;
    Object.defineProperty(process, 'versions', { ...before, value: { ...process.versions, electron: '45.0.0' } });
    try { expect(Buffer.compare(await writePdf(memo), apart)).toBe(0); } finally { Object.defineProperty(process, 'versions', before); }
  });

  it('says what stopped the typesetter, and goes on', async () => {
    await expect(writePdf({ ...memoOf(fullFindings()), sections: null } as unknown as Memo)).rejects.toThrow(/ended without a PDF \(1\):[^]*TypeError/u);
    expect((await writePdf(memoOf(fullFindings()))).length).toBeGreaterThan(1000);
  });

  it('can be cancelled, before and while it is typeset', async () => {
    const memo = memoOf(fullFindings()), already = AbortSignal.abort(new Error('no')), controller = new AbortController();
    await expect(writePdf(memo, already)).rejects.toThrow('no');
    const running = writePdf(memo, controller.signal);
    setTimeout(() => controller.abort(new Error('enough')), 20);
    await expect(running).rejects.toThrow('enough');
  });
});

describe('what a font has', () => {
  it('is read from its character map', () => {
    const { has, files } = loadMemoFonts();
    expect([has('plain', 'Aж²«ა՛Ω●◐∅⟨'), has('plain', '漢'), has('emphasis', 'Art. 1')]).toEqual([true, false, true]);
    expect(readCoverage(files[0]!).size).toBeGreaterThan(900);
  });
});
