import type { Line, LineRole, PageText, Run } from '../../../shared/domain/text.ts';

/** One line of a document without printed pages: a paragraph, a heading (`level` 1 to 6; 0 for text), a source line. */
export interface Paragraph { readonly text: string; readonly level: number; readonly bold: boolean; readonly spaceBefore: boolean; readonly role: LineRole; readonly pageBreak: boolean; /** Where texts in several languages stand side by side, which of them; -1 for what spans them. */ readonly column?: number }

export interface FlowingDocument { readonly title: string; readonly paragraphs: readonly Paragraph[]; readonly notes: readonly string[] }

/** About a printed page's worth of letters; such documents are cited by article, and pages only keep work and screen in portions. */
const charactersOfPage = 3000;
/** No paragraph of a law is longer; a line beyond it is cut so that a page stays a page. */
const longestLine = 100_000;
const page = { width: 595, height: 842, margin: 72, step: 14 };
const sizeOfLevel = [11, 20, 17, 15, 13, 12, 11.5];

/** Pages of about 3,000 characters at line boundaries, or as form feeds cut them, with plausible places for their lines. */
export function layOutParagraphs(paragraphs: readonly Paragraph[]): PageText[] {
  const pages: PageText[] = [];
  let held: Paragraph[] = [], letters = 0;
  const close = (): void => { if (held.length) pages.push(layOut(held, pages.length)); held = []; letters = 0; };
  for (const paragraph of paragraphs.flatMap(withoutOverlong)) {
    if (paragraph.pageBreak || (letters > 0 && letters + paragraph.text.length > charactersOfPage)) close();
    if (!paragraph.text) continue;
    held.push(paragraph);
    letters += paragraph.text.length + 1;
  }
  close();
  return pages;
}

function withoutOverlong(paragraph: Paragraph): Paragraph[] {
  if (paragraph.text.length <= longestLine) return [paragraph];
  const pieces: Paragraph[] = [];
  for (let at = 0; at < paragraph.text.length; at += longestLine) pieces.push({ ...paragraph, text: paragraph.text.slice(at, at + longestLine), pageBreak: at === 0 && paragraph.pageBreak });
  return pieces;
}

function layOut(paragraphs: readonly Paragraph[], pageIndex: number): PageText {
  let text = '';
  const lines: Line[] = [], runs: Run[] = [];
  paragraphs.forEach((paragraph, i) => {
    if (i) text += '\n';
    const start = text.length;
    text += paragraph.text;
    const fontSize = sizeOfLevel[paragraph.level] ?? 11;
    const place = { start, end: text.length, box: { x: page.margin, y: page.margin + i * page.step, width: Math.min(page.width - 2 * page.margin, paragraph.text.length * fontSize * 0.5), height: fontSize }, fontSize, bold: paragraph.bold, italic: false };
    lines.push({ ...place, column: paragraph.column ?? 0, spaceBefore: paragraph.spaceBefore || i === 0, role: paragraph.role });
    runs.push(place);
  });
  return { pageIndex, pageLabel: String(pageIndex + 1), width: page.width, height: Math.max(page.height, 2 * page.margin + paragraphs.length * page.step), text, lines, runs, ocr: false, quality: { score: 1, notes: [] } };
}
