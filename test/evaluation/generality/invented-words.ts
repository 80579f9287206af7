import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The words of one language from which laws of the invented State are made, and how its laws print labels. `{n}` is a number, `{R}` a Roman one, `{O}` an ordinal word. */
export interface InventedWords {
  readonly name: string;
  readonly language: string;
  readonly script: string;
  readonly state: string; readonly title: string; readonly second: string; readonly decree: string; readonly gazette: string;
  /** The label on a line of its own, before its heading on the same line, and for several articles at once. */
  readonly own: string; readonly same: string; readonly range: string;
  readonly inserted: readonly string[];
  readonly chapter: string; readonly ordinals?: readonly string[]; readonly annex: string;
  readonly transitional: string; readonly contents: string; readonly repealed: string; readonly rangeRepealed: string;
  readonly preamble: readonly string[]; readonly chapters: readonly string[]; readonly headings: readonly string[]; readonly sentences: readonly string[];
  readonly points: readonly string[]; readonly pointMarks: string; readonly pointIntro: string; readonly paragraph: string;
  readonly amend: string; readonly quotes: readonly [string, string];
  readonly note: string; readonly margin: string; readonly ref: string;
}

const folder = join(import.meta.dirname, 'laws');

function read(name: string): InventedWords {
  const own = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Partial<InventedWords> & { readonly like?: string };
  return { ...(own.like ? read(own.like) : {}), ...own, name } as InventedWords;
}

/** Every language for which the folder `laws` has words; `en-bare` is English law cited by bare numbers. */
export function inventedWords(): InventedWords[] {
  return readdirSync(folder).filter((file) => file.endsWith('.json')).map((file) => read(file.slice(0, -5))).sort((a, b) => a.name.localeCompare(b.name));
}
