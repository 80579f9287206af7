import type { Output, Parsed } from '../../shared/contract/operations.ts';
import type { LawDocument } from '../../shared/domain/evidence.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { isRepair, repairKinds, repairOffId, repairWords, type RepairKind, type RepairOff } from '../../shared/domain/text-repairs.ts';
import type { PageText } from '../../shared/domain/text.ts';
import { viewOf } from '../extraction/document-view.ts';
import { FontEvidence } from '../extraction/repair/font-evidence.ts';
import { shippedEncodings } from '../extraction/repair/load-encodings.ts';
import { repairPage, restorePage, type RepairOrder } from '../extraction/repair/repair-page.ts';
import type { Extraction } from '../store/extraction-table.ts';
import { decide, findDocument, readingOf, setting, type Desk } from './desk.ts';
import { heardLanguage } from './heard-language.ts';
import { outlineDocument } from './keep-outline.ts';

/** The repairs that a reviewer turned off for a document. */
export const repairsOff = (desk: Desk, documentId: string): ReadonlySet<RepairKind> =>
  new Set(repairKinds.filter((repair) => desk.store.standing.get('repair', repairOffId({ documentId, repair })) !== null));

/** A document's pages one by one, each with its runs: all of them at once would be heavy. */
export function* pagesWithRuns(desk: Desk, documentId: string): Generator<PageText> {
  const count = desk.store.pages.count(documentId);
  for (let pageIndex = 0; pageIndex < count; pageIndex++) { const page = desk.store.pages.get(documentId, pageIndex); if (page) yield page; }
}

type Said = Pick<Extraction, 'title' | 'notes'>;

/** Reads old fonts in their own letters on the pages that have them. What was said of the document before because of its letters is said anew. */
export function repairFonts(desk: Desk, documentId: string, order: RepairOrder, said: Said): Said & { readonly changed: boolean } {
  if (order.fonts.size === 0 || order.off.has('old-font')) return { title: said.title, notes: said.notes, changed: false };
  return mendPages(desk, documentId, said, (page) => (page.fonts?.some((font) => order.fonts.has(font)) ? repairPage(restorePage(page), order) : page));
}

function mendPages(desk: Desk, documentId: string, { title, notes }: Said, mend: (page: PageText) => PageText): Said & { readonly changed: boolean } {
  const before = viewOf(desk.store.pages.list(documentId));
  let changed = false;
  desk.store.transact(() => {
    for (const page of pagesWithRuns(desk, documentId)) {
      const mended = mend(page);
      if (mended !== page) { desk.store.pages.put(documentId, mended); changed = true; }
    }
  });
  if (!changed) return { title, notes, changed };
  const after = viewOf(desk.store.pages.list(documentId)), old = new Set(before.notes());
  return { title: title === before.title() ? after.title() : title, notes: [...notes.filter((note) => !old.has(note)), ...after.notes()], changed };
}

/** Repairs a document anew from the pages as they were read, after a reviewer turned a repair off or on. Null where it is not read. */
export function repairAnew(desk: Desk, documentId: string): Extraction | null {
  const document = desk.store.standing.get<LawDocument>('document', documentId), reading = desk.store.extractions.get(documentId);
  if (!document || reading?.state !== 'ready') return null;
  const evidence = new FontEvidence(shippedEncodings());
  for (const page of pagesWithRuns(desk, documentId)) evidence.add(restorePage(page));
  const order = { fonts: evidence.plan(), off: repairsOff(desk, documentId) };
  const { changed, ...said } = mendPages(desk, documentId, reading, (page) => {
    const mended = repairPage(restorePage(page), order);
    return mended.text === page.text ? page : mended;
  });
  if (!changed) return reading;
  return outlineDocument(desk, document, { ...reading, ...said, textDigest: desk.store.pages.digest(documentId), ...heardLanguage(desk, document, said.notes) });
}

const mostExamples = 12;

/** What of a document's letters was repaired: how many words on which pages, from what to what, and whether a reviewer turned it off. */
export function listRepairs(desk: Desk, wish: Parsed<'repairs.list'>): Output<'repairs.list'> {
  const document = findDocument(desk, wish.document);
  readingOf(desk, document);
  const off = repairsOff(desk, document.id), pages = desk.store.pages.list(document.id);
  const rows = repairKinds.map((repair) => {
    const own = pages.flatMap((page) => (page.reasons ?? []).filter((reason) => isRepair(reason) && reason.kind === repair).map(({ start, end, was }) => ({ pageNumber: page.pageIndex + 1, start, end, was, is: page.text.slice(start, end) })));
    return { repair, repairs: repairWords[repair], off: off.has(repair), words: own.reduce((sum, { is }) => sum + (is.match(/[\p{L}\p{M}]+/gu) ?? []).length, 0), pages: [...new Set(own.map(({ pageNumber }) => pageNumber))], examples: own.slice(0, mostExamples) };
  });
  return { document: document.id, repairs: rows.filter(({ words, off: isOff }) => words > 0 || isOff) };
}

/** Turns one kind of repair off: the text is then as the file has it. A decision; it survives every new reading. */
export function turnRepairOff(desk: Desk, wish: Parsed<'repairs.decline'>): Output<'repairs.list'> {
  const document = findDocument(desk, wish.document), value: RepairOff = { documentId: document.id, repair: wish.repair };
  readingOf(desk, document);
  if (repairsOff(desk, document.id).has(wish.repair)) throw new Failure('refused', `The repair of ${repairWords[wish.repair]} is turned off in ${document.fileName} already.`);
  decide(desk, [setting(desk, 'repair', repairOffId(value), value)]);
  repairAnew(desk, document.id);
  return listRepairs(desk, { document: document.id });
}

/** Turns a repair on again. */
export function turnRepairOn(desk: Desk, wish: Parsed<'repairs.accept'>): Output<'repairs.list'> {
  const document = findDocument(desk, wish.document);
  if (!repairsOff(desk, document.id).has(wish.repair)) throw new Failure('refused', `The repair of ${repairWords[wish.repair]} is not turned off in ${document.fileName}.`);
  decide(desk, [setting(desk, 'repair', repairOffId({ documentId: document.id, repair: wish.repair }), null)]);
  repairAnew(desk, document.id);
  return listRepairs(desk, { document: document.id });
}
