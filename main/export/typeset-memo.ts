import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Memo } from '../../shared/domain/memo-model.ts';
import { loadMemoFonts } from './memo-fonts.ts';
import { memoForPrint } from './memo-for-print.ts';

/** Runs in a thread of its own: one memo in, the bytes of its PDF out. */
const template = fileURLToPath(new URL('../../resources/print/memo.typ', import.meta.url));

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

if (parentPort) {
  const bytes = typesetMemo(workerData as Memo);
  parentPort.postMessage(bytes, [bytes.buffer]);
}
