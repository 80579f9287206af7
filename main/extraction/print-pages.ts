/** Prints the pages of a file as JSON lines, for looking at extraction: `node main/extraction/print-pages.ts FILE [--text] [FIRST-LAST]`. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Failure } from '../../shared/domain/failure.ts';
import type { PageText } from '../../shared/domain/text.ts';
import { extractDocument } from './extract-document.ts';
import { revisePage } from './page-revision.ts';

const [file, ...options] = process.argv.slice(2);
if (!file) { process.stderr.write('Usage: print-pages FILE [--text] [FIRST-LAST]\n'); process.exit(2); }
process.stdout.on('error', () => process.exit(0));
const range = options.find((o) => /^\d+(-\d+)?$/.test(o))?.split('-').map(Number) ?? [1, Infinity];
const [first, last] = [range[0]!, range[1] ?? range[0]!];

try {
  const pages: PageText[] = [];
  const result = await extractDocument({ bytes: readFileSync(file), fileName: basename(file), onPages: (more) => { pages.push(...more); } });
  const revisions = new Map(result.revisions.map((r) => [r.pageIndex, r]));
  for (const page of pages.map((p) => revisePage(p, revisions.get(p.pageIndex)))) {
    if (page.pageIndex + 1 < first || page.pageIndex + 1 > last) continue;
    if (!options.includes('--text')) { process.stdout.write(JSON.stringify(page) + '\n'); continue; }
    process.stdout.write(`=== page ${page.pageIndex + 1} (${page.pageLabel}) ${page.width}x${page.height} quality ${page.quality.score} ${page.quality.notes.join(' ')}\n`);
    for (const l of page.lines) process.stdout.write(`${l.role === 'body' ? '' : `<${l.role}> `}[${l.column}${l.spaceBefore ? '+' : ''} x${Math.round(l.box.x)} y${Math.round(l.box.y)} ${l.fontSize}${l.bold ? 'b' : ''}${l.italic ? 'i' : ''}] ${page.text.slice(l.start, l.end)}\n`);
  }
  const { revisions: _, ...summary } = result;
  process.stderr.write(JSON.stringify(summary) + '\n');
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  process.stderr.write(`${error.code}: ${error.message}\n`);
  process.exit(1);
}
