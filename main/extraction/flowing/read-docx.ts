import mammoth from 'mammoth';
import { Failure } from '../../../shared/domain/failure.ts';
import type { FlowingDocument } from './paragraph.ts';
import { readHtml } from './read-html.ts';
import { writeWordNumbers } from './word-numbers.ts';

const countedNote = 'Word counts some of the numbers in this document by itself. They were counted as Word does and written into the text: compare them with the original, or import a PDF of it.';
/** Where Word's lists could not be understood, or stand in a text box, mammoth counts them in its own way. */
const recountedNote = 'Word counts some of the numbers in this document by itself. They could not be counted as Word does, and may be missing or printed otherwise: compare them with the original, or import a PDF of it.';
const trackedNote = 'This document holds tracked changes. It was read as if they were accepted: what is marked as deleted is left out. If you mean another text, accept or reject them in Word and import it again.';

/** The lines of a Word document, by way of HTML, with the numbers that Word counts. Pictures are left out. Runs where a decompression bomb can hurt nobody: in the reading process. */
export async function readDocx(bytes: Uint8Array): Promise<FlowingDocument> {
  const { bytes: numbered, counts, tracked } = writeWordNumbers(bytes);
  const result = await mammoth.convertToHtml({ buffer: Buffer.from(numbered) }, { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })), includeDefaultStyleMap: true })
    .catch((reason: unknown) => { throw new Failure('damaged-file', `This Word document is damaged and cannot be opened (${reason instanceof Error ? reason.message.slice(0, 200) : 'unknown reason'}). Open it in Word and save it again.`); });
  const document = readHtml(`<body>${result.value}</body>`);
  const notes = [...(counts ? [countedNote] : []), ...(/<ol>(?!<li id="(?:foot|end)note)/.test(result.value) ? [recountedNote] : []), ...(tracked ? [trackedNote] : [])];
  return { ...document, notes };
}
