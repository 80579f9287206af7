import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { composeLaw, type ArticleTruth, type PrintBlock } from './compose-law.ts';
import type { InventedWords } from './invented-words.ts';
import type { Layout } from './layouts.ts';
import { scrambleStreams } from './scramble-stream.ts';

export interface MadeFile { readonly pdf: Buffer; readonly pages: number; readonly truth: readonly (ArticleTruth & { readonly firstPage: number })[] }

const fonts = join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf');

/** Typesets blocks; returns the PDF and the page (from 1) on which each article begins. */
export function typeset(file: { readonly layout: Layout; readonly lang: string; readonly title: string; readonly gazette: string; readonly contents: string; readonly blocks: readonly PrintBlock[]; readonly other: readonly PrintBlock[] }): { readonly pdf: Buffer; readonly pages: number; readonly firstPages: readonly number[] } {
  const compiler = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontPaths: [fonts] }] });
  const compiled = compiler.compile({ mainFilePath: join(import.meta.dirname, 'layout.typ'), inputs: { file: JSON.stringify(file) } });
  const document = compiled.result;
  if (!document) throw new Error(`${file.layout.name} ${file.lang} cannot be typeset: ${JSON.stringify(compiler.fetchDiagnostics(compiled.takeDiagnostics()!))}`);
  const found = compiler.query(document, { selector: '<article>' }) as { value: { page: number } }[];
  return { pdf: compiler.pdf(document), pages: document.numOfPages, firstPages: found.map(({ value }) => value.page) };
}

/** Makes one file of the generality measure: a law of the invented State in one language and layout, with its exact truth. `beside` is the language of the second column where the layout is parallel. */
export function makeFile(words: InventedWords, layout: Layout, beside: InventedWords): MadeFile {
  const law = composeLaw(words, layout);
  const made = typeset({ layout, lang: words.language, title: words.title, gazette: words.gazette, contents: words.contents, blocks: law.blocks, other: layout.parallel ? composeLaw(beside, layout).blocks : [] });
  return { pdf: layout.scrambled ? scrambleStreams(made.pdf) : made.pdf, pages: made.pages, truth: law.truth.map((t, i) => ({ ...t, firstPage: made.firstPages[i] ?? 0 })) };
}
