import { describe, type SuiteAPI } from 'vitest';
import { hasCorpus } from './corpus-folder.ts';

export { corpus, hasCorpus } from './corpus-folder.ts';

/** Tests on real laws: skipped, visibly, where the corpus is missing. */
export const onRealLaws: SuiteAPI = (hasCorpus ? describe : describe.skip) as SuiteAPI;
