import { Failure } from '../../shared/domain/failure.ts';

export type DocumentFormat = 'pdf' | 'docx' | 'html' | 'markdown' | 'text';

/** How far into a file a PDF's header may stand: mail programs and scanners put bytes before it. */
const headerReach = 1024;

/** The format of a file by its content; the name only tells Markdown from plain text. Refuses what is none of the five. */
export function detectFormat(bytes: Uint8Array, fileName: string): DocumentFormat {
  if (bytes.length === 0) throw new Failure('empty-file', 'This file is empty. Get it again from its source.');
  const head = latin1(bytes.subarray(0, headerReach));
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\x03\x04')) {
    if (holdsWordDocument(bytes)) return 'docx';
    throw new Failure('refused', 'This is a ZIP archive or an office file that is not a Word document. Unpack it, or save the text as PDF or DOCX.');
  }
  if (head.startsWith('\xd0\xcf\x11\xe0')) throw new Failure('refused', 'This is an old Word or office file (.doc). Save it as DOCX or PDF and import that.');
  if (head.startsWith('{\\rtf')) throw new Failure('refused', 'This is an RTF file. Save it as DOCX or PDF and import that.');
  if (isBinary(bytes)) throw new Failure('refused', 'This file is not a PDF, DOCX, HTML, Markdown or text file. Convert it to one of these.');
  if (looksLikeHtml(head)) return 'html';
  return /\.(?:md|markdown)$/i.test(fileName) || looksLikeMarkdown(bytes) ? 'markdown' : 'text';
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function holdsWordDocument(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.includes('word/') && buffer.includes('[Content_Types].xml');
}

/** Text has no zero bytes, except UTF-16, which has a byte order mark or a zero in nearly every second place. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  if ((sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff)) return false;
  const odd = sample.filter((b, i) => b === 0 && i % 2 === 1).length, even = sample.filter((b, i) => b === 0 && i % 2 === 0).length;
  if (Math.min(odd, even) === 0 && Math.max(odd, even) > sample.length * 0.2) return false;
  const control = sample.filter((b) => b < 9 || (b > 13 && b < 32 && b !== 27)).length;
  return odd + even > 0 || control > sample.length * 0.02;
}

/** UTF-16 shows up as letters with zeros between; they are dropped for looking. */
function looksLikeHtml(head: string): boolean {
  return /^[\s\xef\xbb\xbf\xff\xfe]*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|div|p|h[1-6]|table|article|section|meta|title)\b/i.test(head.replaceAll('\0', ''));
}

/** Two or more ATX headings are enough; a single `#` line is more likely a comment. */
function looksLikeMarkdown(bytes: Uint8Array): boolean {
  return (latin1(bytes.subarray(0, 16_384)).match(/^#{1,6} \S/gm)?.length ?? 0) >= 2;
}
