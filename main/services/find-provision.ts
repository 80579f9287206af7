import type { LawDocument } from '../../shared/domain/evidence.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { normalizeNumber } from '../../shared/domain/outline.ts';
import type { StoredProvision } from '../store/provision-table.ts';
import type { Desk } from './desk.ts';

/** Finds a provision by its path, or by its number where that is unambiguous: articles first, then other kinds. */
export function findProvision(desk: Desk, document: LawDocument, named: string): StoredProvision {
  const exact = desk.store.provisions.get(document.id, named);
  if (exact) return exact;
  const all = desk.store.provisions.list(document.id);
  const wanted = normalizeNumber(named);
  const same = all.filter((p) => p.number !== '' && normalizeNumber(p.number) === wanted);
  const articles = same.filter((p) => p.kind === 'article');
  const found = articles.length > 0 ? articles : same.filter((p) => p.kind !== 'paragraph' && p.kind !== 'point');
  if (found.length > 1) throw new Failure('ambiguous', `"${named}" stands ${found.length} times in ${document.fileName}: ${found.map((p) => p.path).join(', ')}. Name one by its path.`);
  if (!found[0]) throw new Failure('not-found', `${document.fileName} has no provision "${named}". "lacuna outline" lists its provisions.`);
  return found[0];
}
