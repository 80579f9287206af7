import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Words for texts of any length that still have a law's spread of frequent and rare words. */
export const commonWords: readonly string[] = 'person offence court article paragraph punishment imprisonment property public official measure victim State law proceedings decision months years act provision authority child consent means transport force threat benefit document'.split(' ');

/** A repeatable sequence of numbers in 0..1: the same bench measures the same text. */
export function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return state / 2 ** 32; };
}

/** `count` sentences of made words; most words come from a vocabulary of 20,000 with Zipf's spread, as in real collections. */
export function sentences(next: () => number, count: number): string {
  return Array.from({ length: count }, () => {
    const length = 9 + Math.floor(next() * 12);
    const chosen = Array.from({ length }, () => (next() < 0.75 ? `term${Math.floor(20_000 ** next())}` : commonWords[Math.floor(next() ** 2 * commonWords.length)]!));
    return `${chosen.join(' ').replace(/^./u, (c) => c.toUpperCase())}.`;
  }).join(' ');
}

/** A law of about `pages` pages as PDF, typeset with running heads, numbered articles and numbered paragraphs. */
export function makeLawPdf(pages: number): Uint8Array {
  const next = sequence(7);
  const articles = Array.from({ length: Math.round(pages * 3.19) }, (_, i) => ({ number: i + 1, heading: sentences(next, 1).slice(0, 48), paragraphs: [1, 2, 3].map(() => sentences(next, 3)) }));
  const fonts = join(dirname(fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/package.json'))), 'ttf');
  const source = `
#set document(date: datetime(year: 2026, month: 1, day: 1))
#set page(paper: "a4", margin: 2.5cm, header: [Official Gazette of an Invented State], numbering: "1")
#set text(font: "DejaVu Serif", size: 9.5pt, lang: "en")
#for article in json(bytes(sys.inputs.law)) [
  #block(sticky: true)[*Article #article.number. #article.heading*]
  #for (i, paragraph) in article.paragraphs.enumerate() [ #par[(#(i + 1)) #paragraph] ]
]`;
  const compiler = NodeCompiler.create({ workspace: fonts, fontArgs: [{ fontPaths: [fonts] }] });
  const pdf = compiler.pdf({ mainFileContent: source, inputs: { law: JSON.stringify(articles) } });
  return new Uint8Array(pdf);
}
