import type { Output, Parsed } from '../../shared/contract/operations.ts';
import type { LawDocument } from '../../shared/domain/evidence.ts';
import { Failure } from '../../shared/domain/failure.ts';
import type { OutlineCorrection } from '../../shared/domain/outline.ts';
import type { StoredProvision } from '../store/provision-table.ts';
import { decide, findDocument, pagesReadOf, readingOf, setting, type Desk } from './desk.ts';
import { doubtsOf } from './settle-doubt.ts';
import { findProvision } from './find-provision.ts';
import { outlineDocument } from './read-document.ts';

/** A document's provisions in order, and what about them a person should look at. */
export function showOutline(desk: Desk, wish: Parsed<'outline.read'>): Output<'outline.read'> {
  const document = findDocument(desk, wish.document);
  const { reading } = pagesReadOf(desk, document);
  return { document: document.id, provisions: desk.store.provisions.list(document.id).map(provisionRow), doubts: doubtsOf(desk, reading) };
}

const provisionRow = ({ path, kind, number, heading, text, firstPage, lastPage, depth, parent, label }: StoredProvision): Output<'outline.read'>['provisions'][number] =>
  ({ path, kind, number, heading, text, firstPage, lastPage, depth, parent, label });

/** Corrects one provision by hand. The correction is a decision: it survives every new reading, and undo takes it back. */
export function correctOutline(desk: Desk, wish: Parsed<'outline.correct'>): Output<'outline.correct'> {
  const document = findDocument(desk, wish.document);
  readingOf(desk, document);
  const provision = findProvision(desk, document, wish.provision);
  if (wish.number === undefined && wish.heading === undefined && wish.kind === undefined && !wish.remove) throw new Failure('wrong-usage', 'Say what to correct: --number, --heading, --kind or --remove.');
  const id = `${document.id}/${provision.path}`;
  const earlier = desk.store.standing.get<OutlineCorrection>('correction', id);
  const correction: OutlineCorrection = {
    ...earlier, documentId: document.id, path: provision.path,
    ...(wish.number !== undefined ? { number: wish.number } : {}), ...(wish.heading !== undefined ? { heading: wish.heading } : {}), ...(wish.kind !== undefined ? { kind: wish.kind } : {}), ...(wish.remove ? { remove: placeOfLabel(provision) } : {}),
  };
  decide(desk, [setting(desk, 'correction', id, correction)]);
  refreshOutline(desk, document.id);
  const after = desk.store.provisions.get(document.id, provision.path);
  return after ? provisionRow(after) : null;
}

function placeOfLabel({ label, labelStretches: [at] }: StoredProvision): { pageIndex: number; start: number } {
  if (!at) throw new Failure('invalid-input', `${label || 'This provision'} has no printed label of its own, so it cannot be taken for text.`);
  return { pageIndex: at.pageIndex, start: at.start };
}

/** Makes a document's outline anew after its corrections changed. */
export function refreshOutline(desk: Desk, documentId: string): void {
  const document = desk.store.standing.get<LawDocument>('document', documentId);
  const reading = desk.store.extractions.get(documentId);
  if (document && reading?.state === 'ready') outlineDocument(desk, document, reading);
}
