import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEngine, type Engine } from '../../../main/engine/start-engine.ts';
import { typesetMemo } from '../../../main/export/typeset-memo.ts';
import { writeDocx } from '../../../main/export/write-docx.ts';
import { writeHtml } from '../../../main/export/write-html.ts';
import { writeJson } from '../../../main/export/write-json.ts';
import type { Memo, QuotationBlock } from '../../../shared/domain/memo-model.ts';
import { inventedQuotations } from '../../shared/domain/varania-findings.ts';

const formats = ['docx', 'html', 'json', 'pdf'] as const;
type Format = (typeof formats)[number];
const writers: Readonly<Record<Format, (memo: Memo) => Promise<Uint8Array>>> = { docx: writeDocx, html: writeHtml, json: writeJson, pdf: (m) => Promise.resolve(typesetMemo(m)) };
const law = `# Code\n\n${inventedQuotations.map(({ text }, i) => `### Article ${i + 1}. On matter ${'abcdefg'[i]}\n\n${text}`).join('\n\n')}\n`;

let folder: string, engine: Engine;
const verify = (name: string) => engine.dispatch('memo.verify', { file: join(folder, name) });
const put = (name: string, bytes: Uint8Array | string): string => { writeFileSync(join(folder, name), bytes); return name; };
const memoOf = (kind: string): Memo => JSON.parse(readFileSync(join(folder, `${kind}.json`), 'utf8')) as Memo;
const quoted = (memo: Memo): QuotationBlock[] => { const found: QuotationBlock[] = []; const walk = (sections: Memo['sections']): void => { for (const { blocks, sections: below } of sections) { found.push(...blocks.filter((block): block is QuotationBlock => block.kind === 'quotation' && block.key !== '')); walk(below); } }; walk(memo.sections); return found; };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lacuna-chamber-proof-'));
  writeFileSync(join(folder, 'law.md'), law);
  engine = startEngine();
  await engine.dispatch('review.create', { review: join(folder, 'Varania.lacuna'), state: 'Varania', reviewers: ['A. Reviewer'] });
  await engine.dispatch('documents.import', { paths: [join(folder, 'law.md')], instrument: 'Criminal Code', language: 'uk' });
  const elements = (await engine.dispatch('items.show', { item: 'III.1.1' })).checks.map(({ id }) => id).slice(0, inventedQuotations.length);
  for (const [i, element] of elements.entries()) {
    await engine.dispatch('tags.add', { document: 'law.md', provision: String(i + 1), for: [element], bearing: 'partly-satisfies' });
    await engine.dispatch('assessments.make', { element, verdict: 'partly-met', reason: `Reason ${i}.`, priority: 'high' });
  }
  for (const kind of ['brief', 'amendments'] as const) await engine.dispatch('memo.write', { out: formats.map((format) => join(folder, `${kind}.${format}`)), kind });
}, 60_000);
afterAll(() => { engine.close(); rmSync(folder, { recursive: true, force: true }); });

describe('a table of amendments is verified by what it quotes', () => {
  it.each(formats)('nobody touched it: %s', async (format) => {
    expect(await verify(`amendments.${format}`)).toMatchObject({ form: 'amendments', sound: true, differences: [], head: { since: 0 }, checked: { quotations: inventedQuotations.length, documents: 1 }, unproved: expect.stringContaining('no register of the evidence') });
  });

  it.each(formats)('a character altered in two provisions, and a page in a note: each is found and no other: %s', async (format) => {
    const copy = memoOf('amendments'), blocks = quoted(copy);
    for (const at of [1, 4]) (blocks[at] as { text: string }).text = blocks[at]!.text.replace(/\p{L}(?=\P{L}*$)/u, 'x');
    const note = copy.notes[blocks[2]!.note! - 1] as readonly { text?: string }[], cited = note.find(({ text }) => text && /Art(?:icle|\.) \d+/u.test(text))!;
    cited.text = cited.text!.replace(/(Art(?:icle|\.)) \d+/u, '$1 777');
    const { differences, sound } = await verify(put(`altered.${format}`, await writers[format](copy)));
    expect(sound).toBe(false);
    expect(differences.map(({ key, matter }) => `${key} ${matter}`)).toEqual([`${blocks[1]!.key} quotation`, `${blocks[2]!.key} article`, `${blocks[4]!.key} quotation`]);
  });

  it('a provision taken out is missed', async () => {
    const copy = memoOf('amendments'), gone = quoted(copy)[3]!, without = JSON.parse(JSON.stringify(copy), (_, value) => (Array.isArray(value) ? value.filter((each) => (each as { id?: string } | null)?.id !== gone.id) : value)) as Memo;
    expect((await verify(put('less.html', await writeHtml(without)))).differences).toMatchObject([{ matter: 'mark', key: gone.key }]);
  });
});

describe('a brief quotes nothing', () => {
  it.each(formats)('so it is said what it cannot be verified by: %s', async (format) => {
    expect(await verify(`brief.${format}`)).toMatchObject({ form: 'brief', sound: true, differences: [], head: { since: 0 }, checked: { quotations: 0, documents: 0 }, unproved: expect.stringMatching(/quotes no law.*verify that/u) });
  });

  it.each(formats)('but names a journal entry that must be there: %s', async (format) => {
    const copy = memoOf('brief'), line = copy.cover.lines.find(({ id }) => id === 'reference')!, wrong = line.value.replace(/[\da-f]{8}$/u, (hash) => (hash === '01234567' ? '76543210' : '01234567'));
    const altered = JSON.parse(JSON.stringify(copy).replaceAll(line.value, wrong)) as Memo;
    expect(await verify(put(`brief-2.${format}`, await writers[format](altered)))).toMatchObject({ sound: false, head: null, differences: [{ matter: 'head', memo: wrong, law: line.value }] });
  });

  it.each(formats)('and does so beside a number of the reviewer\'s own: %s', async (format) => {
    await engine.dispatch('settings.change', { key: 'memo.reference', value: 'VAR/1/2026' });
    for (const kind of ['brief', 'amendments'] as const) {
      await engine.dispatch('memo.write', { out: [join(folder, `own-${kind}.${format}`)], kind });
      expect(await verify(`own-${kind}.${format}`)).toMatchObject({ form: kind, sound: true, head: { since: 0 } });
    }
    await engine.dispatch('journal.undo', {});
  });

  it('a memo from which every mark and name was taken is no brief', async () => {
    await engine.dispatch('memo.write', { out: [join(folder, 'memo.html')] });
    const bare = readFileSync(join(folder, 'memo.html'), 'utf8').replace(/ data-tags="[^"]*"/gu, '');
    expect(await verify(put('bare.html', bare))).toMatchObject({ form: 'memo', sound: false });
  });
});
