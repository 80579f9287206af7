import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpus, onRealLaws } from './corpus.ts';
import { lacuna, lacunaCancelled } from './lacuna-line.ts';
import { smallLaw } from './small-law.ts';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-line-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('The command line', () => {
  const review = join(folder, 'Varania.lacuna'), law = join(folder, 'code.md');
  beforeAll(() => writeFileSync(law, smallLaw));

  it('lists every command, and explains each', () => {
    const { code, out } = lacuna('--help');
    expect(code).toBe(0);
    for (const word of ['new', 'import', 'documents', 'instruments', 'text', 'outline', 'search', 'suggest', 'tag', 'assess', 'matrix', 'gaps', 'memo', 'journal', 'verify', 'evidence', 'catalogue', 'serve', 'demo']) expect(out).toMatch(new RegExp(`^  ${word} `, 'mu'));
    expect(lacuna('import', '--help').out).toContain('--language');
  });

  it('does the main job and keeps the JSON that programs read', () => {
    expect(lacuna('new', review, '--state', 'Varania', '--title', 'Gap analysis', '--as-of', '2026-03-01').code).toBe(0);
    const imported = lacuna('import', review, law, '--instrument', 'Criminal Code', '--language', 'en', '--json');
    expect(imported.json()).toMatchObject([{ state: 'imported', articles: 3 }]);
    const [document] = lacuna('documents', review, '--json').json();
    expect(document).toMatchObject({ fileName: 'code.md', pageCount: 1, language: 'en', state: 'ready', ocrPages: 0 });
    expect(Object.keys(document)).toEqual(expect.arrayContaining(['id', 'sha256', 'title']));
    const outline = lacuna('outline', review, document.id.slice(0, 6), '--json').json();
    expect(outline.provisions.filter((p: { kind: string }) => p.kind === 'article').map((p: any) => [p.path, p.number, p.heading, p.firstPage, p.lastPage])).toEqual([
      ['art_10', '10', 'Trafficking in persons', 1, 1], ['art_11', '11', 'Attempt', 1, 1], ['art_12', '12', 'Confiscation', 1, 1],
    ]);
    expect(lacuna('text', review, 'code.md', '--page', '1', '--json').json()).toMatchObject({ document: document.id, pages: [{ pageNumber: 1, ocr: false, text: expect.stringContaining('Zyxwvutsrq') }] });
    expect(lacuna('search', review, '+recruits', '--json').json()).toMatchObject([{ document: document.id, provision: 'art_10', article: '10' }]);
    expect(lacuna('suggest', review, '--for', 'III.1.5', '--json').json()[0]).toMatchObject({ article: '12', reasons: expect.any(Array) });
    expect(lacuna('tag', review, '--document', 'code.md', '--quote', 'Exploitation includes forced labour', '--for', 'III.1.1/purpose.forced-labour', '--json').json()).toMatchObject([{ article: '10', quotation: 'Exploitation includes forced labour', provision: 'art_10__para_2' }]);
    expect(lacuna('assess', review, '--element', 'III.1.1/purpose.forced-labour', '--verdict', 'partly-met', '--reason', 'Services are missing.', '--priority', 'high', '--json').json()).toMatchObject({ verdict: 'partly-met' });
    const gaps = lacuna('gaps', review, '--json').json();
    expect(gaps.items.map((i: { id: string }) => i.id)).toEqual(['III.1.1', 'III.1.2', 'III.1.3', 'III.1.4', 'III.1.5', 'III.1.6', 'III.1.7', 'III.1.8']);
    expect(gaps.items[0].elements.find((e: { id: string }) => e.id === 'III.1.1/purpose.forced-labour')).toMatchObject({ core: true, verdict: 'partly-met', reason: 'Services are missing.', tags: [{ article: '10' }] });
    for (const ending of ['docx', 'html', 'md', 'json']) expect(lacuna('memo', review, '-o', join(folder, `memo.${ending}`)).code).toBe(0);
    expect(readFileSync(join(folder, 'memo.html'), 'utf8')).toContain('Exploitation includes forced labour');
    expect(lacuna('matrix', review, '--csv', join(folder, 'matrix.csv'), '--json').json().columns).toMatchObject([{ id: expect.any(String), name: 'Criminal Code' }]);
    expect(readFileSync(join(folder, 'matrix.csv'), 'utf8')).toContain('III.1.1/purpose.forced-labour');
    expect(lacuna('evidence', review, '--export', join(folder, 'evidence')).code).toBe(0);
    expect(readFileSync(join(folder, 'evidence', 'data', `${document.id}.md`), 'utf8')).toBe(smallLaw);
    expect(lacuna('verify', review, '--json').json()).toMatchObject({ sound: true, differences: [] });
    expect(readdirSync(folder).filter((name) => name.startsWith('Varania'))).toEqual(['Varania.lacuna']);
  });

  it.each<[string, number, string[]]>([
    ['an unknown command', 2, ['frobnicate']], ['an unknown flag', 2, ['documents', review, '--frob']], ['a missing place', 2, ['search', review]], ['a wrong verdict', 2, ['assess', review, '--element', 'III.1.1/act.recruitment', '--verdict', 'perhaps']],
    ['a wrong query', 2, ['search', review, 'nofield:x']], ['a missing review', 3, ['documents', join(folder, 'none.lacuna')]], ['an unknown document', 3, ['outline', review, 'none.pdf']], ['an unknown element', 3, ['assess', review, '--element', 'III.1.1/act.nothing', '--verdict', 'met']],
    ['a file that is no review', 4, ['documents', law]], ['a name that is taken', 4, ['new', review, '--state', 'X']], ['a verdict without a reason', 2, ['assess', review, '--element', 'III.1.2/attempt', '--verdict', 'not-met']],
    ['a recommendation to OSCE bodies', 2, ['suggest', review, '--for', 'III.9.1']], ['a memo of unknown kind', 2, ['memo', review, '-o', join(folder, 'memo.odt')]], ['words that stand nowhere', 3, ['tag', review, '--document', 'code.md', '--quote', 'words that are not there', '--for', 'III.1.1']],
  ])('answers %s with exit code %i and a sentence', (_, code, args) => {
    const said = lacuna(...args);
    expect([said.code, said.out]).toEqual([code, '']);
    expect(said.err).toMatch(/^["A-Zacd(].*[.?\w\]]\n$/su);
    expect(said.err).not.toMatch(/\bat .*\.ts:\d+/u);
  });

  it('keeps the bytes of a file that it cannot read, and says why', () => {
    const broken = join(folder, 'broken.pdf');
    writeFileSync(broken, '%PDF-1.7\nthis is not really a PDF');
    const said = lacuna('import', review, broken, '--json');
    expect([said.code, said.json()[0].state]).toEqual([1, 'failed']);
    const row = lacuna('documents', review, '--json').json().find((d: { fileName: string }) => d.fileName === 'broken.pdf');
    expect(row).toMatchObject({ state: 'failed', sizeBytes: 33 });
    expect(row.message).toMatch(/^[A-Z].*\.$/u);
    expect(lacuna('verify', review).code).toBe(0);
  });
});

onRealLaws('The command line on a large law', () => {
  it('shows progress as JSON lines, stops at once when cancelled, and reads again what was kept', async () => {
    const review = join(folder, 'Chile.lacuna'), pdf = join(corpus, 'pdf/es/cl_codigo_penal.pdf');
    lacuna('new', review, '--state', 'Chile');
    const { code, err } = await lacunaCancelled(/"what":"Reading/u, 'import', review, pdf, '--language', 'es', '--json');
    expect([code, /^\{"progress":\{"done":\d+,"total":\d+,"what":"Reading /mu.test(err)]).toEqual([5, true]);
    const [document] = lacuna('documents', review, '--json').json();
    expect(document).toMatchObject({ state: 'cancelled', fileName: 'cl_codigo_penal.pdf' });
    expect(lacuna('import', review, pdf, '--json').json()).toMatchObject([{ state: 'imported' }]);
    expect(lacuna('reread', review, 'cl_codigo_penal.pdf', '--json').json()).toMatchObject({ state: 'ready' });
  });
});
