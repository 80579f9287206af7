import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const algorithms: Readonly<Record<string, string>> = { ca: 'catalan', cs: 'czech', eu: 'basque', ga: 'irish', hy: 'armenian' };

/** A stemmer of snowball-stemmers for a language that lunr lacks, or null. */
export function snowballStemmer(language: string): ((word: string) => string) | null {
  const algorithm = algorithms[language];
  if (!algorithm) return null;
  const { newStemmer } = require('snowball-stemmers') as { newStemmer(name: string): { stem(word: string): string } };
  const stemmer = newStemmer(algorithm);
  return (word) => stemmer.stem(word);
}
