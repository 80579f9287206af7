import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { LineRole } from '../../../shared/domain/text.ts';
import type { FlowingDocument, Paragraph } from './paragraph.ts';
import { parallelRows, type Cells } from './parallel-table.ts';
import { raiseDigits } from './raise-digits.ts';
import { cleanLine } from './read-plain-text.ts';

const dropped = new Set(['script', 'style', 'noscript', 'template', 'nav', 'svg', 'iframe', 'object', 'select', 'button', 'head', 'math']);
const blocks = new Set(['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dialog', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'legend', 'li', 'main', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul']);
/** Nesting beyond this is an attack or a broken generator; its text is read without further structure. */
const deepestNesting = 400;

/** The lines of an HTML document: one for each block element or `<br>`, one for each table row of plain cells. */
export function readHtml(html: string): FlowingDocument {
  const writer = new LineWriter();
  const document = parse(html);
  walk(document, writer, 0);
  writer.endLine();
  const title = findTitle(document);
  return { title: title || (writer.paragraphs.find((p) => p.level === 1) ?? writer.paragraphs[0])?.text.slice(0, 300) || '', paragraphs: writer.paragraphs, notes: [] };
}

/** Gathers text into lines as blocks open and close. */
class LineWriter {
  readonly paragraphs: Paragraph[] = [];
  level = 0;
  bold = 0;
  raised = 0;
  preserved = 0;
  role: LineRole = 'body';
  /** Which of the languages side by side is written; 0 where there is one. */
  column = 0;
  #text = '';
  #letters = 0;
  #boldLetters = 0;
  #spaceBefore = true;
  /** What stands before the next line's first word: a list's number. */
  marker = '';

  write(text: string): void {
    const piece = this.raised ? raiseDigits(text, this.#text) : text;
    const letters = piece.replace(/\s/g, '').length;
    // "1" and "Trafficking" set side by side by a style sheet: no word begins with a number.
    if (/(?<!\p{L})\d\p{Lu}?$/u.test(this.#text) && /^\p{Lu}\p{Ll}/u.test(piece)) this.#text += ' ';
    this.#letters += letters;
    if (this.bold) this.#boldLetters += letters;
    this.#text += piece;
  }

  endLine(spaceAfter = false): void {
    const text = cleanLine((this.#text.trim() ? this.marker : '') + this.#text);
    if (text) {
      this.paragraphs.push({ text, level: this.level, bold: this.level > 0 || (this.#letters > 0 && this.#boldLetters > this.#letters * 0.6), spaceBefore: this.#spaceBefore, role: this.role, pageBreak: false, ...(this.column ? { column: this.column } : {}) });
      this.marker = '';
      this.#spaceBefore = false;
    }
    if (spaceAfter) this.#spaceBefore = true;
    this.#text = '';
    this.#letters = this.#boldLetters = 0;
  }
}

function walk(node: Tree.Node, writer: LineWriter, depth: number): void {
  if (node.nodeName === '#text') {
    const { value } = node as Tree.TextNode;
    if (!writer.preserved) writer.write(value.replace(/\s+/g, ' '));
    else value.split('\n').forEach((line, i) => { if (i) writer.endLine(); writer.write(line); });
    return;
  }
  if (!('childNodes' in node) || dropped.has(node.nodeName) || isHidden(node)) return;
  if (depth > deepestNesting) return writer.write(textWithin(node));
  const { nodeName: name } = node;
  if (name === 'br') return writer.endLine();
  const parallel = name === 'table' && writer.column === 0 ? parallelRows(node) : null;
  if (parallel) return writeSideBySide(parallel, writer, depth);
  if (name === 'tr' && !holdsBlocks(node)) return writeRow(node, writer, depth);
  const within = (key: 'bold' | 'raised' | 'preserved', inside: boolean, work: () => void): void => { if (inside) writer[key]++; work(); if (inside) writer[key]--; };
  const children = (): void => { for (const child of node.childNodes) walk(child, writer, depth + 1); };
  const block = blocks.has(name), heading = /^h[1-6]$/.test(name);
  const apart = heading || name === 'p' || name === 'table' || name === 'ol' || name === 'ul' || name === 'section' || name === 'article';
  if (block) writer.endLine(apart);
  const { level, role } = writer;
  if (heading) writer.level = Number(name[1]);
  if (name === 'li') { writer.marker = markerOf(node as Tree.Element); if (/^(?:foot|end)note-\d+$/.test(attribute(node, 'id'))) writer.role = 'footnote'; }
  within('bold', name === 'b' || name === 'strong' || name === 'th', () => { within('raised', name === 'sup', () => { within('preserved', name === 'pre', children); }); });
  if (block) writer.endLine(apart);
  writer.level = level;
  writer.role = role;
}

/** All text below a node, without calling deeper and deeper. */
function textWithin(node: Tree.Node): string {
  const pieces: string[] = [], waiting: Tree.Node[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.nodeName === '#text') pieces.push((next as Tree.TextNode).value.replace(/\s+/g, ' '));
    else if ('childNodes' in next && !dropped.has(next.nodeName) && !isHidden(next)) waiting.push(...[...next.childNodes].reverse());
  }
  return pieces.join(' ');
}

/** Each language of a table in a column of its own, row by row; a row that spans them stands in none. */
function writeSideBySide(rows: readonly Cells[], writer: LineWriter, depth: number): void {
  writer.endLine(true);
  const columns = Math.max(...rows.map((row) => row.length));
  for (const row of rows) row.forEach((cell, i) => {
    writer.column = row.length === columns ? i : -1;
    for (const child of cell.childNodes) walk(child, writer, depth + 1);
    writer.endLine(true);
  });
  writer.column = 0;
}

/** A table row whose cells hold plain text is one line; rows that lay out whole pages are read as blocks. */
function writeRow(row: Tree.Node & Tree.ParentNode, writer: LineWriter, depth: number): void {
  writer.endLine();
  for (const cell of row.childNodes) { walkInline(cell, writer, depth + 1); writer.write(' '); }
  writer.endLine();
}

function walkInline(cell: Tree.Node, writer: LineWriter, depth: number): void {
  if (cell.nodeName === 'td' || cell.nodeName === 'th') { if ('childNodes' in cell && !isHidden(cell)) for (const child of cell.childNodes) walkInlineNode(child, writer, depth + 1); } else walk(cell, writer, depth);
}

/** Inside a plain cell one paragraph may stand: its block is not a line of its own. */
function walkInlineNode(node: Tree.Node, writer: LineWriter, depth: number): void {
  if ('childNodes' in node && (node.nodeName === 'p' || node.nodeName === 'div')) for (const child of node.childNodes) walkInlineNode(child, writer, depth + 1);
  else if (node.nodeName === 'br') writer.write(' ');
  else walk(node, writer, depth);
}

function holdsBlocks(row: Tree.ParentNode): boolean {
  return row.childNodes.some((cell) => 'childNodes' in cell && (cell.childNodes.filter((c) => blocks.has(c.nodeName)).length > 1 || holdsNested(cell, 0)));
}

function holdsNested(node: Tree.ParentNode, depth: number): boolean {
  return depth < 40 && node.childNodes.some((child) => 'childNodes' in child && (['table', 'ol', 'ul', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre'].includes(child.nodeName) || ((child.nodeName === 'div' || child.nodeName === 'p') && child.childNodes.filter((c) => blocks.has(c.nodeName)).length > 1) || holdsNested(child, depth + 1)));
}

function markerOf(item: Tree.Element): string {
  const list = item.parentNode;
  if (list?.nodeName !== 'ol' || !('childNodes' in list)) return '';
  const items = list.childNodes.filter((c) => c.nodeName === 'li');
  const number = Number(attribute(item, 'value')) || (Number(attribute(list, 'start')) || 1) + items.indexOf(item);
  const type = attribute(list, 'type');
  if (/^[aA]$/.test(type) && number <= 26) return `${String.fromCharCode(type.charCodeAt(0) + number - 1)}) `;
  return `${number}. `;
}

function attribute(node: Tree.Node, name: string): string {
  return 'attrs' in node ? node.attrs.find((a) => a.name === name)?.value ?? '' : '';
}

/** What a browser would not show is not part of what the reviewer sees. */
function isHidden(node: Tree.Node): boolean {
  return 'attrs' in node && node.attrs.some((a) => a.name === 'hidden' || (a.name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(a.value)));
}

function findTitle(node: Tree.Node): string {
  if (node.nodeName === 'title' && 'childNodes' in node) return cleanLine(node.childNodes.map((c) => ('value' in c ? c.value : '')).join('')).slice(0, 300);
  if (!('childNodes' in node) || node.nodeName === 'body') return '';
  for (const child of node.childNodes) { const title = findTitle(child); if (title) return title; }
  return '';
}
