import mammoth from 'mammoth';
import { Failure } from '../../../shared/domain/failure.ts';
import type { FlowingDocument } from './paragraph.ts';
import { readHtml } from './read-html.ts';

/** The lines of a Word document, by way of HTML. Pictures are left out. Runs where a decompression bomb can hurt nobody: in the reading process. */
export async function readDocx(bytes: Uint8Array): Promise<FlowingDocument> {
  const result = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })), includeDefaultStyleMap: true })
    .catch((reason: unknown) => { throw new Failure('damaged-file', `This Word document is damaged and cannot be opened (${reason instanceof Error ? reason.message.slice(0, 200) : 'unknown reason'}). Open it in Word and save it again.`); });
  const document = readHtml(`<body>${result.value}</body>`);
  const numbered = /<ol>(?!<li id="(?:foot|end)note)/.test(result.value);
  return { ...document, notes: numbered ? ['Word counted some of the numbers in this document by itself; they were counted anew here. Compare them with the original, or import a PDF of it.'] : [] };
}
