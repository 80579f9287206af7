import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSampleLaw } from '../../main/build/read-sample-law.ts';
import type { Output } from '../../shared/contract/operations.ts';
import { asMarkdown, defectKinds, findsDefect, plantDefects, type DefectKind, type PlainArticle } from './plant-defects.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)), laws = join(root, 'resources', 'samples', 'laws');
interface Bilingual { readonly name: string; readonly texts: Readonly<Record<string, readonly PlainArticle[]>>; readonly words: Readonly<Record<string, string>> }

const sampleArticles = (file: string): PlainArticle[] => readSampleLaw(readFileSync(join(laws, file), 'utf8')).blocks.flatMap((block) => (block.kind === 'article' ? [{ number: block.number, heading: block.heading, lines: block.lines.map(({ text }) => text) }] : []));

function bilingualLaws(corpus: string): Bilingual[] {
  const sample: Bilingual = { name: 'criminal code of the invented State', texts: { en: sampleArticles('criminal-code.en.md'), fr: sampleArticles('code-penal.fr.md') }, words: { en: 'Article', fr: 'Article' } };
  const real = join(corpus, 'made', 'made_ca_extradition_act_bilingual.truth.json');
  if (!existsSync(real)) return [sample];
  const { provisions } = JSON.parse(readFileSync(real, 'utf8')) as { provisions: { number: string; text: string; text_fr: string; marginal_note_en: string; marginal_note_fr: string }[] };
  const side = (text: 'text' | 'text_fr', heading: 'marginal_note_en' | 'marginal_note_fr'): PlainArticle[] => provisions.map((p) => ({ number: p.number, heading: p[heading], lines: p[text].split('\n') }));
  return [sample, { name: 'a real act drafted in two languages', texts: { en: side('text', 'marginal_note_en'), fr: side('text_fr', 'marginal_note_fr') }, words: { en: 'Section', fr: 'Article' } }];
}

/**
 * Plants defects in translations (a changed figure, a dropped negation, a missing paragraph or article, minimum and maximum swapped) and counts which of them
 * are doubted and how many doubts have no defect behind them, through the command line. A doubt that the untouched pair has too is counted apart.
 */
export function evaluateAlignment(): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-alignment-'));
  try {
    return bilingualLaws(join(root, '..', 'shared', 'corpus')).flatMap((law) => [['fr', 'en'], ['en', 'fr']].map(([from, to]) => evaluatePair(folder, law, from!, to!)));
  } finally { rmSync(folder, { recursive: true, force: true }); }
}

const turns = 4, spacing = 2;

function evaluatePair(folder: string, law: Bilingual, from: string, to: string): unknown {
  const doubts = (translation: readonly PlainArticle[]): Doubts => doubtsOf(folder, asMarkdown(law.name, law.words[from]!, law.texts[from]!), from, asMarkdown(law.name, law.words[to]!, translation), to);
  const clean = doubts(law.texts[to]!), known = new Set(clean.doubts.map(({ id }) => id));
  const counts = new Map<DefectKind, { planted: number; found: number }>(defectKinds.map((kind) => [kind, { planted: 0, found: 0 }]));
  let right = 0, wrong = 0;
  for (let turn = 0; turn < turns; turn += 1) {
    const { law: spoilt, planted } = plantDefects(law.texts[to]!, to, turn, spacing), rows = doubts(spoilt).doubts.filter(({ id }) => !known.has(id));
    for (const [number, kind] of planted) {
      const count = counts.get(kind)!;
      count.planted += 1;
      if (rows.some((row) => row.original.article === number && findsDefect[kind].includes(row.kind))) count.found += 1;
    }
    for (const row of rows) if (row.kind === 'versions' || planted.has(row.original.article)) right += 1; else { wrong += 1; console.error(`  ${law.name} ${from}-${to}: ${row.id} ${row.note}`); }
  }
  const all = [...counts.values()], planted = all.reduce((sum, c) => sum + c.planted, 0), found = all.reduce((sum, c) => sum + c.found, 0);
  return { law: law.name, original: from, translation: to, pairs: clean.aligned, doubtsWhenUntouched: clean.doubts.length, planted, recall: round(found / planted), precision: round(right / Math.max(1, right + wrong)), kinds: Object.fromEntries([...counts].map(([kind, c]) => [kind, `${c.found}/${c.planted}`])) };
}

const round = (share: number): number => Math.round(share * 1000) / 1000;

type Doubts = Output<'translations.doubts'>;

function doubtsOf(folder: string, original: string, from: string, translation: string, to: string): Doubts {
  const review = join(folder, `${Math.random().toString(36).slice(2)}.lacuna`), files = [join(folder, `original.${from}.md`), join(folder, `translation.${to}.md`)] as const;
  writeFileSync(files[0], original);
  writeFileSync(files[1], translation);
  lacuna(folder, 'new', review, '--state', 'Varania');
  lacuna(folder, 'import', review, files[0], '--instrument', 'Law', '--version', 'v', '--language', from);
  lacuna(folder, 'import', review, files[1], '--instrument', 'Law', '--version', 'v', '--language', to, '--role', 'working-translation');
  return JSON.parse(lacuna(folder, 'translation-doubts', review, `original.${from}.md`, '--json')) as Doubts;
}

function lacuna(folder: string, ...words: string[]): string {
  const run = spawnSync(process.execPath, [join(root, 'main', 'cli', 'main.ts'), ...words], { encoding: 'utf8', env: { ...process.env, LACUNA_HOME: join(folder, 'program') }, maxBuffer: 1e8 });
  if (run.status !== 0) throw new Error(`lacuna ${words[0]} failed: ${run.stderr}`);
  return run.stdout;
}
