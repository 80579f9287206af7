import { extname } from 'node:path';
import type { Cancellation } from '../../shared/contract/operation.ts';
import type { Output, Parsed } from '../../shared/contract/operations.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { buildMemo } from '../../shared/domain/memo.ts';
import type { Memo, MemoKind, MemoLanguage } from '../../shared/domain/memo-model.ts';
import type { Desk } from './desk.ts';
import { gatherFindings } from './gather-findings.ts';
import { memoLanguageOf } from './memo-language.ts';
import { writeWholeFile } from './write-file.ts';

/** Loaded when asked for: the writers bring libraries that no other command needs. */
const writers: Readonly<Record<string, (memo: Memo, signal?: Cancellation) => Promise<Uint8Array>>> = {
  '.docx': async (memo) => (await import('../export/write-docx.ts')).writeDocx(memo),
  '.pdf': async (memo, signal) => (await import('../export/write-pdf.ts')).writePdf(memo, signal),
  '.html': async (memo) => (await import('../export/write-html.ts')).writeHtml(memo),
  '.md': async (memo) => (await import('../export/write-markdown.ts')).writeMarkdown(memo),
  '.json': async (memo) => (await import('../export/write-json.ts')).writeJson(memo),
};

/** Writes the memo, once for each file named; the ending decides the format. All formats are known to be possible before the first is written. */
export async function writeMemo(desk: Desk, { out, language, kind }: Parsed<'memo.write'>): Promise<Output<'memo.write'>> {
  for (const file of out) if (!writers[extname(file).toLowerCase()]) throw new Failure('wrong-usage', `"${file}" has no ending that this release writes. Use ${Object.keys(writers).join(', ')}.`);
  const memo = buildMemo(gatherFindings(desk), { language: memoLanguageOf(desk, language), kind });
  const written: Output<'memo.write'> = [];
  for (const [index, file] of out.entries()) {
    desk.signal?.throwIfAborted();
    desk.report({ done: index, total: out.length, what: `Writing ${file}` });
    written.push(await writeWholeFile(file, await writers[extname(file).toLowerCase()]!(memo, desk.signal)));
  }
  return written;
}

/** The bytes of the memo, or of a document that belongs to it, in one format and the language asked for. */
export async function composeMemo(desk: Desk, ending: string, { language, kind }: { readonly language?: MemoLanguage | undefined; readonly kind?: MemoKind | undefined } = {}): Promise<Uint8Array> {
  const write = writers[ending];
  if (!write) throw new Failure('not-found', `The memo is not written as "${ending}". Use ${Object.keys(writers).join(', ')}.`);
  return await write(buildMemo(gatherFindings(desk), { language: memoLanguageOf(desk, language), kind }), desk.signal);
}

/** The memo as it would be exported, as one page of HTML. */
export async function previewMemo(desk: Desk, asked: Parsed<'memo.preview'>): Promise<{ html: string }> {
  return { html: new TextDecoder().decode(await composeMemo(desk, '.html', asked)) };
}
