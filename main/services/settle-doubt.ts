import type { Output, Parsed } from '../../shared/contract/operations.ts';
import { doubtId, settledDoubtId, wordsLookedAt, type Doubt, type SettledDoubt } from '../../shared/domain/doubt.ts';
import type { LawDocument } from '../../shared/domain/evidence.ts';
import { Failure } from '../../shared/domain/failure.ts';
import type { Extraction } from '../store/extraction-table.ts';
import { decide, findDocument, setting, type Desk } from './desk.ts';

type Row = Output<'outline.doubts'>[number];

/** What about a document a person should look at, in the order of its pages; what was looked at says by whom. */
export function showDoubts(desk: Desk, wish: Parsed<'outline.doubts'>): Row[] {
  const reading = desk.store.extractions.get(findDocument(desk, wish.document).id), rows = reading ? doubtsOf(desk, reading) : [];
  return wish.open ? rows.filter(({ seen }) => !seen) : rows;
}

/** The doubts of a reading, each with whether it was looked at. */
export const doubtsOf = (desk: Desk, { documentId, doubts }: Pick<Extraction, 'documentId' | 'doubts'>): Row[] => doubts.map((doubt) => rowOf(desk, documentId, doubt)).sort((a, b) => a.pageNumber - b.pageNumber);

/** The doubts that nobody looked at, or whose words changed since. */
export const openDoubts = (desk: Desk, reading: Pick<Extraction, 'documentId' | 'doubts'>): Row[] => doubtsOf(desk, reading).filter(({ seen }) => !seen);

/** Says that a doubt was looked at. A decision like any other; when the words change that were looked at, the doubt is open again. */
export function settleDoubt(desk: Desk, wish: Parsed<'doubts.settle'>): Row {
  const document = findDocument(desk, wish.document), doubt = doubtNamed(desk, document, wish.doubt);
  const { path, pageNumber, note } = doubt;
  const settled: SettledDoubt = { documentId: document.id, otherId: null, doubt: doubtId(doubt), path, pageNumber, note, basis: basisOf(desk, document.id, doubt), reason: wish.reason, by: desk.by, at: desk.now() };
  decide(desk, [setting(desk, 'doubt', settledDoubtId(settled), settled)]);
  return rowOf(desk, document.id, doubt);
}

/** Opens a doubt again. */
export function reopenDoubt(desk: Desk, wish: Parsed<'doubts.reopen'>): Row {
  const document = findDocument(desk, wish.document), doubt = doubtNamed(desk, document, wish.doubt);
  const id = settledDoubtId({ documentId: document.id, otherId: null, doubt: doubtId(doubt) });
  if (!desk.store.standing.get('doubt', id)) throw new Failure('refused', `Nobody said that this was looked at: ${doubt.note}`);
  decide(desk, [setting(desk, 'doubt', id, null)]);
  return rowOf(desk, document.id, doubt);
}

function doubtNamed(desk: Desk, document: LawDocument, named: string): Doubt {
  const doubts = desk.store.extractions.get(document.id)?.doubts ?? [], found = doubts.find((doubt) => doubtId(doubt) === named);
  if (!found) throw new Failure('not-found', `${document.fileName} has no doubt called "${named}". "lacuna doubts" lists them.`);
  return found;
}

function rowOf(desk: Desk, documentId: string, doubt: Doubt): Row {
  const { kind, path, pageNumber, note, start = null, end = null } = doubt, id = doubtId(doubt);
  const settled = desk.store.standing.get<SettledDoubt>('doubt', settledDoubtId({ documentId, otherId: null, doubt: id }));
  const seen = settled && settled.basis === basisOf(desk, documentId, doubt) ? { by: settled.by, at: settled.at, reason: settled.reason } : null;
  return { id, kind, path, pageNumber, note, start, end, seen };
}

/** What a reviewer looks at: what is doubted, and the words of the provision or the page. */
function basisOf(desk: Desk, documentId: string, { note, path, pageNumber }: Doubt): string {
  const provision = path === null ? null : desk.store.provisions.get(documentId, path);
  return desk.digest(`${note}\n${wordsLookedAt(provision ? `${provision.label} ${provision.heading} ${provision.text}` : desk.store.pages.text(documentId, pageNumber - 1))}`);
}
