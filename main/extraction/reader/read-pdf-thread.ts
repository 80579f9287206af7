/** The second thread of the reading process: takes its share of the pages and posts them, encoded. */
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { inflateAtOnce } from '../pdf/inflate-at-once.ts';
import { mayReplaceInStructure } from '../pdf/replaced-in-structure.ts';
import { forgetShown, openPdf } from '../pdf/open-pdf.ts';
import { onceAsked } from './once-asked.ts';
import { PageShare } from './page-share.ts';
import { readPdfPage } from './read-pdf-page.ts';
import type { SecondThread } from './read-pdf.ts';

console.log = console.info = console.warn = console.debug = () => undefined;
const { bytes, share, charactersPerPage } = workerData as SecondThread;
inflateAtOnce();
const told = once(parentPort!, 'message');
const pdf = await openPdf(new Uint8Array(bytes));
const asksStructure = onceAsked(() => mayReplaceInStructure(new Uint8Array(bytes)));
const [from] = await told as [number];
await new PageShare(2, share).work(1, from, pdf.numPages, async (pageIndex) => {
  const page = await readPdfPage(pdf, pageIndex, charactersPerPage, asksStructure);
  parentPort!.postMessage(page, [page.buffer]);
}, () => forgetShown(pdf));
