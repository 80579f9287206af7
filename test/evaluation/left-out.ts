import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCatalogue } from '../../main/engine/load-catalogue.ts';
import { startEngine } from '../../main/engine/start-engine.ts';
import { numberKey } from '../../main/suggestion/find-citations.ts';
import { lexiconOf, loadLexicon, type LanguageLexicon, type Lexicon } from '../../main/suggestion/load-lexicon.ts';
import type { SuggestDocument } from '../../main/suggestion/prepare-document.ts';
import { suggest } from '../../main/suggestion/suggest.ts';
import { articlesOf } from '../../main/services/suggest-provisions.ts';
import type { StoredProvision } from '../../main/store/provision-table.ts';

interface Case { readonly law: string; readonly language: string; readonly item: string; readonly primary: readonly string[] }
interface Law { readonly name: string; readonly language: string; readonly document: SuggestDocument; readonly cases: readonly Case[] }
interface Gold { readonly laws: Readonly<Record<string, { readonly lang: string; readonly file: string; readonly pdfs?: readonly string[]; readonly items: Readonly<Record<string, { readonly assessed?: boolean; readonly primary?: readonly { readonly number: string }[] }>> }>> }
/** Seed stems: language -> element -> stems, and which elements a concept names. */
type Seed = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
interface Weights { readonly first: number; readonly facet: number }

/** The weights that a run may choose between; "as shipped" is one of them. */
const grid: readonly Weights[] = [0, 0.3, 0.6, 0.8, 1].flatMap((first) => [0, 0.3, 0.6, 0.8].map((facet) => ({ first, facet })));
const cuts = [5, 10, 20] as const;

/**
 * Recall of suggestions on primary articles of the gold, as shipped and with each language left out in turn, in two ways: the weights of place (`first`, `facet`) chosen on all
 * other languages and measured on it; and its own stems replaced by the seed lexicon's, for all concepts that the seed has, with and without the concepts that were added since.
 * A language that the seed lacks has no figure of the second way (null). Laws are read once; their outlines are kept in `cache` where one is given. What was tuned before this measure existed (other weights) is not taken back by it.
 */
export async function measureLeftOut(shared: string, cache: string): Promise<unknown> {
  const laws = await readLaws(join(shared, 'corpus'), cache), seed = JSON.parse(readFileSync(join(shared, 'data', 'lexicon.json'), 'utf8')) as Seed, shipped = loadLexicon();
  const languages = [...new Set(laws.map(({ language }) => language))].sort(), rows: Record<string, unknown> = {};
  const all = scoreLaws(laws, shipped), byWeights = grid.map((weights) => ({ weights, found: scoreLaws(laws, withWeights(shipped, weights)) }));
  const pooled = { weights: [] as Found[], seeded: [] as Found[], seedStems: [] as Found[], seedOnly: [] as Found[] };
  for (const language of languages) {
    const isOwn = (one: Found): boolean => one.language === language, own = laws.filter((law) => law.language === language);
    const chosen = byWeights.map(({ weights, found }) => ({ weights, found, rest: recall(found.filter((one) => !isOwn(one))) })).sort((a, b) => b.rest[5] + b.rest[10] - a.rest[5] - a.rest[10])[0]!;
    const hasSeed = Object.keys(seedOf(seed, lexiconOf(shipped, language)!.language)).length > 0, withStems = (keepsAdded: boolean): Found[] => (hasSeed ? scoreLaws(own, withSeed(shipped, language, seed, keepsAdded)) : []);
    const outside = { weights: chosen.found.filter(isOwn), seeded: hasSeed ? all.filter(isOwn) : [], seedStems: withStems(true), seedOnly: withStems(false) };
    for (const way of ['weights', 'seeded', 'seedStems', 'seedOnly'] as const) pooled[way].push(...outside[way]);
    rows[language] = { primary: outside.weights.reduce((sum, { primary }) => sum + primary.length, 0), asShipped: recall(all.filter(isOwn)), weightsChosenWithout: { ...chosen.weights, ...recall(outside.weights) }, seedStems: hasSeed ? recall(outside.seedStems) : null, seedConceptsOnly: hasSeed ? recall(outside.seedOnly) : null };
  }
  return { cases: all.length, asShipped: recall(all), weightsChosenWithout: recall(pooled.weights), languagesWithSeed: { asShipped: recall(pooled.seeded), seedStems: recall(pooled.seedStems), seedConceptsOnly: recall(pooled.seedOnly) }, languages: rows };
}

/** A number in one form, without the raised letter of "178.º". */
const keyOf = (number: string): string => numberKey(number.replace(/[º°ª]/gu, ''));

interface Found extends Case { readonly ranked: readonly string[] }

function scoreLaws(laws: readonly Law[], lexicon: Lexicon): Found[] {
  const catalogue = loadCatalogue();
  return laws.flatMap(({ document, cases }) => {
    // A document is prepared once for each object: another lexicon needs another one.
    const fresh = { ...document };
    return cases.map((one): Found => ({ ...one, ranked: [...new Set(suggest({ targetId: one.item, catalogue, lexicon, documents: [fresh], limit: 40 }).map(({ article }) => keyOf(article)))] }));
  });
}

function recall(found: readonly Found[]): Record<(typeof cuts)[number], number> {
  const total = Math.max(1, found.reduce((sum, { primary }) => sum + primary.length, 0));
  return Object.fromEntries(cuts.map((cut) => [cut, Number((found.reduce((sum, { primary, ranked }) => sum + primary.filter((number) => ranked.slice(0, cut).includes(number)).length, 0) / total).toFixed(3))])) as Record<(typeof cuts)[number], number>;
}

function withWeights(lexicon: Lexicon, { first, facet }: Weights): Lexicon {
  const items = Object.entries(lexicon.cues.items).map(([id, item]) => [id, { ...item, first: item.first > 0 ? first : 0, facet: item.facet > 0 ? facet : 0 }] as const);
  return { ...lexicon, cues: { ...lexicon.cues, items: Object.fromEntries(items) } };
}

const seedOf = (seed: Seed, language: string): Seed[string] => seed[language] ?? seed[language.split('-')[0]!] ?? {};

/** The lexicon with one language's stems as the seed has them. */
function withSeed(lexicon: Lexicon, language: string, seed: Seed, keepsAdded: boolean): Lexicon {
  const known = lexiconOf(lexicon, language)!, own = seedOf(seed, known.language), named = seed._concepts as Readonly<Record<string, readonly string[]>>;
  const fromSeed = Object.fromEntries(Object.entries(named).flatMap(([concept, elements]) => { const stems = [...new Set(elements.flatMap((element) => own[element] ?? []))]; return stems.length ? [[concept, stems]] : []; }));
  const concepts = keepsAdded ? { ...known.concepts, ...fromSeed } : fromSeed;
  return { ...lexicon, languages: new Map<string, LanguageLexicon>([...lexicon.languages, [known.language, { ...known, concepts }]]) };
}

async function readLaws(corpus: string, cache: string): Promise<Law[]> {
  const gold = JSON.parse(readFileSync(join(corpus, 'gold.json'), 'utf8')) as Gold, laws: Law[] = [];
  for (const [name, { lang, file, pdfs, items }] of Object.entries(gold.laws)) {
    const path = [pdfs?.[0], file].filter((one) => one !== undefined).map((one) => join(corpus, one)).find((one) => existsSync(one));
    if (!path || path.endsWith('.xml')) continue;
    const cases = Object.entries(items).flatMap(([item, { assessed, primary = [] }]): Case[] => (assessed && primary.length ? [{ law: name, language: lang, item, primary: [...new Set(primary.map(({ number }) => keyOf(number)))] }] : []));
    laws.push({ name, language: lang, cases, document: await readLaw(path, name, lang, cache) });
  }
  return laws;
}

async function readLaw(path: string, name: string, language: string, cache: string): Promise<SuggestDocument> {
  const kept = cache ? join(cache, `${name}.outline.json`) : '';
  if (kept && existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as SuggestDocument;
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-left-out-')), engine = startEngine();
  try {
    await engine.dispatch('review.create', { review: join(folder, 'M.lacuna'), state: 'Measured', reviewers: ['M'] });
    await engine.dispatch('documents.import', { paths: [path], instrument: name, language, ocr: 'never' });
    const [row] = await engine.dispatch('documents.list', {}), { provisions } = await engine.dispatch('outline.read', { document: row!.id });
    const document = { documentId: name, language: row!.language || language, title: '', articles: articlesOf(provisions as unknown as readonly StoredProvision[]) };
    if (kept) { mkdirSync(cache, { recursive: true }); writeFileSync(kept, JSON.stringify(document)); }
    return document;
  } finally {
    engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
