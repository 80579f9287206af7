import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Memo } from '../../shared/domain/memo-model.ts';
import { loadMemoFonts } from './memo-fonts.ts';
import { memoForPrint } from './memo-for-print.ts';

const template = fileURLToPath(new URL('../../resources/print/memo.typ', import.meta.url));

/** Sets a memo by Typst: the bytes of its PDF. It takes seconds, so it runs where `write-pdf` has it run. */
export function typesetMemo(memo: Memo): Uint8Array<ArrayBuffer> {
  const fonts = loadMemoFonts();
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...fonts.files] }] });
  const compiled = compiler.compile({ mainFileContent: readFileSync(template, 'utf8'), inputs: { memo: JSON.stringify(memoForPrint(memo, fonts)) } });
  const document = compiled.result;
  if (!document) throw new Error(`The memo cannot be typeset: ${JSON.stringify(compiler.fetchDiagnostics(compiled.takeDiagnostics()!))}`);
  const bytes = new Uint8Array(compiler.pdf(document, { pdfStandard: 'ua-1' }));
  // Typst remembers for the whole process what it has set; a memo is not set twice, so that memory is given back.
  compiler.evictCache(0);
  return bytes;
}
