import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../../../main/extraction/extract-document.ts';
import type { ExtractionResult } from '../../../../main/extraction/extract-document.ts';
import { decodeText, guessCodePage } from '../../../../main/extraction/flowing/decode-text.ts';
import { readHtml } from '../../../../main/extraction/flowing/read-html.ts';
import { readMarkdown } from '../../../../main/extraction/flowing/read-markdown.ts';
import { loadStructureVocabulary } from '../../../../main/outline/load-vocabulary.ts';
import { readOutline } from '../../../../main/outline/read-outline.ts';
import type { PageText } from '../../../../shared/domain/text.ts';

const read = async (bytes: Uint8Array, fileName: string): Promise<{ pages: PageText[]; result: ExtractionResult }> => {
  const pages: PageText[] = [];
  const result = await extractDocument({ bytes, fileName, onPages: (more) => { pages.push(...more); } });
  return { pages, result };
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const lines = (document: { readonly paragraphs: readonly { readonly text: string }[] }): string[] => document.paragraphs.map((p) => p.text);

describe('plain text', () => {
  it('keeps one source line as one line and a form feed as a page', async () => {
    const { pages, result } = await read(utf8('PENAL CODE\n\nArticle 1\n  The   law.\n\fArticle 2'), 'code.txt');
    expect(result).toMatchObject({ format: 'text', pageCount: 2, title: 'PENAL CODE' });
    expect(pages.map((p) => p.text)).toEqual(['PENAL CODE\nArticle 1\nThe law.', 'Article 2']);
    expect(pages[0]?.lines.map((l) => l.spaceBefore)).toEqual([true, true, false]);
  });
  it('is cut into pages of about 3,000 characters at line ends', async () => {
    const { pages } = await read(utf8(Array.from({ length: 400 }, (_, i) => `Line ${i} of a long law, with some words in it`).join('\n')), 'law.txt');
    expect(pages.length).toBeGreaterThan(4);
    expect(Math.max(...pages.map((p) => p.text.length))).toBeLessThanOrEqual(3100);
    expect(pages.map((p) => p.text).join('\n').split('\n')).toHaveLength(400);
  });
});

describe('encodings', () => {
  const inCodePage = (text: string, page: string): Uint8Array => {
    const table = new Map(Array.from({ length: 256 }, (_, i) => [new TextDecoder(page).decode(Uint8Array.of(i)), i]));
    return Uint8Array.from(text, (c) => table.get(c)!);
  };
  it('knows UTF-8 and UTF-16 with and without a mark', () => {
    expect(decodeText(utf8('\ufeffСтаття 96¹')).text).toBe('Стаття 96¹');
    const utf16 = Buffer.from('Article 5 of the law', 'utf16le');
    expect([decodeText(utf16).text, decodeText(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])).text]).toEqual(['Article 5 of the law', 'Article 5 of the law']);
  });
  it.each([['windows-1251', 'Статья 127. Торговля людьми, то есть купля-продажа человека'], ['windows-1250', 'Kdo jiného přinutí, zjedná, najme nebo zláká člověka, bude potrestán odnětím svobody až na deset let'], ['windows-1252', 'La traite des êtres humains est punie de sept ans d’emprisonnement à titre de réclusion où elle est commise']] as const)('guesses %s and says so', (page, text) => {
    expect(guessCodePage(inCodePage(text, page))).toBe(page);
    expect(decodeText(inCodePage(text, page))).toEqual({ text, notes: [expect.stringContaining(page)] });
  });
  it('believes an encoding that an HTML file states', () => {
    expect(decodeText(inCodePage('<meta charset="windows-1254">Üçüncü bölüm', 'windows-1254')).text).toContain('Üçüncü bölüm');
  });
});

describe('HTML', () => {
  it('makes lines of blocks, leaves out scripts and what is hidden, raises numbers, counts lists', () => {
    const html = `<!doctype html><title>Code</title><style>p{}</style><h1>Title I</h1><div>Article 96<sup>-1</sup>. <b>Theft</b><p>First&nbsp;paragraph<br>second line</div>
      <script>alert(1)</script><p style="display:none">secret</p><ol start="3"><li>third</li><li>fourth</li></ol>`;
    expect(lines(readHtml(html))).toEqual(['Title I', 'Article 96¹. Theft', 'First paragraph', 'second line', '3. third', '4. fourth']);
    expect(readHtml(html).title).toBe('Code');
  });
  it('keeps languages that stand side by side in columns of their own, and other tables in rows', () => {
    const rows = (left: string, right: string) => Array.from({ length: 6 }, (_, i) => `<tr><td><p>${left} ${i + 1}.</p><p>${'abc def ghi '.repeat(12)}</p><td><p>${right} ${i + 1}.</p><p>${'рст уфх цчш '.repeat(12)}</p>`).join('');
    const columns = (html: string) => readHtml(html).paragraphs.map(({ text, column = 0 }) => [column, text.slice(0, 10)]);
    expect(columns(`<p>Law</p><table><tr><td colspan=2>Chapter I</td></tr>${rows('Article', 'Статья')}</table><p>End</p>`)).toEqual([[0, 'Law'], [-1, 'Chapter I'], ...Array.from({ length: 6 }, (_, i) => [[0, `Article ${i + 1}.`], [0, 'abc def gh'], [1, `Статья ${i + 1}.`], [1, 'рст уфх цч']]).flat(), [0, 'End']]);
    expect(columns(`<table>${rows('Article', 'Article').replaceAll('рст уфх цчш', 'abc def ghi')}</table>`).every(([column]) => column === 0)).toBe(true);
  });
  it('reads a bilingual law in the language that is asked for', async () => {
    const text = (words: string, n: number): string => `${words.split(' ').slice(n % 3).join(' ')} ${words}.`, en = 'whoever recruits another person by force shall be punished', ru = 'вербовка человека с применением насилия наказывается лишением свободы';
    const row = (n: number): string => `<tr><td>Article ${n}. Offence<br>${text(en, n)}</td><td>Статья ${n}. Деяние<br>${text(ru, n)}</td></tr>`;
    const { pages } = await read(utf8(`<table>${Array.from({ length: 12 }, (_, i) => row(i + 1)).join('')}</table>`), 'law.html');
    const found = (language: string) => readOutline(pages, { language, vocabulary: loadStructureVocabulary() }).provisions.map((p) => [p.number, p.text]);
    expect(found('en')).toEqual(Array.from({ length: 12 }, (_, i) => [String(i + 1), text(en, i + 1)]));
    expect(found('ru')).toEqual(Array.from({ length: 12 }, (_, i) => [String(i + 1), text(ru, i + 1)]));
  });
  it('parts a number from the word that a style sheet sets beside it', () => {
    expect(lines(readHtml('<h5><span>11A</span><span>Slavery</span></h5><p>Art. 5<b>a</b>, 96<sup>1</sup> and 7<i>bis</i>, A4<b>Paper</b></p>'))).toEqual(['11A Slavery', 'Art. 5a, 96¹ and 7bis, A4Paper']);
  });
  it('finds neither heads nor page numbers on pages that were never printed', async () => {
    const { result } = await read(utf8(Array.from({ length: 6 }, (_, i) => `<h2>Chapter ${i + 1}</h2><p>${'words of the law '.repeat(170)}</p>`).join('')), 'law.html');
    expect(result).toMatchObject({ pageCount: 6, revisions: [] });
  });
  it('reads a plain table row by row and a table that lays out the page as its text', () => {
    expect(lines(readHtml('<table><tr><td>Art. 5</td><td><p>fine</p></td></tr><tr><td>Art. 6</td><td>prison</td></tr></table>'))).toEqual(['Art. 5 fine', 'Art. 6 prison']);
    expect(lines(readHtml('<table><tr><td><p>Article 1</p><p>Words</p></td></tr></table>'))).toEqual(['Article 1', 'Words']);
  });
  it('makes headings large and bold', async () => {
    const { pages: [page] } = await read(utf8('<html><body><h2>Chapter</h2><p>Words</p></body></html>'), 'law.html');
    expect(page?.lines.map((l) => [l.fontSize, l.bold])).toEqual([[17, true], [11, false]]);
  });
  it('survives absurd nesting', () => {
    expect(lines(readHtml('<div>'.repeat(5000) + 'deep'))).toEqual(['deep']);
  });
});

describe('Markdown', () => {
  it('drops the markup, keeps headings, numbers as written and indented text', () => {
    const source = '---\ntitle: "The Act"\n---\n# Part One\n\n**Article 1.** The *law* &sect; 5\nsecond line\n\n3) third\n4) fourth\n\n    indented words\n\n| a | b |\n|---|---|\n| c | d |\n\nArt. 96<sup>1</sup>';
    expect(lines(readMarkdown(source))).toEqual(['Part One', 'Article 1. The law § 5', 'second line', '3) third', '4) fourth', 'indented words', 'a b', 'c d', 'Art. 96¹']);
    expect(readMarkdown(source).title).toBe('The Act');
  });
});

describe('DOCX', () => {
  it('is read paragraph by paragraph, with headings and raised numbers', async () => {
    const document = new Document({ sections: [{ children: [new Paragraph({ text: 'Penal Code', heading: HeadingLevel.HEADING_1 }), new Paragraph({ children: [new TextRun('Article 96'), new TextRun({ text: '1', superScript: true }), new TextRun('. Theft')] })] }] });
    const { pages: [page], result } = await read(new Uint8Array(await Packer.toBuffer(document)), 'law.docx');
    expect(result).toMatchObject({ format: 'docx', title: 'Penal Code', extractor: expect.stringMatching(/^mammoth \d/) });
    expect(page?.text).toBe('Penal Code\nArticle 96¹. Theft');
  });
  it('is refused with a sentence when damaged', async () => {
    await expect(read(Buffer.from('PK\x03\x04 word/document.xml [Content_Types].xml', 'latin1'), 'law.docx')).rejects.toMatchObject({ code: 'damaged-file' });
  });
});
