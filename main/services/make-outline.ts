import type { Outline, OutlineCorrection } from '../../shared/domain/outline.ts';
import type { PageText } from '../../shared/domain/text.ts';
import { applyCorrections, labelsThatAreNone } from '../outline/apply-corrections.ts';
import { readOutline } from '../outline/read-outline.ts';
import type { StructureVocabulary } from '../outline/structure-vocabulary.ts';
import { indexedProvisions, indexRow } from '../search/index-rows.ts';

/** What an outline follows from, beside the program's knowledge: plain data that goes to a thread. */
export interface OutlineTask { readonly pages: readonly PageText[]; readonly language: string; readonly corrections: readonly OutlineCorrection[] }

type IndexRow = Omit<ReturnType<typeof indexRow>, 'provisionId'>;

/** An outline as it is kept: its provisions, and the search terms of those that search knows, by path. */
export interface OutlineMade { readonly outline: Outline; readonly rows: readonly (readonly [path: string, row: IndexRow])[] }

/** Makes an outline and its search rows from the pages. */
export function makeOutline({ pages, language, corrections }: OutlineTask, vocabulary: StructureVocabulary): OutlineMade {
  const read = readOutline(pages, { language, vocabulary, noLabels: labelsThatAreNone(corrections, pages) });
  const outline = applyCorrections(read, corrections, pages);
  return { outline, rows: indexedProvisions(outline.provisions).map((provision) => { const { provisionId: _, ...row } = indexRow(language, 0, provision); return [provision.path, row]; }) };
}
