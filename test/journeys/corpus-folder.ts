import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The corpus of real laws beside the checkout; never part of the project. */
export const corpus = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));
export const hasCorpus = existsSync(corpus);
