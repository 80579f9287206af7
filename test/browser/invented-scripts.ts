import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Script { readonly file: string; readonly chapter: string; readonly label: (number: number) => string; readonly heading: string; readonly text: string }

/** Articles in the two scripts of which the corpus has no law, in the words that such laws use. */
const scripts: readonly Script[] = [
  { file: 'hy_orenk.pdf', chapter: 'ԳԼՈՒԽ 17', label: (n) => `Հոդված ${n}.`, heading: 'Մարդու թրաֆիքինգը կամ շահագործումը', text: 'Մարդուն շահագործելու նպատակով հավաքագրելը, տեղափոխելը, փոխանցելը, թաքցնելը կամ ստանալը պատժվում է ազատազրկմամբ:' },
  { file: 'ka_kodeksi.pdf', chapter: 'თავი XXIII', label: (n) => `მუხლი ${n}.`, heading: 'ადამიანით ვაჭრობა', text: 'ადამიანის ყიდვა ან გაყიდვა, ანდა მის მიმართ სხვა უკანონო გარიგების განხორციელება, – ისჯება თავისუფლების აღკვეთით.' },
];

/** Writes them as PDFs of a few pages to a folder of their own; returns the files. */
export async function lawsOfScripts(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-scripts-'));
  const fonts = join(dirname(fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/package.json'))), 'ttf');
  const compiler = NodeCompiler.create({ workspace: fonts, fontArgs: [{ fontPaths: [fonts] }] });
  return scripts.map(({ file, chapter, label, heading, text }) => {
    const articles = Array.from({ length: 24 }, (_, i) => ({ label: label(131 + i), heading, text }));
    const pdf = compiler.pdf({
      mainFileContent: `#set page(paper: "a4", margin: 2.5cm, numbering: "1")
#set text(font: "DejaVu Serif", size: 10pt)
#let law = json(bytes(sys.inputs.law))
#align(center)[*#law.chapter*]
#for article in law.articles [
  #block(sticky: true)[*#article.label #article.heading*]
  #block[(1) #article.text] #block[(2) #article.text]
]`,
      inputs: { law: JSON.stringify({ chapter, articles }) },
    });
    const path = join(folder, file);
    writeFileSync(path, new Uint8Array(pdf));
    return path;
  });
}
