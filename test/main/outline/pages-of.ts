import type { Line, LineRole, PageText, Run } from '../../../shared/domain/text.ts';

/**
 * Made-up pages for tests: one string per printed line. A line may begin with marks for its print:
 * `*` bold, `^` centred, `>` indented, `|` a blank space above, `@` second column, `#` role contents. An empty string leaves blank space above the next line.
 * `*label* rest` makes only the label bold.
 */
export function pagesOf(...pages: readonly (readonly string[])[]): PageText[] {
  return pages.map((lines, pageIndex) => pageOf(lines, pageIndex));
}

const left = 72, right = 523, letter = 5, step = 13;

function pageOf(source: readonly string[], pageIndex: number): PageText {
  let text = '', y = 80, space = true;
  const lines: Line[] = [], runs: Run[] = [];
  for (const printed of source) {
    if (!printed) { space = true; continue; }
    const marks = /^[*^>|@#]*/u.exec(printed)?.[0] ?? '';
    const partly = /^\*(?<label>[^*]+)\*(?<rest>.*)$/u.exec(printed);
    const own = partly ? `${partly.groups?.['label']}${partly.groups?.['rest']}` : printed.slice(marks.length);
    const start = text ? text.length + 1 : 0, end = start + own.length;
    const column = marks.includes('@') ? 1 : 0;
    const width = Math.min(own.length * letter, right - left);
    const spaceBefore = space || marks.includes('|');
    const x = marks.includes('^') ? left + (right - left - width) / 2 : left + (marks.includes('>') ? 18 : 0);
    const bold = !partly && marks.includes('*'), role: LineRole = marks.includes('#') ? 'contents' : 'body';
    y += spaceBefore ? step * 1.8 : step;
    const box = { x, y, width, height: 10 };
    text += (text ? '\n' : '') + own;
    lines.push({ start, end, box, fontSize: 10, bold, italic: false, column, spaceBefore, role });
    const labelEnd = start + (partly?.groups?.['label']?.length ?? 0);
    if (partly) runs.push({ start, end: labelEnd, box, fontSize: 10, bold: true, italic: false });
    runs.push({ start: labelEnd, end, box, fontSize: 10, bold, italic: false });
    space = false;
  }
  return { pageIndex, pageLabel: String(pageIndex + 1), width: 595, height: 842, text, lines, runs, ocr: false, quality: { score: 1, notes: [] } };
}
