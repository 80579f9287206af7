import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { lacuna, type Said } from './lacuna-line.ts';

describe('The review of the sample State (npm run demo)', () => {
  const out = mkdtempSync(join(tmpdir(), 'lacuna-demo-'));
  const review = join(out, 'Varania.lacuna');
  let demo: Said;
  beforeAll(() => { demo = lacuna('demo', '--out', out, '--json'); });
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  it('carries out its whole script and finds all well', () => {
    expect(demo.err.replace(/^\{"progress".*\n/gmu, '')).toBe('');
    expect(demo.code).toBe(0);
    expect(demo.json().verified).toMatchObject({ sound: true, differences: [] });
  });

  it('names each file it wrote', () => {
    expect(demo.json().files.map((file: string) => file.split('/').at(-1))).toEqual(['Varania.lacuna', 'Varania memo.docx', 'Varania memo.pdf', 'Varania memo.html', 'Varania memo.md', 'Varania memo.json', 'Varania matrix.csv']);
    for (const file of demo.json().files) expect(readFileSync(file).byteLength).toBeGreaterThan(1_000);
  });

  it('judges every core element and element by reference', () => {
    const { items } = lacuna('gaps', review, '--json').json();
    const open = items.flatMap((item: any) => item.elements.filter((e: any) => e.core && e.verdict === 'open').map((e: any) => e.id));
    expect(open).toEqual([]);
    expect(items.map((item: any) => item.verdict)).not.toContain('open');
  });

  it('quotes the original and the translation beside it', () => {
    const memo = JSON.parse(readFileSync(join(out, 'Varania memo.json'), 'utf8'));
    const text = JSON.stringify(memo);
    expect(text).toContain('recruter, de transporter, de transférer ou de recevoir une personne');
    expect(readFileSync(join(out, 'Varania memo.md'), 'utf8')).toMatch(/[Uu]nofficial.{0,20}translation/u);
  });

  it('gives the same bytes when the memo is written again', () => {
    const again = join(out, 'again.docx');
    expect(lacuna('memo', review, '-o', again).code).toBe(0);
    expect(readFileSync(again).equals(readFileSync(join(out, 'Varania memo.docx')))).toBe(true);
  });

  it('gives the memo in Russian as Word and as PDF, the same bytes each time', () => {
    const files = ['ru.docx', 'ru.pdf'].map((name) => join(out, name)), write = (): Buffer[] => { expect(lacuna('memo', review, '--language', 'ru', ...files.flatMap((file) => ['-o', file])).code).toBe(0); return files.map((file) => readFileSync(file)); };
    const [docx, pdf] = write(), again = write();
    expect([docx!.equals(again[0]!), pdf!.equals(again[1]!)]).toEqual([true, true]);
    const parts = unzipSync(docx!), shown = strFromU8(parts['word/document.xml']!);
    expect(shown).toContain('Государству следует принять следующую меру:');
    expect(shown).toContain('Официальный английский текст Плана действий');
    expect(strFromU8(parts['word/styles.xml']!)).toContain('w:lang w:val="ru-RU"');
    // The Plan's words and those of the laws carry their own language.
    expect(shown).toMatch(/<w:lang w:val="en"\/><\/w:rPr><w:t[^>]*>Adopting such legislative/u);
    expect(pdf!.toString('latin1')).toMatch(/\/Lang\s*\(ru\)/u);
  });

  it('finds the superscript neighbours of article 149 apart', () => {
    const { provisions } = lacuna('outline', review, 'code-penal.fr.pdf', '--json').json();
    expect(provisions.filter((p: any) => p.kind === 'article' && p.number.startsWith('149')).map((p: any) => p.number)).toEqual(['149', '149¹', '149²', '149³']);
  });
});
