import { readFileSync, readdirSync, writeFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { printedLines, readSampleLaw, truthOf, type SampleLaw, type TruthProvision } from './read-sample-law.ts';

const samples = join(import.meta.dirname, '../../resources/samples');
const fonts = join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf');

export interface Typeset { readonly name: string; readonly pdf: Buffer; readonly truth: { readonly pdf: string; readonly lang: string; readonly title: string; readonly pages: number; readonly provisions: readonly TruthProvision[] } }

/** The names of the sample laws, without ending: `code-penal.fr`. */
export const listSamples = (): string[] => readdirSync(join(samples, 'laws')).filter((file) => /\.[a-z]{2}\.md$/u.test(file)).map((file) => basename(file, '.md')).sort();

/** Typesets one sample law. The same source gives the same bytes: fonts, date and compiler are fixed. */
export function typesetSample(name: string): Typeset {
  const law = readSampleLaw(readFileSync(join(samples, 'laws', `${name}.md`), 'utf8'));
  const compiler = NodeCompiler.create({ workspace: join(samples, 'layouts'), fontArgs: [{ fontPaths: [fonts] }] });
  const compiled = compiler.compile({ mainFilePath: join(samples, 'layouts', `${law.meta.layout}.typ`), inputs: { law: JSON.stringify(forPrint(law)) } });
  const document = compiled.result;
  if (!document) throw new Error(`${name} cannot be typeset: ${JSON.stringify(compiler.fetchDiagnostics(compiled.takeDiagnostics()!))}`);
  const found = compiler.query(document, { selector: '<article>' }) as { value: { page: number } }[];
  const provisions = truthOf(law, found.map(({ value }) => value.page));
  return { name, pdf: compiler.pdf(document), truth: { pdf: `${name}.pdf`, lang: law.meta.language!, title: law.meta.title!, pages: document.numOfPages, provisions } };
}

/** The law as the layouts take it: data, never Typst source. French spaces before high punctuation must not break a line. */
function forPrint(law: SampleLaw): unknown {
  const tie = (text: string): string => law.meta.language === 'fr' ? text.replace(/ ([;:»?!])/gu, '\u00a0$1').replace(/« /gu, '«\u00a0').replace(/(n°|p\.|articles?) (?=\d)/giu, '$1\u00a0') : text;
  return {
    ...law.meta,
    blocks: law.blocks.map((block) => {
      if (block.kind === 'container') return { ...block, heading: tie(block.heading) };
      if (block.kind === 'preamble') return block;
      const printed = printedLines(block.lines);
      return { ...block, heading: tie(block.heading), lines: block.lines.map((line, i) => ({ ...line, text: tie(printed[i]!), notes: line.notes.map(tie) })) };
    }),
  };
}

function writeSamples(): void {
  for (const folder of ['pdf', 'truth']) mkdirSync(join(samples, folder), { recursive: true });
  for (const { name, pdf, truth } of listSamples().map(typesetSample)) {
    writeFileSync(join(samples, 'pdf', `${name}.pdf`), pdf);
    writeFileSync(join(samples, 'truth', `${name}.json`), `${JSON.stringify(truth, null, 1)}\n`);
    process.stdout.write(`${name}.pdf: ${truth.pages} pages, ${truth.provisions.length} articles, ${Math.ceil(pdf.length / 1024)} KB\n`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeSamples();
