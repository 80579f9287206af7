import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../main/extraction/flowing/read-docx.ts';
import { writeNumber } from '../../../../main/extraction/flowing/write-number.ts';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const level = (at: number, format: string, text: string, more = ''): string => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const kind = (id: number, ...inside: readonly string[]): string => `<w:abstractNum w:abstractNumId="${id}">${inside.join('')}</w:abstractNum>`;
const list = (id: number, of: number, more = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const counted = (id: number, at: number): string => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`;
const styled = (style: string, more = ''): string => `<w:pStyle w:val="${style}"/>${more}`;
const paragraph = (properties: string, text: string): string => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A Word document of these parts, with nothing else in it. */
function docx(numbering: string, body: string, styles = ''): Uint8Array {
  const part = (name: string): string => `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name === 'document' ? 'document.main' : name}+xml"/>`;
  const leads = (id: number, name: string): string => `<Relationship Id="r${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${name}" Target="${name}.xml"/>`;
  return zipSync({
    '[Content_Types].xml': strToU8(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${['document', 'numbering', 'styles'].map(part).join('')}</Types>`),
    '_rels/.rels': strToU8('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
    'word/_rels/document.xml.rels': strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${leads(1, 'numbering')}${leads(2, 'styles')}</Relationships>`),
    'word/document.xml': strToU8(`<w:document ${w}><w:body>${body}</w:body></w:document>`), 'word/numbering.xml': strToU8(`<w:numbering ${w}>${numbering}</w:numbering>`), 'word/styles.xml': strToU8(`<w:styles ${w}>${styles}</w:styles>`),
  });
}
const lines = async (...parts: Parameters<typeof docx>): Promise<string[]> => (await readDocx(docx(...parts))).paragraphs.map(({ text }) => text);

const law = kind(1, level(0, 'upperRoman', 'CHAPTER %1'), level(1, 'decimal', 'Article %2.'), level(2, 'decimal', '(%3)'), level(3, 'lowerLetter', '%4)'));
const article = (at: number, text: string, id = 1): string => paragraph(counted(id, at), text);

describe('The numbers that Word counts by itself', () => {
  it('stand in the text as Word prints them, each level anew under the one above it', async () => {
    const body = article(0, 'General') + article(1, 'Aim') + article(2, 'It has an aim.') + article(2, 'It has terms:') + article(3, 'one;') + article(3, 'two.') + article(1, 'Scope') + article(2, 'It is wide.') + article(0, 'Offences') + article(1, 'Trafficking');
    expect(await lines(law + list(1, 1), body)).toEqual(['CHAPTER I General', 'Article 1. Aim', '(1) It has an aim.', '(2) It has terms:', 'a) one;', 'b) two.', 'Article 2. Scope', '(1) It is wide.', 'CHAPTER II Offences', 'Article 1. Trafficking']);
  });
  it('go on through chapters where the list says so', async () => {
    const through = kind(1, level(0, 'upperRoman', 'CHAPTER %1'), level(1, 'decimal', 'Article %2.', '<w:lvlRestart w:val="0"/>'));
    expect(await lines(through + list(1, 1), article(0, 'A') + article(1, 'a') + article(1, 'b') + article(0, 'B') + article(1, 'c'))).toEqual(['CHAPTER I A', 'Article 1. a', 'Article 2. b', 'CHAPTER II B', 'Article 3. c']);
  });
  it('come from a style, its base, or the level that is linked to it, unless the paragraph has none', async () => {
    const kinds = kind(1, level(0, 'decimal', 'Article %1.', '<w:pStyle w:val="Article"/>'), level(1, 'decimal', '%1.%2.', '<w:pStyle w:val="Part"/>'));
    const styles = `<w:style w:type="paragraph" w:styleId="Article"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Part"><w:basedOn w:val="Article"/></w:style><w:style w:type="paragraph" w:styleId="Bold"><w:basedOn w:val="Article"/></w:style>`;
    const body = paragraph(styled('Article'), 'Aim') + paragraph(styled('Part'), 'It has one.') + paragraph(styled('Article', '<w:numPr><w:numId w:val="0"/></w:numPr>'), 'Not counted') + paragraph(styled('Bold'), 'Scope');
    expect(await lines(kinds + list(1, 1), body, styles)).toEqual(['Article 1. Aim', '1.1. It has one.', 'Not counted', 'Article 2. Scope']);
  });
  it('go on in another list of the same kind, and begin where that list says', async () => {
    const lists = list(1, 1) + list(2, 1) + list(3, 1, '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="7"/></w:lvlOverride>');
    expect(await lines(law + lists, article(1, 'a', 1) + article(1, 'b', 2) + article(1, 'c', 3) + article(1, 'd', 3))).toEqual(['Article 1. a', 'Article 2. b', 'Article 7. c', 'Article 8. d']);
  });
  it('are figures throughout where a level is numbered as in laws', async () => {
    expect(await lines(kind(1, level(0, 'upperRoman', 'Part %1'), level(1, 'decimal', '%1.%2', '<w:isLgl/>')) + list(1, 1), article(0, 'A') + article(1, 'a'))).toEqual(['Part I A', '1.1 a']);
  });
  it('are none for bullets, and come with a note', async () => {
    const read = await readDocx(docx(kind(1, level(0, 'bullet', '-')) + list(1, 1), article(0, 'A point')));
    expect([read.paragraphs.map(({ text }) => text.replace(/^\W+/u, '')), read.notes]).toEqual([['A point'], []]);
    expect((await readDocx(docx(law + list(1, 1), article(1, 'Aim')))).notes).toEqual([expect.stringContaining('counts some of the numbers')]);
  });
  it('are said to be uncertain where they stand in a text box, which Word draws beside the text', async () => {
    const box = `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${article(1, 'Boxed')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    const read = await readDocx(docx(law + list(1, 1), box));
    expect([read.paragraphs.map(({ text }) => text.includes('Boxed')), read.notes]).toEqual([[true], [expect.stringContaining('could not be counted as Word does')]]);
    expect((await readDocx(docx(law + list(1, 1), article(1, 'Aim') + article(1, 'Scope')))).notes).toEqual([expect.stringContaining('counted as Word does and written')]);
  });
  it('do not keep a document from being read whose lists are damaged', async () => {
    expect(await lines(kind(1, level(77, 'decimal', '%1')) + list(1, 9) + list(2, 1), article(1, 'Aim') + article(-3, 'Scope', 2) + article(99, 'Terms', 2))).toEqual(['Aim', 'Scope', 'Terms']);
  });
});

describe('Tracked changes', () => {
  it('are read as accepted, with a note', async () => {
    const mark = 'w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"';
    const read = await readDocx(docx(law + list(1, 1), `<w:p><w:r><w:t xml:space="preserve">Shall be </w:t></w:r><w:del ${mark}><w:r><w:delText>fined</w:delText></w:r></w:del><w:ins ${mark}><w:r><w:t>imprisoned</w:t></w:r></w:ins></w:p>`));
    expect([read.paragraphs.map(({ text }) => text), read.notes]).toEqual([['Shall be imprisoned'], [expect.stringContaining('tracked changes')]]);
  });
  it('do not count a paragraph that is deleted whole', async () => {
    const gone = '<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1" w:author="A"/></w:rPr></w:pPr><w:del w:id="2" w:author="A"><w:r><w:delText>Terms</w:delText></w:r></w:del></w:p>';
    expect(await lines(law + list(1, 1), article(1, 'Aim') + gone + article(1, 'Scope'))).toEqual(['Article 1. Aim', 'Article 2. Scope']);
  });
});

describe('A number', () => {
  it.each([
    [4, 'upperRoman', 'IV'], [1999, 'lowerRoman', 'mcmxcix'], [1, 'lowerLetter', 'a'], [26, 'upperLetter', 'Z'], [27, 'lowerLetter', 'aa'], [54, 'lowerLetter', 'bbb'], [10, 'russianLower', 'к'], [30, 'russianUpper', 'АА'],
    [7, 'decimalZero', '07'], [7, 'decimal', '7'], [7, 'chicago', '7'], [0, 'lowerLetter', '0'], [5_000_000, 'lowerRoman', '5000000'], [3, 'none', ''],
  ])('%d is written in the format %s as %s', (value, format, written) => { expect(writeNumber(value, format)).toBe(written); });
});
