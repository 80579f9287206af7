import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../main/export/write-docx.ts';
import { buildMemo } from '../../../shared/domain/memo.ts';
import { memoKinds, memoLanguages } from '../../../shared/domain/memo-model.ts';
import { emptyFindings, fullFindings } from '../../shared/domain/varania-findings.ts';
import { faultsAgainst } from './content-models.ts';
import { hostileStrings, poisonedFindings } from './hostile-findings.ts';
import { openDocx } from './read-docx.ts';
import { packageModels, wordModels } from './word-models.ts';

const all = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map((m) => m[1]!);
const twice = (values: readonly string[]): string[] => values.filter((value, i) => values.indexOf(value) !== i);

/** What a paragraph says for itself: its style, its place in a list, and that a chapter begins a page. */
const structure = new Set(['w:pStyle', 'w:numPr', 'w:ilvl', 'w:numId', 'w:pageBreakBefore']);

/** What Word refuses or repairs beyond the schema. */
function faultsForWord(parts: Readonly<Record<string, string>>): string[] {
  const document = parts['word/document.xml']!, notes = parts['word/footnotes.xml']!, styles = parts['word/styles.xml']!, numbering = parts['word/numbering.xml']!, texts = `${document}${notes}${parts['word/footer1.xml']}${parts['word/footer2.xml']}`;
  const starts = all(document, /<w:bookmarkStart [^>]*w:id="([^"]*)"/g), names = all(document, /<w:bookmarkStart [^>]*w:name="([^"]*)"/g), styleIds = all(styles, /w:styleId="([^"]*)"/g), noteIds = all(notes, /<w:footnote [^>]*w:id="([^"]*)"/g);
  const missing = (what: string, wanted: readonly string[], there: readonly string[]): string[] => [...new Set(wanted)].filter((each) => !there.includes(each)).map((each) => `${what} ${each} is not there`);
  const depth = (): number => { let open = 0; for (const type of all(document, /w:fldCharType="(\w+)"/g)) { open += type === 'begin' ? 1 : type === 'end' ? -1 : 0; if (open < 0) return open; } return open; };
  return [
    ...twice(starts).map((id) => `bookmark id ${id} twice`), ...twice(names.map((name) => name.toLowerCase())).map((name) => `bookmark ${name} twice`), ...missing('the end of bookmark', starts, all(document, /<w:bookmarkEnd [^>]*w:id="([^"]*)"/g)),
    ...missing('the target', [...all(texts, /instrText[^>]*> REF (\w+)/g), ...all(texts, /w:anchor="([^"]*)"/g)], names),
    ...twice(noteIds).map((id) => `footnote ${id} twice`), ...missing('footnote', all(document, /<w:footnoteReference w:id="([^"]*)"/g), noteIds), ...missing('a reference to footnote', noteIds.filter((id) => Number(id) > 0), all(document, /<w:footnoteReference w:id="([^"]*)"/g)),
    ...twice(styleIds).map((id) => `style ${id} twice`), ...missing('style', [...all(texts, /<w:(?:p|r|tbl)Style w:val="([^"]*)"/g), ...all(styles, /<w:(?:basedOn|next|link) w:val="([^"]*)"/g)], styleIds),
    ...missing('list', all(texts, /<w:numId w:val="([^"]*)"/g), all(numbering, /<w:num w:numId="([^"]*)"/g)), ...missing('numbering', all(numbering, /<w:num [^>]*><w:abstractNumId w:val="([^"]*)"/g), all(numbering, /w:abstractNumId="([^"]*)"/g)),
    ...all(texts, /<w:instrText[^>]*>([^<]*)</g).filter((field) => !/^(PAGE|TOC \\h \\o &quot;1-2&quot;| REF memo_\d+ \\h( \\r)? )$/.test(field)).map((field) => `field ${field}`), ...Object.entries(parts).filter(([, xml]) => /TargetMode="External"|attachedTemplate|altChunk|<w:(?:object|fldSimple|pict)/.test(xml)).map(([name]) => `${name} holds what runs or leads out`),
    ...(depth() ? ['fields are not closed'] : []), ...all(texts, /<w:t(?: [^>]*)?>([^<]{32768,})/g).map(() => 'a run longer than Word reads'),
    // Formatting belongs to styles, so that a secretariat restyles the memo in one place.
    ...[...new Set(all(document, /<w:pPr>(.*?)<\/w:pPr>/g).flatMap((properties) => all(properties, /<(w:\w+)/g)))].filter((name) => !structure.has(name)).map((name) => `${name} set by hand`), ...all(document, /<(w:(?:tblBorders|shd|tcMar|tcBorders|rFonts|sz|b|i|color))[ />]/g).map((name) => `${name} set by hand`),
  ];
}

/** Every relationship leads to a part, every part has a type and is led to. */
function faultsOfPackage(parts: Readonly<Record<string, string>>): string[] {
  const types = parts['[Content_Types].xml']!, names = Object.keys(parts).filter((name) => !/^\[Content_Types\]\.xml$|\.rels$/.test(name));
  const targets = Object.entries(parts).filter(([name]) => name.endsWith('.rels')).flatMap(([name, xml]) => all(xml, /Target="([^"]*)"/g).map((target) => `${name.replace(/_rels\/[^/]*$/, '')}${target}`));
  return [...targets.filter((target) => !(target in parts)).map((target) => `${target} is led to and not there`), ...names.filter((name) => !targets.includes(name)).map((name) => `nothing leads to ${name}`), ...names.filter((name) => !types.includes(`PartName="/${name}"`)).map((name) => `${name} has no type`)];
}

function assertValid(bytes: Uint8Array): void {
  const { parts } = openDocx(bytes);
  const faults = Object.entries(parts).flatMap(([name, xml]) => (name.startsWith('word/theme/') ? [] : faultsAgainst(name.startsWith('word/') && !name.endsWith('.rels') ? wordModels : packageModels, xml).map((fault) => `${name}: ${fault}`)));
  expect([...faults, ...faultsForWord(parts), ...faultsOfPackage(parts)]).toEqual([]);
}

const made = memoKinds.flatMap((kind) => memoLanguages.map((language) => ({ kind, language })));

describe('a Word document holds to WordprocessingML, part by part, and to what Word refuses beyond it', () => {
  it.each(made)('the $kind ($language)', async (choice) => assertValid(await writeDocx(buildMemo(fullFindings(), choice))));

  it.each(made)('the $kind of an empty review ($language)', async (choice) => assertValid(await writeDocx(buildMemo(emptyFindings({ documents: [], instruments: [], versions: [] }), choice))));

  it.each(hostileStrings.map((hostile) => [JSON.stringify(hostile).slice(0, 40), hostile]))('with %s in every field', async (_, hostile) => {
    for (const kind of memoKinds) assertValid(await writeDocx(buildMemo(poisonedFindings(hostile), { language: 'en', kind })));
  });

  it('keeps its look in one table style', async () => expect(Buffer.from(unzipSync(await writeDocx(buildMemo(fullFindings(), { language: 'en' })))['word/document.xml']!).toString().match(/<w:tblStyle w:val="MemoTable"\/>/g)!.length).toBeGreaterThan(5));
});
