import { describe, expect, it } from 'vitest';
import { buildMemo } from '../../../shared/domain/memo.ts';
import { visibleText } from '../../../shared/domain/visible-text.ts';
import { writeDocx } from '../../../main/export/write-docx.ts';
import { catalogue, emptyFindings, fullFindings, inventedQuotations, tagOf } from '../../shared/domain/varania-findings.ts';
import { hostileStrings, poisonedFindings } from './hostile-findings.ts';
import { faultOf, openDocx, quotationsIn, shownText } from './read-docx.ts';

const memo = buildMemo(fullFindings(), { language: 'en' });
const allowedField = /^(PAGE|TOC \\h \\o &quot;1-2&quot;| REF memo_\d+ \\h( \\r)? )$/;

function assertSound(bytes: Uint8Array): void {
  const { parts } = openDocx(bytes);
  for (const [name, xml] of Object.entries(parts)) {
    expect([name, faultOf(xml)]).toEqual([name, '']);
    expect(xml).not.toMatch(/TargetMode="External"|attachedTemplate|altChunk|<w:object|oleObject/);
    for (const [, field] of xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)) expect(field).toMatch(allowedField);
    expect(xml).not.toContain('<w:fldSimple');
    expect(xml.match(/w:fldCharType="begin"/g)?.length).toBe(xml.match(/w:fldCharType="end"/g)?.length);
    expect(xml).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  }
}

describe('the memo as DOCX', () => {
  it('is the same bytes for the same memo, whatever was written before', async () => {
    const first = await writeDocx(memo);
    await writeDocx(buildMemo(emptyFindings(), { language: 'en' }));
    expect(Buffer.compare(first, await writeDocx(memo))).toBe(0);
  });
  it('holds every quotation to the character, each in a bookmark with its number and tag', async () => {
    const found = quotationsIn(openDocx(await writeDocx(memo)).document);
    expect([...found.values()].sort()).toEqual(memo.quotations.map((q) => q.text).sort());
    expect([...found.keys()]).toContain('Q1_0197a001000070008000000000000001');
  });
  it('keeps line breaks, tabs and blanks of a quotation', async () => {
    const text = '  1) перше;\n\t2) друге\u00A0слово;\n3) 96¹';
    const one = buildMemo(emptyFindings({ tags: [tagOf({ id: 't1', targetId: 'III.1.1', quotation: text })] }), { language: 'en' });
    expect([...quotationsIn(openDocx(await writeDocx(one)).document).values()]).toEqual([text]);
  });
  it('has real headings, numbering, footnotes, contents, and table heads that repeat', async () => {
    const { parts, document } = openDocx(await writeDocx(memo));
    for (const sign of ['w:val="Heading1"', 'w:val="Heading2"', 'w:val="Heading3"', '<w:numPr>', '<w:footnoteReference ', '<w:tblHeader/>', '<w:cantSplit/>', 'Table of Contents']) expect(document).toContain(sign);
    expect(parts['word/footnotes.xml']!.match(/<w:footnote /g)!.length).toBeGreaterThanOrEqual(memo.notes.length);
    expect(parts['word/styles.xml']).toContain('w:lang w:val="en-GB"');
    expect(document).toContain('w:lang w:val="uk"');
    expect(parts['docProps/core.xml']).toContain('2026-05-04T10:00:00Z');
    expect(parts['word/settings.xml']).not.toContain('updateFields');
  });
  it('shows the right words in every reference without an update of fields, and every reference leads somewhere', async () => {
    const { document } = openDocx(await writeDocx(memo));
    const marks = new Set([...document.matchAll(/w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map((m) => m[1]));
    const references = [...document.matchAll(/> REF (memo_\d+) [^<]*<\/w:instrText><\/w:r><w:r><w:fldChar w:fldCharType="separate"\/><\/w:r>(.*?)<w:r><w:fldChar w:fldCharType="end"/g)];
    expect(references.length).toBeGreaterThan(10);
    for (const [, name, shown] of references) { expect(marks).toContain(name); expect(shownText(shown!)).not.toBe(''); }
    for (const [, anchor] of document.matchAll(/w:hyperlink [^>]*w:anchor="([^"]*)"/g)) expect(marks).toContain(anchor);
  });
  it('gives every bookmark its own id and name', async () => {
    const starts = [...openDocx(await writeDocx(memo)).document.matchAll(/<w:bookmarkStart [^>]*>/g)].map(([tag]) => [tag.match(/w:id="(\d+)"/)![1], tag.match(/w:name="([^"]*)"/)![1]!]);
    expect(new Set(starts.map(([id]) => id)).size).toBe(starts.length);
    expect(new Set(starts.map(([, name]) => name)).size).toBe(starts.length);
    for (const [, name] of starts) expect(name).toMatch(/^[A-Za-z]\w{0,39}$/);
  });
  it('is sound when nothing was assessed', async () => assertSound(await writeDocx(buildMemo(emptyFindings(), { language: 'en' }))));

  it.each(hostileStrings.map((hostile) => [JSON.stringify(hostile).slice(0, 40), hostile]))('takes %s in every field as mere words', async (_, hostile) => {
    const poisoned = buildMemo(poisonedFindings(hostile), { language: 'en' }), bytes = await writeDocx(poisoned);
    assertSound(bytes);
    expect(new Set(quotationsIn(openDocx(bytes).document).values())).toEqual(new Set([visibleText(hostile)]));
  });
  it('takes a quotation of 50,000 characters', async () => {
    const text = 'Ժողովուրդ <&> '.repeat(3600);
    const bytes = await writeDocx(buildMemo(emptyFindings({ tags: [tagOf({ id: 't1', targetId: 'III.1.1', quotation: text })] }), { language: 'en' }));
    assertSound(bytes);
    expect([...quotationsIn(openDocx(bytes).document).values()]).toEqual([text]);
  });
  it('takes tag ids and languages from a review made by someone else without letting them into markup', async () => {
    const base = fullFindings();
    assertSound(await writeDocx(buildMemo({ ...base, tags: base.tags.map((tag, i) => ({ ...tag, id: `${i}"/><w:p x="` })), documents: base.documents.map((d) => ({ ...d, language: 'uk"/><w:p x="' })) }, { language: 'en' })));
  });
  it('sets 500 quotations in seven scripts', async () => {
    const tags = Array.from({ length: 500 }, (_, i) => tagOf({ id: `0197a001-0000-7000-8000-${String(i).padStart(12, '0')}`, targetId: catalogue.elements[i % catalogue.elements.length]!.id, quotation: `${inventedQuotations[i % 7]!.text} (${i})`, page: i }));
    const large = buildMemo(fullFindings({ tags, quotations: [] }), { language: 'en' });
    const bytes = await writeDocx(large);
    expect(quotationsIn(openDocx(bytes).document).size).toBe(500);
  });
});
