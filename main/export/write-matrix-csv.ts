import { visibleText } from '../../shared/domain/visible-text.ts';

/** A table of plain words: elements by instruments, as the matrix shows it. */
export interface Matrix { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }

// A spreadsheet takes a cell for a formula by its first character, in the full-width forms of East Asian keyboards too, and some programs skip blanks before it.
const formulaLike = /^[\s\u200B\u2060\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/**
 * A matrix as CSV (UTF-8 with a mark that spreadsheets look for, CRLF, every cell quoted). A cell that a program could take for a formula
 * starts with an apostrophe: no escape is safe in every program, so whoever needs the bare words uses the JSON.
 */
export async function writeMatrixCsv(matrix: Matrix): Promise<Uint8Array> {
  const cell = (words: string): string => `"${(formulaLike.test(words) ? `'${visibleText(words)}` : visibleText(words)).replaceAll('"', '""')}"`;
  const lines = [matrix.header, ...matrix.rows].map((row) => row.map(cell).join(','));
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
}
