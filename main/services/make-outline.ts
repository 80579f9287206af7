import type { Doubt } from '../../shared/domain/doubt.ts';
import type { OutlineCorrection, Provision } from '../../shared/domain/outline.ts';
import type { PageText } from '../../shared/domain/text.ts';
import { applyCorrections, labelsThatAreNone } from '../outline/apply-corrections.ts';
import { readOutline } from '../outline/read-outline.ts';
import type { StructureVocabulary } from '../outline/structure-vocabulary.ts';
import { indexedProvisions, indexRow } from '../search/index-rows.ts';
import { digestRows, provisionRows, type ProvisionRow } from '../store/provision-row.ts';

/** What an outline follows from, beside the program's knowledge: plain data that goes to a thread. */
export interface OutlineTask { readonly pages: readonly PageText[]; readonly language: string; readonly corrections: readonly OutlineCorrection[] }

/** The search terms of the provisions that search knows, by their places in the outline. */
export type OutlineTerms = readonly (readonly [ordinal: number, row: Omit<ReturnType<typeof indexRow>, 'provisionId'>])[];
/** The provisions as they are kept, and what is doubtful about them. */
export interface OutlineRows { readonly provisions: readonly ProvisionRow[]; readonly doubts: readonly Doubt[] }
/** An outline as it is kept, with the digest of its provisions. */
export interface OutlineMade extends OutlineRows { readonly terms: OutlineTerms; readonly digest: string }

/** Makes an outline and its search terms from the pages. */
export function makeOutline(task: OutlineTask, vocabulary: StructureVocabulary): OutlineMade {
  const { rows, provisions } = outlineRows(task, vocabulary);
  return { ...rows, terms: outlineTerms(provisions, task.language), digest: digestRows(rows.provisions) };
}

/** The first half of it: the provisions, and their rows. */
export function outlineRows({ pages, language, corrections }: OutlineTask, vocabulary: StructureVocabulary): { readonly rows: OutlineRows; readonly provisions: readonly Provision[] } {
  const read = readOutline(pages, { language, vocabulary, noLabels: labelsThatAreNone(corrections, pages) });
  const { provisions, doubts } = applyCorrections(read, corrections, pages);
  return { rows: { provisions: provisionRows(provisions), doubts }, provisions };
}

/** The second half: their search terms. */
export function outlineTerms(provisions: readonly Provision[], language: string): OutlineTerms {
  const ordinals = new Map(provisions.map(({ path }, ordinal) => [path, ordinal]));
  return indexedProvisions(provisions).map((provision) => { const { provisionId: _, ...row } = indexRow(language, 0, provision); return [ordinals.get(provision.path)!, row]; });
}
