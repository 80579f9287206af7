import Database from 'better-sqlite3';
import { headingIndexSchema } from '../../../main/store/heading-index.ts';
import { createProvisionIndex, provisionIndexSchema } from '../../../main/store/provision-index.ts';
import { indexRow } from '../../../main/search/index-rows.ts';
import type { JudgedProvision } from '../../../main/search/choose-scope.ts';
import { findProvisions, type SearchHit, type SearchProvision } from '../../../main/search/find-provisions.ts';

export interface InventedLaw { readonly id: string; readonly language: string; readonly instrument: string; readonly articles: readonly { readonly number: string; readonly heading: string; readonly text: string }[] }

/** Indexes invented laws in a real database in memory and asks them as the product does. */
export function reviewOf(laws: readonly InventedLaw[], judged: readonly JudgedProvision[] = []) {
  const db = new Database(':memory:');
  db.exec(provisionIndexSchema + headingIndexSchema);
  const index = createProvisionIndex(db);
  const provisions = new Map<number, SearchProvision>();
  for (const { id, language, articles } of laws) {
    index.addDocument(id, language, articles.map((article) => {
      const provisionId = provisions.size + 1;
      provisions.set(provisionId, { path: `art_${article.number}`, number: article.number, article: article.number, heading: article.heading, text: article.text });
      return indexRow(language, provisionId, article);
    }));
  }
  const desk = { index, documents: laws.map(({ id, language, instrument }) => ({ id, language, instrument, version: '' })), judged: () => judged, readProvision: (id: number) => provisions.get(id) ?? null };
  return {
    index, desk,
    find: (query: string, limit = 100): SearchHit[] => findProvisions(desk, query, { limit }),
    /** `law:number` of every hit, sorted. */
    hits: (query: string): string[] => findProvisions(desk, query, { limit: 10_000 }).map((hit) => `${hit.document}:${hit.number}`).sort(),
  };
}
