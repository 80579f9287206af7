import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Marked, type Tokens } from 'marked';

const help = fileURLToPath(new URL('../../resources/help', import.meta.url));

interface Chapter { readonly title: string; readonly anchor: string; readonly sections: readonly { readonly title: string; readonly anchor: string }[]; readonly html: string }

/** The user guide as one page: no script, nothing from outside, its style and pictures beside it. The same sources give the same page. */
export function renderGuide(folder: string = help): string {
  const chapters = readdirSync(join(folder, 'guide')).filter((name) => name.endsWith('.md')).sort().map((name) => chapterOf(readFileSync(join(folder, 'guide', name), 'utf8'), folder));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Lacuna: a guide for reviewers</title>
<link rel="stylesheet" href="guide.css">
</head>
<body>
<a class="skip" href="#${chapters[0]!.anchor}">Skip to the text</a>
<header><p class="kicker">Lacuna</p><h1>A guide for reviewers</h1></header>
<div class="columns">
<nav aria-label="Contents"><ol>
${chapters.map(contentsOf).join('\n')}
</ol></nav>
<main>
${chapters.map(({ anchor, html }) => `<section aria-labelledby="${anchor}">\n${html}</section>`).join('\n')}
</main>
</div>
</body>
</html>
`;
}

const contentsOf = ({ title, anchor, sections }: Chapter): string =>
  `<li><a href="#${anchor}">${escape(title)}</a>${sections.length > 0 ? `<ol>${sections.map((s) => `<li><a href="#${s.anchor}">${escape(s.title)}</a></li>`).join('')}</ol>` : ''}</li>`;

function chapterOf(markdown: string, folder: string): Chapter {
  const headings: { depth: number; title: string; anchor: string }[] = [];
  let chapter = '';
  const marked = new Marked({
    renderer: {
      heading({ depth, text, tokens }: Tokens.Heading) {
        const anchor = depth === 1 ? (chapter = anchorOf(text)) : `${chapter}--${anchorOf(text)}`;
        headings.push({ depth, title: text, anchor });
        // The page's own title is its one first heading.
        return `<h${depth + 1} id="${anchor}">${this.parser.parseInline(tokens)}</h${depth + 1}>\n`;
      },
      paragraph({ tokens }: Tokens.Paragraph) {
        const [only, second] = tokens;
        return only?.type === 'image' && !second ? figure(only as Tokens.Image, folder) : `<p>${this.parser.parseInline(tokens)}</p>\n`;
      },
      table({ header, rows }: Tokens.Table) {
        const cells = (row: readonly Tokens.TableCell[], open: (column: number) => string, close: string): string => row.map((cell, column) => `${open(column)}${this.parser.parseInline(cell.tokens)}${close}`).join('');
        const body = rows.map((row) => (row.slice(1).every((cell) => cell.text === '')
          ? `<tr><th class="group" colspan="${row.length}" scope="rowgroup">${this.parser.parseInline(row[0]!.tokens)}</th></tr>`
          : `<tr>${cells(row.slice(0, 1), () => '<th scope="row">', '</th>')}${cells(row.slice(1), () => '<td>', '</td>')}</tr>`));
        return `<div class="wide" tabindex="0" role="group" aria-label="Table: ${escape(header.map((cell) => cell.text).join(', '))}"><table>\n<thead><tr>${cells(header, () => '<th scope="col">', '</th>')}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody></table></div>\n`;
      },
    },
  });
  const html = marked.parse(markdown, { async: false });
  const [first, ...rest] = headings;
  return { title: first!.title, anchor: first!.anchor, sections: rest.filter(({ depth }) => depth === 2), html };
}

/** A picture in both schemes; until it has been taken, its words stand in its place. */
function figure({ href, text }: Tokens.Image, folder: string): string {
  const [light, dark] = ['light', 'dark'].map((scheme) => `pictures/${href}-${scheme}.webp`);
  if (!existsSync(join(folder, light!)) || !existsSync(join(folder, dark!))) return '';
  const { width, height } = sizeOfWebp(readFileSync(join(folder, light!)));
  return `<figure><picture><source srcset="${dark}" media="(prefers-color-scheme: dark) and (not print)"><img src="${light}" alt="" width="${width}" height="${height}" loading="lazy"></picture><figcaption>${escape(text)}</figcaption></figure>\n`;
}

/** Width and height stand at fixed places behind the name of the first chunk. */
function sizeOfWebp(bytes: Buffer): { width: number; height: number } {
  const chunk = bytes.toString('latin1', 12, 16);
  if (chunk === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  if (chunk === 'VP8L') { const bits = bytes.readUInt32LE(21); return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }; }
  return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
}

const anchorOf = (title: string): string => title.toLowerCase().replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '');
const escape = (words: string): string => words.replace(/[&<>"]/gu, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);

const fonts = [['source-serif-4', 'source-serif-4-latin-wght-normal.woff2'], ['inter', 'inter-latin-wght-normal.woff2']] as const;

if (import.meta.main) {
  mkdirSync(join(help, 'fonts'), { recursive: true });
  for (const [family, name] of fonts) copyFileSync(join(dirname(fileURLToPath(import.meta.resolve(`@fontsource-variable/${family}/package.json`))), 'files', name), join(help, 'fonts', name));
  writeFileSync(join(help, 'index.html'), renderGuide());
}
