import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { measureCorpus } from './measure-corpus.ts';
import { measureGenerality, withheldWords, type Withheld } from './measure.ts';

/**
 * `npm run evaluate -- --generality [--only gazette,uk] [--withhold own|all] [--keep FOLDER]`: figures as JSON, one row per file on stderr.
 * With `--corpus` the laws of the corpus are read instead, with all words and with those of their own language (or all) withheld;
 * with `--corpus --printed` the statutes that it holds as text, typeset in two layouts.
 */
const word = (name: string): string => { const at = process.argv.indexOf(name); return at < 0 ? '' : process.argv[at + 1] ?? ''; };
const withheld = (word('--withhold') || 'none') as Withheld;
const only = word('--only').split(',').filter(Boolean);
const corpus = join(import.meta.dirname, '../../../../shared/corpus');

if (!withheldWords.includes(withheld)) throw new Error(`--withhold takes ${withheldWords.join(', ')}.`);
if (!process.argv.includes('--corpus')) console.log(JSON.stringify(await measureGenerality({ only, withheld, ...(word('--keep') ? { keep: word('--keep') } : {}) }), null, 1));
else if (!existsSync(corpus)) console.log(JSON.stringify({ skipped: 'The corpus does not lie beside this checkout; nothing was measured.' }));
else console.log(JSON.stringify(await measureCorpus(corpus, { only, printed: process.argv.includes('--printed'), withheld: process.argv.includes('--withhold') || process.argv.includes('--printed') ? [withheld] : withheldWords }), null, 1));
