import { zipSync, unzipSync, strFromU8, strToU8 } from 'fflate';
import Database from 'better-sqlite3';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEngine, type Engine } from '../../../main/engine/start-engine.ts';
import { readMemoFile } from '../../../main/extraction/memo/read-memo-file.ts';
import { typesetMemo } from '../../../main/export/typeset-memo.ts';
import { writeDocx } from '../../../main/export/write-docx.ts';
import { writeHtml } from '../../../main/export/write-html.ts';
import { writeJson } from '../../../main/export/write-json.ts';
import type { Memo, QuotationBlock } from '../../../shared/domain/memo-model.ts';
import { inventedQuotations } from '../../shared/domain/varania-findings.ts';

const count = 60, formats = ['docx', 'html', 'json', 'pdf'] as const;
type Format = (typeof formats)[number];
const words = (n: number, english = false): string => (english ? `Whoever recruits ${n} persons by force, for the purpose of exploitation, shall be punished under clause ${n}.` : `Номер ${n}: ${inventedQuotations[n % inventedQuotations.length]!.text}`);
const law = (english: boolean): string => `# ${english ? 'Criminal Code' : 'Кодекс'}\n\n${Array.from({ length: count }, (_, i) => `### ${english ? 'Article' : 'Стаття'} ${i + 1}. ${english ? 'On matter' : 'Про справу'} ${'abcdefghij'[i % 10]}\n\n${words(i + 1, english)}`).join('\n\n')}\n`;

let folder: string, engine: Engine, review: string, memo: Memo;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lacuna-proof-'));
  review = join(folder, 'Varania.lacuna');
  writeFileSync(join(folder, 'law.md'), law(false));
  writeFileSync(join(folder, 'law-en.md'), law(true));
  engine = startEngine();
  await engine.dispatch('review.create', { review, state: 'Varania', reviewers: ['A. Reviewer'] });
  await engine.dispatch('documents.import', { paths: [join(folder, 'law.md')], instrument: 'Criminal Code', version: 'v1', language: 'uk' });
  await engine.dispatch('documents.import', { paths: [join(folder, 'law-en.md')], instrument: 'Criminal Code', version: 'v1', language: 'en', role: 'working-translation' });
  for (let n = 1; n <= count; n += 1) await engine.dispatch('tags.add', { document: 'law.md', provision: String(n), for: ['III.1.1'], bearing: 'satisfies' });
  await engine.dispatch('memo.write', { out: formats.map((format) => join(folder, `memo.${format}`)) });
  memo = JSON.parse(readFileSync(join(folder, 'memo.json'), 'utf8')) as Memo;
}, 120_000);
afterAll(() => { engine.close(); rmSync(folder, { recursive: true, force: true }); });

const verify = (name: string, on = engine) => on.dispatch('memo.verify', { file: join(folder, name) });
const put = (name: string, bytes: Uint8Array | string): string => { writeFileSync(join(folder, name), bytes); return name; };
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));

/** Numbers that look random and are the same each time. */
function dice(seed: number): (below: number) => number { let state = seed; return (below) => { state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0; return state % below; }; }
/** The text with one of its letters or digits another. */
function altered(text: string, roll: (below: number) => number): string {
  for (;;) { const at = roll(text.length), was = text[at]!; if (/[\p{L}\p{N}]/u.test(was)) return `${text.slice(0, at)}${was === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`; }
}
const quotationsOf = (value: unknown): QuotationBlock[] => (Array.isArray(value) ? value.flatMap(quotationsOf) : value && typeof value === 'object' ? ((value as QuotationBlock).kind === 'quotation' ? [value as QuotationBlock] : Object.values(value).flatMap(quotationsOf)) : []);
const writers: Readonly<Record<Format, (memo: Memo) => Promise<Uint8Array>>> = { docx: writeDocx, html: writeHtml, json: writeJson, pdf: (m) => Promise.resolve(typesetMemo(m)) };
const inDocx = (name: string, change: (xml: string) => string, part = 'word/document.xml'): Uint8Array => zipSync(Object.fromEntries(Object.entries(unzipSync(bytesOf(name))).map(([path, bytes]) => [path, path === part ? strToU8(change(strFromU8(bytes))) : bytes])));

describe('a memo that nobody touched', () => {
  it.each(formats)('agrees with its review: %s', async (format) => {
    const read = await readMemoFile(bytesOf(`memo.${format}`), format);
    expect(read.marks).toHaveLength(2 * count);
    expect(await verify(`memo.${format}`)).toMatchObject({ format, differences: [], sound: true, head: { since: 0 }, checked: { quotations: 2 * count, documents: 2 } });
  });
});

describe('a memo in another language', () => {
  it.each(['fr', 'ru'] as const)('agrees as well, and is proved as strictly: %s', async (language) => {
    await engine.dispatch('memo.write', { out: ['docx', 'pdf'].map((format) => join(folder, `${language}.${format}`)), language });
    for (const format of ['docx', 'pdf']) expect(await verify(`${language}.${format}`)).toMatchObject({ sound: true, differences: [] });
    put(`${language}-2.docx`, inDocx(`${language}.docx`, (xml) => xml.replace(/([\s\u00a0])9(?=[\s\u00a0,])/u, '$18'), 'word/footnotes.xml'));
    expect((await verify(`${language}-2.docx`)).differences).toMatchObject([{ key: 'Q9', matter: 'article' }]);
  });
});

describe('one character altered', () => {
  it.each(formats)('in 50 quotations of the memo, each is found and no other: %s', async (format) => {
    const copy = structuredClone(memo), roll = dice(7), blocks = quotationsOf(copy.sections).filter(({ key }) => key), chosen = new Set<QuotationBlock>();
    while (chosen.size < 50) chosen.add(blocks[roll(blocks.length)]!);
    for (const block of chosen) (block as { text: string }).text = altered(block.text, roll);
    const { differences, sound } = await verify(put(`altered.${format}`, await writers[format](copy)));
    expect(sound).toBe(false);
    expect(differences.map(({ key, matter }) => `${key} ${matter}`).sort()).toEqual([...chosen].map(({ key, id }) => `${key} ${id.endsWith('t') ? 'translation' : 'quotation'}`).sort());
    expect(differences.every((d) => d.memo !== d.law && d.paragraph !== null)).toBe(true);
  });

  it.each(formats)('in the article, page and digest of citations, and in a digest of the register: %s', async (format) => {
    const copy = structuredClone(memo), blocks = quotationsOf(copy.sections).filter(({ key }) => key);
    const cite = (block: QuotationBlock, from: string | RegExp, to: string): void => { const note = copy.notes[block.note! - 1]!, at = note.findIndex((inline) => 'text' in inline && inline.text.search(from) >= 0); expect(at).toBeGreaterThanOrEqual(0); (note as unknown[])[at] = { ...note[at], text: (note[at] as { text: string }).text.replace(from, to) }; };
    cite(blocks[10]!, /Art\. \d+/u, 'Art. 777');
    cite(blocks[12]!, /p\. \d+/u, 'p. 999');
    cite(blocks[14]!, /[\da-f]{12}\./u, '0123456789ab.');
    const digest = copy.quotations[0]!.sha256, wrong = `${digest.slice(0, 20)}${digest[20] === '0' ? '1' : '0'}${digest.slice(21)}`;
    const sections = JSON.parse(JSON.stringify(copy.sections).replaceAll(digest, wrong)) as Memo['sections'];
    const { differences } = await verify(put(`cited.${format}`, await writers[format]({ ...copy, sections })));
    expect(differences.map(({ matter, key }) => `${matter} ${key}`)).toEqual([`article ${blocks[10]!.key}`, `page ${blocks[12]!.key}`, `digest ${blocks[14]!.key}`, 'digest ']);
    expect(differences.at(-1)).toMatchObject({ memo: wrong, law: digest });
  });

  it('in 50 pages of the text, the quotation whose page it is is found each time', async () => {
    const found: boolean[] = [], roll = dice(11);
    const tags = (await engine.dispatch('tags.list', {})).slice(0, 50);
    const master = join(folder, 'master.lacuna'), second = startEngine(), reading = new Database(review, { readonly: true });
    reading.exec(`VACUUM INTO '${master}'`);
    reading.close();
    for (const [n, { quotation }] of tags.entries()) {
      const other = join(folder, `other-${n}.lacuna`), line = quotation;
      copyFileSync(master, other);
      const db = new Database(other), row = db.prepare('SELECT rowid AS id, text FROM pages WHERE instr(text, ?) > 0').get(line) as { id: number; text: string };
      db.prepare('UPDATE pages SET text = ? WHERE rowid = ?').run(row.text.replace(line, altered(line, roll)), row.id);
      db.close();
      second.openReview(other, { write: false, waitMs: 1_000 });
      const { differences } = await verify('memo.json', second), ofWords = differences.filter(({ matter }) => matter === 'source');
      found.push(ofWords.length === 1 && ofWords[0]!.memo !== ofWords[0]!.law && differences.every(({ matter }) => matter === 'source' || matter === 'review'));
    }
    await second.close();
    expect(found.filter(Boolean)).toHaveLength(50);
  }, 120_000);
});

describe('a memo that was edited in Word', () => {
  const begin = /<w:bookmarkStart [^>]*w:name="(Q5_[^"]*)"[^>]*>/u;
  /** Runs split in two, their style changed, words written before and behind, a comment's range and a tracked insertion around. */
  const edited = (xml: string): string => xml.replace(/<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t xml:space="preserve">([^<&]{30,})<\/w:t><\/w:r>/gu, (_, style: string | undefined, text: string) =>
    `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text.slice(0, 11)}</w:t></w:r><w:proofErr w:type="spellStart"/><w:ins w:id="9" w:author="x"><w:r>${style ?? ''}<w:t xml:space="preserve">${text.slice(11)}</w:t></w:r></w:ins>`)
    .replace(/<\/w:sdt>/u, '</w:sdt><w:p><w:r><w:t>A sentence of the committee.</w:t></w:r></w:p>').replace(begin, (mark) => `<w:r><w:t>See: </w:t></w:r><w:del w:id="8" w:author="x"><w:r><w:delText>gone</w:delText></w:r></w:del>${mark}`);

  it('still agrees, however its runs are split', async () => {
    put('edited.docx', inDocx('memo.docx', edited));
    expect(bytesOf('edited.docx')).not.toEqual(bytesOf('memo.docx'));
    expect(await verify('edited.docx')).toMatchObject({ sound: true, differences: [] });
  });

  it('says which quotation lost its mark, or was deleted by a tracked change', async () => {
    put('unmarked.docx', inDocx('memo.docx', (xml) => edited(xml).replace(begin, '')));
    expect((await verify('unmarked.docx')).differences).toMatchObject([{ key: 'Q5', matter: 'mark', memo: '' }]);
    put('tracked.docx', inDocx('memo.docx', (xml) => xml.replace(/(<w:bookmarkStart [^>]*w:name="Q6_[^"]*"[^>]*>)(<w:r>.*?<\/w:r>)/u, (_, mark: string, run: string) => `${mark}<w:del w:id="7" w:author="x">${run.replace(/w:t(?=[ >])/gu, 'w:delText')}</w:del>`)));
    expect((await verify('tracked.docx')).differences).toMatchObject([{ key: 'Q6', matter: 'quotation' }]);
  });

  it('reads citations that were worded otherwise by their figures', async () => {
    put('worded.docx', inDocx('memo.docx', (xml) => xml.replaceAll('original in', 'texte original en').replaceAll(', p. ', ', page '), 'word/footnotes.xml'));
    expect(await verify('worded.docx')).toMatchObject({ sound: true });
  });
});

describe('a memo that is older than the review', () => {
  it('is compared with the decisions it stands on', async () => {
    await engine.dispatch('assessments.make', { element: 'III.1.1/act.recruitment', verdict: 'met', reason: 'It is named.' });
    const [first] = await engine.dispatch('tags.list', {});
    await engine.dispatch('tags.remove', { tag: first!.id });
    for (const format of formats) expect(await verify(`memo.${format}`)).toMatchObject({ sound: true, head: { since: 2 } });
    await engine.dispatch('journal.undo', {});
  });

  it('is told from the memo of another review', async () => {
    const said = JSON.stringify(memo.sections), shas = new Set(memo.quotations.map(({ sha256 }) => sha256)), head = said.match(/[\da-f]{64}/gu)!.find((hex) => !shas.has(hex))!;
    put('foreign.json', JSON.stringify({ ...memo, sections: JSON.parse(said.replaceAll(head, 'f'.repeat(64))) as unknown }));
    expect((await verify('foreign.json')).differences.map(({ matter }) => matter)).toContain('head');
  });
});

describe('a file that is no memo, or means harm', () => {
  it.each([
    ['x.docx', 'PK', /cannot be unpacked/], ['x.json', '{"schema":"other"}', /holds no memo/], ['x.json', '{', /no JSON/], ['x.txt', 'x', /no memo that can be verified/], ['x.pdf', '%PDF-1.7', /damaged/], ['none.docx', null, /no file/],
    ['x.docx', zipSync({ 'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document>&a;</w:document>') }), /document type/],
    ['x.docx', zipSync({ 'word/document.xml': strToU8('<w:document><w:p></w:document>') }), /not sound XML/], ['x.docx', zipSync({ 'a.xml': strToU8('<a/>') }), /holds no text/],
    ['x.docx', () => zipSync({ 'word/document.xml': new Uint8Array(201 * 1024 * 1024) }), /200 MB/],
    ['x.docx', () => zipSync({ 'word/document.xml': strToU8('<w:p>'.repeat(100_000) + '</w:p>'.repeat(100_000)) }), /damaged|more time or memory/],
  ] as const)('%s', async (name, content, why) => {
    if (content !== null) put(name, typeof content === 'function' ? content() : content);
    await expect(verify(name)).rejects.toThrow(why);
  });

  it('an HTML file without marks proves nothing', async () => expect((await verify(put('x.html', '<p>Hello'))).differences.filter(({ matter }) => matter === 'mark')).toHaveLength(2 * count));
});
