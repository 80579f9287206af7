import type { LawDocument } from '../../shared/domain/evidence.ts';
import type { PageText } from '../../shared/domain/text.ts';
import { DocumentView } from '../extraction/document-view.ts';
import { revisePage } from '../extraction/page-revision.ts';
import type { Extraction } from '../store/extraction-table.ts';
import type { RecognisedText } from '../store/recognition-table.ts';
import type { Desk } from './desk.ts';
import { outlineOf, replaceText } from './keep-outline.ts';

/**
 * Puts recognised pages in the place of the file's own and makes furniture, outline and index of the whole document anew. All of it changes in one
 * transaction, so that no passage ever points into a text that is not there. Tags stay: they are decisions. Null where the document is not read (any more).
 */
export async function takeInRecognised(desk: Desk, document: LawDocument): Promise<Extraction | null> {
  const { store } = desk, reading = store.extractions.get(document.id), texts = store.recognitions.texts(document.id);
  if (reading?.state !== 'ready' || texts.length === 0) return reading;
  const own = store.pages.list(document.id), laid = layRecognised(own, texts);
  const made = await outlineOf(desk, document, laid.pages);
  // Read anew or taken out meanwhile: whoever did that takes in what was recognised.
  if (store.extractions.get(document.id)?.textDigest !== reading.textDigest || !store.standing.get('document', document.id)) return null;
  return store.transact(() => {
    const runs = new Map(texts.map(({ pageIndex, page }) => [pageIndex, page.runs]));
    for (const [i, page] of laid.pages.entries()) {
      const recognised = runs.get(page.pageIndex);
      if (recognised) store.pages.put(document.id, { ...page, runs: recognised });
      else if (page !== own[i]) store.pages.revise(document.id, page.pageIndex, { pageLabel: page.pageLabel, roles: page.lines.map(({ role }) => role) });
    }
    return replaceText(desk, document, { ...reading, title: reading.title || laid.title, notes: [...reading.notes.filter((note) => !DocumentView.makes(note)), ...laid.notes] }, made);
  });
}

/** The document's pages with the recognised ones among them, and what the whole now says: heads and feet, page numbers, labels, contents. */
function layRecognised(own: readonly PageText[], texts: readonly RecognisedText[]): { pages: PageText[]; title: string; notes: string[] } {
  const recognised = new Map(texts.map(({ pageIndex, page }) => [pageIndex, page])), view = new DocumentView();
  const together = own.map((page) => { const read = recognised.get(page.pageIndex); return read ? { ...read, pageIndex: page.pageIndex, pageLabel: page.pageLabel } : page; });
  for (const page of together) view.add(page);
  // Labels that are more than a count came from the file; where they are not, the numbers printed on the pages may now be read.
  const labels = own.map(({ pageLabel }) => pageLabel), revisions = new Map(view.revisions(labels.some((label, i) => label !== String(i + 1)) ? labels : null).map((revision) => [revision.pageIndex, revision]));
  return { pages: together.map((page) => revisePage(page, revisions.get(page.pageIndex))), title: view.title(), notes: view.notes() };
}
