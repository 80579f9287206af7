import { lexer } from 'marked';
import type { Token, Tokens } from 'marked';
import type { FlowingDocument, Paragraph } from './paragraph.ts';
import { raiseDigits } from './raise-digits.ts';
import { cleanLine } from './read-plain-text.ts';

/** What site generators put before the text between two rules. */
const frontMatter = /^\ufeff?---\r?\n([\s\S]{0,5000}?)\r?\n---\r?\n/;

/**
 * The lines of a Markdown document: headings by themselves, every source line of a paragraph one line, lists with the numbers as written,
 * tables row by row. Laws are often indented; what Markdown takes for code is text here.
 */
export function readMarkdown(source: string): FlowingDocument {
  const paragraphs: Paragraph[] = [];
  const front = frontMatter.exec(source);
  const stated = /^title:\s*["']?(.*?)["']?\s*$/mu.exec(front?.[1] ?? '')?.[1] ?? '';
  source.slice(front?.[0].length ?? 0).split('\f').forEach((sheet, i) => {
    const before = paragraphs.length;
    writeTokens(lexer(sheet, { gfm: true, breaks: true }), paragraphs);
    const first = paragraphs[before];
    if (i > 0 && first) paragraphs[before] = { ...first, pageBreak: true };
  });
  return { title: stated.slice(0, 300) || (paragraphs.find((p) => p.level === 1) ?? paragraphs[0])?.text.slice(0, 300) || '', paragraphs, notes: [] };
}

function writeTokens(tokens: readonly Token[], out: Paragraph[], marker = ''): void {
  let pending = marker;
  for (const token of tokens) {
    if (token.type === 'space' || token.type === 'hr' || token.type === 'def') continue;
    if (token.type === 'list') { writeList(token as Tokens.List, out); continue; }
    if (token.type === 'blockquote') { writeTokens((token as Tokens.Blockquote).tokens, out); continue; }
    if (token.type === 'table') { writeTable(token as Tokens.Table, out); continue; }
    const level = token.type === 'heading' ? (token as Tokens.Heading).depth : 0;
    const inline = 'tokens' in token && token.tokens ? token.tokens : null;
    const text = inline ? inlineText(inline) : token.type === 'html' ? (token as Tokens.HTML).text.replace(/<br\s*\/?>/gi, '\n').replace(/<[^>]*>/g, '') : 'text' in token ? String(token.text) : '';
    const bold = level > 0 || (!!inline && inline.length > 0 && inline.every((t) => t.type === 'strong' || (t.type === 'text' && !t.raw.trim())));
    text.split('\n').forEach((line, i) => {
      const clean = cleanLine((i === 0 ? pending : '') + line);
      if (clean) out.push({ text: clean, level, bold, spaceBefore: i === 0, role: 'body', pageBreak: false });
    });
    pending = '';
  }
}

function writeList(list: Tokens.List, out: Paragraph[]): void {
  for (const item of list.items) {
    // The number as written, "1)" or "1."; bullets are no words of the law.
    const marker = list.ordered ? /^\s*(\d{1,9}[.)])/.exec(item.raw)?.[1] ?? '' : '';
    writeTokens(item.tokens, out, marker ? marker + ' ' : '');
  }
}

function writeTable(table: Tokens.Table, out: Paragraph[]): void {
  for (const row of [table.header, ...table.rows]) {
    const text = cleanLine(row.map((cell) => inlineText(cell.tokens)).join(' '));
    if (text) out.push({ text, level: 0, bold: row === table.header, spaceBefore: row === table.header, role: 'body', pageBreak: false });
  }
}

function inlineText(tokens: readonly Token[]): string {
  let text = '', raised = false;
  for (const token of tokens) {
    if (token.type === 'br') text += '\n';
    else if (token.type === 'html') {
      if (/^<sup\b/i.test(token.raw)) raised = true;
      else if (/^<\/sup/i.test(token.raw)) raised = false;
      else if (/^<br\b/i.test(token.raw)) text += '\n';
    } else {
      const piece = 'tokens' in token && token.tokens ? inlineText(token.tokens) : 'text' in token ? unescapeHtml(String(token.text)) : '';
      text += raised ? raiseDigits(piece, text) : piece;
    }
  }
  return text;
}

/** marked leaves entities in text; the five that Markdown writers need, and numbers, are resolved. */
function unescapeHtml(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', sect: '§', apos: "'" };
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return named[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : parseInt(hex!, 16);
    return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : whole;
  });
}
