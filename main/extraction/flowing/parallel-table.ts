import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** A row of a table: its cells, or one that spans them. */
export type Cells = readonly (Tree.Node & Tree.ParentNode)[];

const fewestLetters = 500, meanCell = 40, shortestColumn = 0.4, wordsInCommon = 0.3;

/**
 * The rows of a table that holds one text in two or three languages side by side, or null for any other: as many cells in nearly every row, long ones, columns of like length,
 * and hardly a word in common.
 */
export function parallelRows(table: Tree.ParentNode): readonly Cells[] | null {
  const rows = rowsOf(table), counts = rows.map((row) => row.length), columns = Math.max(0, ...counts);
  const whole = rows.filter((row) => row.length === columns);
  if (columns < 2 || columns > 3 || whole.length < rows.length * 0.8) return null;
  const texts = Array.from({ length: columns }, (_, i) => whole.map((row) => textOf(row[i]!)).join('\n')), lengths = texts.map((text) => text.length);
  if (Math.min(...lengths) < Math.max(fewestLetters, whole.length * meanCell) || Math.min(...lengths) < Math.max(...lengths) * shortestColumn) return null;
  const words = texts.map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{M}]{2,}/gu) ?? []));
  const differ = words.every((own, i) => words.every((other, k) => k === i || [...own].filter((word) => other.has(word)).length <= own.size * wordsInCommon));
  return differ ? rows : null;
}

/** The table's own rows: those of tables within its cells are the cells'. */
function rowsOf(table: Tree.ParentNode): Cells[] {
  return table.childNodes.flatMap((node): Cells[] => {
    if (!('childNodes' in node)) return [];
    if (['tbody', 'thead', 'tfoot'].includes(node.nodeName)) return rowsOf(node);
    const cells = node.nodeName === 'tr' ? node.childNodes.filter((cell): cell is Tree.Element => 'childNodes' in cell && (cell.nodeName === 'td' || cell.nodeName === 'th')) : [];
    return cells.length ? [cells] : [];
  });
}

/** All text below a cell, without calling deeper and deeper. */
function textOf(cell: Tree.Node): string {
  const pieces: string[] = [], waiting: Tree.Node[] = [cell];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.nodeName === '#text') pieces.push((next as Tree.TextNode).value);
    else if ('childNodes' in next) waiting.push(...[...next.childNodes].reverse());
  }
  return pieces.join(' ').replace(/\s+/gu, ' ').trim();
}
