import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PrintBlock, PrintLine } from './compose-law.ts';
import type { Layout } from './layouts.ts';
import { typeset } from './make-file.ts';
import type { WantedArticle } from './score-outline.ts';

interface Statute { readonly law: string; readonly lang: string; readonly unit: string; readonly provisions: readonly { readonly number: string; readonly id: string; readonly heading: string; readonly path: readonly string[]; readonly text: string }[] }

export interface PrintedStatute { readonly name: string; readonly language: string; readonly pdf: Buffer; readonly wanted: readonly WantedArticle[] }

const most = 260;

/** Two ways to print a statute of the corpus that was made of text: an official journal of two columns, and a code with contents. */
const printed: readonly Layout[] = [
  { name: 'two-columns', place: 'after', shape: 'law', columns: 2, heads: true },
  { name: 'contents', place: 'same', shape: 'law', columns: 1, contents: true, heads: true },
];

/** Marks of Markdown go, and so does the number that some sources repeat before the text. */
function plainText(text: string, number: string): string {
  const own = number.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return text.replace(/\*+/gu, '').replace(new RegExp(`^${own}[.\\s]*(?:[—–-]\\s*)?`, 'u'), '').trim();
}

function blocksOf({ law, unit, provisions }: Statute, layout: Layout): { blocks: PrintBlock[]; wanted: Omit<WantedArticle, 'firstPage'>[] } {
  const blocks: PrintBlock[] = [{ kind: 'title', text: law, sub: '' }], wanted: Omit<WantedArticle, 'firstPage'>[] = [];
  let open: readonly string[] = [];
  const word = unit && unit !== 's.' ? `${unit} ` : '';
  for (const p of provisions.slice(0, most)) {
    const number = p.number || p.id, text = plainText(p.text, number);
    if (!text) continue;
    p.path.slice(1).forEach((label, i) => { if (open[i + 1] !== label) blocks.push({ kind: 'container', label: '', heading: label }); });
    open = p.path;
    const lines = text.split('\n').filter((l) => l.trim()).map((l): PrintLine => ({ text: l.trim(), note: '', inset: false, strong: false }));
    blocks.push({ kind: 'article', label: `${word}${number}${layout.place === 'same' ? '.' : ''}`, labelNote: '', heading: p.heading.replace(/\.$/u, ''), lines, margin: '' });
    wanted.push({ number, heading: p.heading || null, text: lines.map((l) => l.text).join('\n') });
  }
  return { blocks, wanted };
}

/** Prints the statutes that the corpus holds as text, each in two layouts, at most 260 articles of each. */
export function* printStatutes(corpus: string, only: readonly string[]): Generator<PrintedStatute> {
  for (const folder of readdirSync(join(corpus, 'text'))) for (const file of readdirSync(join(corpus, 'text', folder)).filter((f) => f.endsWith('.struct.json'))) {
    const statute = JSON.parse(readFileSync(join(corpus, 'text', folder, file), 'utf8')) as Statute;
    for (const layout of printed) {
      const name = `${statute.law} ${layout.name}`;
      if (only.length && !only.some((o) => name.includes(o))) continue;
      const { blocks, wanted } = blocksOf(statute, layout);
      const { pdf, firstPages } = typeset({ layout, lang: statute.lang, title: statute.law, gazette: 'Official Journal', contents: '', blocks, other: [] });
      yield { name, language: statute.lang, pdf, wanted: wanted.map((w, i) => ({ ...w, firstPage: firstPages[i] ?? null })) };
    }
  }
}
