import { createRequire } from 'node:module';
import { Failure } from '../../../shared/domain/failure.ts';
import { decodeText } from '../flowing/decode-text.ts';
import { layOutParagraphs } from '../flowing/paragraph.ts';
import type { FlowingDocument } from '../flowing/paragraph.ts';
import type { ReadingOrder } from './frames.ts';
import { sendPage, tell } from './outgoing-frames.ts';
import { encodePage } from './page-frame.ts';

/** Which rules made the lines of a text without printed pages; 2 writes out the numbers that Word counts. */
const flowingVersion = 2;

/** Reads a document that has no printed pages. Libraries are loaded only for the format at hand. */
export async function readFlowingText(order: ReadingOrder, bytes: Uint8Array): Promise<void> {
  const { document, library } = await readDocument(order, bytes);
  const pages = layOutParagraphs(document.paragraphs);
  if (pages.length === 0) throw new Failure('empty-file', 'This file holds no text.');
  if (pages.length > order.pages) throw new Failure('refused', `This file would make ${pages.length.toLocaleString('en')} pages; the limit is ${order.pages.toLocaleString('en')}. Split it into parts and import those.`);
  await tell({ kind: 'opened', pageCount: pages.length, title: document.title, labels: null, extractor: `${library}, text ${flowingVersion}`, from: 0 });
  for (const page of pages) await sendPage(encodePage(page));
  await tell({ kind: 'finished', notes: document.notes });
}

async function readDocument({ format }: ReadingOrder, bytes: Uint8Array): Promise<{ document: FlowingDocument; library: string }> {
  if (format === 'docx') return { document: await (await import('../flowing/read-docx.ts')).readDocx(bytes), library: versionOf('mammoth') };
  const { text, notes } = decodeText(bytes);
  const read = async (): Promise<{ document: FlowingDocument; library: string }> => {
    if (format === 'html') return { document: (await import('../flowing/read-html.ts')).readHtml(text), library: versionOf('parse5') };
    if (format === 'markdown') return { document: (await import('../flowing/read-markdown.ts')).readMarkdown(text), library: versionOf('marked') };
    return { document: (await import('../flowing/read-plain-text.ts')).readPlainText(text), library: 'plain' };
  };
  const { document, library } = await read();
  return { document: { ...document, notes: [...notes, ...document.notes] }, library };
}

function versionOf(name: string): string {
  const require = createRequire(import.meta.url);
  const parent = new URL('./', import.meta.url);
  // Some packages do not export their package.json; the nearest one up the folders is read instead.
  for (let folder = parent; folder.pathname !== '/'; folder = new URL('../', folder)) {
    try { return `${name} ${(require(new URL(`node_modules/${name}/package.json`, folder).pathname) as { version: string }).version}`; } catch { continue; }
  }
  return name;
}
