import { Bookmark, FootnoteReferenceRun, HeadingLevel, NumberedItemReference, NumberedItemReferenceFormat, Paragraph, Tab, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType, type ParagraphChild } from 'docx';
import type { Block, Inline, Memo, QuotationBlock, Section, TableBlock } from '../../shared/domain/memo-model.ts';
import { contentsOf, quotationLabel, walkSections } from '../../shared/domain/memo-model.ts';
import { languageTag, visibleText } from '../../shared/domain/visible-text.ts';
import { tableStyle, twips } from './docx-styles.ts';

export type BodyChild = Paragraph | Table;

/** The bookmark of each block or section that something refers to, and whether its reference shows a number or words. */
export type Bookmarks = ReadonlyMap<string, { readonly name: string; readonly numbered: boolean }>;

const characterStyles = { strong: 'MemoStrong', emphasis: 'MemoEmphasis', code: 'MemoCode' } as const;

/** Text as runs: line ends become breaks, tabs real tabs; nothing in it can become a field or markup. */
export function runsOf(words: string, options: { readonly style?: string; readonly language?: string | undefined } = {}): TextRun[] {
  const language = languageTag(options.language);
  return visibleText(words).split('\n').map((line, i) => new TextRun({
    ...(options.style ? { style: options.style } : {}), ...(language ? { language: { value: language } } : {}), ...(i ? { break: 1 } : {}),
    children: line.split('\t').flatMap((part, n) => [...(n ? [new Tab()] : []), ...(part ? [part] : [])]),
  }));
}

/** A paragraph's content. References are live fields that already show the right words. */
export function inlines(content: readonly Inline[], bookmarks: Bookmarks): ParagraphChild[] {
  return content.flatMap((inline): ParagraphChild[] => {
    if (inline.kind === 'note') return [new FootnoteReferenceRun(inline.note)];
    if (inline.kind === 'text') return runsOf(inline.text, { ...(inline.style ? { style: characterStyles[inline.style] } : {}), language: inline.language });
    const target = bookmarks.get(inline.to);
    const shown = visibleText(inline.text);
    return target ? [new NumberedItemReference(target.name, shown, { hyperlink: true, referenceFormat: target.numbered ? NumberedItemReferenceFormat.RELATIVE : NumberedItemReferenceFormat.NONE })] : runsOf(shown);
  });
}

/** Names for whatever the memo refers to: counted, so that the same memo gives the same names, and free of the review's words. */
export function bookmarksOf(memo: Memo): Bookmarks {
  const listed = contentsOf(memo).map(({ section }) => section.id);
  const wanted = new Set([...listed, ...walkSections(memo.sections).flatMap(({ section }) => section.blocks.flatMap(inlinesOf)).flatMap((inline) => (inline.kind === 'reference' ? [inline.to] : []))]);
  const targets = walkSections(memo.sections).flatMap(({ section }) => [{ id: section.id, numbered: false }, ...section.blocks.flatMap((block) => (block.kind === 'paragraph' || block.kind === 'key-recommendation' ? [{ id: block.id, numbered: true }] : []))]);
  return new Map(targets.filter(({ id }) => wanted.has(id)).map(({ id, numbered }, i) => [id, { name: `memo_${i + 1}`, numbered }]));
}

function inlinesOf(block: Block): readonly Inline[] {
  if (block.kind === 'list') return block.items.flat();
  if (block.kind === 'table') return block.rows.flat(2);
  return block.kind === 'quotation' ? [] : block.content;
}

const marked = (id: string, children: ParagraphChild[], bookmarks: Bookmarks): ParagraphChild[] => {
  const target = bookmarks.get(id);
  return target ? [new Bookmark({ id: target.name, children })] : children;
};

const headingLevels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];

/** A section with all below it. Chapters and annexes run on; only the first annex begins a page. `measure`: the width of the text in points. */
export function sectionBlocks(section: Section, depth: number, bookmarks: Bookmarks, measure: number, pageBreakBefore = false): BodyChild[] {
  const title = [section.number, section.title].filter(Boolean).join(' ');
  const heading = new Paragraph({ heading: headingLevels[Math.min(depth, 3) - 1]!, pageBreakBefore, children: marked(section.id, runsOf(title.replace(/\n/g, ' ')), bookmarks) });
  return [heading, ...section.blocks.flatMap((block, i) => blockChildren(block, bookmarks, measure, section.blocks[i + 1])), ...section.sections.flatMap((below) => sectionBlocks(below, depth + 1, bookmarks, measure))];
}

/** A paragraph that introduces something stays on its page. */
const leads = (next: Block | undefined): boolean => next !== undefined && next.kind !== 'paragraph' && next.kind !== 'text';

function blockChildren(block: Block, bookmarks: Bookmarks, measure: number, next: Block | undefined): BodyChild[] {
  switch (block.kind) {
    case 'paragraph': return [new Paragraph({ style: leads(next) ? 'MemoParagraphLead' : 'MemoParagraph', numbering: { reference: 'memo-paragraphs', level: 0 }, children: marked(block.id, inlines(block.content, bookmarks), bookmarks) })];
    case 'key-recommendation': return [new Paragraph({ style: 'MemoKeyRecommendation', numbering: { reference: 'memo-letters', level: 0 }, children: marked(block.id, inlines(block.content, bookmarks), bookmarks) })];
    case 'list': return block.items.map((item) => new Paragraph({ style: 'MemoList', numbering: { reference: 'memo-bullets', level: 0 }, children: inlines(item, bookmarks) }));
    case 'text': return textChildren(block, bookmarks);
    case 'quotation': return quotation(block);
    case 'table': return table(block, bookmarks, measure);
  }
}

function textChildren(block: Block & { kind: 'text' }, bookmarks: Bookmarks): Paragraph[] {
  if (block.role !== 'provision-text') return [new Paragraph({ ...(block.role === 'remark' ? { style: 'MemoRemark' } : {}), children: inlines(block.content, bookmarks) })];
  // A law's lines are its paragraphs: each may break across pages on its own.
  return block.content.flatMap((inline) => (inline.kind === 'text' ? visibleText(inline.text).split('\n').map((line) => new Paragraph({ style: 'MemoProvision', children: runsOf(line, { language: inline.language }) })) : []));
}

/** Bookmarks carry the number and tag of each quotation, so that its words can be compared with the evidence even after the document was edited. */
export const quotationBookmark = (block: Pick<QuotationBlock, 'key' | 'id' | 'tagIds'>): string => `${block.key}${block.id.endsWith('t') ? 't' : ''}_${(block.tagIds[0] ?? '').replace(/[^A-Za-z0-9]/g, '')}`.slice(0, 40);

function quotation(block: QuotationBlock): Paragraph[] {
  const words = runsOf(block.text, { language: block.language });
  const children: ParagraphChild[] = [
    ...(block.key ? [new Bookmark({ id: quotationBookmark(block), children: words })] : words),
    ...(block.note === null ? [] : [new FootnoteReferenceRun(block.note)]),
  ];
  const translated = block.source === 'official-translation' || block.source === 'working-translation';
  const label = block.label ? [new Paragraph({ style: 'MemoQuotationLabel', children: runsOf(quotationLabel(block)) })] : [];
  return [...label, new Paragraph({ style: translated ? 'MemoTranslation' : 'MemoQuotation', children })];
}

function table(block: TableBlock, bookmarks: Bookmarks, measure: number): BodyChild[] {
  const widths = block.columns.map(({ share }) => Math.round(twips(measure) * share / 100));
  const cell = (content: ParagraphChild[], column: number, head: boolean): TableCell =>
    new TableCell({ width: { size: widths[column]!, type: WidthType.DXA }, children: [new Paragraph({ style: head ? 'MemoCellHead' : 'MemoCell', children: content })] });
  return [
    new Paragraph({ style: 'MemoCaption', children: runsOf(block.caption) }),
    // Its lines, margins and the shade of its head are those of the table style.
    new Table({
      style: tableStyle, tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
      width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA }, columnWidths: widths, layout: TableLayoutType.FIXED,
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: block.columns.map(({ header }, i) => cell(runsOf(header), i, true)) }),
        ...block.rows.map((row) => new TableRow({ cantSplit: canStandTogether(row), children: row.map((content, i) => cell(inlines(content, bookmarks), i, false)) })),
      ],
    }),
    new Paragraph({ style: 'MemoAfterTable', children: [] }),
  ];
}

/** A row is kept on one page unless it may be longer than one. */
const canStandTogether = (row: readonly (readonly Inline[])[]): boolean => row.every((cell) => cell.reduce((length, inline) => length + (inline.kind === 'note' ? 0 : inline.text.length), 0) < 1500);
