import { AlignmentType, LevelFormat, LineRuleType, type INumberingOptions, type IStylesOptions } from 'docx';
import type { Memo, MemoLanguage } from '../../shared/domain/memo-model.ts';

/** Times New Roman is on every committee's machine (Liberation Serif, of the same widths, stands in elsewhere), so pages break alike. */
export const serif = 'Times New Roman';
const mono = 'Courier New';
const ink = '1B1A17', softInk = '4A4640', hairline = '8C857A';

/** Points in the half-points and twips of the format. */
const size = (points: number): number => points * 2;
export const twips = (points: number): number => points * 20;

const indent = (left: number, hanging = 0) => ({ left: twips(left), hanging: twips(hanging) });
const space = (before: number, after: number, line = 1.25) => ({ before: twips(before), after: twips(after), line: Math.round(line * 240), lineRule: LineRuleType.AUTO });

/** The measure and margins of an A4 page, in points. */
export const page = { width: 595.3, height: 841.9, margin: 79 } as const;
export const textWidth = page.width - 2 * page.margin;

/** Short documents of the memo have narrower margins. */
export const marginOf = (form: Memo['form']): number => (form ? 54 : page.margin);
/** The measure of the text in points; a table of amendments lies on its side. */
export const measureOf = (form: Memo['form']): number => (form === 'amendments' ? page.height : page.width) - 2 * marginOf(form);

/** The language in which a word processor checks what carries no other. */
const documentLanguage: Readonly<Record<MemoLanguage, string>> = { en: 'en-GB', fr: 'fr-FR', ru: 'ru-RU' };

/** Every look of the memo is a named style, so that a committee's secretariat can restyle it in one place. */
export const stylesIn = (language: MemoLanguage): IStylesOptions => ({
  default: {
    document: { run: { font: serif, size: size(11.5), color: ink, language: { value: documentLanguage[language] } }, paragraph: { spacing: space(0, 6) } },
    title: { run: { font: serif, size: size(24), bold: true, color: ink }, paragraph: { spacing: space(12, 10, 1.1), keepNext: true } },
    heading1: { run: { font: serif, size: size(17), bold: true, color: ink }, paragraph: { spacing: space(26, 10, 1.1), keepNext: true, keepLines: true } },
    heading2: { run: { font: serif, size: size(13.5), bold: true, color: ink }, paragraph: { spacing: space(20, 8, 1.1), keepNext: true, keepLines: true } },
    heading3: { run: { font: serif, size: size(11.5), bold: true, italics: true, color: ink }, paragraph: { spacing: space(14, 6, 1.1), keepNext: true, keepLines: true } },
    footnoteText: { run: { font: serif, size: size(9) }, paragraph: { spacing: space(0, 2, 1.1) } },
    strong: { run: { bold: true } },
  },
  paragraphStyles: [
    { id: 'MemoParagraph', name: 'Memo Paragraph', basedOn: 'Normal', quickFormat: true, paragraph: { spacing: space(0, 8) } },
    { id: 'MemoParagraphLead', name: 'Memo Paragraph Lead', basedOn: 'MemoParagraph', quickFormat: true, paragraph: { keepNext: true } },
    { id: 'MemoKeyRecommendation', name: 'Memo Key Recommendation', basedOn: 'Normal', quickFormat: true, paragraph: { spacing: space(0, 8) } },
    { id: 'MemoList', name: 'Memo List', basedOn: 'Normal', quickFormat: true, paragraph: { spacing: space(0, 5) } },
    { id: 'MemoQuotation', name: 'Memo Quotation', basedOn: 'Normal', quickFormat: true, paragraph: { indent: { left: twips(46), right: twips(18) }, spacing: space(0, 9, 1.2) }, run: { size: size(11) } },
    { id: 'MemoTranslation', name: 'Memo Translation', basedOn: 'MemoQuotation', quickFormat: true, run: { italics: true } },
    { id: 'MemoQuotationLabel', name: 'Memo Quotation Label', basedOn: 'Normal', quickFormat: true, paragraph: { indent: { left: twips(46), right: twips(18) }, spacing: space(2, 2, 1.1), keepNext: true }, run: { size: size(9), color: softInk } },
    { id: 'MemoRemark', name: 'Memo Remark', basedOn: 'Normal', quickFormat: true, paragraph: { indent: indent(28), spacing: space(0, 8, 1.15) }, run: { size: size(10), color: softInk } },
    { id: 'MemoProvision', name: 'Memo Provision', basedOn: 'Normal', quickFormat: true, paragraph: { indent: indent(28), spacing: space(0, 4, 1.15) }, run: { size: size(10) } },
    { id: 'MemoCell', name: 'Memo Table Text', basedOn: 'Normal', quickFormat: true, paragraph: { alignment: AlignmentType.LEFT, spacing: space(2, 2, 1.05) }, run: { size: size(9) } },
    { id: 'MemoCellHead', name: 'Memo Table Heading', basedOn: 'MemoCell', quickFormat: true, paragraph: { keepNext: true }, run: { bold: true } },
    { id: 'MemoCaption', name: 'Memo Table Caption', basedOn: 'Normal', quickFormat: true, paragraph: { spacing: space(10, 4, 1.1), keepNext: true }, run: { size: size(9.5), italics: true, color: softInk } },
    { id: 'MemoAfterTable', name: 'Memo After Table', basedOn: 'Normal', paragraph: { spacing: space(0, 6, 1) }, run: { size: size(6) } },
    { id: 'MemoKicker', name: 'Memo Kicker', basedOn: 'Normal', paragraph: { spacing: space(60, 6), border: { bottom: { style: 'single', size: 6, space: 8, color: hairline } } }, run: { size: size(11), smallCaps: true, characterSpacing: 24, color: softInk } },
    { id: 'MemoSubtitle', name: 'Memo Subtitle', basedOn: 'Normal', paragraph: { spacing: space(0, 24) }, run: { size: size(15), color: softInk } },
    { id: 'MemoCover', name: 'Memo Cover Line', basedOn: 'Normal', paragraph: { indent: indent(110, 110), spacing: space(0, 4, 1.15) } },
    { id: 'MemoMaterials', name: 'Memo Materials', basedOn: 'Normal', paragraph: { spacing: space(16, 18, 1.2) }, run: { italics: true } },
    { id: 'MemoDisclaimer', name: 'Memo Disclaimer', basedOn: 'Normal', paragraph: { spacing: space(0, 7, 1.2) }, run: { size: size(10.5) } },
    { id: 'MemoFrontHeading', name: 'Memo Front Heading', basedOn: 'Normal', next: 'Normal', paragraph: { spacing: space(14, 8, 1.1), keepNext: true }, run: { size: size(13.5), bold: true } },
    { id: 'MemoFooter', name: 'Memo Footer', basedOn: 'Normal', paragraph: { alignment: AlignmentType.CENTER, spacing: space(0, 0, 1) }, run: { size: size(9), color: softInk } },
    { id: 'TOC1', name: 'toc 1', basedOn: 'Normal', paragraph: { spacing: space(6, 1, 1.1) }, run: { bold: true } },
    { id: 'TOC2', name: 'toc 2', basedOn: 'Normal', paragraph: { indent: indent(14), spacing: space(0, 1, 1.1) } },
  ],
  characterStyles: [
    { id: 'MemoStrong', name: 'Memo Strong', quickFormat: true, run: { bold: true } },
    { id: 'MemoEmphasis', name: 'Memo Emphasis', quickFormat: true, run: { italics: true } },
    { id: 'MemoCode', name: 'Memo Code', quickFormat: true, run: { font: mono, size: size(8), noProof: true } },
  ],
});

/** The same styles, smaller and closer, for the documents that belong to a memo: a brief has two pages. */
export function shortStylesIn(language: MemoLanguage): IStylesOptions {
  const { default: base, paragraphStyles = [], ...rest } = stylesIn(language);
  const smaller: Readonly<Record<string, Partial<(typeof paragraphStyles)[number]>>> = {
    MemoKicker: { paragraph: { spacing: space(0, 4), border: { bottom: { style: 'single', size: 6, space: 4, color: hairline } } } },
    MemoSubtitle: { paragraph: { spacing: space(0, 5, 1) }, run: { size: size(11), color: softInk } },
    MemoCover: { paragraph: { indent: indent(110, 110), spacing: space(0, 1, 1) }, run: { size: size(9) } },
    MemoMaterials: { paragraph: { spacing: space(4, 3, 1) }, run: { italics: true, size: size(9) } },
    MemoFrontHeading: { paragraph: { spacing: space(4, 2, 1), keepNext: true }, run: { size: size(9.5), bold: true } },
    MemoDisclaimer: { paragraph: { spacing: space(0, 2, 1) }, run: { size: size(8.5) } },
    MemoCell: { paragraph: { alignment: AlignmentType.LEFT, spacing: space(1, 1, 1) }, run: { size: size(8.5) } },
    MemoCaption: { paragraph: { spacing: space(3, 2, 1), keepNext: true }, run: { size: size(8.5), italics: true, color: softInk } },
    MemoAfterTable: { paragraph: { spacing: space(0, 0, 1) }, run: { size: size(4) } },
  };
  return {
    ...rest,
    default: {
      ...base, document: { run: { ...base?.document?.run, size: size(9.5) }, paragraph: { spacing: space(0, 4, 1.05) } },
      title: { run: { ...base?.title?.run, size: size(15) }, paragraph: { spacing: space(2, 2, 1), keepNext: true } },
      heading1: { run: { ...base?.heading1?.run, size: size(12) }, paragraph: { spacing: space(8, 3, 1), keepNext: true, keepLines: true } },
    },
    paragraphStyles: paragraphStyles.map((style) => ({ ...style, ...smaller[style.id] })),
  };
}

/** Live numbering: paragraphs through the whole memo, letters for key recommendations, bullets for lists. */
export const numbering: INumberingOptions = {
  config: [
    { reference: 'memo-paragraphs', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT, style: { paragraph: { indent: indent(28, 28) } } }] },
    { reference: 'memo-letters', levels: [{ level: 0, format: LevelFormat.UPPER_LETTER, text: '%1.', alignment: AlignmentType.LEFT, style: { run: { bold: true }, paragraph: { indent: indent(50, 22) } } }] },
    { reference: 'memo-bullets', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style: { paragraph: { indent: indent(46, 14) } } }] },
  ],
};

/** The look of every table, as a style of its own: rules between rows, none between columns, a shaded head. The library has no table styles, so it is written as it stands. */
export const tableStyle = 'MemoTable';
const rule = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${hairline}"/>`;
const sideMargin = (side: string): string => `<w:${side} w:w="70" w:type="dxa"/>`;
const tableStyleXml = `<w:style w:type="table" w:customStyle="1" w:styleId="${tableStyle}"><w:name w:val="Memo Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/>`
  + `<w:tblPr><w:tblBorders>${rule('top')}${rule('bottom')}${rule('insideH')}</w:tblBorders><w:tblCellMar>${sideMargin('left')}${sideMargin('right')}</w:tblCellMar></w:tblPr>`
  + '<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="EFEDE8"/></w:tcPr></w:tblStylePr></w:style>';

/** What every character style stands on; the library names it and leaves it out. */
const plainCharacters = '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>';
const contentsTab = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${Math.round(twips(textWidth))}"/></w:tabs>`;

/** The styles with what the library cannot say: the style of tables, and the dotted line of the contents. */
export const withOwnStyles = (xml: string): string => xml.replace(/(w:styleId="TOC[12]"(?:(?!<\/w:style>).)*?<w:pPr>)/gsu, `$1${contentsTab}`).replace('</w:styles>', `${plainCharacters}${tableStyleXml}</w:styles>`);
