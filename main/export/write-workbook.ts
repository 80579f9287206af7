import writeExcelFile from 'write-excel-file/node';
import { visibleText } from '../../shared/domain/visible-text.ts';
import { repackStably } from './stable-zip.ts';

/** One sheet: the first row is its head. A number is a number, a day (`YYYY-MM-DD`) stays words, since not every law's date is a day of the calendar. */
export interface Sheet { readonly name: string; readonly widths: readonly number[]; readonly rows: readonly (readonly (string | number)[])[] }

/** A cell holds so many characters in every program that reads the format. */
const longest = 32_767;

/** Sheets as XLSX. Every word is a cell of the type String: nothing that a reviewer or a law wrote can become a formula, a link or a number. The same sheets give the same bytes. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = await writeExcelFile(sheets.map(({ name, widths, rows }) => ({
    sheet: name, columns: widths.map((width) => ({ width })), stickyRowsCount: 1,
    data: rows.map((row, i) => row.map((value) => typeof value === 'number'
      ? { type: Number, value, alignVertical: 'top' as const }
      : { type: String, value: asWritten(clip(visibleText(value))), wrap: true, alignVertical: 'top' as const, ...(i === 0 ? { fontWeight: 'bold' as const } : {}) })),
  })), { fontFamily: 'Calibri', fontSize: 11 }).toBuffer();
  return repackStably(new Uint8Array(written), (_name, xml) => xml);
}

/** `_x003D_` would be read as the character of that number; its underscore is written by its own. */
const asWritten = (words: string): string => words.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
const clip = (words: string): string => (words.length <= longest ? words : `${words.slice(0, longest - 20).replace(/[\uD800-\uDBFF]$/, '')} […]`);
