import type { FlowingDocument, Paragraph } from './paragraph.ts';

/** One source line is one line; empty lines are the space before the next; a form feed begins a page. */
export function readPlainText(text: string): FlowingDocument {
  const paragraphs: Paragraph[] = [];
  text.replace(/\r\n?/g, '\n').split('\f').forEach((sheet, i) => {
    let spaceBefore = true, pageBreak = i > 0;
    for (const line of sheet.split(/[\n\u2028\u2029]/)) {
      const clean = cleanLine(line);
      if (!clean) { spaceBefore = true; continue; }
      paragraphs.push({ text: clean, level: 0, bold: false, spaceBefore, role: 'body', pageBreak });
      spaceBefore = pageBreak = false;
    }
  });
  return { title: paragraphs[0]?.text.slice(0, 300) ?? '', paragraphs, notes: [] };
}

/** A line as it would be printed: no control marks, single spaces, NFC. */
export function cleanLine(line: string): string {
  return line.replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/gu, '').replace(/[\s\u0000-\u001f\u007f]+/gu, ' ').trim().normalize('NFC');
}
