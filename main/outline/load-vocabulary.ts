import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Failure } from '../../shared/domain/failure.ts';
import { containerKinds, type LanguageStructure, type StructureVocabulary } from './structure-vocabulary.ts';

const words = z.array(z.string().min(1));

const LanguageFile = z.strictObject({
  language: z.string().min(2),
  name: z.string().min(1),
  also: z.array(z.string().min(2)).optional(),
  units: z.array(z.strictObject({ name: z.string().min(1), words: words.min(1), plural: words, number: z.enum(['after', 'before', 'either']), letter: z.literal('after').optional() })).min(1),
  containers: z.record(z.enum(containerKinds), words),
  fixedContainers: z.partialRecord(z.enum(containerKinds), words),
  ordinals: z.record(z.string().regex(/^\d+$/u), words),
  transitional: words, rangeWords: words, notes: words, contents: words, repealed: words, commonWords: words,
});

const shippedFolder = fileURLToPath(new URL('../../resources/vocabularies/structure', import.meta.url));

function readLanguage(path: string): LanguageStructure {
  try {
    return LanguageFile.parse(JSON.parse(readFileSync(path, 'utf8'))) as LanguageStructure;
  } catch (error) {
    const reason = error instanceof z.ZodError ? error.issues.map((i) => `${i.path.join('.') || 'the file'}: ${i.message}`).join('; ') : (error as Error).message;
    throw new Failure('damaged-file', `The structure vocabulary "${path}" cannot be used (${reason}). Correct the file or restore the one that came with Lacuna.`, { path });
  }
}

/** Reads the structural words of every language in a folder of JSON files, in the order of their names. A bad file is a `Failure` that says what is wrong with it. */
export function loadStructureVocabulary(folder: string = shippedFolder): StructureVocabulary {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.json')).sort();
  } catch {
    throw new Failure('not-found', `The folder of structure vocabularies "${folder}" cannot be read. Check that Lacuna is installed completely.`, { folder });
  }
  return { languages: names.map((name) => readLanguage(join(folder, name))) };
}
