import { Document, Footer, InternalHyperlink, NumberFormat, Packer, PageNumber, PageOrientation, Paragraph, Tab, TableOfContents, TextRun } from 'docx';
import { clip } from '../../shared/domain/chamber-head.ts';
import { contentsOf, isAnnex, markOfForm, paragraphRange, type Memo } from '../../shared/domain/memo-model.ts';
import { visibleText } from '../../shared/domain/visible-text.ts';
import { bookmarksOf, inlines, runsOf, sectionBlocks, type BodyChild, type Bookmarks } from './docx-blocks.ts';
import { marginOf, measureOf, numbering, page, shortStylesIn, stylesIn, twips, withOwnStyles } from './docx-styles.ts';
import { repackStably } from './stable-zip.ts';

/** Sets a memo as a Word document: named styles, live numbering and references, footnotes, contents. The same memo gives the same bytes. */
export async function writeDocx(memo: Memo): Promise<Uint8Array> {
  const bookmarks = bookmarksOf(memo);
  const firstAnnex = memo.sections.findIndex(isAnnex);
  const body = memo.sections.flatMap((section, i) => sectionBlocks(section, 1, bookmarks, measureOf(memo.form), !memo.form && (i === 0 || i === firstAnnex)));
  const document = new Document({
    title: oneLine(memo.cover.title), subject: oneLine(memo.cover.subtitle), creator: oneLine(memo.program), lastModifiedBy: oneLine(memo.program), description: markOfForm(memo),
    styles: (memo.form ? shortStylesIn : stylesIn)(memo.language), numbering,
    footnotes: Object.fromEntries(memo.notes.map((note, i) => [String(i + 1), { children: [new Paragraph({ style: 'FootnoteText', children: [...runsOf(' '), ...inlines(note, bookmarks)] })] }])),
    sections: [{
      properties: { titlePage: true, page: { ...sheet(memo.form), pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL } } },
      footers: { default: footer(memo), first: new Footer({ children: [new Paragraph({ style: 'MemoFooter', children: [] })] }) },
      children: [...cover(memo), ...(memo.form ? [] : contents(memo, bookmarks)), ...body],
    }],
  });
  const instant = wordInstant(memo.date);
  return repackStably(await Packer.pack(document, 'uint8array'), (name, xml) => stable(name, xml, instant));
}

/** The paper: upright with the margins of a memo; narrower for the documents that belong to it; on its side for the table of amendments. */
function sheet(form: Memo['form']) {
  const margin = twips(marginOf(form));
  // The library turns the paper itself: it takes the measures of an upright page.
  return { size: { width: twips(page.width), height: twips(page.height), ...(form === 'amendments' ? { orientation: PageOrientation.LANDSCAPE } : {}) }, margin: { top: margin, bottom: margin, left: margin, right: margin } };
}

const oneLine = (words: string): string => visibleText(words).replace(/\s+/g, ' ');

function footer(memo: Memo): Footer {
  return new Footer({ children: [new Paragraph({ style: 'MemoFooter', children: [...runsOf(`${clip(oneLine(`${memo.cover.kicker} · ${memo.cover.subtitle}`), 90, '…')} · `), new TextRun({ children: [PageNumber.CURRENT] })] })] });
}

function cover({ cover: c, disclaimers, form }: Memo): BodyChild[] {
  return [
    new Paragraph({ style: 'MemoKicker', children: runsOf(c.kicker) }),
    new Paragraph({ style: 'Title', children: runsOf(oneLine(c.title)) }),
    new Paragraph({ style: 'MemoSubtitle', children: runsOf(oneLine(c.subtitle)) }),
    ...c.lines.map(({ label, value }) => new Paragraph({ style: 'MemoCover', children: [...runsOf(label, { style: 'MemoStrong' }), new TextRun({ children: [new Tab()] }), ...runsOf(value)] })),
    new Paragraph({ style: 'MemoMaterials', children: runsOf(c.materials) }),
    new Paragraph({ style: 'MemoFrontHeading', pageBreakBefore: !form, children: runsOf(disclaimers.title) }),
    ...disclaimers.items.map((item) => new Paragraph({ style: 'MemoDisclaimer', children: runsOf(item) })),
  ];
}

/**
 * A real table of contents, filled in with links and paragraph numbers: these are known here and right in every program. Page numbers are not,
 * and a wrong one is worse than none; a word processor puts them in when its user asks for an update.
 */
function contents(memo: Memo, bookmarks: Bookmarks): BodyChild[] {
  const lines = contentsOf(memo).map(({ section, depth }) => {
    const range = paragraphRange(section), name = bookmarks.get(section.id)!.name;
    return new Paragraph({
      style: `TOC${depth}`,
      children: [new InternalHyperlink({ anchor: name, children: [...runsOf(oneLine([section.number, section.title].filter(Boolean).join(' '))), ...(range ? [new TextRun({ children: [new Tab(), range.first === range.last ? `${range.first}` : `${range.first}–${range.last}`] })] : [])] })],
    });
  });
  return [
    new Paragraph({ style: 'MemoFrontHeading', pageBreakBefore: true, children: runsOf(memo.contents.title) }),
    new Paragraph({ style: 'MemoRemark', children: runsOf(memo.contents.remark) }),
    new TableOfContents(memo.contents.title, { hyperlink: true, headingStyleRange: '1-2', beginDirty: false, contentChildren: lines }) as unknown as BodyChild,
  ];
}

/** The instant as OOXML writes it; the format's first day when the review has no decision yet. */
function wordInstant(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? '1980-01-01T00:00:00Z' : new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** The library stamps the clock, and counts bookmarks from one document to the next; both are replaced by what follows from the memo alone. */
function stable(name: string, xml: string, instant: string): string {
  if (name === 'docProps/core.xml') return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${instant}`);
  if (name === 'word/styles.xml') return withOwnStyles(xml);
  if (name !== 'word/document.xml') return xml;
  const ids = new Map<string, number>();
  // Text of the review holds no "<" here, so only real bookmarks and fields match.
  return complexFields(xml).replace(/<w:bookmark(?:Start|End)[^>]*>/g, (mark) => mark.replace(/w:id="([^"]*)"/, (_, id: string) => `w:id="${ids.get(id) ?? (ids.set(id, ids.size + 1), ids.size)}"`));
}

const fieldMark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

/** References as the fields that every reader knows: some drop a simple field together with the words it shows. */
function complexFields(xml: string): string {
  return xml.replace(/<w:fldSimple [^>]*?w:instr="([^"]*)"[^>]*>(.*?)<\/w:fldSimple>/gs, (_, code: string, shown: string) =>
    `${fieldMark('begin')}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${fieldMark('separate')}${shown}${fieldMark('end')}`);
}
