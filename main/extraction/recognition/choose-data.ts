import { Failure } from '../../../shared/domain/failure.ts';
import { dataForLanguage, dataNamed, nameOfData } from './languages.ts';
import type { DataFile } from './recognition-order.ts';

const letters = (script: string): string => `${script} letters`;
const howToGet = 'Get the file from the Tesseract project or a Linux distribution on a machine with a network, then install it with "lacuna add-recognition FILE", or under Instruments in the window.';

/** Said where data are missing: which, and what to do. */
export const missingData = (what: string): Failure => new Failure('not-found', `No recognition data for ${what} are installed, so this scan cannot be read. ${howToGet}`);

export interface Choice { /** Data to read with, the best first; empty: find out from the pages. */ readonly with: readonly string[]; /** A sentence where the data do not fit quite. */ readonly note: string }

/** Which data to read a document of this language with. An unknown language is left to be found out. Throws Failure('not-found') where its letters cannot be read at all. */
export function chooseData(language: string, available: readonly DataFile[]): Choice {
  if (!language) return { with: [], note: '' };
  const wanted = dataForLanguage(language);
  if (!wanted) return { with: [], note: '' };
  const has = (data: string): boolean => available.some((file) => file.data === data);
  // A State's law quotes treaties and names in Latin letters: English beside another script costs little and reads them.
  const beside = wanted.script !== 'Latin' && has('eng') ? ['eng'] : [];
  if (has(wanted.data)) return { with: [wanted.data, ...beside], note: '' };
  if (has(wanted.script)) return { with: [wanted.script, ...beside], note: '' };
  const related = available.filter((file) => file.script === wanted.script).map(({ data }) => data);
  if (related.length === 0) throw missingData(`${nameOfData(wanted.data)} (${letters(wanted.script)})`);
  const instead = wanted.script === 'Latin' ? related.slice().sort((a, b) => nearness(b) - nearness(a)).slice(0, 2) : related.slice(0, 1);
  return { with: [...instead, ...beside.filter((data) => !instead.includes(data))], note: `No recognition data for ${nameOfData(wanted.data)} are installed; it was read with those for ${instead.map(nameOfData).join(' and ')}, so its own letters may be wrong. ${howToGet}` };
}

/** Which Latin data know the most accented letters, for reading a language that has none of its own: those of many marks first. */
const marked = ['eng', 'spa', 'deu', 'ron', 'tur', 'fra'];
const nearness = (data: string): number => marked.indexOf(data);

/** The data to try first on pages of a script, where no language is known. */
export function tryForScript(script: string, available: readonly DataFile[]): string[] {
  const own = available.filter((file) => file.script === script).map(({ data }) => data);
  if (own.includes(script)) return [script];
  return script === 'Latin' ? ['eng', 'fra'].filter((data) => own.includes(data)).concat(own).slice(0, 2) : own.slice(0, 2);
}

/** Scripts as the engine names them, as the data's table does. */
export const plainScript = (seen: string): string => (['Fraktur', 'Latin'].includes(seen) ? 'Latin' : seen);

/** Whether data read a script. */
export const reads = (data: string, script: string): boolean => dataNamed(data)?.script === script;
