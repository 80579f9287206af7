import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { ComparisonLanguage, ComparisonVocabulary } from '../../shared/domain/comparison-words.ts';
import { Failure } from '../../shared/domain/failure.ts';

const words = z.array(z.string().min(1)), forms = z.record(z.string().regex(/^\d+$/u), words.min(1));

const LanguageFile = z.strictObject({
  language: z.string().min(2), name: z.string().min(1), negations: words.min(1), withNegation: words, perhaps: words, perhapsBeginnings: words, perhapsEndings: words,
  numbers: forms, scales: forms, joiners: words, hundredJoiners: words, years: words.min(1), months: words.min(1), weeks: words.min(1), days: words.min(1), fines: words.min(1),
});

const shippedFolder = fileURLToPath(new URL('../../resources/vocabularies/comparison', import.meta.url));

function readLanguage(path: string): ComparisonLanguage {
  try {
    return LanguageFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    const reason = error instanceof z.ZodError ? error.issues.map((i) => `${i.path.join('.') || 'the file'}: ${i.message}`).join('; ') : (error as Error).message;
    throw new Failure('damaged-file', `The comparison vocabulary "${path}" cannot be used (${reason}). Correct the file or restore the one that came with Lacuna.`, { path });
  }
}

/** Reads the words by which two languages are compared from a folder of JSON files, in the order of their names. A bad file is a `Failure` that says what is wrong with it. */
export function loadComparison(folder: string = shippedFolder): ComparisonVocabulary {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.json')).sort();
  } catch {
    throw new Failure('not-found', `The folder of comparison vocabularies "${folder}" cannot be read. Check that Lacuna is installed completely.`, { folder });
  }
  return { languages: names.map((name) => readLanguage(join(folder, name))) };
}
