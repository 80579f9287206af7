import type { OutlineCorrection } from '../../shared/domain/outline.ts';
import type { Passage } from '../../shared/domain/judgement.ts';
import { holderOf } from '../../shared/domain/mark-passage.ts';
import type { Stretch } from '../../shared/domain/text.ts';
import type { StoredProvision } from '../store/provision-table.ts';
import type { Desk } from './desk.ts';

/**
 * Says of passages in which provision of the present outline they stand: after a correction by hand an article may have another number, or two may be one.
 * The words stay as they were quoted. What a provision still holds is not moved to a smaller one, and documents that nobody corrected are left as they are.
 */
export function placesNow(desk: Desk): (passage: Passage) => Passage {
  const corrected = new Set(desk.store.standing.list<OutlineCorrection>('correction').map(({ value }) => value.documentId)), outlines = new Map<string, readonly StoredProvision[]>();
  const outlineOf = (documentId: string): readonly StoredProvision[] => {
    if (!outlines.has(documentId)) outlines.set(documentId, desk.store.provisions.list(documentId));
    return outlines.get(documentId)!;
  };
  return (passage) => {
    if (!corrected.has(passage.documentId) || passage.stretches.length === 0 || passage.region) return passage;
    const provisions = outlineOf(passage.documentId), recorded = provisions.find(({ path }) => path === passage.provision);
    const holder = recorded && holds(recorded, passage.stretches) ? recorded : holderNow(provisions, passage.stretches);
    return holder && (holder.path !== passage.provision || holder.article !== passage.article) ? { ...passage, provision: holder.path, article: holder.article } : passage;
  };
}

const holds = ({ stretches, labelStretches }: StoredProvision, words: readonly Stretch[]): boolean =>
  words.every((word) => [...labelStretches, ...stretches].some((s) => s.pageIndex === word.pageIndex && s.start < word.end && s.end > word.start));

/** The provision that holds the words; of words that run over two since one was split, the one in which they begin. */
function holderNow(provisions: readonly StoredProvision[], stretches: readonly Stretch[]): StoredProvision | null {
  try { return holderOf(provisions, stretches); } catch { return holderOf(provisions, stretches.slice(0, 1)); }
}
