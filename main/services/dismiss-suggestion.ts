import type { Output, Parsed } from '../../shared/contract/operations.ts';
import { citeUnit } from '../../shared/domain/cite-unit.ts';
import { findTarget } from '../../shared/domain/catalogue-lookup.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { dismissalId, type Dismissal } from '../../shared/domain/judgement.ts';
import { decide, findDocument, readingOf, type Desk } from './desk.ts';
import { unitAt } from './printed-places.ts';
import { findProvision } from './find-provision.ts';

/** Sets a suggestion aside for one target: read, and not taken. A decision like any other; "not found" lists what was dismissed. */
export function dismissSuggestion(desk: Desk, wish: Parsed<'suggestions.dismiss'>): Output<'suggestions.dismiss'> {
  const { id, dismissal, standing } = suggestionNamed(desk, wish);
  if (!standing) decide(desk, [{ topic: 'dismissal', id, before: null, after: dismissal }]);
  return { for: dismissal.targetId, document: dismissal.documentId, provision: dismissal.provision, dismissed: true };
}

/** Offers a dismissed suggestion again. */
export function restoreSuggestion(desk: Desk, wish: Parsed<'suggestions.restore'>): Output<'suggestions.restore'> {
  const { id, dismissal, standing } = suggestionNamed(desk, wish);
  if (!standing) throw new Failure('not-found', `No suggestion of ${dismissal.article ? citeUnit(unitAt(desk, dismissal.documentId, dismissal.provision), dismissal.article, 'within') : dismissal.provision} was dismissed for ${dismissal.targetId}.`);
  decide(desk, [{ topic: 'dismissal', id, before: standing, after: null }]);
  return { for: dismissal.targetId, document: dismissal.documentId, provision: dismissal.provision, dismissed: false };
}

/** The suggestions set aside for a target. */
export const dismissalsFor = (desk: Desk, targetId: string): Dismissal[] =>
  desk.store.standing.list<Dismissal>('dismissal').map(({ value }) => value).filter((dismissal) => dismissal.targetId === targetId);

function suggestionNamed(desk: Desk, wish: Parsed<'suggestions.dismiss'>): { id: string; dismissal: Dismissal; standing: Dismissal | null } {
  findTarget(desk.catalogue(), wish.for);
  const document = findDocument(desk, wish.document);
  readingOf(desk, document);
  const { path, article } = findProvision(desk, document, wish.provision);
  const dismissal: Dismissal = { targetId: wish.for, documentId: document.id, provision: path, article, by: desk.by, at: desk.now() };
  const id = dismissalId(dismissal);
  return { id, dismissal, standing: desk.store.standing.get<Dismissal>('dismissal', id) };
}
