import type { Output, Parsed } from '../../shared/contract/operations.ts';
import { anchorAt, type Anchor } from '../../shared/domain/anchor.ts';
import type { LawDocument } from '../../shared/domain/evidence.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { labelIn } from '../../shared/domain/label-words.ts';
import type { OutlineCorrection } from '../../shared/domain/outline.ts';
import { beginProvision } from '../outline/begin-provision.ts';
import { freePath, LawPages } from '../outline/corrected-provisions.ts';
import type { StoredProvision } from '../store/provision-table.ts';
import { decide, findDocument, pagesReadOf, readingOf, setting, type Desk } from './desk.ts';
import { doubtsOf } from './settle-doubt.ts';
import { findPassage } from './find-passage.ts';
import { findProvision } from './find-provision.ts';
import { outlineDocument } from './keep-outline.ts';

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
  const begun = begunHere(desk, document.id, provision), id = begun?.id ?? `${document.id}/${provision.path}`;
  // What a person let begin is taken back rather than corrected twice.
  if (begun && wish.remove) return takeBack(desk, document.id, id);
  const earlier = begun?.value ?? desk.store.standing.get<OutlineCorrection>('correction', id);
  const correction: OutlineCorrection = {
    ...earlier, documentId: document.id, path: provision.path, anchor: earlier?.anchor ?? anchorOf(desk, document.id, provision), at: earlier?.at ?? desk.now(),
    ...(wish.number !== undefined ? { number: wish.number } : {}), ...(wish.heading !== undefined ? { heading: wish.heading } : {}), ...(wish.kind !== undefined ? { kind: wish.kind } : {}), ...(wish.remove ? { remove: placeOfLabel(provision) } : {}),
  };
  decide(desk, [setting(desk, 'correction', id, correction)]);
  refreshOutline(desk, document.id);
  const after = desk.store.provisions.get(document.id, provision.path);
  return after && !wish.remove ? provisionRow(after) : null;
}

/** Gives a provision's words to the one before it: it is no provision of its own. */
export const joinOutline = (desk: Desk, { document, provision }: Parsed<'outline.join'>): Output<'outline.join'> => correctOutline(desk, { document, provision, remove: true });

/** Lets a provision begin at some words that were read as part of another. */
export function beginInOutline(desk: Desk, wish: Parsed<'outline.begin'>): Output<'outline.begin'> {
  const document = findDocument(desk, wish.document), passage = findPassage(desk, document, { quote: wish.quote, stretches: wish.stretches, provision: wish.provision, region: undefined });
  const first = passage.stretches[0]!, last = passage.stretches.findLast(({ pageIndex }) => pageIndex === first.pageIndex)!, page = desk.store.pages.get(document.id, first.pageIndex)!;
  const anchor = anchorAt(page, first.start, Math.min(last.end, first.start + longestBeginning)), { number } = labelIn(anchor.quotation, wish.number, wish.heading);
  const before = new Set(desk.store.provisions.list(document.id).map(({ path }) => path)), path = freePath(desk.store.provisions.list(document.id), wish.kind, number, '');
  const correction: OutlineCorrection = { documentId: document.id, path, begins: true, kind: wish.kind, anchor, at: desk.now(), ...(wish.number !== undefined ? { number: wish.number } : {}), ...(wish.heading !== undefined ? { heading: wish.heading } : {}) };
  const made = beginProvision(desk.store.provisions.list(document.id), { pageIndex: first.pageIndex, start: anchor.start, end: anchor.start + anchor.quotation.length }, correction, new LawPages(desk.store.pages.list(document.id)));
  const begun = made?.find((one) => !before.has(one.path) && (one.labelStretches[0] ?? one.stretches[0])?.start === anchor.start);
  if (!made || !begun) throw new Failure('invalid-input', 'These words stand in no provision, so none can begin there. Mark words of the law itself.');
  decide(desk, [setting(desk, 'correction', `${document.id}/${begun.path}`, { ...correction, path: begun.path })]);
  refreshOutline(desk, document.id);
  return provisionRow(desk.store.provisions.get(document.id, begun.path) ?? { ...begun, id: 0, article: '' });
}

/** A heading longer than this is none. */
const longestBeginning = 300;

/** The corrections of a document's outline, in the order in which they were made, and which of them fit its present text. */
export function listCorrections(desk: Desk, wish: Parsed<'outline.corrections'>): Output<'outline.corrections'> {
  const document = findDocument(desk, wish.document), missed = (desk.store.extractions.get(document.id)?.doubts ?? []).filter(({ kind }) => kind === 'correction-not-applied');
  return correctionsOf(desk, document.id).map(({ id, value: { path, begins, remove, number, heading, kind, anchor, at } }) => {
    const standing = remove ? null : desk.store.provisions.get(document.id, path);
    return {
      id, path, what: begins ? 'begins' as const : remove ? 'joined' as const : 'changed' as const, number: number ?? null, heading: heading ?? null, kind: kind ?? null, words: anchor?.quotation ?? '', at: at ?? '',
      provision: standing?.path ?? null, pageNumber: standing?.firstPage ?? (anchor ?? remove ?? { pageIndex: 0 }).pageIndex + 1,
      applied: !missed.some((doubt) => doubt.note.includes(` of ${path} (`) && doubt.start === anchor?.start),
    };
  }).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Takes one correction back, whatever was decided since. */
export function takeCorrectionBack(desk: Desk, wish: Parsed<'outline.uncorrect'>): Output<'outline.uncorrect'> {
  const document = findDocument(desk, wish.document), found = correctionsOf(desk, document.id).find(({ id, value }) => id === wish.correction || value.path === wish.correction);
  if (!found) throw new Failure('not-found', `${document.fileName} has no correction of "${wish.correction}". "lacuna corrections" lists them.`);
  takeBack(desk, document.id, found.id);
  return { removed: found.id };
}

function takeBack(desk: Desk, documentId: string, id: string): null {
  decide(desk, [setting(desk, 'correction', id, null)]);
  refreshOutline(desk, documentId);
  return null;
}

const correctionsOf = (desk: Desk, documentId: string): { id: string; value: OutlineCorrection }[] => desk.store.standing.list<OutlineCorrection>('correction').filter(({ value }) => value.documentId === documentId);

/** The correction that let a provision begin. */
const begunHere = (desk: Desk, documentId: string, { path }: StoredProvision): { id: string; value: OutlineCorrection } | undefined => correctionsOf(desk, documentId).find(({ value }) => value.begins && value.path === path);

/** The words with which a provision begins: its label, and some of what follows it on the page. */
function anchorOf(desk: Desk, documentId: string, provision: StoredProvision): Anchor {
  const first = provision.labelStretches[0] ?? provision.stretches[0];
  if (!first) throw new Failure('invalid-input', `${provision.label || provision.path} has no words of its own by which a correction could find it again.`);
  return anchorAt({ pageIndex: first.pageIndex, text: desk.store.pages.text(documentId, first.pageIndex) }, first.start, Math.max(first.end, first.start + 1));
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
