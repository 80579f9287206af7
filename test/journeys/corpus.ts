import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, type SuiteAPI } from 'vitest';

/** The corpus of real laws beside the checkout; never part of the project. */
export const corpus = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));
export const hasCorpus = existsSync(corpus);

/** Tests on real laws: skipped, visibly, where the corpus is missing. */
export const onRealLaws: SuiteAPI = (hasCorpus ? describe : describe.skip) as SuiteAPI;
