import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import type { LawDocument } from '../../shared/domain/evidence.ts';
import { Failure } from '../../shared/domain/failure.ts';
import type { PageText } from '../../shared/domain/text.ts';
import { extractDocument } from '../extraction/extract-document.ts';
import { restorePage } from '../extraction/repair/repair-page.ts';
import type { Extraction } from '../store/extraction-table.ts';
import type { Desk } from './desk.ts';
import { heardLanguage } from './heard-language.ts';
import { correctionsOf, forgetText, keepOutline, outlineDocument } from './keep-outline.ts';
import { makeOutline, type OutlineMade, type OutlineTask } from './make-outline.ts';
import { PartRead } from './part-read.ts';
import { pagesWithRuns, repairAnew, repairFonts, repairsOff } from './repair-text.ts';

/**
 * Reads a document's kept bytes into pages, provisions and the search index. Its pages are there for reading as they come; a reading that was broken off
 * goes on after the pages that it left. What went wrong is kept with it, in words; the bytes stay either way. `onRead` is called when its file is read through, and its provisions are still to be found.
 */
export async function readDocument(desk: Desk, document: LawDocument, onRead: () => void = () => undefined): Promise<Extraction> {
  const { store } = desk;
  if (!store.evidence.has(document.sha256)) throw new Failure('damaged-file', `The bytes of ${document.fileName} are missing from this review. Use "lacuna verify" and a backup.`);
  const before = brokenOff(desk, document), off = repairsOff(desk, document.id);
  const part = new PartRead(desk, document, before?.reading ?? emptyReading(document));
  store.transact(() => { if (!before) forgetText(desk, document.id); part.tell(); });
  try {
    const result = await extractDocument({
      bytes: () => store.evidence.bytes(document.sha256)!, fileName: document.fileName, repairsOff: off, ...(before ? { before: { extractor: before.reading.extractor, pages: before.pages } } : {}),
      ...(desk.signal ? { signal: desk.signal as AbortSignal } : {}),
      report: ({ done, total }) => desk.report({ done, total, what: `Reading ${document.fileName}` }),
      onOpened: (opened) => { part.open(opened, before !== null); },
      onPages: (pages, soFar) => { part.take(pages, soFar.revisions); },
    });
    onRead();
    desk.report({ done: result.pageCount, total: result.pageCount, what: `Finding the provisions of ${document.fileName}` });
    part.complete();
    desk.signal?.throwIfAborted();
    const revise = (): void => { store.transact(() => { for (const { pageIndex, ...revision } of result.revisions) store.pages.revise(document.id, pageIndex, revision); }); };
    // Fonts are judged, and a short law is outlined, by the pages as they are kept. A thread is told the revisions, which are written while it works.
    const revisesMeanwhile = part.isOutlinedAside && result.fonts.size === 0;
    if (!revisesMeanwhile) revise();
    const repaired = repairFonts(desk, document.id, { fonts: result.fonts, off }, result);
    // The thread took the pages as they were before their fonts were known.
    const aside = part.finish(repaired.changed ? pagesWithRuns(desk, document.id) : null);
    const ready: Extraction = { ...emptyReading(document), state: 'ready', format: result.format, extractor: result.extractor, pageCount: result.pageCount, title: repaired.title, ...heardLanguage(desk, document, repaired.notes) };
    const done = await outlineRead(desk, document, ready, (task) => aside?.make(task, repaired.changed ? [] : result.revisions, desk.signal) ?? makeOutline({ ...task, pages: store.pages.list(document.id) }, desk.vocabulary()), revisesMeanwhile ? revise : () => undefined);
    return sameRepairs(off, repairsOff(desk, document.id)) ? done : repairAnew(desk, document.id) ?? done;
  } catch (error) {
    if (!store.standing.get('document', document.id)) return dropReading(desk, document, part.reading);
    const cancelled = desk.signal?.aborted || (error instanceof Failure && error.code === 'cancelled');
    if (cancelled) return part.breakOff();
    const failed: Extraction = { ...emptyReading(document), state: 'failed', message: error instanceof Failure ? error.message : 'Reading it failed in an unexpected way. Its bytes are kept.' };
    store.transact(() => { forgetText(desk, document.id); store.extractions.put(failed); });
    // What a person cannot act on is logged whole, here where it happened.
    if (!(error instanceof Failure) || error.details.complaint) console.error(error instanceof Failure ? error.details.complaint : error);
    return failed;
  } finally {
    part.end();
  }
}

/** Whether a reviewer wants the same repairs as when the reading began. */
const sameRepairs = (before: ReadonlySet<string>, now: ReadonlySet<string>): boolean => before.size === now.size && [...before].every((repair) => now.has(repair));

const emptyReading = ({ id }: LawDocument): Extraction => ({ documentId: id, state: 'reading', format: '', extractor: '', pageCount: 0, title: '', language: '', message: '', notes: [], doubts: [], textDigest: '', outlineDigest: '' });

/** What a reading left that was broken off: pages as they were found in the file. Once all were there they were revised, and are read anew. */
function brokenOff(desk: Desk, { id }: LawDocument): { readonly reading: Extraction; readonly pages: readonly PageText[] } | null {
  const reading = desk.store.extractions.get(id);
  if (reading?.state !== 'cancelled' || reading.format !== 'pdf' || !reading.extractor) return null;
  const pages = [...pagesWithRuns(desk, id)].map(restorePage);
  return pages.length > 0 && pages.length < reading.pageCount && pages.every(({ pageIndex }, i) => pageIndex === i) ? { reading: { ...reading, state: 'reading', message: '' }, pages } : null;
}

/** The outline of what was just read. What was decided while it was made (a correction, another language, the document taken out) is taken in before it is kept. */
async function outlineRead(desk: Desk, document: LawDocument, read: Extraction, make: (task: Omit<OutlineTask, 'pages'>) => OutlineMade | Promise<OutlineMade>, meanwhile: () => void): Promise<Extraction> {
  const corrections = correctionsOf(desk, document.id), making = Promise.resolve(make({ language: read.language, corrections }));
  making.catch(() => undefined); // heard below, unless what is done meanwhile fails first
  // The thread is at it meanwhile.
  meanwhile();
  const ready = { ...read, textDigest: desk.store.pages.digest(document.id) }, made = await making;
  const now = desk.store.standing.get<LawDocument>('document', document.id);
  if (!now) return dropReading(desk, document, ready);
  if (now.language !== document.language) return outlineDocument(desk, now, { ...ready, ...heardLanguage(desk, now, ready.notes) });
  return canonicalJson(correctionsOf(desk, document.id)) === canonicalJson(corrections) ? keepOutline(desk, document, ready, made) : outlineDocument(desk, document, ready);
}

/** Nothing derived is left of a document that was taken out while it was read; if it comes back, it is read anew. */
function dropReading(desk: Desk, document: LawDocument, reading: Extraction): Extraction {
  desk.store.transact(() => { forgetText(desk, document.id); desk.store.extractions.drop(document.id); });
  return { ...reading, state: 'cancelled', message: 'It was taken out of the review while it was read.' };
}
