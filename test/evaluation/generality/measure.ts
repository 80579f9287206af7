import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadStructureVocabulary } from '../../../main/outline/load-vocabulary.ts';
import { readOutline } from '../../../main/outline/read-outline.ts';
import { structuresFor, type StructureVocabulary } from '../../../main/outline/structure-vocabulary.ts';
import { inventedWords } from './invented-words.ts';
import { layouts } from './layouts.ts';
import { makeFile } from './make-file.ts';
import { pagesOfFile } from './read-file.ts';
import { meanScore, scoreOutline, type OutlineScore } from './score-outline.ts';

/** Which words the program is left: all, all but those of the law's own language, or none at all. */
export const withheldWords = ['none', 'own', 'all'] as const;
export type Withheld = (typeof withheldWords)[number];

/** The vocabulary without what is withheld. */
export function vocabularyWithout(all: StructureVocabulary, language: string, withheld: Withheld): StructureVocabulary {
  if (withheld === 'none') return all;
  const own = structuresFor(all, language);
  return { languages: withheld === 'all' ? [] : all.languages.filter((l) => !own.includes(l)) };
}

/** Means over all files, and by layout, script and language; `below` lists each file under a mark of the design (recall and precision 0.99, headings 0.97, first page and text 0.99). */
export interface Figures { readonly all: OutlineScore; readonly byLayout: Readonly<Record<string, OutlineScore>>; readonly byScript: Readonly<Record<string, OutlineScore>>; readonly byLanguage: Readonly<Record<string, OutlineScore>>; readonly below: Readonly<Record<string, OutlineScore>> }

/** A score with figures of four digits. */
export const rounded = (score: OutlineScore): OutlineScore => Object.fromEntries(Object.entries(score).map(([key, value]) => [key, value === null ? null : Math.round(value * 1e4) / 1e4])) as unknown as OutlineScore;

function grouped(rows: readonly { readonly score: OutlineScore; readonly key: string }[]): Record<string, OutlineScore> {
  return Object.fromEntries([...new Set(rows.map((r) => r.key))].sort().map((key) => [key, rounded(meanScore(rows.filter((r) => r.key === key).map((r) => r.score)))]));
}

/**
 * Makes the invented State's laws in every layout and language, reads them and compares with what was printed.
 * `only` names layouts or languages; `keep` is a folder in which the files are left to be looked at.
 */
export async function measureGenerality(options: { readonly only: readonly string[]; readonly withheld: Withheld; readonly keep?: string }): Promise<Figures> {
  const vocabulary = loadStructureVocabulary(), languages = inventedWords();
  const named = (name: string, all: readonly { readonly name: string }[]) => !options.only.some((o) => all.some((a) => a.name === o)) || options.only.includes(name);
  const rows: { layout: string; words: string; script: string; score: OutlineScore }[] = [];
  for (const layout of layouts.filter((l) => named(l.name, layouts))) {
    for (const words of languages.filter((l) => named(l.name, languages))) {
      if (layout.parallel && words.name === 'en-bare') continue;
      const beside = languages.find((l) => l.name === (words.language === 'en' ? 'fr' : 'en'))!;
      const made = makeFile(words, layout, beside);
      const pages = await pagesOfFile(made.pdf, `${layout.name}.${words.name}.pdf`);
      const outline = readOutline(pages, { language: words.language, vocabulary: vocabularyWithout(vocabulary, words.language, options.withheld) });
      const score = scoreOutline(outline.provisions, made.truth);
      rows.push({ layout: layout.name, words: words.name, script: words.script, score });
      process.stderr.write(`${layout.name} ${words.name} ${JSON.stringify(rounded(score))}\n`);
      if (options.keep) {
        mkdirSync(options.keep, { recursive: true });
        writeFileSync(join(options.keep, `${layout.name}.${words.name}.pdf`), made.pdf);
        writeFileSync(join(options.keep, `${layout.name}.${words.name}.json`), JSON.stringify({ truth: made.truth, found: outline }, null, 1));
      }
    }
  }
  const isBelow = ({ score }: { score: OutlineScore }) => score.recall < 0.99 || score.precision < 0.99 || (score.heading ?? 1) < 0.97 || (score.firstPage ?? 1) < 0.99 || (score.textF1 ?? 1) < 0.99;
  return {
    all: rounded(meanScore(rows.map((r) => r.score))),
    byLayout: grouped(rows.map((r) => ({ ...r, key: r.layout }))), byScript: grouped(rows.map((r) => ({ ...r, key: r.script }))), byLanguage: grouped(rows.map((r) => ({ ...r, key: r.words }))),
    below: Object.fromEntries(rows.filter(isBelow).map((r) => [`${r.layout} ${r.words}`, rounded(r.score)])),
  };
}
