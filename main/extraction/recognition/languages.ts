import { readFileSync } from 'node:fs';

/** One of Tesseract's data files: which languages it is the first choice for, and in which letters. */
export interface DataLanguage { readonly data: string; readonly languages: readonly string[]; readonly script: string }

let table: readonly DataLanguage[] | null = null;

/** What is known of recognition data, from `resources/recognition/languages.json`. */
export const dataLanguages = (): readonly DataLanguage[] => (table ??= JSON.parse(readFileSync(new URL('../../../resources/recognition/languages.json', import.meta.url), 'utf8')) as DataLanguage[]);

/** The data's row by the name of its file, or undefined. */
export const dataNamed = (data: string): DataLanguage | undefined => dataLanguages().find((row) => row.data === data);

/** The row that is the first choice for a language code (`sr-Latn`; `de-AT` counts as `de`), or undefined. */
export function dataForLanguage(language: string): DataLanguage | undefined {
  const code = language.toLowerCase(), base = code.split('-', 1)[0]!;
  const find = (wanted: string): DataLanguage | undefined => dataLanguages().find((row) => row.languages.some((one) => one.toLowerCase() === wanted));
  return code ? find(code) ?? find(base) : undefined;
}

const names = new Intl.DisplayNames('en', { type: 'language' });

/** What a person calls the language that data read: "German", "Serbian (Latin)"; the script's name for data of a whole script. */
export function nameOfData(data: string): string {
  const row = dataNamed(data);
  return row?.languages[0] ? names.of(row.languages[0])! : row ? `any language in ${row.script} letters` : data;
}
