import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogueFiles, parseCatalogue } from '../../shared/domain/catalogue-schema.ts';
import type { Catalogue } from '../../shared/domain/catalogue.ts';
import { Failure } from '../../shared/domain/failure.ts';

const shipped = fileURLToPath(new URL('../../resources/catalogues/', import.meta.url));

/** The catalogue from its three files in a folder; without one, the shipped catalogue. */
export function loadCatalogue(folder: string = shipped): Catalogue {
  return parseCatalogue({
    actionPlan: readJson(folder, catalogueFiles.actionPlan), elements: readJson(folder, catalogueFiles.elements), related: readJson(folder, catalogueFiles.related),
  });
}

function readJson(folder: string, file: string): unknown {
  let text: string;
  try {
    text = readFileSync(join(folder, file), 'utf8');
  } catch (error) {
    throw new Failure('invalid-input', `${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}). Install the program again, or put the file back.`, { file });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    // The parser's message says at which character or line the JSON breaks off.
    throw new Failure('invalid-input', `${file}: is not JSON: ${(error as Error).message}. Correct the file and try again.`, { file });
  }
}
