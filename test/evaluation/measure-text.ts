import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { extractDocument } from '../../main/extraction/extract-document.ts';
import { restorePage } from '../../main/extraction/repair/repair-page.ts';
import type { PageText } from '../../shared/domain/text.ts';

/** One file's figure: the share of words that both have, counted as a bag, against `pdftotext` on the same bytes. `why` says what the program itself says of the text. */
export interface TextRow { readonly file: string; readonly pages: number; readonly f1: number; readonly missing: readonly string[]; readonly extra: readonly string[]; readonly why: string }

const tokens = (text: string): string[] => text.normalize('NFKC').toLowerCase().replace(/\u00ad/gu, '').match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];

function bag(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const token of tokens(text)) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

const most = (counts: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): string[] =>
  [...counts].map(([token, count]) => [token, count - (other.get(token) ?? 0)] as const).filter(([, more]) => more > 0).sort((a, b) => b[1] - a[1]).slice(0, 8).map(([token, more]) => `${token} ${more}`);

/** Words that pdftotext has with a note's raised mark glued to them, and we without. */
function gluedMarks(ours: ReadonlyMap<string, number>, theirs: ReadonlyMap<string, number>): string[] {
  const glued = [...theirs].reduce((sum, [token, count]) => { const plain = /^\d{1,3}(\p{L}.*)$/u.exec(token)?.[1] ?? /^(\p{L}.*\p{L})\d{1,3}$/u.exec(token)?.[1]; return plain && (ours.get(plain) ?? 0) > (theirs.get(plain) ?? 0) ? sum + Math.max(0, count - (ours.get(token) ?? 0)) : sum; }, 0);
  return glued > 0 ? [`pdftotext glues the raised mark of a note to a word ${glued} times.`] : [];
}

/** Measures one PDF. Repairs are taken back first: what is compared is what the file has. */
async function measureText(file: string): Promise<TextRow> {
  const read: PageText[] = [];
  const { notes } = await extractDocument({ bytes: readFileSync(file), fileName: basename(file), onPages: (more) => { read.push(...more); } });
  const ours = bag(read.map((page) => restorePage(page).text).join('\n')), theirs = bag(execFileSync('pdftotext', ['-raw', '-q', file, '-'], { maxBuffer: 2 ** 28 }).toString('utf8'));
  const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);
  const both = [...ours].reduce((hits, [token, count]) => hits + Math.min(count, theirs.get(token) ?? 0), 0), all = sum(ours) + sum(theirs);
  return { file: basename(file), pages: read.length, f1: all ? (2 * both) / all : 1, missing: most(theirs, ours), extra: most(ours, theirs), why: [...notes, ...gluedMarks(ours, theirs)].join(' ') };
}

/** Every PDF of the corpus, real and made; prints a row for each to stderr and one JSON value. */
export async function measureTexts(corpus: string, only: readonly string[]): Promise<void> {
  if (!existsSync(corpus) || spawnSync('pdftotext', ['-v']).status !== 0) return console.log(JSON.stringify({ skipped: 'The corpus or pdftotext is not there; nothing was measured.' }));
  const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.pdf') && (only.length === 0 || only.some((part) => name.includes(part)))).sort();
  const rows: TextRow[] = [];
  for (const name of files) {
    const row = await measureText(join(corpus, name));
    rows.push(row);
    process.stderr.write(`${row.f1.toFixed(4)}  ${row.file} (${row.pages} pages)${row.f1 < 0.99 ? `  missing: ${row.missing.join(', ')}; extra: ${row.extra.join(', ')}. ${row.why}` : ''}\n`);
  }
  console.log(JSON.stringify({ text: { files: rows.length, mean: rows.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, rows.length), below: rows.filter(({ f1 }) => f1 < 0.99) } }, null, 1));
}
