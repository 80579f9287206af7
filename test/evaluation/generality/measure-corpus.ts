import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PageText } from '../../../shared/domain/text.ts';
import { loadStructureVocabulary } from '../../../main/outline/load-vocabulary.ts';
import { readOutline } from '../../../main/outline/read-outline.ts';
import { rounded, vocabularyWithout, type Withheld } from './measure.ts';
import { printStatutes } from './print-statutes.ts';
import { pagesOfFile } from './read-file.ts';
import { meanScore, scoreOutline, type OutlineScore, type WantedArticle } from './score-outline.ts';

interface ListedProvision { readonly id: string; readonly number?: string; readonly heading?: string; readonly text?: string; readonly first_page?: number }
interface Listed { readonly name: string; readonly pdf: () => Buffer; readonly language: string; readonly wanted: readonly WantedArticle[]; readonly exact: boolean }

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

function wantedOf(list: readonly ListedProvision[]): WantedArticle[] {
  return list.map((p) => ({ number: p.number || p.id, heading: p.heading || null, text: p.text ?? null, firstPage: p.first_page ?? null }));
}

function listedLaws(corpus: string): Listed[] {
  const made = readdirSync(join(corpus, 'made')).filter((f) => f.endsWith('.truth.json')).map((file): Listed => {
    const truth = readJson(join(corpus, 'made', file)) as { lang: string; provisions: ListedProvision[] };
    const name = file.replace('.truth.json', '');
    return { name, pdf: () => readFileSync(join(corpus, 'made', `${name}.pdf`)), language: truth.lang.split('+')[0] ?? '', wanted: wantedOf(truth.provisions), exact: true };
  });
  const files = readJson(join(corpus, 'pdf_articles.files.json')) as Record<string, string>;
  const real = readdirSync(join(corpus, 'pdf_articles')).flatMap((file): Listed[] => {
    const list = readJson(join(corpus, 'pdf_articles', file)) as { law: string; lang: string; provisions: ListedProvision[] };
    return existsSync(join(corpus, files[list.law] ?? 'none')) ? [{ name: list.law, pdf: () => readFileSync(join(corpus, files[list.law]!)), language: list.lang, wanted: wantedOf(list.provisions), exact: false }] : [];
  });
  return [...made, ...real].filter((l) => !l.name.includes('_scan_'));
}

function* printedLaws(corpus: string, only: readonly string[]): Generator<Listed> {
  for (const { pdf, ...law } of printStatutes(corpus, only)) yield { ...law, pdf: () => pdf, exact: true };
}

/**
 * Reads the corpus laws that have a text layer once for each choice of words withheld, and compares them with their lists.
 * `printed` takes instead the statutes that the corpus holds as text, typeset in two layouts.
 */
export async function measureCorpus(corpus: string, options: { readonly only: readonly string[]; readonly withheld: readonly Withheld[]; readonly printed: boolean }): Promise<Record<string, unknown>> {
  const vocabulary = loadStructureVocabulary();
  const rows: { name: string; exact: boolean; withheld: Withheld; score: OutlineScore }[] = [];
  const laws: Iterable<Listed> = options.printed ? printedLaws(corpus, options.only) : listedLaws(corpus).filter((l) => !options.only.length || options.only.some((o) => l.name.includes(o)));
  for (const law of laws) {
    const pages: PageText[] = await pagesOfFile(law.pdf(), `${law.name}.pdf`);
    for (const withheld of options.withheld) {
      const { provisions } = readOutline(pages, { language: law.language, vocabulary: vocabularyWithout(vocabulary, law.language, withheld) });
      const score = rounded(scoreOutline(provisions, law.wanted, !law.exact));
      rows.push({ name: law.name, exact: law.exact, withheld, score });
      process.stderr.write(`${law.name} withheld ${withheld} ${JSON.stringify(score)}\n`);
    }
  }
  const figures = (exact: boolean, withheld: Withheld) => rounded(meanScore(rows.filter((r) => r.exact === exact && r.withheld === withheld).map((r) => r.score)));
  return Object.fromEntries(options.withheld.map((withheld) => [`withheld ${withheld}`, { made: figures(true, withheld), real: figures(false, withheld), laws: Object.fromEntries(rows.filter((r) => r.withheld === withheld).map((r) => [r.name, r.score])) }]));
}
