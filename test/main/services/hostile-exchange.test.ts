import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEngine, type Engine } from '../../../main/engine/start-engine.ts';
import { visibleText } from '../../../shared/domain/visible-text.ts';
import { akomaNtosoModels, repeatedIds } from '../export/akoma-ntoso-models.ts';
import { faultsAgainst } from '../export/content-models.ts';
import { hostileStrings } from '../export/hostile-findings.ts';
import { refiQdaModels } from '../export/refi-qda-models.ts';

/** A review with everything that harmed somebody's program in its notes, reasons, names and texts, the longest 50,000 characters, and what is written from it. */
let folder: string, engine: Engine;
const written = async (name: string): Promise<Uint8Array> => { await engine.dispatch('exchange.write', { out: [join(folder, name)] }); return readFileSync(join(folder, name)); };
const long = '=HYPERLINK("http://evil.example") '.repeat(1500).slice(0, 50_000);
const all = [...hostileStrings.filter((words) => !/[\uD800-\uDFFF](?<![\uD800-\uDBFF][\uDC00-\uDFFF])$/.test(words)), '_x003D_1+1', long];
/** As the journal keeps it: words have no lone half of a character there. */
const kept = (words: string): string => words.toWellFormed();
const wellFormed = (xml: string): string[] => { const problems: string[] = []; new DOMParser({ errorHandler: (_: string, message: unknown) => { problems.push(String(message)); } } as never).parseFromString(xml, 'text/xml'); return problems; };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lacuna-hostile-'));
  writeFileSync(join(folder, '=cmd.md'), `# Code\n\n${all.slice(0, 20).map((words, i) => `Article ${i + 1}. Heading =1+1\n\nThe text of ${i + 1}: ${words.replace(/\s+/g, ' ')}\n`).join('\n')}`);
  engine = startEngine();
  await engine.dispatch('review.create', { review: join(folder, 'one.lacuna'), state: '=cmd|\' /C calc\'!A0', title: '</dc:title><script>', reviewers: ['@SUM(A1)'] });
  await engine.dispatch('documents.import', { paths: [join(folder, '=cmd.md')], language: 'en', instrument: '-1+1 "><img src=x>', source: long });
  for (const [i, note] of all.entries()) await engine.dispatch('tags.add', { document: '=cmd.md', provision: String((i % 20) + 1), for: [['III.1.1', 'III.1.2/attempt', 'V.8.1'][i % 3]!], bearing: 'context', note });
  const { items } = await engine.dispatch('items.list', {});
  const elements = (await engine.dispatch('items.show', { item: items[0]!.id })).checks.map(({ id }) => id);
  for (const [i, words] of all.slice(-elements.length).entries()) await engine.dispatch('assessments.make', { element: elements[i]!, verdict: 'not-met', reason: words.trim() || 'x', recommendation: words });
}, 120_000);
afterAll(() => { engine.close(); rmSync(folder, { recursive: true, force: true }); });

describe('work written for other programs holds hostile words as words', () => {
  it('XLSX: no formula, no link, no number that was words, and every part is XML', async () => {
    const parts = Object.entries(unzipSync(await written('review.xlsx'))).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
    for (const [name, xml] of parts) expect([name, wellFormed(xml)]).toEqual([name, []]);
    const text = parts.map(([, xml]) => xml).join('');
    expect(text).not.toMatch(/<(?:\w+:)?f[ >/]|<hyperlink|externalLink|ddeLink|oleLink|TargetMode="External"|[\u202A-\u202E\u2066-\u2069]/);
    // A cell of words names one of the shared strings; every other cell is a count of the program's own.
    const cells = parts.filter(([name]) => /worksheets\/sheet\d/.test(name)).flatMap(([, xml]) => [...xml.matchAll(/<c( [^>]*?)(?:\/>|><v>([^<]*)<\/v><\/c>)/g)].map((m) => [/ t="(\w+)"/.exec(m[1]!)?.[1] ?? 'n', m[2] ?? ''] as const));
    expect(new Set(cells.map(([type]) => type))).toEqual(new Set(['s', 'n']));
    for (const [type, value] of cells) if (type === 'n') expect(value).toMatch(/^\d*$/);
    const shared = parts.find(([name]) => name === 'xl/sharedStrings.xml')![1];
    expect(shared).toContain('_x005F_x003D_1+1');
    expect(Math.max(...[...shared.matchAll(/<t[^>]*>([^<]*)</g)].map((m) => m[1]!.replace(/&\w+;/g, 'x').length))).toBeLessThanOrEqual(32_767);
  });

  it('CSV: no cell begins as a formula does, and its rows are whole', async () => {
    const csv = new TextDecoder().decode(await written('gaps.csv')), cells = [...csv.matchAll(/"((?:[^"]|"")*)"/g)].map((m) => m[1]!);
    expect(csv.replace(/"(?:[^"]|"")*"/g, '').replace(/[,\r\n\uFEFF]/g, '')).toBe('');
    expect(cells.length % 10).toBe(0);
    for (const cell of cells) expect(cell).not.toMatch(/^[\s\u200B\u2060\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/);
    expect(cells.some((cell) => cell.startsWith("'=HYPERLINK"))).toBe(true);
  });

  it('JSON-LD: the words stand in values, whole, and nowhere else', async () => {
    const page = JSON.parse(new TextDecoder().decode(await written('tags.jsonld'))) as { '@context': unknown; items: { id: string; body: { purpose: string; value?: string; source?: string }[]; target: { source: { id: string } } }[] };
    expect(page['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
    const notes = page.items.flatMap(({ body }) => body.filter(({ purpose }) => purpose === 'commenting').map(({ value }) => value));
    expect(new Set(notes)).toEqual(new Set(all.map(kept).filter(Boolean)));
    for (const { id, body, target } of page.items) expect([id, target.source.id, ...body.flatMap(({ source }) => (source ? [source] : []))].join(' ')).toMatch(/^urn:lacuna:tag:[\w-]+ ni:\/\/\/sha-256;[\w-]{43} urn:osce:action-plan-thb:2003:[\w./-]+$/);
  });

  it('QDPX and Akoma Ntoso: what their schemas allow, with the words between the tags', async () => {
    const project = strFromU8(unzipSync(await written('work.qdpx'))['project.qde']!), law = new TextDecoder().decode(await written('law.xml'));
    expect([faultsAgainst(refiQdaModels, project), faultsAgainst(akomaNtosoModels, law), repeatedIds(law)]).toEqual([[], [], []]);
    for (const xml of [project, law]) expect(xml).not.toMatch(/<script|<img|<!|<\?xml-|[\u202A-\u202E\u2066-\u2069]/);
    expect(project).toContain('HYPERLINK(&quot;http://evil.example&quot;)');
  });

  it('BagIt: names of its own, one line for each thing said, and digests that agree', async () => {
    await engine.dispatch('evidence.export', { export: join(folder, 'bag') });
    expect(readdirSync(join(folder, 'bag', 'data')).every((name) => /^[\w-]+\.(md|json)$/.test(name))).toBe(true);
    const info = readFileSync(join(folder, 'bag', 'bag-info.txt'), 'utf8');
    for (const line of info.trimEnd().split('\n')) expect(line).toMatch(/^[A-Z][\w-]+: [^\r\n\u0000-\u001F\u202A-\u202E]+$/);
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) for (const line of readFileSync(join(folder, 'bag', manifest), 'utf8').trimEnd().split('\n')) {
      const [digest, name] = line.split('  ');
      expect(createHash('sha256').update(readFileSync(join(folder, 'bag', name!))).digest('hex')).toBe(digest);
    }
  });

  it('the memo, the brief and the amendment table in HTML and Markdown: no markup and no link of theirs', async () => {
    for (const kind of ['memo', 'brief', 'amendments'] as const) {
      const { html } = await engine.dispatch('memo.preview', { kind });
      expect(html).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u0000-\u0008]/);
      // Words hold no "<", so these are all the tags there are.
      const tags = [...html.matchAll(/<([a-z]\w*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/gi)].map((m) => [m[1]!, m[2]!] as const);
      expect(tags.filter(([name]) => /^(script|img|svg|iframe|object|embed|form|base|link)$/i.test(name))).toEqual([]);
      expect(tags.filter(([, attributes]) => /\s(on\w+|src|srcset|action)=|\shref="(?!#)|\sstyle="(?!width:[\d.]+%")/i.test(attributes))).toEqual([]);
      expect(html).toContain(visibleText('@SUM(A1)'));
    }
  });
});
